import type { ColumnPlan, ColumnValues, PlannedValue } from "#sheets/plan/sheet-plan";
import type { ChangedRows } from "./changed-rows.ts";
import { eachRow } from "./each-row.ts";
import { CALL_BYTES } from "./chunks.ts";
import { TEXT_FORMAT, enterText, needsGeneralFormat } from "./input-text.ts";
import { type ColumnBlock, columnBlocks, isFormula, plannedAt, type PlacedColumns } from "./placed-columns.ts";
import type { WrittenFormula } from "./refused-formula.ts";
import { shiftFormula } from "./shift-formula.ts";
import { formatOf, lookBytes, setFormat, setLook } from "./styles/set-look.ts";
import { formatAt, rowLookAreas } from "./row-looks.ts";
import type { WriteQueue } from "./write-queue.ts";

/** Styles, formats and widths of headings and cells. Goes before the values, since `@` must stand before the text does. */
export async function writeColumnLooks(queue: WriteQueue, place: PlacedColumns): Promise<void> {
  const { sheetName, sheet, headerRow, firstRow, rows, mode } = place;
  for (const [index, plan] of place.columns.entries()) {
    const column = place.firstColumn + index;
    await queue.add({
      sheet: sheetName,
      bytes: 2 * lookBytes(mode) + 2 * CALL_BYTES,
      run: () => {
        const cells = sheet.getRangeByIndexes(firstRow, column, rows, 1).untrack();
        const head = sheet.getRangeByIndexes(headerRow, column, 1, 1).untrack();
        setLook(cells, { style: plan.style, format: columnFormat(plan) }, mode);
        setLook(head, { style: plan.headStyle }, mode);
        if (plan.width !== undefined) head.format.columnWidth = plan.width;
      },
    });
    await writeRowLooks(queue, place, index);
  }
}

/** Rows that look otherwise than their column, over its look. */
async function writeRowLooks(queue: WriteQueue, place: PlacedColumns, index: number): Promise<void> {
  const { sheetName, sheet, firstRow, rows, mode } = place;
  for (const { first, count, look } of rowLookAreas(place.columns[index]!, rows)) {
    const run = (): void =>
      setLook(sheet.getRangeByIndexes(firstRow + first, place.firstColumn + index, count, 1).untrack(), look, mode);
    await queue.add({ sheet: sheetName, bytes: lookBytes(mode) + CALL_BYTES, run });
  }
}

/**
 * Values and formulas of the columns; of the values only what is known not to stand as planned. An earlier value in their place
 * is written over, with nothing where none is planned.
 */
export async function writeColumnCells(queue: WriteQueue, place: PlacedColumns): Promise<void> {
  for (const block of columnBlocks(place)) {
    if (isFormula(block.columns[0]!)) await writeFormulaColumn(queue, place, block.at);
    else await writeValueColumns(queue, place, block);
  }
}

/** The headings as entries: always text. */
export function headingEntries(columns: readonly ColumnPlan[]): string[] {
  return columns.map((plan) => enterText(plan.heading, formatOf({ style: plan.headStyle })));
}

/** A cell with the format `@` would show a formula instead of computing it, and make text of a number. */
function columnFormat(plan: ColumnPlan): string {
  const format = formatOf(plan);
  if (format !== TEXT_FORMAT) return format;
  const { cells } = plan;
  return cells.kind === "values" && (cells.values.length === 0 || holdsText(cells.values)) ? format : "General";
}

function holdsText(values: ColumnValues): boolean {
  for (const value of values) if (typeof value === "string" || value === null) return true;
  return false;
}

async function writeFormulaColumn(queue: WriteQueue, place: PlacedColumns, column: number): Promise<void> {
  const { cells } = place.columns[column - place.firstColumn]!;
  if (cells.kind !== "formula") return;
  const { sheetName, sheet, firstRow, rows } = place;
  const { formula } = cells;
  if (place.fill === "each") return writeEachFormula(queue, place, { column, formula });
  await queue.add({
    sheet: sheetName,
    bytes: 3 * CALL_BYTES + 2 * formula.length,
    cells: rows,
    formulas: [{ sheet: sheetName, row: firstRow, column, formula }],
    run: () => {
      const top = sheet.getRangeByIndexes(firstRow, column, 1, 1).untrack();
      top.formulas = [[formula]];
      if (rows > 1)
        sheet
          .getRangeByIndexes(firstRow + 1, column, rows - 1, 1)
          .untrack()
          .copyFrom(top, "Formulas");
    },
  });
}

