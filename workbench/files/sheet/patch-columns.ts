import { MAX_COLUMNS } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import { sameContent } from "../same-content.ts";
import { attributes, type Edit } from "../xml/edit-xml.ts";
import { childrenOf, numeric, type XmlNode } from "../xml/xml-tree.ts";
import { widthInCharacters } from "./measures.ts";
import { setPiece } from "./piece-edits.ts";
import { treeOf, type SheetText } from "./scan-sheet.ts";
import type { SheetWriting } from "./sheet-writing.ts";

interface ColumnRun {
  /** 0-based, inclusive. */
  readonly first: number;
  readonly last: number;
  readonly attributes: Readonly<Record<string, string | undefined>>;
}

/** Format (`cellXfs`) that the file gives to whole columns. */
export function columnFormats(text: SheetText): Map<number, number> {
  const formats = new Map<number, number>();
  for (const { first, last, attributes: each } of readRuns(treeOf(text, "cols"))) {
    const format = numeric(each["style"]) ?? 0;
    if (format !== 0) for (let column = first; column <= last; column++) formats.set(column, format);
  }
  return formats;
}

/** Widths and hiding of columns: a run of the file is split only where one of its columns changed. */
export function patchColumns(text: SheetText, { sheet, was }: SheetWriting): Edit[] {
  const known = [sheet.columnWidths.keys(), was.columnWidths.keys(), sheet.hiddenColumns, was.hiddenColumns];
  const changed = [...new Set(known.flatMap((columns) => [...columns]))]
    .filter(
      (column) =>
        sheet.columnWidths.get(column) !== was.columnWidths.get(column) ||
        sheet.hiddenColumns.has(column) !== was.hiddenColumns.has(column),
    )
    .toSorted((a, b) => a - b);
  if (changed.length === 0) return [];
  return setPiece(text, "cols", writeRuns(changedRuns(readRuns(treeOf(text, "cols")), changed, sheet)));
}

/**
 * The runs with each changed column on its own, as the sheet has it. One pass over both: a run may reach to the last column of
 * all, and on a new sheet every column of it has changed.
 *
 * @param changed - columns, ascending.
 */
function changedRuns(runs: readonly ColumnRun[], changed: readonly number[], sheet: SheetModel): ColumnRun[] {
  const patched: ColumnRun[] = [];
  let at = 0;
  for (const run of runs.toSorted((a, b) => a.first - b.first)) {
    let { first } = run;
    for (; at < changed.length && changed[at]! <= run.last; at++) {
      const column = changed[at]!;
      const isWithin = column >= run.first;
      if (isWithin && first < column) patched.push({ ...run, first, last: column - 1 });
      patched.push(...ownRun(sheet, column, isWithin ? run : undefined));
      if (isWithin) first = column + 1;
    }
    if (first <= run.last) patched.push({ ...run, first });
  }
  for (const column of changed.slice(at)) patched.push(...ownRun(sheet, column, undefined));
  return patched;
}

/** One column as the sheet has it; none where that is as any column is. */
function ownRun(sheet: SheetModel, column: number, old: ColumnRun | undefined): ColumnRun[] {
  const points = sheet.columnWidths.get(column);
  const width = points === undefined ? undefined : String(widthInCharacters(points));
  const hidden = sheet.hiddenColumns.has(column) ? "1" : undefined;
  const own = { ...old?.attributes, width, customWidth: width && "1", bestFit: undefined, hidden };
  const said = Object.values(own).some((value) => value !== undefined);
  return said ? [{ first: column, last: column, attributes: own }] : [];
}

function readRuns(columns: XmlNode | undefined): ColumnRun[] {
  return childrenOf(columns, "col").map(({ attributes: { min, max, ...rest } }) => {
    const first = (numeric(min) ?? 1) - 1;
    return { first, last: Math.min(numeric(max) ?? first + 1, MAX_COLUMNS) - 1, attributes: rest };
  });
}

function writeRuns(runs: readonly ColumnRun[]): string {
  const joined: ColumnRun[] = [];
  for (const run of runs.toSorted((a, b) => a.first - b.first)) {
    const before = joined.at(-1);
    if (before?.last === run.first - 1 && sameContent(before.attributes, run.attributes)) {
      joined.splice(-1, 1, { ...before, last: run.last });
    } else joined.push(run);
  }
  const xml = joined.map((run) => `<col${attributes({ min: run.first + 1, max: run.last + 1, ...run.attributes })}/>`);
  return xml.length === 0 ? "" : `<cols>${xml.join("")}</cols>`;
}
