import { planAgencyThemeSheet } from "#sheets/agency-theme.sheet";
import type { BookInput } from "#sheets/book-input";
import { planBridgeSheet } from "#sheets/bridge.sheet";
import { layOutBook } from "#sheets/layout/book-layout";
import type { ChartPlan } from "#sheets/plan/chart-plan";
import { renderPlanText } from "#sheets/plan/render-plan-text";
import type { SheetPlan } from "#sheets/plan/sheet-plan";
import { handBook } from "./hand-book.ts";
import { cellOf } from "./planned.ts";
import { type Pence, spending } from "./spending-book.ts";

const themeSheet = (input: BookInput): SheetPlan => planAgencyThemeSheet(layOutBook(input));
const chartsOf = (sheet: SheetPlan): readonly ChartPlan[] => sheet.charts ?? [];
const coloursOf = (chart: ChartPlan | undefined): unknown =>
  chart?.series.map(({ name, colour }) => [name, colour] as const);

/** Eight bodies of £8m to £1m, each on its own theme, but H which joins A's. */
const EIGHT: Pence = Object.fromEntries(
  Array.from("ABCDEFGH", (name, at) => [
    `Body ${name}`,
    { [name === "H" ? "Theme A" : `Theme ${name}`]: (8 - at) * 1e8 },
  ]),
);

describe("the waterfall under TP Bridge", () => {
  const sheet = planBridgeSheet(layOutBook(handBook()));

  it("stands on its data beside it, to the right of what is printed, as the house draws it", () => {
    const lines = renderPlanText(sheet).split("\n");
    expect(lines.filter((line) => line.startsWith("chart "))).toEqual([
      // 527 points of columns: the paper, at 105 to 185.
      "chart TP Bridge: from reported to net spend, a waterfall: columns at A31, 527 x 299 pt, first on the left",
      "chart axis #,##0 from 0, gap 45, legend none, data H31:K38, categories H32:H38",
      "chart series Base I32:I38 [none]",
      "chart series Figure J32:J38 [figure]",
      "chart series Taken away K32:K38 [taken away]",
    ]);
    expect(sheet.page.printArea).toBe("A1:F50");
  });

  it("floats each fall between the levels beside it, by formula", () => {
    expect(cellOf(sheet, "H30")).toBe("What the chart is drawn from (£), not printed");
    // One class is left out, so the bridge's reported line is row 10, the total row 14, the net row 16.
    expect(["I", "J", "K"].map((column) => cellOf(sheet, `${column}32`))).toEqual(["=0", "=B10", "=0"]);
    expect(["I", "J", "K"].map((column) => cellOf(sheet, `${column}33`))).toEqual([
      ...["=MAX(0,MIN(B10,B12))", "=0", "=ROUND(MAX(0,B10,B12)-I33,2)"],
    ]);
    expect(["I", "J", "K"].map((column) => cellOf(sheet, `${column}37`))).toEqual([
      ...["=MAX(0,MIN(B14,B16))", "=0", "=ROUND(MAX(0,B14,B16)-I37,2)"],
    ]);
    expect(cellOf(sheet, "H36")).toBe('="Total"&CHAR(10)&TEXT(B14,"#,##0;(#,##0);""–""")');
  });

  it("has its finding above it, live", () => {
    expect(cellOf(sheet, "A30")).toBe(
      '="From "&TEXT(B10,"£#,##0;-£#,##0")&" reported to "&TEXT(B14,"£#,##0;-£#,##0")&" total: "&' +
        'IF(ROUND(-B11,2)=0,"nothing",TEXT(-B11,"£#,##0;-£#,##0"))&" is outside the place, "&' +
        'IF(ROUND(-B13,2)=0,"nothing",TEXT(-B13,"£#,##0;-£#,##0"))&" is paid between bodies"',
    );
    expect(sheet.merges).toContain("A30:F30");
  });

  it.each([
    ["£m", 3_197_000_000_00, "#,##0,,"],
    ["£000", 354_500_000, "#,##0,"],
    ["£", 4_999_99, "#,##0"],
  ])("is drawn in %s where that can be read", (unit, reportedPence, axisFormat) => {
    const book = handBook();
    const plan = planBridgeSheet(layOutBook({ ...book, count: { ...book.count, reportedPence } }));
    expect(plan.charts![0]!.axisFormat).toBe(axisFormat);
    expect(cellOf(plan, "A3")).toContain(`The chart is in ${unit}.`);
  });

  it("leaves the axis to Excel where a level lies below nought", () => {
    const book = handBook();
    const plan = planBridgeSheet(layOutBook({ ...book, count: { ...book.count, netPence: -1 } }));
    expect(plan.charts![0]!.fromNought).toBe(false);
  });
});

