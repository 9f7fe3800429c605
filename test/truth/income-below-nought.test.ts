import { openXlsx } from "#workbench/files/open-xlsx";
import { compareFormulas } from "#test/support/compare-formulas";
import { checkOf, sheetResults } from "#test/support/check-results";
import { libreOffice, recalculate } from "#test/support/libreoffice";
import { countAndSave, fileOf, type SavedReturn } from "#test/support/run-job";

/** Gross 100,000 + 60,000.5 + 30,000; income 20,450, 10,000 and a refund of 450 that takes income back. */
const PROVED = [
  "Body,Service,Gross expenditure,Income,Net expenditure",
  'Fordshire Council,Housing,"100,000.0","(20,450.0)","79,550.0"',
  'Fordshire Council,Parks,"60,000.5","(10,000.0)","50,000.5"',
  'Fordshire Council,Refuse,"30,000.0",450,"30,450.0"',
];
const INCOME = 20_450 + 10_000 - 450;

/** The same without a net figure, and without the refund. */
const HABIT = PROVED.slice(0, 3).map((line) => line.replace(/,(?:"[^"]*"|Net expenditure)$/, ""));

const codesOf = ({ outcome }: SavedReturn): string[] => outcome.findings.map(({ code }) => code);
const count = (lines: readonly string[]) => countAndSave([fileOf("Fordshire Council outturn.csv", lines.join("\n"))]);

describe("income written below nought, as text", () => {
  let proved: SavedReturn;
  beforeAll(async () => {
    proved = await count(PROVED);
  }, 300_000);

  it("is read as income of that amount where gross and income make the net figure", () => {
    expect(proved.report).toMatchObject({ totalPlaceSpend: 190_000.5, externalIncome: INCOME });
    expect(proved.report).toMatchObject({ netPlaceSpend: 190_000.5 - INCOME });
    expect(codesOf(proved)).toContain("income-read-as-minus");
  });

  it("and the sheet's own formulas agree", () => {
    for (const id of ["A4", "F9", "F11"]) {
      expect([id, checkOf(proved.report, id)]).toEqual([id, expect.objectContaining({ result: "ties" })]);
      expect([id, sheetResults(proved.bytes)[id]?.result]).toEqual([id, "Ties"]);
    }
  });

  it("is taken so by habit where no net figure stands beside it, and the officer is told", async () => {
    const habit = await count(HABIT);
    expect(habit.report).toMatchObject({ totalPlaceSpend: 160_000.5, externalIncome: 30_450 });
    expect(codesOf(habit)).toContain("income-taken-as-minus");
  }, 300_000);

  it("is asked about where most stands below nought and nothing proves it", async () => {
    const mixed = await count([...HABIT, 'Fordshire Council,Refuse,"30,000.0",450']);
    expect(mixed.report).toMatchObject({ totalPlaceSpend: 190_000.5, externalIncome: 0 });
    expect(codesOf(mixed)).toContain("income-below-nought");
  }, 300_000);

  const soffice = libreOffice();
  (soffice === null ? it.skip : it)(
    "LibreOffice works it out alike",
    () => {
      const theirs = recalculate(soffice!, new Map([["book", proved.bytes]])).get("book")!;
      expect(compareFormulas(openXlsx(proved.bytes), openXlsx(theirs)).different).toEqual([]);
    },
    300_000,
  );
});
