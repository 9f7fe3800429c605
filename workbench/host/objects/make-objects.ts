import type { HostObjects } from "../batch/host-objects.ts";
import { WORKBOOK_TARGET } from "../events/event-types.ts";
import type { OpenBook } from "../open-book.ts";
import { makeName, makeNames } from "./named-items.ts";
import { makeRange } from "./range.ts";
import { rememberRange } from "./range-navigation.ts";
import { makeTable } from "./table.ts";
import { makeTables } from "./table-collection.ts";
import { makeWorkbook } from "./workbook.ts";
import { makeWorksheet } from "./worksheet.ts";

/** Every maker of host objects for one open workbook. */
export function makeObjects(book: OpenBook): HostObjects {
  return {
    workbook: () => makeWorkbook({ book }),
    worksheet: (sheet) => makeWorksheet({ book, sheet }),
    range: (sheet, area) => rememberRange(makeRange({ book, sheet, area }), { book, sheet, area }),
    table: (table) => makeTable({ book, table }),
    tables: (among = () => true, target = WORKBOOK_TARGET) => makeTables({ book, among, target }),
    names: (sheet) => makeNames({ book, sheet }),
    name: (name) => makeName({ book, name }),
  };
}
