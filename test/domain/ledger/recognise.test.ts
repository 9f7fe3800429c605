import type { SheetCells } from "#domain/ledger/cells";
import { recogniseSheet } from "#domain/ledger/recognise";
import { textAt } from "#domain/ledger/text-at";
import { tpColumnOf } from "#domain/ledger/tp-columns";
import { VOCABULARY } from "#reference/vocabulary";
import { cellsOfCsv } from "./csv-cells.ts";
import { findingsOf, headersOf, readingOf, refusalOf, rowsOf } from "./read-sheet.ts";

const codeOf = (csv: string): string => refusalOf(csv).finding.code;

describe("sheets that are no source", () => {
  it("says why, one code a reason", () => {
    expect(codeOf("")).toBe("sheet-empty");
    expect(codeOf(",,\n, ,")).toBe("sheet-empty");
    expect(codeOf("Minutes of the meeting\nPresent: six members")).toBe("no-headings");
    expect(codeOf("Supplier,Date,Net Amount")).toBe("no-rows");
    expect(codeOf("Supplier,Date,Net Amount\n,,\nGrand Total,,0")).toBe("no-rows");
    expect(codeOf("Supplier,Date,Purpose\nAcme,01/06/2025,Beds")).toBe("no-amount-column");
    expect(codeOf("agency,basis,unit,in_place,value,source\nPolice,population,Fordshire,Y,5,ONS")).toBe("not-spend");
    expect(codeOf("agency,short,type,home\nPolice,P,police,inside")).toBe("not-spend");
  });

  it("is a list of contracts, unless its headings speak of payments too or a person says which is the amount", () => {
    const contracts =
      "Contract Title,Supplier Name,Annual Value,Start Date,End Date\nSurveys,Dive Ltd,5015.20,07/03/2022,07/03/2025";
    expect(refusalOf(contracts).finding).toMatchObject({
      code: "contracts-register",
      params: { headings: "Contract Title, Start Date, End Date" },
    });
    expect(rowsOf(readingOf(contracts, { amount: "Annual Value" }))).toEqual([5015.2]);
    expect(rowsOf(readingOf(contracts.replace("Annual Value", "Amount paid")))).toEqual([5015.2]);
  });

  it("names both headings where two amounts are equally good and differ", () => {
    const { finding } = refusalOf(
      "Supplier,Date,Amount,Value\nAcme,01/06/2025,10.00,11.00\nBeacon,02/06/2025,20.00,25.00",
    );
    expect(finding).toMatchObject({
      code: "amount-ambiguous",
      severity: "stop",
      row: 0,
      column: 2,
      params: { first: "Amount", second: "Value", secondColumn: 3 },
    });
  });

  it("lists the headings where none is the amount", () => {
    expect(refusalOf("Supplier,Date,Purpose\nAcme,01/06/2025,Beds").finding.params).toEqual({
      headings: "Supplier, Date, Purpose",
    });
  });
});

