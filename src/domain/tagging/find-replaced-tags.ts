import type { Finding } from "../findings/finding.ts";
import type { Ledger, SourceBlock } from "../ledger/ledger.ts";

/**
 * Finds rows whose tags stood otherwise and now follow the source, since the council has changed what it says of them.
 *
 * Findings: `tag-replaced`, one a row.
 */
export function findReplacedTags(ledger: Ledger, blocks: readonly SourceBlock[]): Finding[] {
  return Array.from(ledger.replaced, ([i, tags]): Finding => {
    const { sheet, reading } = blocks[ledger.block[i]!]!;
    const at = { sheet, row: ledger.sheetRow[i]!, column: reading.mapping.amount?.column ?? 0 };
    return { code: "tag-replaced", severity: "look", ...at, params: { row: ledger.rowId[i]!, tags: tags.join(", ") } };
  });
}
