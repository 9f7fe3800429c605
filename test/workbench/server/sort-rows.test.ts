import fc from "fast-check";
import { CellError, type CellValue } from "#workbench/model/cell";
import { PLAIN_STYLE } from "#workbench/model/style";
import { WorkbookModel } from "#workbench/model/workbook";
import { compareForSort, sortRows } from "#workbench/server/commands/sort-rows";

function column(values: readonly CellValue[]) {
  const model = new WorkbookModel();
  const sheet = model.addSheet("S");
  values.forEach((value, row) => model.setValue(sheet, row, 0, value));
  const area = { top: 0, left: 0, bottom: values.length - 1, right: 0 };
  const read = (): CellValue[] => values.map((_, row) => sheet.value(row, 0));
  return { model, sheet, area, read };
}

describe("sorting as Excel does", () => {
  it("puts numbers before texts before FALSE and TRUE before errors, empty cells last either way", () => {
    const error = CellError.of("#N/A");
    const { model, sheet, area, read } = column([true, null, "b", 2, error, "A", false, -1]);
    sortRows(model, sheet, area, { column: 0, descending: false });
    expect(read()).toEqual([-1, 2, "A", "b", false, true, error, null]);
    sortRows(model, sheet, area, { column: 0, descending: true });
    expect(read()).toEqual([error, true, false, "b", "A", 2, -1, null]);
  });

  it("keeps the order of what is alike, case apart", () => {
    const model = new WorkbookModel();
    const sheet = model.addSheet("S");
    ["b", "A", "a", "B"].forEach((text, row) => {
      model.setValue(sheet, row, 0, text);
      model.setValue(sheet, row, 1, row);
    });
    sortRows(model, sheet, { top: 0, left: 0, bottom: 3, right: 1 }, { column: 0, descending: false });
    expect([0, 1, 2, 3].map((row) => sheet.value(row, 1))).toEqual([1, 2, 0, 3]);
  });

  it("moves a formula as a copy to its new row: its own row's cells go with it, fixed ones stay", () => {
    const model = new WorkbookModel();
    const sheet = model.addSheet("S");
    [3, 1, 2].forEach((value, row) => {
      model.setValue(sheet, row, 0, value);
      model.setFormula(sheet, row, 1, `=$A${row + 1}*$F$1+"A${row + 1}"`);
    });
    sortRows(model, sheet, { top: 0, left: 0, bottom: 2, right: 1 }, { column: 0, descending: false });
    expect([0, 1, 2].map((row) => sheet.formula(row, 1)?.text)).toEqual([
      '=$A1*$F$1+"A2"',
      '=$A2*$F$1+"A3"',
      '=$A3*$F$1+"A1"',
    ]);
  });

  it("moves looks with their cells and leaves hidden rows where they are", () => {
    const { model, sheet, area, read } = column([3, 9, 1]);
    const pale = model.styles.indexOf({ ...PLAIN_STYLE, fill: "EEEEEE" });
    model.setStyle(sheet, { ...area, bottom: 0 }, pale);
    sheet.hiddenRows.add(1);
    sortRows(model, sheet, area, { column: 0, descending: false });
    expect(read()).toEqual([1, 9, 3]);
    expect([0, 1, 2].map((row) => sheet.styleIndex(row, 0))).toEqual([0, 0, pale]);
  });

  const cells = fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constant(null));

  it("loses and invents nothing, and ends in order", () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 30 }), fc.boolean(), (values, descending) => {
        const { model, sheet, area, read } = column(values);
        sortRows(model, sheet, area, { column: 0, descending });
        const sorted = read();
        const count = (list: readonly CellValue[], one: CellValue) => list.filter((each) => each === one).length;
        for (const value of values) expect(count(sorted, value)).toBe(count(values, value));
        for (let at = 1; at < sorted.length; at++) {
          expect(compareForSort(sorted[at - 1] ?? null, sorted[at] ?? null, descending)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});