describe("which amount is counted", () => {
  const amountOf = (csv: string): string | undefined => headersOf(readingOf(csv))["amount"];

  it("takes net, not gross, beside VAT", () => {
    expect(amountOf("Supplier,Date,Gross,VAT,Net\nAcme,01/06/2025,12,2,10\nB,02/06/2025,24,4,20")).toBe("Net");
  });
  it("takes the first of two columns with the same figures", () => {
    expect(amountOf("Supplier,Date,Amount,Value\nAcme,01/06/2025,10.00,10.00\nB,02/06/2025,20.00,20.00")).toBe(
      "Amount",
    );
  });
  it("lets the VAT decide between two amounts of the same name", () => {
    const csv = "Supplier,Date,Amount,VAT,Amount\nAcme,01/06/2025,12,2,10\nB,02/06/2025,24,4,20";
    expect(readingOf(csv).mapping.amount?.column).toBe(4);
  });
  it("never takes an invoice total that is repeated on each line (Cornwall)", () => {
    const rows = ["A,V1,10,30,30", "A,V1,20,30,30", "B,V2,5,12,12", "B,V2,7,12,12"];
    expect(amountOf(["SUPPLIER_NAME,VOUCHER_NUM,LINE_AMOUNT,INVOICE_AMOUNT,Net AMOUNT", ...rows].join("\n"))).toBe(
      "LINE_AMOUNT",
    );
    const net = ["A,V1,11,33,10", "A,V1,22,33,20", "B,V2,5.5,13.2,5", "B,V2,7.7,13.2,7"];
    expect(amountOf(["SUPPLIER_NAME,VOUCHER_NUM,LINE_AMOUNT,INVOICE_AMOUNT,Net AMOUNT", ...net].join("\n"))).toBe(
      "Net AMOUNT",
    );
  });
  it("takes a total where there is nothing else, and says what it may be", () => {
    const reading = readingOf("Supplier,Date,Total Invoice Amount\nAcme,01/06/2025,12.50");
    expect(headersOf(reading)["amount"]).toBe("Total Invoice Amount");
    expect(findingsOf(reading)).toEqual(["amount-may-be-invoice-total 0,2"]);
  });
  it("does not take codes, identifiers or the VAT", () => {
    const csv =
      "Vendor ID,Vendor Name,Cost Element,Document No,Amount,VAT Amount\n10000072,Steer,542002,5109764051,10160.66,5";
    expect(amountOf(csv)).toBe("Amount");
  });
  it("takes no date, balance or lone debit for the amount", () => {
    expect(amountOf("Payee,Paid,Sum paid\nAcme,01/06/2025,5.50\nB,02/06/2025,6.25")).toBe("Sum paid");
    expect(
      codeOf("Date,Description,Debit,Credit,Balance\n01/06/2025,Acme,5.50,,100.10\n02/06/2025,B,,6.10,90.20"),
    ).toBe("debit-and-credit");
  });
  it("knows an amount that is headed £, and one that cannot be read at all", () => {
    expect(amountOf("Creditor,£\nAcme,5.50\nB,6")).toBe("£");
    expect(rowsOf(readingOf("Supplier,Date,Net Amount\nAcme,01/06/2025,TBC\nB,01/06/2025,TBC"))).toEqual([
      "suspense",
      "suspense",
    ]);
  });
  it("finds one column of figures under a heading that says nothing", () => {
    const reading = readingOf("Supplier,Date,Purpose,#NAME?\nAcme,01/06/2025,Beds,10.50\nB,02/06/2025,Beds,20.25");
    expect(reading.mapping.amount).toMatchObject({ column: 3, confidence: 0.5 });
    expect(findingsOf(reading)).toEqual(["column-guessed 0,3"]);
  });
});

describe("what a person has stated", () => {
  const csv = "Supplier,Date,Amount,Value,Text,Text\nAcme,01/06/2025,10.00,11.00,a,b";
  it("settles an ambiguous amount", () => {
    expect(rowsOf(readingOf(csv, { amount: "Value" }))).toEqual([11]);
  });
  it("may name a field in its own words and the second of two headings", () => {
    const reading = readingOf(csv, { amount: "value", supplier: "Supplier", purpose: "Text (2)" });
    expect(reading.mapping.purpose?.column).toBe(5);
    expect(reading.mapping.payee?.column).toBe(0);
  });
  it("finds the headings where nobody would look for them", () => {
    const odd = "a list\nKto,Ile\nAcme,5\nBeacon,7";
    expect(rowsOf(readingOf(odd, { payee: "Kto", amount: "Ile" }))).toEqual([5, 7]);
  });
  it("is answered where it cannot be followed", () => {
    const reading = readingOf(csv, { amount: "Value", date: "Paid", nonsense: "x" });
    expect(reading.findings.map(({ code, params }) => [code, params["field"]])).toEqual([
      ["mapping-heading-missing", "date"],
      ["mapping-field-unknown", "nonsense"],
    ]);
    expect(headersOf(reading)["date"]).toBe("Date");
  });
});

