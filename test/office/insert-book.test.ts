import { readFile } from "#intake/read-file";
import { saveXlsx } from "#workbench/files/save-xlsx";
import { WorkbookModel } from "#workbench/model/workbook";
import { valueOf } from "./contract/answer.ts";
import { openOffice } from "./office-bench.ts";

/** A partner's workbook: its spend, and what a count of its own left in it. */
function partnersBook(): string {
  const model = new WorkbookModel();
  const spend = model.addSheet("Spend");
  [["Payee", "Amount"], ["Acme", 12.5], ["'=A1", -3]].forEach((row, r) => row.forEach((value, c) => model.setValue(spend, r, c, value))); // prettier-ignore
  model.setValue(model.addSheet("TP Place"), 0, 0, "Population 9");
  const read = readFile({ name: "partner.xlsx", bytes: saveXlsx(model) });
  if (!read.ok || read.value.kind !== "book") throw new Error("the partner's workbook was not read");
  return read.value.base64;
}

it("brings in a partner's sheets behind the council's own, and none of its TP sheets", async () => {
  const { port, model, session } = await openOffice([
    { name: "Spend", rows: [["ours"]] },
    { name: "TP Bridge", rows: [["bridge"]] },
  ]);
  try {
    const names = valueOf(await port.insertBook(partnersBook()));
    expect(names).toEqual(["Spend (2)"]);
    expect(model.sheets.map(({ name }) => name)).toEqual(["Spend", "Spend (2)", "TP Bridge"]);
    const sheet = model.sheet("Spend (2)")!;
    expect([0, 1, 2].map((row) => [sheet.value(row, 0), sheet.value(row, 1)])).toEqual([
      ["Payee", "Amount"],
      ["Acme", 12.5],
      ["'=A1", -3],
    ]);
    expect(model.sheet("Spend")!.value(0, 0)).toBe("ours");
  } finally {
    session.close();
  }
});
