import fc from "fast-check";
import type { CellValue } from "#workbench/model/cell";
import { Calculator } from "#workbench/formulas/calculator";
import { WorkbookModel } from "#workbench/model/workbook";

const SIZE = 6;
const cell = fc
  .tuple(fc.integer({ min: 0, max: SIZE - 1 }), fc.integer({ min: 0, max: SIZE - 1 }), fc.boolean(), fc.boolean())
  .map(
    ([row, column, fixRow, fixColumn]) =>
      `${fixColumn ? "$" : ""}${"ABCDEF".charAt(column)}${fixRow ? "$" : ""}${String(row + 1)}`,
  );
const range = fc.tuple(cell, cell).map(([a, b]) => `${a}:${b}`);
const criterion = fc.constantFrom('"a"', '""', '">1"', '"<>a"', "2", '"*"');
const formula = fc.oneof(
  fc.tuple(cell, cell).map(([a, b]) => `=${a}+${b}`),
  range.map((a) => `=SUM(${a})`),
  fc.tuple(cell, cell, cell).map(([a, b, c]) => `=IF(${a}>1,${b},${c})`),
  fc.tuple(range, criterion).map(([a, test]) => `=COUNTIF(${a},${test})`),
  fc.tuple(range, criterion, range).map(([a, test, b]) => `=SUMIF(${a},${test},${b})`),
  fc.tuple(range, criterion).map(([a, test]) => `=SUMIFS(${a},${a},${test})`),
  cell.map((a) => `=IFERROR(MATCH(${a},A1:A6,0),${a}&"")`),
  cell.map((a) => `=SUM(B$1:${a})`),
  cell.map((a) => `=NOW()+${a}`),
);
const content = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<CellValue>(1, 2, 0, "a", "b", "", null, true) },
  { weight: 2, arbitrary: formula },
);
const write = fc.record({
  row: fc.integer({ min: 0, max: SIZE - 1 }),
  column: fc.integer({ min: 0, max: SIZE - 1 }),
  content,
});
type Write = typeof write extends fc.Arbitrary<infer T> ? T : never;

function put(model: WorkbookModel, { row, column, content: what }: Write): void {
  const sheet = model.sheets[0]!;
  if (typeof what === "string" && what.startsWith("=")) model.setFormula(sheet, row, column, what);
  else model.setValue(sheet, row, column, what);
}
/** Values of computed cells and of constants, and which formulas are not computed. Kept values depend on the past. */
function picture(model: WorkbookModel): unknown[] {
  const sheet = model.sheets[0]!;
  return Array.from({ length: SIZE * SIZE }, (_, i) => {
    const [row, column] = [Math.floor(i / SIZE), i % SIZE];
    const known = sheet.formula(row, column);
    return known?.notComputed ? `${known.text} not computed` : sheet.value(row, column);
  });
}

describe("step by step", () => {
  it("gives what computing all formulas of the final sheet at once gives", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(write, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
        (batches) => {
          const model = new WorkbookModel();
          model.addSheet("Sheet");
          const calculator = new Calculator(model);
          const atOnce = new WorkbookModel();
          atOnce.addSheet("Sheet");
          for (const batch of batches) {
            for (const one of batch) {
              put(model, one);
              put(atOnce, one);
            }
            const report = calculator.recalculate();
            const whole = new Calculator(atOnce);
            const expected = whole.recalculateAll();
            whole.dispose();
            expect(picture(model)).toEqual(picture(atOnce));
            expect(report.notComputed).toBe(expected.notComputed);
            expect(new Set(report.circular.map(key))).toEqual(new Set(expected.circular.map(key)));
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

function key({ row, column }: { row: number; column: number }): string {
  return `${String(row)},${String(column)}`;
}
