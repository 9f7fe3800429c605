import { areaColumns, areaRows } from "#workbench/model/address";
import { HostError, invalid, notModelled } from "../batch/host-error.ts";
import { defineHostClass } from "../batch/host-object.ts";
import { asFlag, asText } from "../batch/method-arguments.ts";
import { fullAddress, isEntireColumns, isEntireRows, needSheet } from "../cells/address.ts";
import { cellCount, needDimensions } from "../cells/block.ts";
import { clearCells } from "../cells/clear-cells.ts";
import { copyCells } from "../cells/copy-cells.ts";
import { mergeCells, unmergeCells } from "../cells/merge-cells.ts";
import { writeNumberFormats } from "../cells/number-format.ts";
import { needUnprotected } from "../cells/permission.ts";
import * as cells from "../cells/read-cells.ts";
import { writeEntries, writeFormulasR1C1 } from "../cells/write-cells.ts";
import { readHyperlink, writeHyperlink } from "../formats/hyperlinks.ts";
import { NORMAL } from "../formats/named-styles.ts";
import { common, looksOf, restyle } from "../formats/restyle.ts";
import { makeConditionalFormats } from "./conditional-formats.ts";
import { makeDataValidation } from "./data-validation.ts";
import { makeRangeFormat } from "./range-format.ts";
import { asRange, rangeNavigation } from "./range-navigation.ts";
import { makeRangeView } from "./range-view.ts";
import type { OfRange } from "./target.ts";

/** `Range`. Cells never move here: insert and delete are `ApiNotFound`, as is what else is not in the tables. */
export const makeRange = defineHostClass<OfRange>({
  name: "Range",
  kept: true,
  getters: {
    Address: ({ sheet, area }) => fullAddress(sheet, area),
    AddressLocal: ({ sheet, area }) => fullAddress(sheet, area),
    RowIndex: ({ area }) => area.top,
    ColumnIndex: ({ area }) => area.left,
    RowCount: ({ area }) => areaRows(area),
    ColumnCount: ({ area }) => areaColumns(area),
    /** -1 above 2^31 - 1, as in Excel. */
    CellCount: ({ area }) => (cellCount(area) > 2_147_483_647 ? -1 : cellCount(area)),
    Values: (range) => cells.readValues(here(range)),
    Formulas: (range) => cells.readFormulas(here(range)),
    FormulasR1C1: (range) => cells.readFormulasR1C1(here(range)),
    NumberFormat: (range) => cells.readNumberFormats(here(range)),
    Text: (range) => cells.readTexts(here(range)),
    ValueTypes: (range) => cells.readValueTypes(here(range)),
    Style: (range) => common(looksOf(range), ({ named }) => named ?? NORMAL),
    RowHidden: ({ sheet, area }) => hidden(sheet.hiddenRows, area.top, area.bottom),
    ColumnHidden: ({ sheet, area }) => hidden(sheet.hiddenColumns, area.left, area.right),
    Hidden: ({ sheet, area }) => eitherHidden(sheet, area),
    IsEntireColumn: ({ area }) => isEntireColumns(area),
    IsEntireRow: ({ area }) => isEntireRows(area),
    Hyperlink: readHyperlink,
  },
  setters: {
    Values: (range, value) => writeEntries(here(range), value),
    Formulas: (range, value) => writeEntries(here(range), value),
    FormulasR1C1: (range, value) => writeFormulasR1C1(here(range), value),
    NumberFormat: (range, value) => writeNumberFormats(here(range), value),
    Style: setStyle,
    RowHidden: ({ book, sheet, area }, value) => {
      needUnprotected(book, sheet, "allowFormatRows");
      hide(sheet.hiddenRows, area.top, area.bottom, asFlag(value));
    },
    ColumnHidden: ({ book, sheet, area }, value) => {
      needUnprotected(book, sheet, "allowFormatColumns");
      hide(sheet.hiddenColumns, area.left, area.right, asFlag(value));
    },
    Hyperlink: writeHyperlink,
  },
  links: {
    Worksheet: ({ book, sheet }) => book.objects.worksheet(sheet),
    Format: (range) => makeRangeFormat(here(range)),
    ConditionalFormats: (range) => makeConditionalFormats(here(range)),
    DataValidation: (range) => makeDataValidation(here(range)),
  },
  methods: {
    ...rangeNavigation,
    GetVisibleView: (range) => makeRangeView(here(range)),
    Clear: (range, args) => clearCells(here(range), args.any(0)),
    CopyFrom: (range, args) => {
      if (args.flag(3, false)) throw notModelled("a transposed copy");
      const source = asRange(range, args.any(0));
      copyCells(source, here(range), { type: args.any(1), skipBlanks: args.flag(2, false) });
    },
    Merge: (range, args) => mergeCells(here(range), args.flag(0, false)),
    Unmerge: (range) => unmergeCells(here(range)),
    Calculate: ({ book }) => book.calculate(),
    Select: (range) => select(here(range)),
    _ValidateArraySize: ({ area }, args) => needDimensions(area, args.integer(0), args.integer(1)),
  },
});

/** The range, if its sheet is still there. */
function here(range: OfRange): OfRange {
  needSheet(range.book.model.sheets, range.sheet);
  return range;
}

function select({ book, sheet, area }: OfRange): void {
  if (sheet.visibility !== "visible") throw new HostError("InvalidOperation");
  book.front.select(sheet, area);
}

function setStyle(range: OfRange, value: unknown): void {
  const { book, sheet } = range;
  needUnprotected(book, sheet, "allowFormatCells");
  const name = book.namedStyles.find(asText(value));
  if (name === undefined) throw new HostError("InvalidArgument");
  book.namedStyles.settle();
  restyle(range, (style) => book.namedStyles.wear(name, style));
}

function hidden(marks: ReadonlySet<number>, first: number, last: number): boolean | null {
  let count = 0;
  for (const index of marks) if (index >= first && index <= last) count++;
  return count === 0 ? false : count === last - first + 1 ? true : null;
}
function eitherHidden(sheet: OfRange["sheet"], area: OfRange["area"]): boolean | null {
  const rows = hidden(sheet.hiddenRows, area.top, area.bottom);
  const columns = hidden(sheet.hiddenColumns, area.left, area.right);
  if (rows === true || columns === true) return true;
  return rows === null || columns === null ? null : false;
}
function hide(marks: Set<number>, first: number, last: number, wanted: boolean): void {
  if (last - first > 100_000) throw invalid("Hiding whole sheets is not modelled by the workbench.");
  for (let index = first; index <= last; index++) {
    if (wanted) marks.add(index);
    else marks.delete(index);
  }
}
