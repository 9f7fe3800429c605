import { wordAt } from "../columns/coded.ts";
import type { Finding } from "../findings/finding.ts";
import { type AreaLine, areasInWords, sumByArea } from "../ledger/area-column.ts";
import type { SheetCells } from "../ledger/cells.ts";
import type { Ledger, SourceBlock } from "../ledger/ledger.ts";

/** Rows of one body in one area of which nobody has said whether they are in the place. */
export interface UnsaidArea {
  readonly body: string;
  readonly area: string;
  readonly rows: number;
  readonly pence: number;
}

/** What is still to be said of the areas of a block. */
export interface UnsaidAreas {
  /** Its findings, without what has been said of areas since. */
  readonly findings: readonly Finding[];
  /** By body, the largest first: what a rule on the column can answer. Without rows of no body. */
  readonly areas: readonly UnsaidArea[];
}

/**
 * Reads what rules and people have said of areas already: a row with a share of its own is answered, and so is one that is
 * left out of the count. A column of areas is told of no more once every row is.
 *
 * @param at - number of the block in the ledger.
 */
export function unsaidAreas(
  ledger: Ledger,
  at: number,
  { cells, block }: { readonly cells: SheetCells; readonly block: SourceBlock },
): UnsaidAreas {
  const { findings, mapping } = block.reading;
  if (!findings.some(isOfAreas)) return { findings, areas: [] };
  const open = openRows(ledger, at);
  const lines = open.map((row) => ({ row: ledger.sheetRow[row]!, amount: ledger.amountPence[row]! / 100 }));
  const column = mapping.area?.column;
  return {
    findings: findings.flatMap((finding) => (isOfAreas(finding) ? stillToSay(finding, cells, lines) : [finding])),
    areas: column === undefined ? [] : areasOfBodies(ledger, open, (of) => sumByArea(cells, column, of)),
  };
}

function isOfAreas({ code }: Finding): boolean {
  return code === "area-column";
}

function openRows({ size, block, suspense, shareOverride, leftOut }: Ledger, at: number): number[] {
  const rows: number[] = [];
  for (let i = 0; i < size; i++) {
    const isAnswered = !Number.isNaN(shareOverride[i]) || leftOut.codes[i]! >= 0;
    if (block[i] === at && suspense[i] !== 1 && !isAnswered) rows.push(i);
  }
  return rows;
}

function stillToSay(finding: Finding, cells: SheetCells, lines: readonly AreaLine[]): Finding[] {
  const areas = sumByArea(cells, finding.column ?? -1, lines);
  return areas.length === 0 ? [] : [{ ...finding, params: { ...finding.params, ...areasInWords(areas) } }];
}

function areasOfBodies(
  ledger: Ledger,
  rows: readonly number[],
  sums: (lines: readonly AreaLine[]) => ReturnType<typeof sumByArea>,
): UnsaidArea[] {
  const byBody = new Map<string, AreaLine[]>();
  for (const row of rows) {
    const body = wordAt(ledger.agency, row);
    if (body === "") continue;
    const lines = byBody.get(body) ?? [];
    lines.push({ row: ledger.sheetRow[row]!, amount: ledger.amountPence[row]! });
    byBody.set(body, lines);
  }
  const areas = [...byBody].flatMap(([body, lines]) =>
    sums(lines).map(({ area, rows: count, sum }) => ({ body, area, rows: count, pence: sum })),
  );
  return areas.sort((a, b) => Math.abs(b.pence) - Math.abs(a.pence));
}
