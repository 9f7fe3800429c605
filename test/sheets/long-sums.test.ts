import { layOutBook } from "#sheets/layout/book-layout";
import { planBook } from "#sheets/plan-book";
import { cell, formula, rowBlock } from "#sheets/plan/cells";
import { bearsOurMark } from "#sheets/plan/our-mark";
import type { SheetPlan } from "#sheets/plan/sheet-plan";
import { foldLongSums } from "#sheets/sums/fold-long-sums";
import { handBook } from "./hand-book.ts";
import { sheetOf } from "./planned.ts";

const book = handBook();
const plan = planBook(book);

/** Three sums of so many sources: each is one part, or several. */
function longFormula(sources: number): string {
  const source = (at: number): string =>
    `SUMIFS('Payments of month ${String(at)}'!$AI$4:$AI$15,'Payments'!$Q$4:$Q$15,$A5)`;
  const sum = Array.from({ length: sources }, (_, at) => source(at)).join("+");
  return `=IF(${sum}>0,${sum},ABS(${sum}))`;
}

/** The cells of row 1 as they stand once every block is written. */
function firstRow({ blocks }: SheetPlan): unknown[] {
  const cells: unknown[] = [];
  for (const { row, column, cells: rows } of blocks) {
    if (row === 0) rows[0]?.forEach((one, at) => (cells[column + at] = one?.value));
  }
  return cells;
}

it.each([40, 200])("TP Sums is known for ours at the next count: sums of %d sources", (sources) => {
  const text = longFormula(sources);
  expect(text.length).toBeGreaterThan(6000);
  const sheet = { ...sheetOf(plan, "TP Bridge"), blocks: [rowBlock(9, 0, [cell(formula(text), "TP Figure")])] };
  const sums = foldLongSums(layOutBook(book), [sheet]).find(({ name }) => name === "TP Sums")!;
  expect(firstRow(sums)).toContain("Sums over many sources, part by part");
  expect(bearsOurMark("TP Sums", firstRow(sums))).toBe(true);
});
