import type { BookPlan, ColumnPlan, PlannedValue, SheetPlan, SourceColumnsPlan } from "#sheets/plan/sheet-plan";
import { cellAddress } from "#sheets/plan/address";

/** A column of a plan by its heading; a missing one fails the test. */
export function columnOf(columns: readonly ColumnPlan[], heading: string): ColumnPlan {
  const found = columns.find((column) => column.heading === heading);
  if (!found) throw new Error(`no column ${heading}; there are ${columns.map((column) => column.heading).join(", ")}`);
  return found;
}

/** The one formula of a column. */
export function formulaOf(columns: readonly ColumnPlan[], heading: string): string {
  const { cells } = columnOf(columns, heading);
  if (cells.kind !== "formula") throw new Error(`${heading} holds ${cells.kind}`);
  return cells.formula;
}

/** The values of a column. */
export function valuesOf(columns: readonly ColumnPlan[], heading: string): readonly unknown[] {
  const { cells } = columnOf(columns, heading);
  if (cells.kind !== "values") throw new Error(`${heading} holds ${cells.kind}`);
  return [...cells.values];
}

export function sheetOf(plan: BookPlan, name: string): SheetPlan {
  const found = plan.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

export function tableOf(plan: BookPlan, name: string): readonly ColumnPlan[] {
  const found = plan.sheets.flatMap((sheet) => sheet.tables).find((table) => table.name === name);
  if (!found) throw new Error(`no table ${name}`);
  return found.columns;
}

/** What a laid-out sheet has in a cell: formula text, or the value. The last block that writes it wins, as on the sheet. */
export function cellOf(sheet: SheetPlan, address: string): unknown {
  let found: PlannedValue | undefined;
  for (const { row, column, cells } of sheet.blocks) {
    cells.forEach((line, down) => {
      line.forEach((planned, across) => {
        if (planned && cellAddress(row + down, column + across) === address) found = planned.value;
      });
    });
  }
  return typeof found === "object" && found !== null ? found.formula : found;
}

/** Every formula of a book with where it stands. */
export function allFormulas(plan: BookPlan): readonly { readonly where: string; readonly text: string }[] {
  return [
    ...plan.sourceColumns.flatMap((source) => columnFormulas(source.sheet, source.columns)),
    ...plan.sheets.flatMap((sheet) => [
      ...sheet.tables.flatMap((table) => columnFormulas(table.name, table.columns)),
      ...sheet.blocks.flatMap(({ row, column, cells }) =>
        cells.flatMap((line, down) =>
          line.flatMap((planned, across) =>
            planned && isFormula(planned.value)
              ? [{ where: `${sheet.name}!${cellAddress(row + down, column + across)}`, text: planned.value.formula }]
              : [],
          ),
        ),
      ),
      ...sheet.conditionalFormats.map(({ range, formula }) => ({
        where: `${sheet.name} look ${range}`,
        text: formula,
      })),
    ]),
  ];
}

function columnFormulas(where: string, columns: SourceColumnsPlan["columns"]) {
  return columns.flatMap(({ heading, cells }) => {
    if (cells.kind === "formula") return [{ where: `${where}[${heading}]`, text: cells.formula }];
    if (cells.kind === "values") return [];
    return cells.formulas.filter(isFormula).map(({ formula }) => ({ where: `${where}[${heading}]`, text: formula }));
  });
}

function isFormula(value: PlannedValue): value is { readonly formula: string } {
  return typeof value === "object" && value !== null;
}
