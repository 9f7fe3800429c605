import type { Finding } from "../findings/finding.ts";
import type { CellArea, SheetCells } from "./cells.ts";
import { isEmptyCell } from "./column-content.ts";
import type { Unfolded } from "./join-headings.ts";
import { type Field, FIELDS, type MappedColumn, type Reading } from "./reading.ts";

/** What is counted or names one row: never said for several rows by a merged cell. */
const OF_ONE_ROW: ReadonlySet<Field> = new Set<Field>([
  "line",
  "amount",
  "externalIncome",
  "internalIncome",
  "vat",
  "eliminate",
  "shareOverride",
  "priority",
]);

/**
 * Gives every line the words of a cell that is merged over several rows: a body or service merged beside its lines is theirs,
 * and no sort can part them, for Excel sorts no merged cells. Figures are never spread.
 *
 * Finding: `merged-read`, a look, one a column.
 * @param reading - of the same cells, as they stand.
 * @source inputs.md 2.7 rows 11 and 26
 */
export function spreadMerged(cells: SheetCells, reading: Reading): Unfolded {
  const areas = areasBelow(cells.merged ?? [], reading);
  // Below headings that moved, a field stands in another column.
  if (areas.length === 0 || reading.moves !== undefined) return { cells, findings: [] };
  const columns = [...cells.columns];
  const asTyped = new Map(cells.asTyped);
  const findings = FIELDS.flatMap((field) => {
    const mapped = reading.mapping[field];
    if (!mapped || OF_ONE_ROW.has(field)) return [];
    const { column, rows } = spread({ cells, reading }, mapped, areasOf(reading, mapped, areas));
    columns[mapped.column] = column;
    if (rows > 0) asTyped.set(mapped.column, cells.columns[mapped.column] ?? []);
    return rows === 0 ? [] : [readOfMerged(reading, { field, mapped, rows })];
  });
  return findings.length === 0 ? { cells, findings } : { cells: { ...cells, columns, asTyped }, findings };
}

function readOfMerged(
  { sheet, headerRow }: Reading,
  { field, mapped, rows }: { readonly field: Field; readonly mapped: MappedColumn; readonly rows: number },
): Finding {
  const params = { field, heading: mapped.header.trim(), rows };
  return { code: "merged-read", severity: "look", sheet, row: headerRow, column: mapped.column, params };
}

interface Read {
  readonly cells: SheetCells;
  readonly reading: Reading;
}

/** The column with what its merged cells say on each line that says nothing itself. */
function spread({ cells, reading }: Read, { column }: MappedColumn, areas: readonly CellArea[]) {
  const filled = [...(cells.columns[column] ?? [])];
  const lines = areas
    .flatMap((area) =>
      linesOf(reading, area).map((row) => ({ row, said: cells.columns[area.left]?.[area.top] ?? null })),
    )
    .filter(({ row, said }) => !isEmptyCell(said) && isEmptyCell(filled[row] ?? null));
  for (const { row, said } of lines) filled[row] = said;
  return { column: filled, rows: lines.length };
}

/** Of a cell merged over several columns the first that is mapped has its words: a service is no body of its row. */
function areasOf({ mapping }: Reading, { column }: MappedColumn, areas: readonly CellArea[]): readonly CellArea[] {
  const others = Object.values(mapping).map((mapped) => mapped.column);
  return areas.filter((area) => isOver(area, column) && !others.some((other) => other < column && isOver(area, other)));
}

function linesOf({ headerRow, kinds }: Reading, { top, bottom }: CellArea): number[] {
  const rows = Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
  return rows.filter((row) => kinds[row - headerRow - 1] === "line");
}

function isOver({ left, right }: CellArea, column: number): boolean {
  return left <= column && column <= right;
}

/** Areas that reach over several rows below the headings. */
function areasBelow(merged: readonly CellArea[], { headerRow, lastRow }: Reading): CellArea[] {
  return merged.filter(({ top, bottom }) => bottom > top && top > headerRow && top <= lastRow);
}

/**
 * The reading with amounts that are merged over several rows counted once, on the first of them; the rows below are left out
 * with that reason, and not for want of an amount.
 *
 * Amounts that Excel keeps out of sight below the first (formats pasted over them) are counted, as Excel's own sums do: a person
 * is to bring them to light before anybody signs.
 *
 * Findings, one an area: `amount-merged`, a look; `amounts-under-merge`, a stop.
 */
export function countMergedOnce({ merged = [] }: SheetCells, reading: Reading): Reading {
  const column = reading.mapping.amount?.column;
  if (column === undefined || reading.moves !== undefined) return reading;
  const over = areasBelow(merged, reading).filter((area) => isOver(area, column));
  const hidden = over.flatMap((area) => amountsBelow(reading, area));
  const areas = over.filter((area) => isCounted(reading, area.top));
  const found = areas.map((area) => ({ area, rows: rowsWithoutAmount(reading, area) }));
  const reasonAt = new Map(
    found.flatMap(({ area, rows }) =>
      rows.map((row): [number, string] => [row, `its amount is merged with that of row ${area.top + 1}`]),
    ),
  );
  if (reasonAt.size === 0)
    return hidden.length === 0 ? reading : { ...reading, findings: [...reading.findings, ...hidden] };
  const rowOf = (entry: number): number => reading.headerRow + 1 + entry;
  const isSaid = ({ code, row = -1 }: Finding): boolean => code === "amount-missing" && reasonAt.has(row);
  const findings = found.flatMap(({ area, rows }) =>
    rows.length > 0 ? [mergedAmount(reading, area, rows.length)] : [],
  );
  return {
    ...reading,
    kinds: reading.kinds.map((kind, entry) => (reasonAt.has(rowOf(entry)) ? "note" : kind)),
    reasons: reading.reasons.map((reason, entry) => reasonAt.get(rowOf(entry)) ?? reason),
    findings: [...reading.findings.filter((finding) => !isSaid(finding)), ...hidden, ...findings],
  };
}

/** The row is a line with an amount. */
function isCounted({ headerRow, kinds, amounts }: Reading, row: number): boolean {
  const entry = row - headerRow - 1;
  return kinds[entry] === "line" && typeof amounts[entry] === "number";
}

/** Rows of the area below its first that say something and have no amount of their own. */
function rowsWithoutAmount({ headerRow, kinds, amounts }: Reading, { top, bottom }: CellArea): number[] {
  const rows: number[] = [];
  for (let row = top + 1; row <= bottom; row++) {
    const entry = row - headerRow - 1;
    const kind = kinds[entry];
    if ((kind === "line" || kind === "note") && amounts[entry] === null) rows.push(row);
  }
  return rows;
}

/** Amounts of the area below its first cell, which no eye sees. */
function amountsBelow({ sheet, headerRow, kinds, amounts, mapping }: Reading, { top, bottom }: CellArea): Finding[] {
  const first = top - headerRow;
  const found = amounts
    .slice(first, first + bottom - top)
    .filter((amount, at) => kinds[first + at] === "line" && amount !== null && amount !== 0);
  const amount = found.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const params = { last: bottom + 1, rows: found.length, amount };
  const severity = "stop";
  return found.length === 0
    ? []
    : [{ code: "amounts-under-merge", severity, sheet, row: top, column: mapping.amount!.column, params }];
}

function mergedAmount(
  { sheet, headerRow, amounts, mapping }: Reading,
  { top, bottom }: CellArea,
  rows: number,
): Finding {
  const params = { last: bottom + 1, rows, amount: amounts[top - headerRow - 1] ?? 0 };
  return { code: "amount-merged", severity: "look", sheet, row: top, column: mapping.amount!.column, params };
}
