import { SPLIT } from "#domain/counting/theme-parts";
import type { BookLayout } from "./layout/book-layout.ts";
import { formulaColumn, LOOK, tablePlan, thisRow, valueColumn, workingLook } from "./plan/columns.ts";
import { planSheet } from "./plan/frame.ts";
import { FORMATS } from "./plan/formats.ts";
import type { ColumnPlan, SheetPlan } from "./plan/sheet-plan.ts";
import { withFilter } from "./plan/with-filter.ts";
import { type Condition, sumIfs, type TpBlock, tpRange } from "./ranges.ts";

const row = thisRow("TP_Splits");
/** The row itself, and only while its TP Theme says that its parts stand here: else it would count twice. */
const SPLIT_ROW: readonly Condition[] = [
  ["TP Row", row("TP Row")],
  ["TP Theme", `"${SPLIT}"`],
];

/**
 * TP Splits: rows held over several themes, each part by cumulative rounding so that the parts sum to the row.
 *
 * @source method.md, FORMULAS 10
 */
export function planSplitsSheet(book: BookLayout): SheetPlan {
  const { splits } = book.input.registers;
  return planSheet(book, {
    name: "TP Splits",
    group: "input",
    title: "Rows that stand under several themes",
    source: "One row a part, in order; the weights of a row add up to 100 %. £, 2 decimals.",
    widths: [66, 34, 110, 52, 104, 120, 84, 84, 92, 84],
    tables: [
      withFilter(
        tablePlan("TP_Splits", [
          ...statedColumns(splits),
          formulaColumn("Agency", `=${agencyOfRow(book.blocks)}`, LOOK.word),
          ...spendColumns("Row spend £", "Spend £", sumIfs(book.blocks, "TP Place spend", SPLIT_ROW)),
          ...spendColumns("Row eliminated £", "Eliminated £", sumIfs(book.blocks, "TP Eliminated", SPLIT_ROW)),
        ]),
      ),
    ],
    checkLine: { id: "B2", text: "the weights of every row add up to 100 %", row: Math.max(1, splits.length) + 6 },
    page: { orientation: "landscape" },
  });
}

function statedColumns(splits: BookLayout["input"]["registers"]["splits"]): ColumnPlan[] {
  return [
    valueColumn(
      "TP Row",
      splits.map(({ rowId }) => rowId),
      LOOK.input,
    ),
    valueColumn(
      "Part",
      splits.map(({ part }) => part),
      LOOK.inputFigure,
    ),
    valueColumn(
      "Theme",
      splits.map(({ theme }) => theme),
      LOOK.input,
    ),
    valueColumn(
      "Weight %",
      splits.map(({ weightPercent }) => weightPercent),
      { ...LOOK.inputFigure, format: "0.00" },
    ),
    valueColumn(
      "Note",
      splits.map(({ note }) => note || null),
      LOOK.input,
    ),
  ];
}

function spendColumns(rowHeading: string, partHeading: string, rowSpend: string): ColumnPlan[] {
  const weightTo = (comparison: string): string =>
    `SUMIFS(TP_Splits[Weight %],TP_Splits[TP Row],${row("TP Row")},TP_Splits[Part],"${comparison}"&${row("Part")})/100`;
  const upTo = (comparison: string): string => `ROUND(${row(rowHeading)}*${weightTo(comparison)},2)`;
  return [
    formulaColumn(rowHeading, `=${rowSpend}`, workingLook(FORMATS.pence)),
    formulaColumn(partHeading, `=${upTo("<=")}-${upTo("<")}`, workingLook(FORMATS.pence)),
  ];
}

/** The body of a row, whichever block the row stands in. */
function agencyOfRow(blocks: readonly TpBlock[]): string {
  const found = blocks.map(
    (block) =>
      `IFERROR(INDEX(${tpRange(block, "TP Agency")},MATCH(${row("TP Row")},${tpRange(block, "TP Row")},0))&"","")`,
  );
  return found.length === 0 ? '""' : found.join("&");
}