describe("the charts under TP Agency x Theme", () => {
  it("give the six largest bodies their colours, and the rest one of its own", () => {
    const [all, shared] = chartsOf(themeSheet(spending(EIGHT)));
    const colours = [
      ["Body A", "body 1"],
      ["Body B", "body 2"],
      ["Body C", "body 3"],
      ["Body D", "body 4"],
      ["Body E", "body 5"],
      ["Body F", "body 6"],
      ["Other bodies", "other bodies"],
    ];
    expect(coloursOf(all)).toEqual(colours);
    expect(coloursOf(shared)).toEqual(colours);
    expect([all?.kind, all?.legend, shared?.kind, shared?.legend]).toEqual(["bars", "bottom", "bars of 100 %", "none"]);
  });

  it("name a rest of one body", () => {
    const { "Body H": _, ...seven } = EIGHT;
    expect(coloursOf(chartsOf(themeSheet(spending(seven)))[0])).toContainEqual(["Body G", "other bodies"]);
  });

  it("stand on data beside the printed columns", () => {
    const sheet = themeSheet(spending(EIGHT));
    // Seven themes in B:H, Untagged, Total in J; data from L on.
    expect(chartsOf(sheet)[0]).toMatchObject({ data: "L4:S11", categories: "L5:L11" });
    expect(chartsOf(sheet)[1]).toMatchObject({
      data: "L13:S14",
      categories: "L14:L14",
      reversed: true,
      axisFormat: "0%",
    });
  });

  it("leave the second chart out where no theme is shared", () => {
    const sheet = themeSheet(spending({ "Body A": { Care: 100 }, "Body B": { Roads: 200 } }));
    expect(chartsOf(sheet).map(({ kind }) => kind)).toEqual(["bars"]);
  });

  it("leave out themes and bodies on which nothing is spent", () => {
    const sheet = themeSheet(spending({ "Body A": { Care: 100, Roads: 0 }, "Body B": { Roads: 0 } }));
    const [chart] = chartsOf(sheet);
    expect(coloursOf(chart)).toEqual([["Body A", "body 1"]]);
    expect(chart?.categories).toBe("G5:G5");
  });

  it("do not cut the axis where a body has credits", () => {
    const [chart] = chartsOf(themeSheet(spending({ "Body A": { Care: -100, Roads: 500 } })));
    expect(chart?.fromNought).toBe(false);
  });

  it("say the finding from the figures as they stand, not as they stood", () => {
    // What would read £0.0m is said to the penny.
    const inMillions = (at: string): string =>
      `IF(ABS(${at})<50000,TEXT(${at},"£#,##0.00;-£#,##0.00"),TEXT(${at},"£#,##0.0,,;-£#,##0.0,,")&"m")`;
    const sheet = themeSheet(spending(EIGHT));
    // Eight bodies in rows 5 to 12, total in 13; the heads of the charts on a page of their own.
    expect(cellOf(sheet, "A28")).toBe(
      '="Spending by theme and body, £m: most goes to "&INDEX($B$4:$H$4,MATCH(MAX($B$13:$H$13),$B$13:$H$13,0))&' +
        '" ("&' +
        inMillions("MAX($B$13:$H$13)") +
        '&"); "&INDEX($A$5:$A$12,MATCH(MAX($J$5:$J$12),$J$5:$J$12,0))&" spends most ("&' +
        inMillions("MAX($J$5:$J$12)") +
        '&")"&IF($I$13=0,"","; untagged "&' +
        inMillions("$I$13") +
        '&" is not drawn")',
    );
    expect(sheet.page.breaksBefore).toEqual([27]);
    expect(chartsOf(sheet)[0]!.row).toBe(28);
  });

  it("stay on the first of two pages across where there are twenty themes", () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`Theme ${String(at)}`, 100 + at]));
    const sheet = themeSheet(spending({ "Body A": many }));
    expect(sheet.page.fitWide).toBe(2);
    // Of 774 points the bodies take 140, and fifteen columns of 40 stand beside them: the next would be cut.
    expect(chartsOf(sheet)[0]!.width).toBe(740);
  });
});

describe("a body's colour", () => {
  it("goes by what it spends in all, equal ones A to Z", () => {
    const input = spending({ "Body B": { Care: 300 }, "Body A": { Care: 100, Roads: 200 }, "Body C": { Roads: 900 } });
    expect(coloursOf(chartsOf(themeSheet(input))[0])).toEqual([
      ["Body C", "body 1"],
      ["Body A", "body 2"],
      ["Body B", "body 3"],
    ]);
  });
});
