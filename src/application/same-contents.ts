import type { Finding } from "#domain/findings/finding";
import { fingerprint } from "#domain/ledger/fingerprint";
import { cellText } from "#domain/ledger/text-at";
import type { RecognisedBlock } from "./recognised-block.ts";

/** Fewer lines may be alike by chance. */
const FEWEST_LINES = 3;

/**
 * Says of a block that it holds what an earlier one does: the same lines in the same order, field by field, whatever the
 * sheet or the file is called and whatever other columns stand there. Both stay: a person says which is to go.
 *
 * Finding: `same-contents`, a stop, with the later block.
 * Cost: one pass over the mapped cells.
 */
export function markSameContents(blocks: readonly RecognisedBlock[]): RecognisedBlock[] {
  const firstOf = new Map<string, RecognisedBlock>();
  return blocks.map((recognised) => {
    const lines = linesOf(recognised);
    const print = lines.length < FEWEST_LINES ? null : `${String(lines.length)} ${fingerprint(lines)}`;
    const first = print === null ? undefined : firstOf.get(print);
    if (print === null || first === undefined) {
      if (print !== null) firstOf.set(print, recognised);
      return recognised;
    }
    return withFinding(recognised, first);
  });
}

function linesOf({ block, cells }: RecognisedBlock): string[] {
  const { kinds, headerRow, mapping, amounts } = block.reading;
  const columns = Object.entries(mapping).filter(([field]) => field !== "amount");
  return kinds.flatMap((kind, entry) => {
    if (kind !== "line") return [];
    const row = headerRow + 1 + entry;
    const texts = columns.map(([field, { column }]) => `${field}=${cellText(cells.columns[column]?.[row])}`);
    return [[String(amounts[entry] ?? "?"), ...texts].join("|")];
  });
}

function withFinding(recognised: RecognisedBlock, first: RecognisedBlock): RecognisedBlock {
  const { block } = recognised;
  const { reading, sheet } = block;
  const amounts = reading.kinds.map((kind, entry) => (kind === "line" ? (reading.amounts[entry] ?? 0) : 0));
  const lines = reading.kinds.filter((kind) => kind === "line").length;
  const params = { rows: lines, other: first.block.sheet, amount: amounts.reduce((sum, amount) => sum + amount, 0) };
  const finding: Finding = { code: "same-contents", severity: "stop", sheet, row: reading.headerRow, params };
  return { ...recognised, block: { ...block, reading: { ...reading, findings: [...reading.findings, finding] } } };
}
