import type { Finding } from "../findings/finding.ts";
import type { RawCell, SheetCells } from "./cells.ts";
import { isEmptyCell } from "./column-content.ts";
import type { Unfolded } from "./join-headings.ts";
import type { MappedColumn, Reading, RowKind } from "./reading.ts";
import { cellText } from "./text-at.ts";

const FEWEST_GROUPS = 2;

/**
 * Fills a service that is said once down over the lines below it, as where cells were merged or a pivot was pasted.
 *
 * A column is taken for one that says things once only where its first row has a text, every text stands once, at least two
 * do, at least as many lines are blank as there are texts, and not all of them stand below the last text, where a sort puts
 * them. Any text in the column ends what stands above it and begins its own, whether its row is a line, in suspense or a
 * heading without an amount; a total row and headings met again end it. Lines with an amount only are filled.
 *
 * A body is never filled down: a sort would give its money to another body, and nothing would show it. Theme and COFOG are
 * tags and are not filled either.
 *
 * Findings: `filled-down` and `body-said-once`, each a look.
 * Cost: O(rows).
 * @param reading - of the same cells, as they stand.
 * @source inputs.md 2.7 row 11
 */
export function fillDown(cells: SheetCells, reading: Reading): Unfolded {
  // Below headings that moved, the service stands in another column.
  if (reading.moves !== undefined) return { cells, findings: [] };
  const { agency, service } = reading.mapping;
  const bodies = agency && runsIn(cells, reading, agency);
  const services = service && runsIn(cells, reading, service);
  const { sheet } = cells;
  const findings: Finding[] = [
    ...(bodies ? [{ code: "body-said-once", sheet, ...said(reading, agency, bodies) } as const] : []),
    ...(services ? [{ code: "filled-down", sheet, ...said(reading, service, services) } as const] : []),
  ];
  if (!services) return { cells, findings };
  return { cells: withColumn(cells, service.column, services), findings };
}

/** Cells with one column filled; how it stands on the sheet is kept beside it. */
function withColumn(cells: SheetCells, filled: number, lines: readonly BlankLine[]): SheetCells {
  const stands = cells.columns[filled]!;
  const columns = cells.columns.map((column, at) => (at === filled ? withTexts(column, lines) : column));
  return { ...cells, columns, asTyped: new Map(cells.asTyped).set(filled, cells.asTyped?.get(filled) ?? stands) };
}

/** A line that the column leaves blank, and what was said last above it. */
interface BlankLine {
  readonly row: number;
  readonly said: RawCell;
}

/** What one row has in the column that may say things once. */
interface RowBelow {
  readonly row: number;
  readonly cell: RawCell;
  readonly kind: RowKind;
  readonly hasAmount: boolean;
}

/** The blank lines below a text, where the column says its texts once; null where it does not. */
function runsIn(cells: SheetCells, reading: Reading, { column }: MappedColumn): BlankLine[] | null {
  const rows = rowsBelow(cells.columns[column] ?? [], reading);
  return isSaidOnce(rows) ? blankLines(rows) : null;
}

/** Rows that say something, blank rows apart. */
function rowsBelow(column: readonly RawCell[], { headerRow, kinds, amounts }: Reading): RowBelow[] {
  return kinds.flatMap((kind, entry) => {
    const row = headerRow + 1 + entry;
    const hasAmount = kind === "line" && amounts[entry] !== null;
    return kind === "blank" ? [] : [{ row, cell: column[row] ?? null, kind, hasAmount }];
  });
}

const ENDING: readonly RowKind[] = ["total", "subtotal", "heading"];

function isSaidOnce(rows: readonly RowBelow[]): boolean {
  const within = rows.filter(({ kind }) => !ENDING.includes(kind));
  const named = within.filter(({ cell }) => !isEmptyCell(cell));
  const blank = within.filter(({ cell, hasAmount }) => hasAmount && isEmptyCell(cell));
  const texts = new Set(named.map(({ cell }) => cellText(cell)));
  if (named.length < FEWEST_GROUPS || texts.size < named.length || blank.length < named.length) return false;
  return within[0] === named[0] && blank[0]!.row < named.at(-1)!.row;
}

function blankLines(rows: readonly RowBelow[]): BlankLine[] {
  const found: BlankLine[] = [];
  let said: RawCell = null;
  for (const { row, cell, kind, hasAmount } of rows) {
    if (ENDING.includes(kind)) said = null;
    else if (!isEmptyCell(cell)) said = cell;
    else if (said !== null && hasAmount) found.push({ row, said });
  }
  return found;
}

function withTexts(column: readonly RawCell[], lines: readonly BlankLine[]): RawCell[] {
  const filled = [...column];
  for (const { row, said } of lines) filled[row] = said;
  return filled;
}

function said(
  { headerRow, mapping }: Reading,
  { column, header }: MappedColumn,
  lines: readonly BlankLine[],
): Pick<Finding, "severity" | "row" | "column" | "params"> {
  const field = column === mapping.agency?.column ? "agency" : "service";
  return {
    severity: "look",
    row: headerRow,
    column,
    params: { field, heading: header.trim(), rows: lines.length },
  };
}
