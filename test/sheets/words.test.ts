import type { CheckRow } from "#domain/checks/check";
import { planBook } from "#sheets/plan-book";
import { heightsOfWrappedRows } from "#sheets/plan/row-heights";
import { handBook } from "./hand-book.ts";
import { cellOf, sheetOf, tableOf, valuesOf } from "./planned.ts";

const book = handBook();
const plan = planBook(book);

function check(id: string, change: Partial<CheckRow>): CheckRow {
  return { ...book.checks[0]!, id, ...change };
}

it("no sheet begins with a comma where no place is named", () => {
  for (const name of ["TP Bridge", "TP Sources", "TP Method"]) {
    expect(cellOf(sheetOf(plan, name), "A2")).toContain('"Place not named"');
  }
  const unnamed = { ...book.registers, place: { ...book.registers.place, name: "", financialYear: "" } };
  const { page } = sheetOf(planBook({ ...book, registers: unnamed }), "TP Bridge");
  expect(page.footer?.left).toContain("Place not named, year not stated · version");
});

it("a line is counted once on TP Method, by the strongest that tagged it", () => {
  const method = sheetOf(plan, "TP Method");
  const text = method.blocks
    .flatMap(({ cells }) => cells.flat())
    .map((one) => (typeof one?.value === "object" ? (one.value?.formula ?? "") : ""))
    .find((formula) => formula.includes("Each line once"))!;
  expect(text).toContain('Spend[TP Line],"line",Spend[TP Tagged by],"*; person: *"');
  expect(text).toContain('Spend[TP Tagged by],"*; rule *",Spend[TP Tagged by],"<>*; person: *"');
  expect(text).toContain(
    'Spend[TP Tagged by],"*; pair *",Spend[TP Tagged by],"<>*; rule *",Spend[TP Tagged by],"<>*; person: *"',
  );
});

it("benefits and capital are no nil while spending stands untagged", () => {
  const sheet = sheetOf(plan, "TP Return");
  expect(cellOf(sheet, "C16")).toMatch(/^=IF\(AND\(.+=0,'TP Agency x Theme'!.+<>0\),"not tagged",.+\)$/);
  expect(cellOf(sheet, "C17")).toMatch(/^=IF\(AND\(.+=0,'TP COFOG'!.+<>0\),"not stated",.+\)$/);
});

it("a note is not among what is to be looked at, as in the pane", () => {
  const top = String(cellOf(sheetOf(planBook({ ...book, checks: [check("F1", {})] }), "TP Checks"), "A3"));
  const [, look] = /tie · "&\((.+?)\)&" to look at/.exec(top)!;
  expect(look).toContain('"Look at",');
  expect(look).not.toContain('"N"');
  expect(top).toContain('" note"');
});

it("a long list of names is cut at a name, and says how many are left", () => {
  const finding = Array.from({ length: 60 }, (_, at) => `The Body of Number ${String(at)}`).join("; ");
  const one = planBook({ ...book, checks: [check("F1", { finding })] });
  const words = String(valuesOf(tableOf(one, "TP_Checks"), "In words")[1]);
  expect(words).toMatch(/; The Body of Number (\d+); and \d+ more$/);
  const [, last = "", more = ""] = /Number (\d+); and (\d+) more$/.exec(words)!;
  expect(Number(last) + 1 + Number(more)).toBe(60);
});

it("no row is higher than Excel allows", () => {
  const cell = { value: "word ".repeat(2000), style: "TP Note" as const };
  const heights = heightsOfWrappedRows({
    blocks: [{ row: 0, column: 0, cells: [[cell]] }],
    tables: [],
    merges: [],
    columnWidths: [40],
  });
  expect(heights[0]).toBe(409);
});
