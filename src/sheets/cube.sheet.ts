import type { BookLayout } from "./layout/book-layout.ts";
import { formulaColumn, LOOK, tablePlan, thisRow, valueColumn, workingLook } from "./plan/columns.ts";
import { planSheet } from "./plan/frame.ts";
import { FORMATS } from "./plan/formats.ts";
import type { ColumnPlan, SheetPlan } from "./plan/sheet-plan.ts";
import { type Condition, sumIfs } from "./ranges.ts";

const row = thisRow("TP_Cube");
const CELL: readonly Condition[] = [
  ["TP Agency", row("Agency")],
  ["TP Theme", row("Theme")],
];

/** TP Cube: spending by body and theme, one column a source, so that no printed formula grows with the sources. */
export function planCubeSheet(book: BookLayout): SheetPlan {
  const pairs = book.agencies.flatMap((agency) => book.themes.map((theme) => [agency, theme] as const));
  const columns = [
    valueColumn(
      "Agency",
      pairs.map(([agency]) => agency),
      LOOK.label,
    ),
    valueColumn(
      "Theme",
      pairs.map(([, theme]) => theme),
      LOOK.label,
    ),
    ...measureColumns(book, { suffix: "", source: "TP Place spend", split: "Spend £", total: "Place spend £" }),
    ...measureColumns(book, { suffix: " out", source: "TP Eliminated", split: "Eliminated £", total: "Eliminated £" }),
  ];
  return planSheet(book, {
    name: "TP Cube",
    group: "working",
    title: "Spending by body and theme",
    source: "Workings for TP Agency x Theme and TP Overlap. £. Do not type here.",
    widths: [160, 110, ...columns.slice(2).map(() => 80)],
    tables: [tablePlan("TP_Cube", columns)],
    freeze: { rows: 4, columns: 2 },
    checkLine: { id: "F3", text: "themes and untagged = total", row: pairs.length + 6 },
    page: { orientation: "landscape", titleColumns: { first: 0, last: 1 } },
    textColumn: 2,
  });
}

function measureColumns(
  { blocks }: BookLayout,
  names: { readonly suffix: string; readonly source: string; readonly split: string; readonly total: string },
): ColumnPlan[] {
  const look = workingLook(FORMATS.pounds);
  const headings = [...blocks.map(({ block }) => block.id + names.suffix), `Split${names.suffix}`];
  const [first] = headings;
  const last = headings.at(-1)!;
  const split = `SUMIFS(TP_Splits[${names.split}],TP_Splits[Agency],${row("Agency")},TP_Splits[Theme],${row("Theme")})`;
  return [
    ...blocks.map((block, at) => formulaColumn(headings[at]!, `=${sumIfs([block], names.source, CELL)}`, look)),
    formulaColumn(last, `=${split}`, look),
    formulaColumn(names.total, `=ROUND(SUM(TP_Cube[[#This Row],[${first!}]:[${last}]]),2)`, look),
  ];
}
