import { openXlsx } from "#workbench/files/open-xlsx";
import { saveXlsx } from "#workbench/files/save-xlsx";
import { oneSheet, zipOf } from "#test/workbench/files/parts";

const ROW = '<row r="1"><c r="A1"><v>5</v></c></row>';

describe("texts that a file can hardly hold", () => {
  const reopened = (text: string): unknown => {
    const model = openXlsx(zipOf(oneSheet(ROW)));
    model.setValue(model.sheets[0]!, 1, 0, text);
    return openXlsx(saveXlsx(model)).sheets[0]!.value(1, 0);
  };

  it.each([
    "\ud83d",
    "a\udc00b",
    "\udc00\ud83d",
    "\ud83d\ude00 whole",
    "\u0000\u0001\u001f",
    "\ufffe\uffff",
    "_xD83D_",
    "]]>&amp;<",
  ])("%j comes back to the letter", (text) => {
    expect(reopened(text)).toBe(text);
  });

  it.each(["\ufffe", "\u0001", "a\ud83d", "_x0041_", "a < b & c"])("%j in a formula leaves the sheet whole", (text) => {
    const model = openXlsx(zipOf(oneSheet(ROW)));
    const formulas = [3, 4, 5].map((row) => `=EXACT(A${String(row)},"${text}")`);
    formulas.forEach((formula, at) => {
      model.setFormula(model.sheets[0]!, at + 2, 1, formula);
    });
    model.setFormula(model.sheets[0]!, 9, 1, `=LEN("${text}")`);
    const [sheet] = openXlsx(saveXlsx(model)).sheets;
    expect([2, 3, 4, 9].map((row) => sheet!.formula(row, 1)!.text)).toEqual([...formulas, `=LEN("${text}")`]);
  });

  it("32,767 characters come back to the letter, of whatever kind", () => {
    for (const one of ["x", "<", "_x0041_", "\ud83d\ude00"]) {
      const text = one.repeat(32_767).slice(0, 32_767);
      expect(reopened(text)).toBe(text);
    }
  });
});
