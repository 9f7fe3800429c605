import type { SheetModel } from "#workbench/model/sheet";
import type { DefinedName } from "#workbench/model/table";
import { HostError, invalid } from "../batch/host-error.ts";
import { defineHostClass, isHostObject } from "../batch/host-object.ts";
import { asFlag, asText } from "../batch/method-arguments.ts";
import { fullAddress, WHOLE_SHEET } from "../cells/address.ts";
import { shiftFormula, splitFormula } from "../cells/formula-references.ts";
import type { OpenBook } from "../open-book.ts";
import { areaOfFormula, isAllowedName } from "../sheets/named-areas.ts";
import { asRange } from "./range-navigation.ts";
import type { OfBook, OfName } from "./target.ts";

interface OfNames extends OfBook {
  readonly sheet: SheetModel | undefined;
}

/** `NamedItemCollection` of a workbook, or of one sheet. */
export const makeNames = defineHostClass<OfNames>({
  name: "NamedItemCollection",
  items: (self) => names(self).map((name) => self.book.objects.name(name)),
  indexer: (self, key) => self.book.objects.name(needName(find(self, asText(key)))),
  methods: {
    Add: (self, args) => {
      const name: DefinedName = { name: needFreeName(self, args.text(0)), formula: formulaOf(self.book, args.any(1)) };
      if (self.sheet) name.sheet = self.sheet.name;
      self.book.model.names.push(name);
      self.book.model.structureChanged();
      return self.book.objects.name(name);
    },
    GetCount: (self) => names(self).length,
    GetItem: (self, args) => self.book.objects.name(needName(find(self, args.text(0)))),
    GetItemOrNullObject: (self, args) => {
      const name = find(self, args.text(0));
      return name ? self.book.objects.name(name) : null;
    },
  },
});

function names({ book, sheet }: OfNames): DefinedName[] {
  return book.model.names.filter((name) => name.sheet === sheet?.name);
}
function find(self: OfNames, name: string): DefinedName | undefined {
  return names(self).find((each) => each.name.toLowerCase() === name.toLowerCase());
}
function needName(name: DefinedName | undefined): DefinedName {
  if (!name) throw new HostError("ItemNotFound");
  return name;
}
function needFreeName(self: OfNames, name: string): string {
  if (!isAllowedName(name)) throw invalid();
  if (find(self, name) || self.book.model.table(name)) throw new HostError("ItemAlreadyExists");
  return name;
}
/** A range becomes its address with every reference fixed; a text must be a formula. */
function formulaOf(book: OpenBook, reference: unknown): string {
  if (isHostObject(reference)) {
    const { sheet, area } = asRange({ book, sheet: book.activeSheet, area: WHOLE_SHEET }, reference);
    return fixed(fullAddress(sheet, area));
  }
  const text = asText(reference);
  if (!text.startsWith("=")) throw invalid();
  if (book.calculation.check(book.activeSheet, 0, 0, text) === "syntax") throw invalid();
  return text.slice(1);
}
function fixed(address: string): string {
  const fix = <S extends { index: number; fixed: boolean }>(spot: S | undefined): S | undefined =>
    spot && { ...spot, fixed: true };
  const parts = splitFormula(address).map((part) => {
    if (typeof part === "string") return part;
    const end = (spot: typeof part.from): typeof part.from => {
      const [row, column] = [fix(spot.row), fix(spot.column)];
      return { ...(row && { row }), ...(column && { column }) };
    };
    return part.to ? { from: end(part.from), to: end(part.to) } : { from: end(part.from) };
  });
  return shiftFormula(parts, 0, 0);
}

/** `NamedItem`. The value of a name that is no plain range or constant is not computed here. */
export const makeName = defineHostClass<OfName>({
  name: "NamedItem",
  identity: ({ name }) => ({ _Id: name.name }),
  getters: {
    _Id: ({ name }) => name.name,
    Name: ({ name }) => name.name,
    Formula: ({ name }) => `=${name.formula}`,
    Value: ({ name }) => constantOf(name) ?? `=${name.formula}`,
    Type: typeOf,
    Scope: ({ name }) => (name.sheet === undefined ? "Workbook" : "Worksheet"),
    Visible: ({ name }) => name.hidden !== true,
    Comment: () => "",
  },
  setters: {
    Formula: ({ book, name }, value) => {
      name.formula = formulaOf(book, value);
      book.model.structureChanged();
    },
    Visible: ({ name }, value) => {
      name.hidden = !asFlag(value);
    },
  },
  methods: {
    GetRange: (self) => rangeOf(self) ?? refuse(),
    GetRangeOrNullObject: rangeOf,
    Delete: ({ book, name }) => {
      book.model.names.splice(book.model.names.indexOf(needName(name)), 1);
      book.model.structureChanged();
    },
  },
});

function refuse(): never {
  throw new HostError("ItemNotFound");
}
function rangeOf({ book, name }: OfName): ReturnType<OpenBook["objects"]["range"]> | null {
  const place = areaOfFormula(book.model, name.formula);
  return place ? book.objects.range(place.sheet, place.area) : null;
}
function constantOf({ formula }: DefinedName): string | number | boolean | undefined {
  if (/^"(?:[^"]|"")*"$/.test(formula)) return formula.slice(1, -1).replaceAll('""', '"');
  if (/^-?\d+(?:\.\d+)?$/.test(formula)) return Number(formula);
  return /^(true|false)$/i.test(formula) ? formula.toUpperCase() === "TRUE" : undefined;
}
function typeOf({ book, name }: OfName): string {
  if (areaOfFormula(book.model, name.formula)) return "Range";
  const constant = constantOf(name);
  if (typeof constant === "string") return "String";
  if (typeof constant === "boolean") return "Boolean";
  return "Double";
}
