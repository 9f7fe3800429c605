import { dirname } from "node:path";
import { openXlsx } from "#workbench/files/open-xlsx";
import { compareFormulas } from "#test/support/compare-formulas";
import { libreOffice, recalculate } from "#test/support/libreoffice";
import { countAndSave, fileOf, PAYMENTS } from "#test/support/run-job";

const soffice = libreOffice();
if (soffice === null)
  it.skip("LibreOffice is not on this machine: the sheets of payments are not judged by it", () => {});

(soffice === null ? describe.skip : describe)("the payments fixture, recalculated from scratch by LibreOffice", () => {
  it("every formula cell is ours, none an error", async () => {
    const settings = dirname(fileOf("sources.csv", "source,reference\npayments-as-received.csv,supplier\n"));
    const { bytes } = await countAndSave([PAYMENTS], settings);
    const theirs = recalculate(soffice!, new Map([["payments", bytes]])).get("payments")!;
    const { compared, different, sheets } = compareFormulas(openXlsx(bytes), openXlsx(theirs));
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThan(300);
    expect(sheets).toEqual(expect.arrayContaining(["TP Duplicates", "TP Shared suppliers", "TP Views", "TP Checks"]));
  }, 300_000);
});
