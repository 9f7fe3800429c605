import { describeFinding } from "#domain/findings/words";
import type { Finding } from "#domain/findings/finding";
import type { RawCell } from "#domain/ledger/cells";
import { joinHeadings } from "#domain/ledger/join-headings";
import { spreadMerged } from "#domain/ledger/merged-cells";
import { recogniseSheet } from "#domain/ledger/recognise";
import { otherBookOf } from "#domain/ledger/other-books";
import { VOCABULARY } from "#reference/vocabulary";
import { given, openPane } from "#test/application/pane/open-pane";
import { openOffice } from "#test/office/office-bench";

const YEAR = { place: { name: "Wold", financialYear: "FY 2025-26" } } as const;
const SAID = { ...YEAR, sources: { S01: { agency: "County" } }, agencies: { County: { home: "inside" } } } as const;
const INSIDE = { ...YEAR, agencies: { County: { home: "inside" }, District: { home: "inside" } } } as const;

type Rows = readonly (readonly RawCell[])[];
type Office = Awaited<ReturnType<typeof openOffice>>;

/** The sheet as the pane has it after a count. */
async function counted(rows: Rows, prepare: (office: Office) => void, said: object = SAID) {
  const office = await openOffice([{ name: "Spend", rows }]);
  prepare(office);
  const { view } = given(await openPane(office.port).recount(said));
  const finding = (code: string): Finding | undefined =>
    view.sources.flatMap(({ findings }) => findings).find((one) => one.code === code);
  const { count } = view.count!;
  office.session.close();
  return { view, finding, count, totalPence: count.totalPence };
}

describe("a workbook that counts its days from 1904", () => {
  // 30 June 2025 and 1 April 2025; counted from 1900 they would be four years earlier.
  const ROWS: Rows = [
    ["Supplier", "Date", "Net amount"],
    ["Acme", 44376, 100],
    ["Byte", 44286, 200],
    ["Cedar", "30/09/2025", 300],
  ];

  it("is read with its own days: they are of the year of the count", async () => {
    const { totalPence, finding, view } = await counted(ROWS, ({ model }) => (model.date1904 = true));
    expect(totalPence).toBe(60_000);
    expect(describeFinding(finding("mac-dates")!)).toContain("counts its days from 1904");
    expect(view.sources[0]!.terms.months).toBe(3);
  });

  it("in a workbook of 1900 the same numbers are of another year, and leave the count", async () => {
    const { totalPence, finding } = await counted(ROWS, () => undefined);
    expect(totalPence).toBe(30_000);
    expect(finding("mac-dates")).toBeUndefined();
  });
});

