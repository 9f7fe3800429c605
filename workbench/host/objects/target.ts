import type { Area } from "#workbench/model/address";
import type { ConditionalFormat, SheetModel } from "#workbench/model/sheet";
import type { CellStyle } from "#workbench/model/style";
import type { DefinedName, TableModel } from "#workbench/model/table";
import { needUnprotected } from "../cells/permission.ts";
import { looksOf, restyle } from "../formats/restyle.ts";
import type { OpenBook } from "../open-book.ts";

/** What the host objects stand for. */
export interface OfBook {
  readonly book: OpenBook;
}
export interface OfSheet extends OfBook {
  readonly sheet: SheetModel;
}
export interface OfRange extends OfSheet {
  readonly area: Area;
}
export interface OfTable extends OfBook {
  readonly table: TableModel;
}
export interface OfName extends OfBook {
  readonly name: DefinedName;
}
export interface OfConditionalFormat extends OfSheet {
  readonly format: ConditionalFormat;
}

/** A look that can be read and changed: that of a range's cells, or of a named style. */
export interface FormatTarget {
  looks(): readonly CellStyle[];
  change(change: (style: CellStyle) => CellStyle): void;
  /** The range, where it is one: for widths, heights and the sides of a block of cells. */
  readonly range?: OfRange;
}

export function rangeFormatTarget(range: OfRange): FormatTarget {
  const { book, sheet } = range;
  return {
    range,
    looks: () => looksOf(range),
    change: (change) => {
      needUnprotected(book, sheet, "allowFormatCells");
      restyle(range, change);
    },
  };
}

export function namedStyleTarget(book: OpenBook, name: string): FormatTarget {
  return {
    looks: () => [book.namedStyles.definition(name)],
    change: (change) => book.namedStyles.change(name, change),
  };
}
