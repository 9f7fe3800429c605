import { type Area, parseArea } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import { HostError, invalid } from "../batch/host-error.ts";
import { defineHostClass, type HostObject } from "../batch/host-object.ts";
import { asFlag, asInteger, asText, asWord } from "../batch/method-arguments.ts";
import { areaAt, needArea, needSheet, splitAddress, WHOLE_SHEET } from "../cells/address.ts";
import { needOpenStructure } from "../cells/permission.ts";
import { eventMethods } from "../events/event-methods.ts";
import { EVENT } from "../events/event-types.ts";
import { readColour } from "../formats/colours.ts";
import { areaOfFormula } from "../sheets/named-areas.ts";
import { needSheetName, renameSheet } from "../sheets/sheet-names.ts";
import { bodyArea } from "../tables/table-areas.ts";
import { listOfSheet } from "../filters/filter-list.ts";
import { makeAutoFilter } from "./auto-filter.ts";
import { makeCharts } from "./chart-collection.ts";
import { makeFreezePanes } from "./freeze-panes.ts";
import { makeHorizontalPageBreaks } from "./page-breaks.ts";
import { makePageLayout } from "./page-layout.ts";
import { makeWorksheetProtection } from "./protection.ts";
import { areasNamed, makeRangeAreas } from "./range-areas.ts";
import { STANDARD_HEIGHT, STANDARD_WIDTH } from "./range-format.ts";
import type { OfSheet } from "./target.ts";

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;
type VisibilityWord = keyof typeof VISIBILITY;
const VISIBILITY_WORDS = Object.keys(VISIBILITY) as VisibilityWord[];

/** `Worksheet`. Comments, shapes, vertical page breaks, events of formats, formulas and sorting: `ApiNotFound` as yet. */
export const makeWorksheet = defineHostClass<OfSheet>({
  name: "Worksheet",
  identity: ({ sheet }) => ({ Id: sheet.id }),
  getters: {
    Id: ({ sheet }) => sheet.id,
    Name: ({ sheet }) => sheet.name,
    Position: ({ book, sheet }) => book.model.sheets.indexOf(sheet),
    Visibility: ({ sheet }) => VISIBILITY_WORDS.find((word) => VISIBILITY[word] === sheet.visibility),
    TabColor: ({ sheet }) => (sheet.tabColour === undefined ? "" : `#${sheet.tabColour}`),
    ShowGridlines: ({ sheet }) => sheet.showGridlines,
    StandardWidth: () => STANDARD_WIDTH,
    StandardHeight: () => STANDARD_HEIGHT,
  },
  setters: {
    Name: setName,
    Position: setPosition,
    Visibility: setVisibility,
    TabColor: ({ sheet }, value) => {
      sheet.tabColour = value === "" ? undefined : readColour(value);
    },
    /** So the client calls `showGridlines` when it sets it. */
    Gridlines: ({ sheet }, value) => {
      sheet.showGridlines = asFlag(value);
    },
  },
  links: {
    Tables: ({ book, sheet }) => book.objects.tables((table) => table.sheet === sheet.name, sheet.id),
    Names: ({ book, sheet }) => book.objects.names(sheet),
    Protection: (self) => makeWorksheetProtection(self),
    FreezePanes: (self) => makeFreezePanes(self),
    PageLayout: (self) => makePageLayout(self),
    HorizontalPageBreaks: (self) => makeHorizontalPageBreaks(self),
    Charts: (self) => makeCharts(self),
    AutoFilter: (self) => makeAutoFilter({ ...self, list: () => listOfSheet(self.sheet) }),
  },
  methods: {
    ...eventMethods<OfSheet>(
      {
        DataChanged: EVENT.worksheetChanged,
        SelectionChanged: EVENT.worksheetSelectionChanged,
        Activated: EVENT.worksheetActivated,
        Deactivated: EVENT.worksheetDeactivated,
      },
      ({ sheet }) => sheet.id,
    ),
    GetRange: (self, args) => self.book.objects.range(self.sheet, addressed(self, args.optionalText(0))),
    GetCell: ({ book, sheet }, args) => book.objects.range(sheet, areaAt(args.integer(0), args.integer(1), 1, 1)),
    GetRangeByIndexes: ({ book, sheet }, args) =>
      book.objects.range(sheet, areaAt(args.integer(0), args.integer(1), args.integer(2), args.integer(3))),
    GetRanges: ({ book, sheet }, args) => makeRangeAreas({ book, sheet, areas: areasNamed(args.text(0)) }),
    GetUsedRange: (self) => usedRange(self) ?? self.book.objects.range(self.sheet, needArea("A1")),
    GetUsedRangeOrNullObject: usedRange,
    Activate: ({ book, sheet }) => {
      if (sheet.visibility !== "visible") throw new HostError("InvalidOperation");
      book.front.activate(sheet);
    },
    Calculate: ({ book }) => book.calculate(),
    Delete: deleteSheet,
    GetNext: (self, args) => neighbour(self, 1, args.flag(0, false)) ?? refuseMissing(),
    GetNextOrNullObject: (self, args) => neighbour(self, 1, args.flag(0, false)),
    GetPrevious: (self, args) => neighbour(self, -1, args.flag(0, false)) ?? refuseMissing(),
    GetPreviousOrNullObject: (self, args) => neighbour(self, -1, args.flag(0, false)),
    _GetSheetById: ({ book }, args) => {
      const sheet = book.model.sheets.find(({ id }) => id === args.text(0));
      return sheet ? book.objects.worksheet(sheet) : refuseMissing();
    },
  },
});

