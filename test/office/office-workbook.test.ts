import { RefusedFormulaError } from "#office/refused-formula";
import { STYLE_NAMES } from "#sheets/plan/style-names";
import type { CellStyle } from "#workbench/model/style";
import { valueOf } from "./contract/answer.ts";
import { openOffice } from "./office-bench.ts";
import { block, column, mark, sheetPlan, sourcePlan, table } from "./plans.ts";

type Office = Awaited<ReturnType<typeof openOffice>>;
const SPEND = {
  name: "Spend",
  rows: [
    ["Payee", "Amount"],
    ["Acme", 1],
    ["Byte", 2],
    ["Cord", 3],
  ],
};

/** What only the real adapter can show: looks, layout, and how it takes Excel's refusals. */
describe("createOfficeWorkbook", () => {
  let office: Office | undefined;
  const open = async (...given: Parameters<typeof openOffice>): Promise<Office> =>
    (office = await openOffice(...given));
  afterEach(() => {
    office?.session.close();
    office = undefined;
  });
  const styleAt = (sheet: string, row: number, at: number): CellStyle => {
    const { model } = office!;
    return model.styles.style(model.sheet(sheet)!.styleIndex(row, at));
  };

  test("makes every style of the house once, and wears it by name", async () => {
    const { port, model, session } = await open([SPEND]);
    const total = sheetPlan("TP A", { blocks: [mark("TP A"), block(0, 0, [[1]], "TP Total")] });
    valueOf(await port.writeSheets([total]));
    expect([...model.styles.named.keys()]).toEqual(expect.arrayContaining([...STYLE_NAMES]));
    expect(styleAt("TP A", 0, 0)).toMatchObject({
      named: "TP Total",
      numberFormat: '#,##0_);(#,##0);"–"_);@_)',
      font: { name: "Arial", size: 9, bold: true, italic: false, colour: "1A1A1A" },
      fill: "E9EFF5",
      borders: { top: { style: "thin", colour: "1A1A1A" }, bottom: { style: "double", colour: "1A1A1A" } },
      horizontal: "right",
    });
    const before = session.counters.syncs;
    valueOf(await port.writeSheets([total]));
    // Sheets and styles are looked at, then our mark, then all is written: no styles are made again.
    expect(session.counters.syncs - before).toBe(3);
  });

  test("gives cells the same look one by one where the host has no named styles", async () => {
    const { port, session } = await open([SPEND]);
    session.faults.add({ kind: "fail", sync: 2, code: "ApiNotFound" });
    valueOf(await port.writeSheets([sheetPlan("TP A", { blocks: [block(0, 0, [[1], [2]], "TP Figure")] })]));
    for (const row of [0, 1]) {
      expect(styleAt("TP A", row, 0)).toMatchObject({
        numberFormat: '#,##0_);(#,##0);"–"_);@_)',
        font: { name: "Arial", size: 9, bold: false, colour: "1A1A1A" },
        borders: { bottom: { style: "hair", colour: "8C8C8C" } },
        horizontal: "right",
        vertical: "center",
      });
      expect(styleAt("TP A", row, 0).named).toBeUndefined();
    }
  });

  test("draws the frontier on the left edge of the block and sets only our own widths", async () => {
    const { port, model } = await open([SPEND]);
    valueOf(
      await port.writeSourceColumns([
        sourcePlan("Spend", [column("TP Line", ["a"]), column("TP Read", "=$B2")], { firstColumn: 2, rows: 3 }),
      ]),
    );
    const medium = { style: "medium", colour: "12436D" };
    for (const row of [0, 1, 3]) expect(styleAt("Spend", row, 2).borders.left).toEqual(medium);
    expect(styleAt("Spend", 1, 3).borders.left).toBeUndefined();
    expect(styleAt("Spend", 0, 2)).toMatchObject({
      named: "TP Ours tag head",
      fill: "12436D",
      font: { colour: "FFFFFF" },
    });
    expect([...model.sheet("Spend")!.columnWidths.keys()]).toEqual([2, 3]);
    expect(model.sheet("Spend")!.rowHeights.size).toBe(0);
    expect(styleAt("Spend", 1, 1)).toEqual(model.styles.style(0));
  });

  test("writes every row of a formula where rows are hidden, which a fill would pass over", async () => {
    const { port, model, session } = await open([SPEND]);
    model.sheet("Spend")!.hiddenRows.add(2);
    valueOf(
      await port.writeSourceColumns([
        sourcePlan("Spend", [column("TP Read", "=$B2*$B$2")], { firstColumn: 2, rows: 3 }),
      ]),
    );
    expect([1, 2, 3].map((row) => model.sheet("Spend")!.formula(row, 2)?.text)).toEqual([
      "=$B2*$B$2",
      "=$B3*$B$2",
      "=$B4*$B$2",
    ]);
    expect(session.counters.syncs).toBeLessThanOrEqual(4);
  });

  test("fills a formula down in one call, however many rows there are", async () => {
    const { port, model, session } = await open([SPEND]);
    const plan = (rows: number): ReturnType<typeof sourcePlan> =>
      sourcePlan("Spend", [column("TP Read", "=LEN($A2)*1234567890")], { firstColumn: 2, rows });
    valueOf(await port.writeSourceColumns([plan(1)]));
    const before = session.counters.requestBytes;
    valueOf(await port.writeSourceColumns([plan(5_000)]));
    expect(session.counters.requestBytes - before).toBeLessThan(15_000);
    expect(model.sheet("Spend")!.formula(5_000, 2)?.text).toBe("=LEN($A5001)*1234567890");
  });

  test("lays a sheet out as planned", async () => {
    const { port, model } = await open([SPEND]);
    const plan = sheetPlan("TP Bridge", {
      group: "checks",
      columnWidths: [172, undefined, 44, 44],
      rowHeights: { 0: 24, 1: 18, 3: 27 },
      merges: ["A2:C2"],
      blocks: [block(4, 0, [["Total", 5]])],
      lists: [{ range: "C5:C9", choices: ["count", "detail", "control"] }],
      links: [{ row: 4, column: 0, to: "'TP Bridge'!A1" }],
      conditionalFormats: [{ range: "B5:B9", formula: '=$B5="Does not tie"', look: "check-fails" }],
      page: {
        orientation: "portrait",
        fitWide: 1,
        fitTall: 1,
        titleRows: { first: 0, last: 3 },
        titleColumns: { first: 0, last: 1 },
        printArea: "A1:F46",
        footer: { left: "Brighton && Hove", centre: "", right: "&P of &N" },
        topAndBottomMargin: 10,
        centred: true,
      },
    });
    valueOf(await port.writeSheets([plan]));
    const sheet = model.sheet("TP Bridge")!;
    expect(sheet).toMatchObject({ tabColour: "1A1A1A", showGridlines: false, freeze: { rows: 4, columns: 1 } });
    expect([...sheet.columnWidths]).toEqual([
      [0, 172],
      [2, 44],
      [3, 44],
    ]);
    expect([...sheet.rowHeights]).toEqual([
      [0, 24],
      [1, 18],
      [3, 27],
    ]);
    expect(sheet.merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 2 }]);
    expect(sheet.validations).toMatchObject([
      { list: "count,detail,control", errorText: "Choose one of: count, detail, control" },
    ]);
    expect(sheet.hyperlinks).toEqual([{ row: 4, column: 0, documentReference: "'TP Bridge'!A1" }]);
    expect(sheet.value(4, 0)).toBe("Total");
    expect(sheet.conditionalFormats).toMatchObject([
      {
        area: { top: 4, left: 1, bottom: 8, right: 1 },
        formula: '=$B5="Does not tie"',
        fill: "8C1D18",
        font: { bold: true, colour: "FFFFFF" },
        numberFormat: '"≠ "@',
      },
    ]);
    expect(sheet.page).toMatchObject({
      orientation: "portrait",
      paperSize: "A4",
      fitToWidth: 1,
      fitToHeight: 1,
      centreHorizontally: true,
      titleRows: { first: 0, last: 3 },
      titleColumns: { first: 0, last: 1 },
      printArea: { top: 0, left: 0, bottom: 45, right: 5 },
      footer: { left: '&"Arial,Regular"&8Brighton && Hove', centre: "", right: '&"Arial,Regular"&8&P of &N' },
    });
    const { left, right, top, bottom, header, footer } = sheet.page.margins!;
    [left, right, top, bottom, header, footer].forEach((size, index) =>
      expect(size).toBeCloseTo([12, 12, 10, 10, 7, 7][index]!, 6),
    );
  });

  test("a formula that Excel refuses is our own bug, and the cell is named", async () => {
    const { port } = await open([SPEND]);
    const plan = sheetPlan("TP A", {
      blocks: [
        mark("TP A"),
        block(0, 0, [
          ["ok", { formula: "=1+1" }],
          [{ formula: "=SUM((1" }, { formula: "=2" }],
        ]),
      ],
    });
    await expect(port.writeSheets([plan])).rejects.toThrow(RefusedFormulaError);
    await expect(port.writeSheets([plan])).rejects.toThrow("'TP A'!A2: =SUM((1");
  });

  test("formulas that name tables of later sheets compute", async () => {
    const { port, model } = await open([SPEND]);
    const first = sheetPlan("TP A", { blocks: [block(0, 0, [[{ formula: "=SUM(TP_B[Twice])" }]])] });
    const second = sheetPlan("TP B", {
      tables: [table("TP_B", 3, [column("One", [1, 2, 3]), column("Twice", "=[@One]*2")])],
    });
    valueOf(await port.writeSheets([first, second]));
    expect(model.sheet("TP A")!.value(0, 0)).toBe(12);
  });

  test("a book whose columns and sheets name one another is written within the sync budget, and computes", async () => {
    const { port, model, session } = await open([SPEND]);
    const columns = [column("TP Line", ["line", "line", "note"]), column("TP Read", "=$B2*INDEX(TP_Shares[Share],1)")];
    const shares = table("TP_Shares", 1, [column("Share", [0.5])]);
    const total = block(0, 3, [[{ formula: '=SUMIFS(Spend!$D$2:$D$4,Spend!$C$2:$C$4,"line")' }]]);
    const book = {
      sheets: [
        sheetPlan("TP Total", { blocks: [mark("TP Total"), total] }),
        sheetPlan("TP Shares", { tables: [shares] }),
      ],
      sourceColumns: [sourcePlan("Spend", columns, { firstColumn: 2, rows: 3 })],
    };
    for (let time = 1; time <= 2; time++) {
      // Two to look, one chunk; the first time one for the styles, the second one to see what stands as planned.
      const before = session.counters.syncs;
      expect(valueOf(await port.writeBook(book))).toEqual(["TP Total", "TP Shares"]);
      expect(session.counters.syncs - before).toBe(4);
      // (1 + 2) x 0.5
      expect(model.sheet("TP Total")!.value(0, 3)).toBe(1.5);
    }
  });
});