describe("merged cells", () => {
  const merge = (top: number, bottom: number, column: number) => ({ top, left: column, bottom, right: column });

  it("give every line beside them the body that they name, and say so", async () => {
    const rows: Rows = [
      ["Agency", "Supplier", "Date", "Net amount"],
      ["County", "Acme", "01/04/2025", 100],
      [null, "Byte", "02/04/2025", 200],
      [null, "Cedar", "03/04/2025", 300],
      ["District", "Dale", "04/04/2025", 1000],
      [null, "Elm", "05/04/2025", 2000],
    ];
    const { totalPence, finding, count } = await counted(
      rows,
      ({ model }) => model.sheet("Spend")!.merges.push(merge(1, 3, 0), merge(4, 5, 0)),
      INSIDE,
    );
    expect(totalPence).toBe(360_000);
    expect([...count.byAgency]).toEqual([
      ["County", 60_000],
      ["District", 300_000],
    ]);
    expect(finding("merged-read")).toMatchObject({ column: 0, params: { field: "agency", rows: 3 } });
  });

  it("over amounts are counted once, and the rows below say that their amount is merged", async () => {
    const rows: Rows = [
      ["Supplier", "Date", "Net amount"],
      ["Acme", "01/04/2025", 900],
      ["Acme", "02/04/2025", null],
      ["Acme", "03/04/2025", null],
      ["Byte", "04/04/2025", 50],
      ["Total", null, 950],
    ];
    const { totalPence, finding, view } = await counted(rows, ({ model }) =>
      model.sheet("Spend")!.merges.push(merge(1, 3, 2)),
    );
    expect(totalPence).toBe(95_000);
    expect(describeFinding(finding("amount-merged")!)).toBe(
      "Spend!C2 is merged down to row 4: one amount, 900.00, for several rows. It was counted once, on row 2; 2 rows below it were " +
        "left out. If they are of other bodies or services, unmerge the cells and give each row its own amount, then Recount.",
    );
    expect(finding("amount-missing")).toBeUndefined();
    const reason = "its amount is merged with that of row 2";
    expect(view.sources[0]!.leftOut).toEqual([
      { row: 2, reason },
      { row: 3, reason },
      { row: 5, reason: "Total" },
    ]);
  });

  it("keep amounts out of sight: those are counted as Excel sums them, and stop the signing", async () => {
    const rows: Rows = [
      ["Supplier", "Date", "Net amount"],
      ["Acme", "01/04/2025", 400],
      ["Acme", "02/04/2025", 600],
      ["Byte", "03/04/2025", 50],
    ];
    const { totalPence, finding } = await counted(rows, ({ model }) =>
      model.sheet("Spend")!.merges.push(merge(1, 2, 2)),
    );
    expect(totalPence).toBe(105_000);
    expect(finding("amounts-under-merge")).toMatchObject({ severity: "stop", row: 1, column: 2 });
    expect(describeFinding(finding("amounts-under-merge")!)).toContain(
      "1 amount lies out of sight below it: 600.00 in all",
    );
  });

  it("over several columns say what the first of them says, and nothing of the next", () => {
    const columns = [
      ["Service", "Roads and paths", null],
      ["Organisation", null, null],
      ["Supplier", "Acme", "Byte"],
      ["Net amount", 1, 2],
    ];
    const merged = [{ top: 1, left: 0, bottom: 2, right: 1 }];
    const cells = { sheet: "Spend", rowCount: 3, columns, merged };
    const found = recogniseSheet(cells, VOCABULARY);
    if ("notSpend" in found) throw new Error(JSON.stringify(found.notSpend));
    const spread = spreadMerged(cells, found.reading).cells.columns;
    expect(Object.keys(found.reading.mapping)).toEqual(expect.arrayContaining(["service", "agency"]));
    expect(spread[0]).toEqual(["Service", "Roads and paths", "Roads and paths"]);
    expect(spread[1]).toEqual(["Organisation", null, null]);
  });

  it("in headings stand over their own columns and no others", () => {
    const columns = [
      ["Payment", "date", "01/04/2025"],
      [null, "number", "T1"],
      [null, "Supplier", "Acme"],
      ["Cost", "amount", 100],
    ];
    const cells = { sheet: "Spend", rowCount: 3, columns, merged: [{ top: 0, left: 0, bottom: 0, right: 1 }] };
    const joined = joinHeadings(cells, VOCABULARY).cells.columns.map((column) => column[1]);
    expect(joined).toEqual(["Payment date", "Payment number", "Supplier", "Cost amount"]);
  });

  it("of more areas than Excel gives at once are all read", async () => {
    const lines = Array.from({ length: 600 }, (_, at): RawCell[] => [at % 2 === 0 ? `Body ${at}` : null, "x", at + 1]);
    const office = await openOffice([
      { name: "Spend", rows: [["Agency", "Supplier", "Net amount"], ...lines, ...lines] },
    ]);
    const { merges } = office.model.sheet("Spend")!;
    for (let row = 1; row < 1200; row += 2) merges.push(merge(row, row + 1, 0));
    const cells = await office.port.readSheet("Spend");
    office.session.close();
    expect(cells.ok && cells.value.merged).toHaveLength(600);
  });
});

describe("amounts that are formulas into another workbook", () => {
  it.each([
    ["=[Book2.xlsx]Sheet1!A1", "Book2.xlsx"],
    ["='C:\\Finance\\[Book 2.xlsx]Sheet 1'!$A$1*2", "Book 2.xlsx"],
    ["='C:\\Finance\\Book2.xlsx'!Total", "Book2.xlsx"],
    ["=[1]Sheet1!A1", "1"],
    ["=[1]!Total", "1"],
    ["=2*Book2.xlsx!Total", "Book2.xlsx"],
    ["=SUM(T1[Amount]:Sheet2!A1)", null],
    ["=SUM(Spend[Amount])", null],
    ["=[@Amount]*Rates!B1", null],
    ['="see [Book2.xlsx]Sheet1!A1"&A1', null],
    ["=Sheet1!A1", null],
    ["=SUM(Spend[[#This Row],[A]:[B]])+Rates!A1", null],
  ])("%s", (formula, book) => {
    expect(otherBookOf(formula)).toBe(book);
  });

  it("are counted as last read and named with their cells and £; an error stands in suspense", async () => {
    const rows: Rows = [
      ["Supplier", "Date", "Net amount"],
      ["Acme", "01/04/2025", 100],
      ["Byte", "02/04/2025", 200],
      ["Cedar", "03/04/2025", 300],
      ["Dale", "04/04/2025", 400],
    ];
    const { totalPence, finding } = await counted(rows, ({ model }) => {
      const sheet = model.sheet("Spend")!;
      for (const row of [2, 3]) {
        model.setFormula(sheet, row, 2, `='C:\\Finance\\[Book2.xlsx]Sheet 1'!A${row}`);
        sheet.ensureColumn(2).values[row] = 100 * row;
      }
    });
    expect(totalPence).toBe(100_000);
    expect(describeFinding(finding("amounts-of-other-book")!)).toBe(
      "C3:C4 of Sheet “Spend” (“Net amount”) are formulas that look into another workbook (Book2.xlsx). 2 amounts, £500.00 in all, " +
        "were counted as last read from there; nothing here proves them. Ask for the figures as values, or open that workbook and " +
        "update the links, then Recount.",
    );
  });
});