function refuseMissing(): never {
  throw new HostError("ItemNotFound");
}

/** An address, a table's name (its body) or a defined name; the whole sheet where nothing is said. */
function addressed(self: OfSheet, text: string | undefined): Area {
  needSheet(self.book.model.sheets, self.sheet);
  if (text === undefined || text === "") return WHOLE_SHEET;
  const { sheet: name, local } = splitAddress(text);
  if (name !== undefined && name.toLowerCase() !== self.sheet.name.toLowerCase()) throw invalid();
  const area = parseArea(local.trim()) ?? namedArea(self, local);
  if (area) return area;
  throw invalid();
}
function namedArea({ book, sheet }: OfSheet, name: string): Area | undefined {
  const table = book.model.table(name);
  if (table) return table.sheet === sheet.name ? bodyArea(table) : undefined;
  const defined = book.model.names.find((each) => each.name.toLowerCase() === name.toLowerCase());
  const place = defined && areaOfFormula(book.model, defined.formula);
  return place?.sheet === sheet ? place.area : undefined;
}

/** Where Excel counts formats as use unless values alone are asked for, here they never count. */
function usedRange({ book, sheet }: OfSheet): HostObject | null {
  needSheet(book.model.sheets, sheet);
  const area = sheet.usedArea();
  return area ? book.objects.range(sheet, area) : null;
}

function setName({ book, sheet }: OfSheet, value: unknown): void {
  needOpenStructure(book);
  const name = asText(value);
  needSheetName(book.model, name, sheet);
  renameSheet(book.model, sheet, name);
}
function setPosition({ book, sheet }: OfSheet, value: unknown): void {
  needOpenStructure(book);
  const position = asInteger(value);
  if (position < 0 || position >= book.model.sheets.length) throw invalid();
  book.model.moveSheet(sheet, position);
}
function setVisibility({ book, sheet }: OfSheet, value: unknown): void {
  needOpenStructure(book);
  const visibility = VISIBILITY[asWord(value, VISIBILITY_WORDS)];
  if (visibility !== "visible") needAnotherVisible({ book, sheet });
  sheet.visibility = visibility;
}
function deleteSheet({ book, sheet }: OfSheet): void {
  needSheet(book.model.sheets, sheet);
  needOpenStructure(book);
  needUnprotectedForDelete(sheet);
  needAnotherVisible({ book, sheet });
  book.model.removeSheet(sheet);
}
/** A protected sheet may go as long as the workbook's structure is open; a very hidden one may not. */
function needUnprotectedForDelete(sheet: SheetModel): void {
  if (sheet.visibility === "veryHidden") throw new HostError("InvalidOperation");
}
function needAnotherVisible({ book, sheet }: OfSheet): void {
  const another = book.model.sheets.some((other) => other !== sheet && other.visibility === "visible");
  if (!another) throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
}

function neighbour({ book, sheet }: OfSheet, step: 1 | -1, visibleOnly: boolean): HostObject | null {
  const { sheets } = book.model;
  for (let index = sheets.indexOf(sheet) + step; index >= 0 && index < sheets.length; index += step) {
    const other = sheets[index];
    if (other && (!visibleOnly || other.visibility === "visible")) return book.objects.worksheet(other);
  }
  return null;
}
