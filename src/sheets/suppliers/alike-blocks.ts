import type { AlikePurposes, SharedSupplier, SupplierPurpose } from "#domain/overlap/shared-suppliers";
import { cell, formula, poundsCell, rowBlock } from "../plan/cells.ts";
import { FORMATS } from "../plan/formats.ts";
import { headingCells } from "../plan/lines.ts";
import type { CellBlock } from "../plan/sheet-plan.ts";

const WHAT =
  "The same supplier for the same or a similar purpose at two bodies, side by side: contracts to hold against one another";
const HEADINGS = [
  "Supplier",
  "Alike",
  "One body, for what",
  "Paid £",
  "A line £",
  "Other: a line £",
  "Differs",
  "",
  "",
  "Other: paid £",
  "Other body, for what",
];
const FIGURES = new Set([3, 4, 5, 6, 9]);

/** More would not be read. */
const MOST_PAIRS = 300;

/**
 * What two bodies pay one supplier for under the same or a similar wording: what each paid, and what a line cost on average,
 * the two averages beside one another with what the other body's differs by. £ are values as at the Recount: wordings stand
 * in the sources' own cells.
 *
 * @param row - of the words above, as the sheet numbers it.
 */
export function alikeBlocks(shared: readonly SharedSupplier[], row: number): CellBlock[] {
  const pairs = pairsOf(shared);
  if (pairs.length === 0) return [];
  return [
    rowBlock(row - 1, 0, [cell(WHAT, "TP Run-in head")]),
    rowBlock(row, 0, headingCells(HEADINGS, FIGURES)),
    ...pairs.map(({ name, alike }, at) => pairRow(name, alike, row + 2 + at)),
  ];
}

/** The words above the list run over its columns. @param row - as in `alikeBlocks`. */
export function alikeMerges(shared: readonly SharedSupplier[], row: number): readonly string[] {
  return shared.some(({ alike }) => alike.length > 0) ? [`A${String(row)}:K${String(row)}`] : [];
}

interface NamedPair {
  readonly name: string;
  readonly alike: AlikePurposes;
}

/** The largest first, by the smaller of the two sides. */
function pairsOf(shared: readonly SharedSupplier[]): readonly NamedPair[] {
  const size = ({ alike: { a, b } }: NamedPair): number => Math.min(a.pence, b.pence);
  return shared
    .flatMap(({ name, alike }) => alike.map((pair) => ({ name, alike: pair })))
    .sort((x, y) => size(y) - size(x))
    .slice(0, MOST_PAIRS);
}

function pairRow(supplier: string, { likeness, a, b }: AlikePurposes, row: number): CellBlock {
  const figure = (pence: number) => cell(poundsCell(pence), "TP Figure", FORMATS.pence);
  return rowBlock(row - 1, 0, [
    cell(supplier, "TP Label"),
    cell(likeness, "TP Label"),
    cell(wordsOf(a), "TP Label"),
    figure(a.pence),
    figure(lineOf(a)),
    figure(lineOf(b)),
    cell(
      formula(`=IF(N(E${String(row)})<=0,"",ROUND(N(F${String(row)})/N(E${String(row)})-1,4))`),
      "TP Figure",
      FORMATS.percent,
    ),
    ...[7, 8].map(() => cell(null, "TP Label")),
    figure(b.pence),
    cell(wordsOf(b), "TP Label beside"),
  ]);
}

/** `Hart ICB: home care, 12 lines` */
function wordsOf({ body, purpose, lines }: SupplierPurpose): string {
  return `${body}: ${purpose}, ${lines.toLocaleString("en-GB")} ${lines === 1 ? "line" : "lines"}`;
}

/** What a line came to on average: a price where lines are bought one by one. */
function lineOf({ pence, lines }: SupplierPurpose): number {
  return Math.round(pence / lines);
}