async function writeEachFormula(
  queue: WriteQueue,
  { sheetName, sheet, firstRow, rows }: PlacedColumns,
  { column, formula }: { column: number; formula: string },
): Promise<void> {
  await queue.addRows({
    sheet: sheetName,
    rows,
    rowAt: (index) => [shiftFormula(formula, index)],
    write: (first, matrix) => {
      sheet.getRangeByIndexes(firstRow + first, column, matrix.length, 1).untrack().formulas = matrix;
    },
  });
}

async function writeValueColumns(queue: WriteQueue, place: PlacedColumns, block: ColumnBlock): Promise<void> {
  await freeFromText(queue, place, block);
  const all = { first: 0, count: place.rows, columns: new Set(block.columns.keys()) };
  for (const rows of place.changes?.get(block.at) ?? [all]) await writeRows(queue, place, { ...block, rows });
}

async function writeRows(
  queue: WriteQueue,
  place: PlacedColumns,
  { at, columns, rows: { first: top, count, columns: differing } }: ColumnBlock & { readonly rows: ChangedRows },
): Promise<void> {
  const { sheetName, sheet, firstRow } = place;
  // null leaves a cell as it is.
  const entries = columns.map((plan, index) => (differing.has(index) ? entryReader(plan) : () => null));
  const hasFormulas = columns.some((plan) => plan.cells.kind === "formulas");
  await queue.addRows({
    sheet: sheetName,
    rows: count,
    rowAt: (index) => entries.map((entry) => entry(top + index)),
    ...(hasFormulas ? { formulasAt: (index: number) => formulasOfRow(place, { at, columns }, top + index) } : {}),
    write: (first, matrix) => {
      const range = sheet.getRangeByIndexes(firstRow + top + first, at, matrix.length, columns.length).untrack();
      if (hasFormulas) range.formulas = matrix;
      else range.values = matrix;
    },
  });
}

/** "" empties a cell, where null would leave what an earlier run wrote. */
function entryReader(plan: ColumnPlan): (index: number) => number | string | boolean {
  const format = columnFormat(plan);
  return (index) => enterValue(plannedAt(plan, index), formatAt(plan, index, format));
}

/** The entry for a planned value under a number format. */
export function enterValue(value: PlannedValue, format: string): number | string | boolean {
  if (value === null) return "";
  if (typeof value === "object") return value.formula;
  if (typeof value !== "string") return value;
  return enterText(value, needsGeneralFormat(value) ? "General" : format);
}

function formulasOfRow(place: PlacedColumns, { at, columns }: ColumnBlock, index: number): WrittenFormula[] {
  return columns.flatMap((plan, offset) => {
    const value = plannedAt(plan, index);
    if (value === null || typeof value !== "object") return [];
    return [{ sheet: place.sheetName, row: place.firstRow + index, column: at + offset, formula: value.formula }];
  });
}

/** Cells of text columns whose value cannot stand under `@`: one call a run of rows. */
async function freeFromText(
  queue: WriteQueue,
  { sheetName, sheet, firstRow, rows }: PlacedColumns,
  { at, columns }: ColumnBlock,
): Promise<void> {
  for (const [offset, plan] of columns.entries()) {
    const format = columnFormat(plan);
    const unfit = (index: number): boolean =>
      formatAt(plan, index, format) === TEXT_FORMAT && needsGeneralFormat(plannedAt(plan, index));
    for (const { first, count } of await runsOfRows(queue, rows, unfit)) {
      const run = (): void =>
        setFormat(sheet.getRangeByIndexes(firstRow + first, at + offset, count, 1).untrack(), "General");
      await queue.add({ sheet: sheetName, bytes: 2 * CALL_BYTES, run });
    }
  }
}

async function runsOfRows(
  queue: WriteQueue,
  rows: number,
  wanted: (index: number) => boolean,
): Promise<readonly { readonly first: number; readonly count: number }[]> {
  const runs: { first: number; count: number }[] = [];
  await eachRow(queue, rows, (index) => {
    if (!wanted(index)) return;
    const last = runs.at(-1);
    if (last && last.first + last.count === index) last.count++;
    else runs.push({ first: index, count: 1 });
  });
  return runs;
}
