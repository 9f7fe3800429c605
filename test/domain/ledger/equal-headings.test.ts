import { amountOptions } from "#domain/ledger/amount-options";
import { carryMapping } from "#domain/ledger/carry-mapping";
import { joinHeadings } from "#domain/ledger/join-headings";
import { recogniseSheet } from "#domain/ledger/recognise";
import { unreadRows } from "#domain/ledger/unread-rows";
import { describeFinding } from "#domain/findings/words";
import { VOCABULARY } from "#reference/vocabulary";
import { cellsOfCsv } from "./csv-cells.ts";
import { readingOf, refusalOf, sumInPence } from "./read-sheet.ts";

const BODIES = [
  ",Northam Council,,,Fire,,",
  "Service,Gross,Income,Net,Gross,Income,Net",
  "Care,120450,20450,100000,,,",
  "Fire and rescue,,,,31200,1200,30000",
  "Safety,4100,100,4000,2050,50,2000",
  "Total,124550,20550,104000,33250,1250,32000",
].join("\n");
const beside = (csv: string, amount: string) =>
  readingOf(csv, { amount }).findings.filter(({ code }) => code === "amounts-beside");

describe("two columns under one heading", () => {
  it("are asked about by column and by the heading above them", () => {
    expect(amountOptions(refusalOf(BODIES).finding)).toEqual([
      { column: 1, name: "Gross", over: "Northam Council" },
      { column: 4, name: "Gross (2)", over: "Fire" },
    ]);
    expect(describeFinding(refusalOf(BODIES).finding)).toContain("“Gross (2)” under “Fire” (column E)");
  });

  it("asks about every body, not of the first two only", () => {
    const three = "Service,Gross,Gross,Gross\nCare,1,2,3\nParks,4,5,6\nSafety,7,8,9";
    expect(amountOptions(refusalOf(three).finding).map(({ name }) => name)).toEqual([
      "Gross",
      "Gross (2)",
      "Gross (3)",
    ]);
  });

  it.each<[string, number, number | undefined, number]>([
    ["Gross", 1, 2, 12_455_000],
    ["Gross (2)", 4, 5, 3_325_000],
    ["Net (2)", 6, undefined, 3_200_000],
  ])("%s is read where it is said, with the income of the same body", (amount, column, income, pence) => {
    const reading = readingOf(BODIES, { amount });
    expect(reading.mapping.amount?.column).toBe(column);
    expect(reading.mapping.externalIncome?.column).toBe(income);
    expect(sumInPence(reading)).toBe(pence);
  });

  it("the name holds for next month's file", () => {
    const held = ["Service", "Gross (2)", "Income (2)"].map((heading, at) => {
      return { field: ["service", "amount", "externalIncome"][at]!, heading, confirmed: true };
    });
    expect(carryMapping([held], cellsOfCsv(BODIES))).toEqual({
      mapping: { service: "Service", amount: "Gross (2)", externalIncome: "Income (2)" },
      findings: [],
    });
  });
});

describe("amounts of another body beside those that are counted", () => {
  it("are a stop that says which column holds how much, and no row of a total", () => {
    expect(beside(BODIES, "Gross")).toMatchObject([
      { severity: "stop", row: 1, column: 4, params: { heading: "Gross (2)", over: "Fire", rows: 2, amount: 33_250 } },
    ]);
    expect(beside(BODIES, "Net (2)")).toMatchObject([{ column: 3, params: { rows: 2, amount: 104_000 } }]);
    expect(beside(BODIES, "Gross").map(describeFinding)[0]).toContain("£33,250.00 on 2 rows");
  });

  it("leave check A1 open by their rows", () => {
    expect(unreadRows(readingOf(BODIES, { amount: "Gross" }))).toBe(2);
  });

  it("are told in pounds where the sheet is in thousands", () => {
    expect(beside(`Outturn £000,,,,,,\n${BODIES}`, "Gross")[0]?.params["amount"]).toBe(33_250_000);
  });

  it("are found under another heading that says the same", () => {
    const other = BODIES.replace("Net,Gross,", "Net,Gross expenditure,");
    expect(beside(other, "Gross")).toMatchObject([{ column: 4, params: { heading: "Gross expenditure" } }]);
  });

  it.each([
    "Supplier,Date,Amount,VAT,Amount\nAcme,01/06/2025,10,2,12\nBeacon,02/06/2025,20,4,24",
    "Service,Gross,Net,Gross\nCare,10,8,10\nParks,20,15,20",
    ",2023-24,,2024-25,\nService,Gross,Net,Gross forecast,Net forecast\nCare,10,8,11,9\nParks,20,15,21,16",
  ])("are no stop where they are the same money, with VAT, or of another stage: %s", (csv) => {
    expect(beside(csv, csv.startsWith("Supplier") ? "Amount" : "Gross")).toEqual([]);
  });
});

describe("headings in two rows with one word below", () => {
  const SPLIT = [
    "Revenue outturn 2024-25,,£000,£000,£000",
    ",,Gross,Income,Net",
    "Body,Service,expenditure,,expenditure",
    'Northam Council,Care,"120,450.0","20,450.0","100,000.0"',
    'Fire,Fire and rescue,"31,200.0","1,200.0","30,000.0"',
  ].join("\n");

  it("are read together, the title too: an outturn with its income", () => {
    const { cells, findings } = joinHeadings(cellsOfCsv(SPLIT, "Sheet1"), VOCABULARY);
    expect(findings.map(({ code }) => code)).toEqual(["headings-joined"]);
    expect(recogniseSheet(cells, VOCABULARY)).toMatchObject({
      reading: {
        shown: { stage: "outturn", measure: "gross" },
        statedUnit: "£000",
        mapping: {
          agency: { column: 0 },
          amount: { column: 2, header: "Gross expenditure" },
          externalIncome: { column: 3, header: "Income" },
        },
      },
    });
  });
});
