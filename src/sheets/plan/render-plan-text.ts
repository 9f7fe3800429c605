import { cellAddress } from "./address.ts";
import type { ChartPlan } from "./chart-plan.ts";
import type { CellBlock, ColumnPlan, PlannedValue, SheetPlan, SourceColumnsPlan, TablePlan } from "./sheet-plan.ts";

/**
 * A plan as text, one cell a line, in a fixed order: what golden tests read.
 *
 * @example B5 [TP Figure | #,##0] =SUM(Spend[TP Read])
 */
export function renderPlanText(plan: SheetPlan | SourceColumnsPlan): string {
  return "columns" in plan ? renderSourceColumns(plan) : renderSheet(plan);
}

function renderSheet(plan: SheetPlan): string {
  const { page } = plan;
  return [
    `sheet ${plan.name} (${plan.group})`,
    `freeze ${String(plan.freeze.rows)} rows, ${String(plan.freeze.columns)} columns`,
    `page ${page.orientation}, ${String(page.fitWide)} wide, ${String(page.fitTall)} tall` +
      (page.titleRows ? `, rows ${String(page.titleRows.first + 1)}:${String(page.titleRows.last + 1)} repeat` : ""),
    ...plan.blocks.flatMap(renderBlock),
    ...plan.tables.flatMap(renderTable),
    ...plan.merges.map((range) => `merge ${range}`),
    ...plan.conditionalFormats.map(({ range, look, formula }) => `look ${range} ${look} ${formula}`),
    ...plan.lists.map(({ range, choices }) => `list ${range} ${choices.join(", ")}`),
    ...plan.links.map(({ row, column, to }) => `link ${cellAddress(row, column)} ${to}`),
    ...(page.breaksBefore ?? []).map((row) => `page break before row ${String(row + 1)}`),
    ...(plan.charts ?? []).flatMap(renderChart),
  ].join("\n");
}

function renderChart({ name, kind, row, column, width, height, ...chart }: ChartPlan): string[] {
  const order = chart.reversed ? "first at the top" : "first on the left";
  const axis = `axis ${chart.axisFormat}${chart.fromNought ? " from 0" : ""}`;
  return [
    `chart ${name}: ${kind} at ${cellAddress(row, column)}, ${String(width)} x ${String(height)} pt, ${order}`,
    `chart ${axis}, gap ${String(chart.gap)}, legend ${chart.legend}, data ${chart.data}, categories ${chart.categories}`,
    ...chart.series.map((series) => `chart series ${series.name} ${series.values} [${series.colour}]`),
  ];
}

function renderSourceColumns(plan: SourceColumnsPlan): string {
  const rows = `rows ${String(plan.firstRow + 1)} to ${String(plan.lastRow + 1)}`;
  return [
    `TP columns beside ${plan.sheet}${plan.table === null ? "" : ` (table ${plan.table})`}, ${rows}`,
    ...renderColumns(plan.columns, plan.headerRow, plan.firstColumn),
  ].join("\n");
}

function renderBlock({ row, column, cells }: CellBlock): string[] {
  return cells.flatMap((line, down) =>
    line.flatMap((planned, across) => {
      if (planned === undefined) return [];
      const look = planned.format === undefined ? planned.style : `${planned.style} | ${planned.format}`;
      return [`${cellAddress(row + down, column + across)} [${look}] ${renderValue(planned.value)}`];
    }),
  );
}

function renderTable({ name, row, column, rows, columns }: TablePlan): string[] {
  const at = `${cellAddress(row, column)}:${cellAddress(row + rows, column + columns.length - 1)}`;
  return [`table ${name} ${at}`, ...renderColumns(columns, row, column)];
}

function renderColumns(columns: readonly ColumnPlan[], row: number, first: number): string[] {
  return columns.flatMap(({ heading, style, format, cells }, at) => {
    const look = format === undefined ? style : `${style} | ${format}`;
    const head = `${cellAddress(row, first + at)} ${heading} [${look}]`;
    if (cells.kind === "formula") return [`${head} ${cells.formula}`];
    const values = cells.kind === "values" ? cells.values : cells.formulas;
    return [
      head,
      ...Array.from<PlannedValue, string>(
        values,
        (value, down) => `${cellAddress(row + down + 1, first + at)} ${renderValue(value)}`,
      ),
    ];
  });
}

function renderValue(value: PlannedValue): string {
  if (value === null) return "(empty)";
  if (typeof value === "object") return value.formula;
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}
