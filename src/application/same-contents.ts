import type { Finding } from "#domain/findings/finding";
import { fingerprint } from "#domain/columns/fingerprint";
import { cellText } from "#domain/ledger/text-at";
import type { RecognisedBlock } from "./recognised-block.ts";

/** Fewer lines may be alike by chance. */
const FEWEST_LINES = 3;

/**
 * Says of a block that it holds what an earlier one does: the same lines in the same order, field by field, whatever the
 * sheet or the file is called and whatever other columns stand there. Both stay: a person says which is to go.
 *
 * Finding: `same-contents`, a stop, with the later block.
 * Cost: one pass over the amounts; the mapped cells of blocks that have as many lines and the same sum as another.
 */
export function markSameContents(blocks: readonly RecognisedBlock[]): RecognisedBlock[] {
  const totals = blocks.map(({ block }) => totalOf(block));
  const asOften = new Map<string, number>();
  for (const { key } of totals) asOften.set(key, (asOften.get(key) ?? 0) + 1);
  const firstOf = new Map<string, RecognisedBlock>();
  return blocks.map((recognised, at) => {
    const total = totals[at]!;
    if (total.lines < FEWEST_LINES || asOften.get(total.key) === 1) return recognised;
    const print = fingerprint(linesOf(recognised));
    const first = firstOf.get(print);
    if (first) return withFinding(recognised, first, total);
    firstOf.set(print, recognised);
    return recognised;
  });
}

interface BlockTotal {
  readonly lines: number;
  /** In the units of the source. */
  readonly amount: number;
  /** The same for blocks that may be the same. */
  readonly key: string;
}

function totalOf({ reading: { kinds, amounts } }: RecognisedBlock["block"]): BlockTotal {
  let lines = 0;
  let amount = 0;
  kinds.forEach((kind, entry) => {
    if (kind !== "line") return;
    lines += 1;
    amount += amounts[entry] ?? 0;
  });
  return { lines, amount, key: `${String(lines)} ${String(amount)}` };
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

function withFinding(
  recognised: RecognisedBlock,
  first: RecognisedBlock,
  { lines, amount }: BlockTotal,
): RecognisedBlock {
  const { block } = recognised;
  const { reading, sheet } = block;
  const params = { rows: lines, other: first.block.sheet, amount };
  const finding: Finding = { code: "same-contents", severity: "stop", sheet, row: reading.headerRow, params };
  return { ...recognised, block: { ...block, reading: { ...reading, findings: [...reading.findings, finding] } } };
}
