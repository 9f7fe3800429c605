import type { SheetModel } from "#workbench/model/sheet";
import { HostError } from "../batch/host-error.ts";
import { defineHostClass, type HostObject } from "../batch/host-object.ts";
import { asText } from "../batch/method-arguments.ts";
import { needOpenStructure } from "../cells/permission.ts";
import { eventMethods } from "../events/event-methods.ts";
import { EVENT, WORKBOOK_TARGET } from "../events/event-types.ts";
import type { OpenBook } from "../open-book.ts";
import { needSheetName } from "../sheets/sheet-names.ts";
import type { OfBook } from "./target.ts";

/** `WorksheetCollection`. A sheet is found by its name or its id. */
export const makeWorksheets = defineHostClass<OfBook>({
  name: "WorksheetCollection",
  items: ({ book }) => book.model.sheets.map((sheet) => book.objects.worksheet(sheet)),
  indexer: ({ book }, key) => needSheet(book, findSheet(book, asText(key))),
  methods: {
    ...eventMethods<OfBook>(
      {
        DataChanged: EVENT.worksheetChanged,
        SelectionChanged: EVENT.worksheetSelectionChanged,
        Activated: EVENT.worksheetActivated,
        Deactivated: EVENT.worksheetDeactivated,
        Added: EVENT.worksheetAdded,
        Deleted: EVENT.worksheetDeleted,
      },
      () => WORKBOOK_TARGET,
    ),
    Add: ({ book }, args) => {
      needOpenStructure(book);
      const name = args.optionalText(0) ?? freeName(book);
      needSheetName(book.model, name);
      return book.objects.worksheet(book.model.addSheet(name));
    },
    GetActiveWorksheet: ({ book }) => book.objects.worksheet(book.activeSheet),
    GetCount: ({ book }, args) => shown(book, args.flag(0, false)).length,
    GetFirst: ({ book }, args) => needSheet(book, shown(book, args.flag(0, false))[0]),
    GetLast: ({ book }, args) => needSheet(book, shown(book, args.flag(0, false)).at(-1)),
    GetItem: ({ book }, args) => needSheet(book, findSheet(book, args.text(0))),
    GetItemOrNullObject: ({ book }, args) => {
      const sheet = findSheet(book, args.text(0));
      return sheet ? book.objects.worksheet(sheet) : null;
    },
  },
});

function findSheet(book: OpenBook, key: string): SheetModel | undefined {
  return book.model.sheets.find(({ id }) => id === key) ?? book.model.sheet(key);
}
function needSheet(book: OpenBook, sheet: SheetModel | undefined): HostObject {
  if (!sheet) throw new HostError("ItemNotFound");
  return book.objects.worksheet(sheet);
}
function shown(book: OpenBook, visibleOnly: boolean): readonly SheetModel[] {
  return visibleOnly ? book.model.sheets.filter(({ visibility }) => visibility === "visible") : book.model.sheets;
}
function freeName(book: OpenBook): string {
  let number = book.model.sheets.length + 1;
  while (book.model.sheet(`Sheet${number}`)) number++;
  return `Sheet${number}`;
}
