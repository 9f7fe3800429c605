import { openXlsx } from "#workbench/files/open-xlsx";
import { compareFormulas } from "#test/support/compare-formulas";
import { checkOf, sheetResults } from "#test/support/check-results";
import { libreOffice, recalculate } from "#test/support/libreoffice";
import { countAndSave, fileOf, type SavedReturn, scratch } from "#test/support/run-job";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

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

const HEAD = "Agency,Service,Theme,Description,Revenue or capital,Transfer to,Place share,Gross";
const POLICE = "Wold Police and Crime Commissioner";
/** Lines of income above nought, which the file's own total takes off; the police are paid £250 by Marlow. */
const LINES_OF_INCOME = [
  `Type,${HEAD}`,
  `Expenditure,${POLICE},Policing,Police,Officers,revenue,,1,1000`,
  `Income,${POLICE},Policing,Police,Special services charged,revenue,,0.9,100.05`,
  `Income,${POLICE},Policing,Police,Contribution from Marlow Borough Council,revenue,,1,250`,
  "Expenditure,Marlow Borough Council,Care,Care,Homes,revenue,,0.5,2000",
  `Expenditure,Marlow Borough Council,Safety,Police,Contribution to ${POLICE},revenue,,0.3,250`,
  "Total,,,,,,,,2899.95",
];
/** A receipt below nought, confirmed: Vale pays £400 at 60 %, Marlow spends £900 gross of it at 25 %. */
const RECEIPT = [
  HEAD,
  "Vale District Council,Estates,Care,Contribution to Marlow Borough Council,revenue,,0.6,400",
  "Vale District Council,Parks,Care,Parks,revenue,,1,500",
  "Marlow Borough Council,Estates,Care,Contribution from Vale District Council,revenue,,0.25,-400",
  "Marlow Borough Council,Estates,Care,Repairs,revenue,,0.25,900.02",
];

/** Income of which some stands below nought, some above, under no total: £20,450 received and £450.50 of it paid back. */
const MIXED = [
  "Body,Service,Inc/Exp,Amount",
  "Fordshire Council,Housing,Exp,100000",
  "Fordshire Council,Housing,Inc,-20450",
  'Fordshire Council,Parks,Inc,"450.50"',
  "Fordshire Council,Parks,Exp,60000.5",
];

/** The same with a person's word for it beside the workbook. */
function countMixed(written: "minus" | "plus"): Promise<SavedReturn> {
  const folder = scratch();
  writeFileSync(join(folder, "mappings.json"), JSON.stringify({ "mixed.csv": { "income is written": written } }));
  return countAndSave([fileOf("mixed.csv", MIXED.join("\n"))], folder);
}

/** Both, with both transfers confirmed. */
function countPlace(): Promise<SavedReturn> {
  const folder = scratch();
  const bodies = ["Marlow Borough Council", "Vale District Council", POLICE];
  writeFileSync(join(folder, "agencies.csv"), ["agency,home", ...bodies.map((body) => `${body},inside`)].join("\n"));
  const pairs = [`Marlow Borough Council,${POLICE},Y`, "Vale District Council,Marlow Borough Council,Y"];
  writeFileSync(join(folder, "transfers.csv"), ["payer,payee,confirmed", ...pairs].join("\n"));
  const files = [fileOf("lines of income.csv", LINES_OF_INCOME.join("\n")), fileOf("receipt.csv", RECEIPT.join("\n"))];
  return countAndSave(files, folder);
}

const codesOf = ({ outcome }: SavedReturn): string[] => outcome.findings.map(({ code }) => code);
const count = (lines: readonly string[]) => countAndSave([fileOf("Fordshire Council outturn.csv", lines.join("\n"))]);

describe("income written below nought, as text", () => {
  let proved: SavedReturn;
  let place: SavedReturn;
  let minus: SavedReturn;
  let plus: SavedReturn;
  beforeAll(async () => {
    [minus, plus] = [await countMixed("minus"), await countMixed("plus")];
    proved = await count(PROVED);
    place = await countPlace();
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

  it("as lines among the spending, and as a receipt with shares: £1,000 + £1,000 + £500 + 25 % of £900.02", () => {
    expect(place.report).toMatchObject({ totalPlaceSpend: 2_725.01, externalIncome: 90.05, eliminated: 250 + 100 });
    for (const id of ["A2", "A15", "D1", "D7", "E3", "F1", "F9", "F11", "F12"]) {
      expect([id, sheetResults(place.bytes)[id]?.result]).toEqual([id, id === "A2" ? "Not proven" : "Ties"]);
    }
  });

  it("as lines that a person says are written as minus, or as plus: £19,999.50 of income, or as much paid back", () => {
    expect(minus.report).toMatchObject({ totalPlaceSpend: 160_000.5, externalIncome: 19_999.5 });
    expect(plus.report).toMatchObject({ totalPlaceSpend: 160_000.5, externalIncome: -19_999.5 });
    for (const id of ["A4", "E3", "F9", "F11", "F12"]) {
      for (const { bytes } of [minus, plus]) expect([id, sheetResults(bytes)[id]?.result]).toEqual([id, "Ties"]);
    }
  });

  const soffice = libreOffice();
  (soffice === null ? it.skip : it)(
    "LibreOffice works it out alike",
    () => {
      const books = new Map(Object.entries({ proved, place, minus, plus }).map(([name, { bytes }]) => [name, bytes]));
      for (const [name, theirs] of recalculate(soffice!, books)) {
        expect(compareFormulas(openXlsx(books.get(name)!), openXlsx(theirs)).different).toEqual([]);
      }
      const headings = openXlsx(place.bytes).sheets.flatMap(({ columns }) => columns.map((cells) => cells?.values[0]));
      expect(headings).toEqual(expect.arrayContaining(["TP Sign", "TP Receipt", "TP External income"]));
    },
    300_000,
  );
});
