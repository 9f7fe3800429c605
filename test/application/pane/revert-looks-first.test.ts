import type { RawCell } from "#domain/columns/raw-cell";
import { columnLetters } from "#office/a1";
import type { FakeWorkbook } from "#test/fakes/fake-workbook";
import { given, refusal, reverted } from "./open-pane.ts";
import { byCalls, REGISTER_CASES, type RegisterCase, unit, wold } from "./register-cases.ts";

/** The cell of a table under a heading, in the first row that holds all of these words. */
function cellOf(book: FakeWorkbook, { table: name, row: words, heading }: RegisterCase) {
  const { sheet, table } = book.table(name)!;
  const at = (row: number, column: number): RawCell => sheet.get(row, column).value;
  const columns = Array.from({ length: table.right - table.left + 1 }, (_, index) => table.left + index);
  const column = columns.find((one) => at(table.top, one) === heading);
  if (column === undefined) throw new Error(`no ${heading} in ${name}`);
  let row = table.top + 1;
  while (row <= table.bottom && !words.every((word) => columns.some((one) => at(row, one) === word))) row++;
  if (row > table.bottom) throw new Error(`no ${heading} of ${words.join(", ")} in ${name}`);
  return { sheet: sheet.name, row, column, name: `${columnLetters(column)}${String(row + 1)}` };
}

describe("Revert of what stands in a register", () => {
  it.each(REGISTER_CASES)("$what: what somebody has corrected since stays, and is named by its cell", async (one) => {
    const { book, pane } = await one.open();
    const said = typeof one.said === "function" ? await one.said(pane) : one.said;
    const done = given(await pane.recount(said));
    const cell = cellOf(book, one);
    expect(book.sheet(cell.sheet)!.get(cell.row, cell.column).value).not.toBe(one.typed);
    book.typeIn(cell.sheet, cell.row, cell.column, one.typed);
    const before = JSON.stringify(book.sheets);
    const refused = refusal(await done.undo!.revert());
    expect(refused.code).toBe("changed-since");
    expect(refused.message).toContain(`cell ${cell.name} of “${cell.sheet}” (${one.heading} of `);
    expect(JSON.stringify(book.sheets)).toBe(before);
  });

  it.each(REGISTER_CASES)("$what: goes back where nobody has touched it, Recounts in between or not", async (one) => {
    const { pane, ...opened } = await one.open();
    const said = typeof one.said === "function" ? await one.said(pane) : one.said;
    const done = given(await pane.recount(said));
    cellOf(opened.book, one);
    given(await pane.recount({}));
    await reverted(done);
  });

  it("a share on rows stays where somebody has given one of them another", async () => {
    const { book, pane } = await wold();
    const done = given(await pane.recount({ shares: [{ ...byCalls, to: { share: 0.25 } }] }));
    const lines = book.sheet("Lines")!;
    const column = Array.from({ length: 40 }, (_, at) => at).find(
      (at) => lines.get(0, at).value === "TP Share override",
    )!;
    book.typeIn("Lines", 1, column, 0.4);
    const before = JSON.stringify(book.sheets);
    const refused = refusal(await done.undo!.revert());
    expect(refused.code).toBe("changed-since");
    expect(refused.message).toContain("TP Share override in row 2 of “Lines”");
    expect(JSON.stringify(book.sheets)).toBe(before);
  });

  it("a unit whose row is gone is not put back in silence", async () => {
    const { book, pane } = await wold();
    const done = given(await pane.recount({ drivers: [unit("calls", "here", 55)] }));
    const cell = cellOf(book, { ...REGISTER_CASES[5]!, heading: "Agency" });
    for (const at of [0, 1, 2, 3, 4, 5, 6]) book.typeIn(cell.sheet, cell.row, cell.column + at, "");
    const refused = refusal(await done.undo!.revert());
    expect(refused.message).toContain("the row of Wold Fire, calls, here on “TP Drivers”, which is gone");
  });
});
