import fc from "fast-check";
import { readEntry } from "#workbench/host/cells/entry";
import { PLAIN_STYLE } from "#workbench/model/style";
import { WorkbookModel } from "#workbench/model/workbook";
import type { CellValue } from "#workbench/model/cell";
import { cellContent } from "#workbench/server/reading/cell-content";

function contentOf(value: CellValue, numberFormat: string): string {
  const model = new WorkbookModel();
  const sheet = model.addSheet("S");
  model.setValue(sheet, 0, 0, value);
  model.setStyle(
    sheet,
    { top: 0, left: 0, bottom: 0, right: 0 },
    model.styles.indexOf({ ...PLAIN_STYLE, numberFormat }),
  );
  return cellContent(model, sheet, 0, 0);
}

describe("what editing a cell begins with", () => {
  it.each([
    ["a figure with all its digits", 1234.5678, "#,##0", "1234.5678"],
    ["a date day first", 45_658, "mmm-yy", "01/01/2025"],
    ["a date with its time", 45_658.5, "dd/mm/yyyy", "01/01/2025 12:00:00"],
    ["a percentage with its sign", 0.125, "0%", "12.5%"],
    ["a sum of tenths without its rounding", 0.1 + 0.2, "General", "0.3"],
    ["a large figure in full", 28_163_900_000, "General", "28163900000"],
    ["TRUE", true, "General", "TRUE"],
    ["nothing of an empty cell", null, "General", ""],
    ["words as they are", "Older people", "General", "Older people"],
    ["a text that would be a number, with the apostrophe that keeps it one", "07", "General", "'07"],
    ["the same without, where the cell takes text", "07", "@", "07"],
    ["a text that would be a formula", "=A1", "General", "'=A1"],
  ])("%s", (_case, value, format, content) => {
    expect(contentOf(value, format)).toBe(content);
  });

  const formats = fc.constantFrom("General", "@", "#,##0.00", "dd/mm/yyyy", "0%");
  const texts = fc.oneof(
    fc.string(),
    fc.constantFrom("1-2", "3/4/2025", "12:30", "£5", "1e3", "(4)", "TRUE", "#N/A", "-x", "5%", "1 Jan 2025", "+44"),
  );

  it("typed again is the same text", () => {
    fc.assert(
      fc.property(texts, formats, (text, format) => {
        fc.pre(text !== "");
        expect(readEntry(contentOf(text, format), format, false)).toMatchObject({ kind: "value", value: text });
      }),
    );
  });

  it("typed again is the same number, to the 15 digits that Excel keeps", () => {
    const numbers = fc.oneof(fc.integer(), fc.double({ noNaN: true, min: -1e12, max: 1e12 }));
    fc.assert(
      fc.property(numbers, fc.constantFrom("General", "#,##0.00", "0%"), (number, format) => {
        const kept = Number(number.toPrecision(15)) + 0;
        fc.pre(kept === 0 || Math.abs(kept) > 1e-6);
        const entry = readEntry(contentOf(kept, format), format, false);
        if (entry.kind !== "value" || typeof entry.value !== "number") throw new Error("no number");
        expect(Math.abs(entry.value - kept)).toBeLessThanOrEqual(Math.abs(kept) * 1e-14);
      }),
    );
  });
});
