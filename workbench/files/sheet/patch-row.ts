import { withAttributes, withPrefix } from "../xml/edit-xml.ts";
import { tagAttributes } from "../xml/scan-tags.ts";
import type { CellsByRow } from "./cells-by-row.ts";
import { scanCells, type CellText, type RowsText, type RowText } from "./scan-rows.ts";
import type { SheetWriting } from "./sheet-writing.ts";
import { changedCell, newCell, type CellPlan } from "./write-cell.ts";

export interface RowPatch {
  readonly cells: CellsByRow;
  readonly formulas: ReadonlyMap<number, string>;
  /** Format of each column of the file, for new cells. */
  readonly columnFormats: ReadonlyMap<number, number>;
}

/** Attributes of a row that are not what they were. */
export function rowSettings(
  { sheet, was }: Pick<SheetWriting, "sheet" | "was">,
  row: number,
): Record<string, string | undefined> {
  const height = sheet.rowHeights.get(row);
  const hidden = sheet.hiddenRows.has(row);
  const ht = height === undefined ? undefined : String(height);
  return {
    ...(height === was.rowHeights.get(row) ? {} : { ht, customHeight: ht && "1" }),
    ...(hidden === was.hiddenRows.has(row) ? {} : { hidden: hidden ? "1" : undefined }),
  };
}

export interface RowContext {
  readonly patch: RowPatch;
  readonly writing: SheetWriting;
  /** False where the file has the row once more further down, which then takes the new cells. */
  readonly isLast: boolean;
}

/** One row of the file with its changed cells written anew and new ones put between, in column order. */
export function patchRow(sheet: RowsText, row: RowText, context: RowContext): string {
  const { patch, writing, isLast } = context;
  const { text, prefix } = sheet;
  const tag = text.slice(row.start, row.openEnd);
  const written = tagAttributes(tag);
  const columns = patch.cells.columnsOf(row.number);
  const plan = plans(row.number, prefix, { patch, written });
  const existing = scanCells(sheet, row);
  const known = new Set(existing.map(({ column }) => column));
  const fresh = isLast ? columns.filter((column) => !known.has(column)) : [];
  const changed = new Set(columns);
  const pieces: string[] = [];
  const addUpTo = (limit: number): void => {
    while (fresh.length > 0 && fresh[0]! < limit) {
      pieces.push(withPrefix(newCell(plan(fresh.shift()!), writing), prefix));
    }
  };
  let at = row.openEnd;
  for (const cell of existing) {
    pieces.push(text.slice(at, cell.start));
    addUpTo(cell.column);
    const raw = named(text, cell);
    pieces.push(changed.has(cell.column) ? changedCell(raw, plan(cell.column), writing) : raw);
    at = cell.end;
  }
  addUpTo(Infinity);
  pieces.push(text.slice(at, row.closeStart));
  const head = withAttributes(tag, { ...ownAttributes(row, written, columns), ...rowSettings(writing, row.number) });
  return enclose(head, pieces.join(""), `${prefix}row`);
}

/** What a cell of this row is written by. */
function plans(
  row: number,
  prefix: string,
  { patch, written }: { patch: RowPatch; written: ReadonlyMap<string, string> },
): (column: number) => CellPlan & { prefix: string } {
  const { formulas, columnFormats } = patch;
  const rowFormat = written.get("customFormat") === "1" ? Number(written.get("s") ?? 0) : undefined;
  return (column) => ({ row, column, prefix, formulas, inherited: rowFormat ?? columnFormats.get(column) ?? 0 });
}

function enclose(head: string, content: string, tag: string): string {
  return content === "" ? head.replace(/\s*\/?>$/, "/>") : `${head.replace(/\s*\/>$/, ">")}${content}</${tag}>`;
}

/** A cell that only counts from its neighbour gets its name, or a cell put before it would move it. */
function named(text: string, { start, end, reference }: CellText): string {
  const raw = text.slice(start, end);
  return reference === undefined ? raw : raw.replace(/^<[^>]*>/, (tag) => withAttributes(tag, { r: reference }));
}

/** The row's own number where it states none, and its span of columns gone where a new cell falls outside. */
function ownAttributes(
  row: RowText,
  written: ReadonlyMap<string, string>,
  columns: readonly number[],
): Record<string, string | undefined> {
  const [first = 1, last = 1] = (written.get("spans") ?? "").split(":").map(Number);
  const outside = written.has("spans") && columns.some((column) => column + 1 < first || column + 1 > last);
  return { ...(row.stated ? {} : { r: String(row.number + 1) }), ...(outside ? { spans: undefined } : {}) };
}
