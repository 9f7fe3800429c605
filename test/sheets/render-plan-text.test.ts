import type { SheetPlan } from "#sheets/plan/sheet-plan";
import { renderPlanText } from "#sheets/plan/render-plan-text";

const plan: SheetPlan = {
  name: "TP Small",
  group: "working",
  blocks: [{ row: 0, column: 1, cells: [[undefined, { value: "Title", style: "TP Title" }]] }],
  tables: [
    {
      name: "TP_Small",
      row: 3,
      column: 0,
      rows: 2,
      columns: [
        {
          heading: "Name",
          headStyle: "TP Heading",
          style: "TP Input",
          cells: { kind: "values", values: ["a", null] },
        },
        {
          heading: "£",
          headStyle: "TP Heading figure",
          style: "TP Working",
          format: "0.00",
          cells: { kind: "formula", formula: "=1+1" },
        },
      ],
    },
  ],
  columnWidths: [10],
  rowHeights: {},
  freeze: { rows: 4, columns: 1 },
  merges: ["A1:B1"],
  conditionalFormats: [{ range: "B5:B6", formula: "=$B5<>0", look: "not-nil" }],
  lists: [{ range: "A5:A6", choices: ["Y", "N"] }],
  links: [{ row: 4, column: 0, to: "'TP Checks'!A5" }],
  charts: [
    {
      name: "TP Small: two bars",
      kind: "bars",
      data: "H4:J6",
      categories: "H5:H6",
      series: [
        { name: "Hart", values: "I5:I6", colour: "body 1" },
        { name: "Other bodies", values: "J5:J6", colour: "other bodies" },
      ],
      axisFormat: "#,##0,,",
      fromNought: true,
      gap: 40,
      reversed: true,
      legend: "bottom",
      row: 9,
      column: 0,
      width: 500,
      height: 200,
    },
  ],
  page: {
    orientation: "portrait",
    fitWide: 1,
    fitTall: 0,
    titleRows: { first: 0, last: 3 },
    footer: null,
    breaksBefore: [8],
  },
};

it("prints every part of a plan, one cell a line", () => {
  expect(renderPlanText(plan).split("\n")).toEqual([
    "sheet TP Small (working)",
    "freeze 4 rows, 1 columns",
    "page portrait, 1 wide, 0 tall, rows 1:4 repeat",
    'C1 [TP Title] "Title"',
    "table TP_Small A4:B6",
    "A4 Name [TP Input]",
    'A5 "a"',
    "A6 (empty)",
    "B4 £ [TP Working | 0.00] =1+1",
    "merge A1:B1",
    "look B5:B6 not-nil =$B5<>0",
    "list A5:A6 Y, N",
    "link A5 'TP Checks'!A5",
    "page break before row 9",
    "chart TP Small: two bars: bars at A10, 500 x 200 pt, first at the top",
    "chart axis #,##0,, from 0, gap 40, legend bottom, data H4:J6, categories H5:H6",
    "chart series Hart I5:I6 [body 1]",
    "chart series Other bodies J5:J6 [other bodies]",
  ]);
});
