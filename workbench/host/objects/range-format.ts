import { MAX_COLUMNS, MAX_ROWS } from "#workbench/model/address";
import type { CellStyle } from "#workbench/model/style";
import { invalid, notModelled } from "../batch/host-error.ts";
import { defineHostClass } from "../batch/host-object.ts";
import { asFlag, asInteger, asNumber } from "../batch/method-arguments.ts";
import { needUnprotected } from "../cells/permission.ts";
import { common } from "../formats/restyle.ts";
import { horizontalWord, readHorizontal, readVertical, verticalWord } from "../formats/words.ts";
import { makeBorders } from "./borders.ts";
import { makeFill, makeFont, makeFormatProtection } from "./format-parts.ts";
import { type OfRange, rangeFormatTarget } from "./target.ts";

/** Excel's own widths and heights in points, in a new workbook of Calibri 11. */
export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;
const WIDEST = 1_331;
const HIGHEST = 409;
const DEEPEST_INDENT = 250;

const looks = (range: OfRange): readonly CellStyle[] => rangeFormatTarget(range).looks();
const change = (range: OfRange, part: Partial<CellStyle>): void =>
  rangeFormatTarget(range).change((style) => ({ ...style, ...part }));

/** `RangeFormat`. Not modelled: text orientation, reading order; autofit measures no text, so it leaves sizes as they are. */
export const makeRangeFormat = defineHostClass<OfRange>({
  name: "RangeFormat",
  links: {
    Borders: (range) => makeBorders(rangeFormatTarget(range)),
    Fill: (range) => makeFill(rangeFormatTarget(range)),
    Font: (range) => makeFont(rangeFormatTarget(range)),
    Protection: (range) => makeFormatProtection(rangeFormatTarget(range)),
  },
  getters: {
    WrapText: (range) => common(looks(range), ({ wrap }) => wrap),
    HorizontalAlignment: (range) => horizontalWord(common(looks(range), ({ horizontal }) => horizontal)),
    VerticalAlignment: (range) => verticalWord(common(looks(range), ({ vertical }) => vertical)),
    ShrinkToFit: (range) => common(looks(range), ({ shrink }) => shrink),
    IndentLevel: (range) => common(looks(range), ({ indent }) => indent),
    ColumnWidth: columnWidth,
    RowHeight: rowHeight,
  },
  setters: {
    WrapText: (range, value) => change(range, { wrap: asFlag(value) }),
    HorizontalAlignment: (range, value) => change(range, { horizontal: readHorizontal(value) }),
    VerticalAlignment: (range, value) => change(range, { vertical: readVertical(value) }),
    ShrinkToFit: (range, value) => change(range, { shrink: asFlag(value) }),
    IndentLevel: (range, value) => change(range, { indent: needBetween(asInteger(value), 0, DEEPEST_INDENT) }),
    ColumnWidth: setColumnWidth,
    RowHeight: setRowHeight,
  },
  methods: {
    /** No text is measured here: widths stay. */
    AutofitColumns: ({ book, sheet }) => needUnprotected(book, sheet, "allowFormatColumns"),
    /** No text is measured here: heights stay. */
    AutofitRows: ({ book, sheet }) => needUnprotected(book, sheet, "allowFormatRows"),
  },
});

function columnWidth({ sheet, area }: OfRange): number | null {
  return same(area.left, Math.min(area.right, MAX_COLUMNS - 1), (column) =>
    sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? STANDARD_WIDTH),
  );
}
function rowHeight({ sheet, area }: OfRange): number | null {
  return same(area.top, area.bottom, (row) =>
    sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? STANDARD_HEIGHT),
  );
}
function same(first: number, last: number, read: (index: number) => number): number | null {
  const value = read(first);
  for (let index = first + 1; index <= last; index++) if (read(index) !== value) return null;
  return value;
}

function setColumnWidth({ book, sheet, area }: OfRange, value: unknown): void {
  needUnprotected(book, sheet, "allowFormatColumns");
  const width = needBetween(asNumber(value), 0, WIDEST);
  for (let column = area.left; column <= area.right; column++) sheet.columnWidths.set(column, width);
}
function setRowHeight({ book, sheet, area }: OfRange, value: unknown): void {
  needUnprotected(book, sheet, "allowFormatRows");
  const height = needBetween(asNumber(value), 0, HIGHEST);
  if (area.bottom - area.top >= MAX_ROWS - 1) throw notModelled("the height of every row of a sheet");
  for (let row = area.top; row <= area.bottom; row++) sheet.rowHeights.set(row, height);
}
function needBetween(value: number, least: number, most: number): number {
  if (value < least || value > most) throw invalid();
  return value;
}