describe("layout, unit and place", () => {
  it("takes Gross for the amount in the partner template only", () => {
    const template = "Agency,Service,COFOG,Theme,Gross,Internal income,VAT\nFord,Care,10.2,Older,100,0,20";
    expect(readingOf(template)).toMatchObject({ layout: "partner template", amounts: [100] });
    const invoiced =
      "Agency,Service,COFOG,Theme,Gross,VAT,Net,Apportionment basis\nFord,Care,10.2,Older,120,20,100,direct";
    expect(readingOf(invoiced).amounts).toEqual([100]);
  });
  it.each<[string, string, string | null]>([
    ["", "Net Amount £000", "£000"],
    ["", "Net Amount (£'000)", "£000"],
    ["", "Net Amount £m", "£m"],
    ["", "Net Amount (£)", "£"],
    ["", "Net Amount", null],
    ["Spending in £ million", "Net Amount", "£m"],
    ["All figures £'000", "Net Amount", "£000"],
    ["Payments over £500 to suppliers", "Net Amount", null],
    ["Payments over £25,000", "Net Amount", null],
  ])("reads the unit from %j and %j", (title, heading, unit) => {
    expect(readingOf(`${title}\nSupplier,Date,${heading}\nAcme,01/06/2025,5`).statedUnit).toBe(unit);
  });
  it("finds headings below many title rows", () => {
    const titles = Array<string>(40).fill("Council,,").join("\n");
    expect(readingOf(`${titles}\nSupplier,Date,Amount\nAcme,01/06/2025,5`).headerRow).toBe(40);
  });
  it("reads to the last column in use, heading or not", () => {
    expect(readingOf("Supplier,Date,Amount,,\nAcme,01/06/2025,5,,\nB,01/06/2025,6,see note,").lastColumn).toBe(3);
  });
});

describe("the add-in's own columns", () => {
  const csv =
    "title,,,,\nSupplier,Date,Amount,TP Row,TP Line,TP Place spend\nAcme,01/06/2025,5,S01-000001,line,999.99\n,,,,blank,0";
  it("are found by their first heading", () => {
    expect(tpColumnOf(cellsOfCsv(csv))).toEqual({ column: 3, headerRow: 1 });
    expect(tpColumnOf(cellsOfCsv("Supplier,Date\nAcme,5"))).toBeNull();
  });
  it("are never read as a source, and mark the heading row", () => {
    const reading = readingOf(csv);
    expect([reading.headerRow, reading.lastColumn]).toEqual([1, 2]);
    expect(rowsOf(reading)).toEqual([5, "blank: blank row"]);
  });
});

describe("textAt", () => {
  const cells: SheetCells = {
    sheet: "s",
    rowCount: 5,
    columns: [["Service", " Care\u00a0", 10.2, null, true]],
  };
  const mapping = { service: { column: 0, header: "Service", confidence: 1 } };
  it("gives trimmed text, numbers as typed, nothing for an empty cell or an unmapped field", () => {
    expect([1, 2, 3, 4].map((row) => textAt(cells, mapping, "service", row))).toEqual(["Care", "10.2", "", "TRUE"]);
    expect(textAt(cells, mapping, "payee", 1)).toBe("");
    expect(textAt(cells, mapping, "service", 99)).toBe("");
  });
});

describe("a sheet of cells as Excel holds them", () => {
  it("reads numbers, serial dates and columns of uneven length", () => {
    const cells: SheetCells = {
      sheet: "s",
      rowCount: 4,
      columns: [["Supplier", "A", "B"], ["Date", 45838, 45839], ["Amount", 1.1, 2.2, 3.3], []],
    };
    const found = recogniseSheet(cells, VOCABULARY);
    if ("notSpend" in found) throw new Error(found.notSpend.finding.code);
    expect(found.reading.kinds).toEqual(["line", "line", "total"]);
  });

  it("reads 15,000 rows", () => {
    const row = 'Fordshire,Acme Care,INV-1,12/05/2025,Home care,"1,234.50"';
    const cells = cellsOfCsv(
      ["Body Name,Supplier,Transaction No,Date,Purpose,Net Amount", ...Array<string>(15_000).fill(row)].join("\n"),
    );
    const found = recogniseSheet(cells, VOCABULARY);
    if ("notSpend" in found) throw new Error(found.notSpend.finding.code);
    expect(found.reading.amounts.filter((amount) => amount === 1234.5)).toHaveLength(15_000);
  });
});
