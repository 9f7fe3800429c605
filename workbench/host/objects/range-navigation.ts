import { type Area, areaColumns, areaRows, MAX_COLUMNS, MAX_ROWS } from "#workbench/model/address";
import { HostError, invalid } from "../batch/host-error.ts";
import { type HostObject, isHostObject } from "../batch/host-object.ts";
import type { MethodArguments } from "../batch/method-arguments.ts";
import {
  areaAt,
  bounding,
  contains,
  intersect,
  isUnbounded,
  needArea,
  onSheet,
  splitAddress,
} from "../cells/address.ts";
import { makeRangeAreas } from "./range-areas.ts";
import type { OfRange } from "./target.ts";

/** Above this Excel "will fail to return the result", in the words of its reference. */
const MOST_MERGES = 512;

type Method = (range: OfRange, args: MethodArguments) => HostObject | null;

/** The methods of `Range` that lead to another range (or to the tables that meet it). */
export const rangeNavigation: Readonly<Record<string, Method>> = {
  GetCell: (range, args) =>
    at(range, areaAt(range.area.top + args.integer(0), range.area.left + args.integer(1), 1, 1)),
  GetRow: ({ area, ...rest }, args) => {
    const row = needWithin(args.integer(0), areaRows(area)) + area.top;
    return at({ area, ...rest }, { ...area, top: row, bottom: row });
  },
  GetColumn: ({ area, ...rest }, args) => {
    const column = needWithin(args.integer(0), areaColumns(area)) + area.left;
    return at({ area, ...rest }, { ...area, left: column, right: column });
  },
  GetRowsAbove: (range, args) => beside(range, -(args.optionalInteger(0) ?? 1), "row"),
  GetRowsBelow: (range, args) => beside(range, args.optionalInteger(0) ?? 1, "row"),
  GetColumnsBefore: (range, args) => beside(range, -(args.optionalInteger(0) ?? 1), "column"),
  GetColumnsAfter: (range, args) => beside(range, args.optionalInteger(0) ?? 1, "column"),
  GetResizedRange: (range, args) => {
    const { area } = range;
    return at(
      range,
      areaAt(area.top, area.left, areaRows(area) + args.integer(0), areaColumns(area) + args.integer(1)),
    );
  },
  GetAbsoluteResizedRange: (range, args) =>
    at(range, areaAt(range.area.top, range.area.left, args.integer(0), args.integer(1))),
  GetOffsetRange: (range, args) => {
    const { area } = range;
    const [rows, columns] = [args.integer(0), args.integer(1)];
    return at(range, areaAt(area.top + rows, area.left + columns, areaRows(area), areaColumns(area)));
  },
  GetEntireColumn: (range) => at(range, { ...range.area, top: 0, bottom: MAX_ROWS - 1 }),
  GetEntireRow: (range) => at(range, { ...range.area, left: 0, right: MAX_COLUMNS - 1 }),
  GetBoundingRect: (range, args) => at(range, bounding(range.area, onSameSheet(range, args.any(0)).area)),
  GetIntersection: (range, args) => at(range, needFound(intersect(range.area, onSameSheet(range, args.any(0)).area))),
  GetIntersectionOrNullObject: (range, args) => {
    const area = intersect(range.area, onSameSheet(range, args.any(0)).area);
    return area ? at(range, area) : null;
  },
  GetLastCell: (range) => at(range, { ...range.area, top: range.area.bottom, left: range.area.right }),
  GetLastRow: (range) => at(range, { ...range.area, top: range.area.bottom }),
  GetLastColumn: (range) => at(range, { ...range.area, left: range.area.right }),
  GetUsedRange: (range) =>
    at(range, usedIn(range) ?? { ...range.area, bottom: range.area.top, right: range.area.left }),
  GetUsedRangeOrNullObject: (range) => {
    const area = usedIn(range);
    return area ? at(range, area) : null;
  },
  GetMergedAreasOrNullObject: ({ book, sheet, area }) => {
    const areas = sheet.merges.filter((merge) => intersect(merge, area));
    if (areas.length > MOST_MERGES) throw new HostError("GeneralException");
    return areas.length === 0 ? null : makeRangeAreas({ book, sheet, areas });
  },
  GetSpillingToRangeOrNullObject: (range) => {
    const { book, sheet, area } = range;
    if (areaRows(area) * areaColumns(area) !== 1) throw new HostError("InvalidArgument");
    const spilled = book.calculation.spillOf?.(sheet, area.top, area.left);
    return spilled ? at(range, spilled) : null;
  },
  GetSurroundingRegion: (range) => at(range, surrounding(range)),
  GetTables: (range, args) => {
    const whole = args.flag(0, false);
    const { book, sheet, area } = range;
    return book.objects.tables(
      (table) =>
        table.sheet === sheet.name && (whole ? contains(area, table.area) : intersect(area, table.area) !== undefined),
    );
  },
};

