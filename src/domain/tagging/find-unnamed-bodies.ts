import type { Finding } from "../findings/finding.ts";
import type { Ledger, SourceBlock } from "../ledger/ledger.ts";

/**
 * Finds sources with lines of which nobody has said which body spent them: such lines have no share and are not counted.
 *
 * Findings: `no-body-named`, one a source.
 */
export function findUnnamedBodies(ledger: Ledger, blocks: readonly SourceBlock[]): Finding[] {
  const lines = new Map<number, number>();
  for (let i = 0; i < ledger.size; i++) {
    if (ledger.agency.codes[i] === -1) lines.set(ledger.block[i]!, (lines.get(ledger.block[i]!) ?? 0) + 1);
  }
  return [...lines].map(([at, count]) => {
    const { sheet, id } = blocks[at]!;
    return { code: "no-body-named", severity: "stop", sheet, params: { source: id, lines: count } };
  });
}
