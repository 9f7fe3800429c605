import type { Area } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import { HostError } from "../batch/host-error.ts";
import { defineHostClass, type HostObject } from "../batch/host-object.ts";
import { asText } from "../batch/method-arguments.ts";
import { insertWorksheets } from "../insert/insert-worksheets.ts";
import type { OpenBook } from "../open-book.ts";
import { makeApplication, makeRuntime } from "./application.ts";
import { makeWorkbookProtection } from "./protection.ts";
import { makeRangeAreas } from "./range-areas.ts";
import { makeFunctions } from "./sheet-functions.ts";
import { makeStyles } from "./styles.ts";
import type { OfBook } from "./target.ts";
import { makeWorksheets } from "./worksheet-collection.ts";

/** `Workbook`, the root of every batch. Settings, custom XML and comments are not there yet; its selection's event is the document's. */
export const makeWorkbook = defineHostClass<OfBook>({
  name: "Workbook",
  getters: {
    Name: () => "Book1.xlsx",
    ReadOnly: () => false,
    AutoSave: () => false,
    PreviouslySaved: () => true,
    UsePrecisionAsDisplayed: () => false,
  },
  links: {
    Worksheets: (self) => makeWorksheets(self),
    Tables: ({ book }) => book.objects.tables(),
    Names: ({ book }) => book.objects.names(),
    Styles: (self) => makeStyles(self),
    Application: (self) => makeApplication(self),
    Functions: (self) => makeFunctions(self),
    Protection: (self) => makeWorkbookProtection(self),
    Properties: (self) => makeProperties(self),
    _Runtime: (self) => makeRuntime(self),
  },
  methods: {
    GetSelectedRange: ({ book }) => {
      const { sheet, area } = selection(book);
      if (book.front.selectedAreas(sheet).length > 1) throw new HostError("InvalidSelection");
      return book.objects.range(sheet, area);
    },
    GetSelectedRanges: ({ book }) => {
      const { sheet } = book.front;
      return makeRangeAreas({ book, sheet, areas: book.front.selectedAreas(sheet) });
    },
    GetActiveCell: ({ book }) => {
      const { sheet, area } = selection(book);
      return book.objects.range(sheet, { ...area, bottom: area.top, right: area.left });
    },
    InsertWorksheetsFromBase64: ({ book }, args) => insertWorksheets(book, args.text(0), args.any(1)),
    _GetRangeForEventByReferenceId: ({ book }, args) => {
      const range = rangeOfEvent(book, args.text(0));
      if (!range) throw new HostError("ItemNotFound");
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: ({ book }, args) => rangeOfEvent(book, args.text(0)),
    _RemoveReference: ({ book }, args) => book.references.remove(args.text(0)),
    _RemoveAllReferences: ({ book }) => book.references.clear(),
    _GetReferenceCount: ({ book }) => book.references.count,
  },
});

function selection(book: OpenBook): { sheet: SheetModel; area: Area } {
  const { sheet } = book.front;
  return { sheet, area: book.front.selected(sheet) };
}

/** null where its sheet has gone since. */
function rangeOfEvent(book: OpenBook, reference: string): HostObject | null {
  const place = book.events.range(reference);
  return place && book.model.sheets.includes(place.sheet) ? book.objects.range(place.sheet, place.area) : null;
}

const PROPERTIES = ["Title", "Subject", "Author", "Keywords", "Comments", "Category", "Manager", "Company"] as const;

/** `DocumentProperties`: kept while the workbook is open; the model does not save them. */
const makeProperties = defineHostClass<OfBook>({
  name: "DocumentProperties",
  getters: Object.fromEntries(
    PROPERTIES.map((name) => [name, ({ book }: OfBook): string => book.properties.get(name) ?? ""]),
  ),
  setters: Object.fromEntries(
    PROPERTIES.map((name) => [
      name,
      ({ book }: OfBook, value: unknown): void => void book.properties.set(name, asText(value)),
    ]),
  ),
});