const targets = new WeakMap<HostObject, OfRange>();

function at(range: OfRange, area: Area): HostObject {
  return range.book.objects.range(range.sheet, onSheet(area));
}

/** Remembers what a range object stands for, so that it can be an argument of another's method. */
export function rememberRange(object: HostObject, range: OfRange): HostObject {
  targets.set(object, range);
  return object;
}
/** An argument that is a range or an address (of this sheet, or with its sheet's name). @throws InvalidArgument */
export function asRange(own: OfRange, argument: unknown): OfRange {
  if (typeof argument === "string") return addressed(own, argument);
  const range = isHostObject(argument) ? targets.get(argument) : undefined;
  if (!range) throw invalid();
  return range;
}
function addressed(own: OfRange, text: string): OfRange {
  const { sheet: name, local } = splitAddress(text);
  const sheet = name === undefined ? own.sheet : own.book.model.sheet(name);
  if (!sheet) throw invalid();
  return { book: own.book, sheet, area: needArea(local) };
}
function onSameSheet(own: OfRange, argument: unknown): OfRange {
  const range = asRange(own, argument);
  if (range.sheet !== own.sheet) throw invalid();
  return range;
}

function needWithin(index: number, count: number): number {
  if (index < 0 || index >= count) throw invalid();
  return index;
}
function needFound(area: Area | undefined): Area {
  if (area) return area;
  throw new HostError("ItemNotFound");
}

/** `count` rows below or columns after the range; a negative count is above or before it. */
function beside(range: OfRange, count: number, axis: "row" | "column"): HostObject {
  if (count === 0) throw invalid();
  const { area } = range;
  if (axis === "row") {
    const top = count > 0 ? area.bottom + 1 : area.top + count;
    return at(range, { ...area, top, bottom: top + Math.abs(count) - 1 });
  }
  const left = count > 0 ? area.right + 1 : area.left + count;
  return at(range, { ...area, left, right: left + Math.abs(count) - 1 });
}

/** The smallest block of the range that holds its values and formulas. */
function usedIn({ sheet, area }: OfRange): Area | undefined {
  const used = sheet.usedArea();
  const inside = used && intersect(used, area);
  if (!inside || (contains(area, used) && isUnbounded(area))) return inside;
  let found: Area | undefined;
  for (let column = inside.left; column <= inside.right; column++) {
    for (let row = inside.top; row <= inside.bottom; row++) {
      if (!isEmpty(sheet, row, column)) {
        const cell = { top: row, left: column, bottom: row, right: column };
        found = found ? bounding(found, cell) : cell;
      }
    }
  }
  return found;
}

function isEmpty(sheet: OfRange["sheet"], row: number, column: number): boolean {
  return sheet.value(row, column) === null && !sheet.formula(row, column);
}

/** The block around a range that empty rows and columns bound. */
function surrounding({ sheet, area }: OfRange): Area {
  let region = area;
  for (;;) {
    const wider = grown(sheet, region);
    if (contains(region, wider)) return region;
    region = wider;
  }
}
function grown(sheet: OfRange["sheet"], area: Area): Area {
  const rim = intersect(
    { top: area.top - 1, left: area.left - 1, bottom: area.bottom + 1, right: area.right + 1 },
    { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 },
  )!;
  let wider = area;
  for (let row = rim.top; row <= rim.bottom; row++) {
    const onEdge = row < area.top || row > area.bottom;
    for (let column = rim.left; column <= rim.right; column++) {
      if (!onEdge && column >= area.left && column <= area.right) continue;
      if (!isEmpty(sheet, row, column)) wider = bounding(wider, { top: row, left: column, bottom: row, right: column });
    }
  }
  return wider;
}
