import type { ConditionalFormat } from "#workbench/model/sheet";
import { HostError, invalid, notModelled } from "../batch/host-error.ts";
import { defineHostClass } from "../batch/host-object.ts";
import { asFlag, asText, asWord } from "../batch/method-arguments.ts";
import { intersect } from "../cells/address.ts";
import { needNumberFormat } from "../cells/number-format.ts";
import { needUnprotected } from "../cells/permission.ts";
import { readColour } from "../formats/colours.ts";
import { cutConditionalFormats } from "../formats/cut-marks.ts";
import type { OfConditionalFormat, OfRange } from "./target.ts";

const ids = new WeakMap<ConditionalFormat, string>();
let nextId = 1;

function idOf(format: ConditionalFormat): string {
  const known = ids.get(format) ?? `{00000000-000C-0000-0000-${String(nextId++).padStart(12, "0")}}`;
  ids.set(format, known);
  return known;
}

/** `ConditionalFormatCollection` of a range: those that meet it. Only custom ones (by formula) are modelled. */
export const makeConditionalFormats = defineHostClass<OfRange>({
  name: "ConditionalFormatCollection",
  items: (range) => meeting(range).map((format) => objectOf(range, format)),
  indexer: (range, id) => objectOf(range, needFound(meeting(range).find((format) => idOf(format) === id))),
  methods: {
    Add: (range, args) => {
      needUnprotected(range.book, range.sheet, "allowFormatCells");
      if (args.text(0) !== "Custom") throw notModelled(`conditional formats of type ${args.text(0)}`);
      const format: ConditionalFormat = { area: range.area, formula: "=FALSE" };
      range.sheet.conditionalFormats.push(format);
      return objectOf(range, format);
    },
    ClearAll: ({ book, sheet, area }) => {
      needUnprotected(book, sheet, "allowFormatCells");
      cutConditionalFormats(sheet, area);
    },
    GetCount: (range) => meeting(range).length,
    GetItemAt: (range, args) => objectOf(range, needFound(meeting(range)[args.integer(0)])),
    GetItemOrNullObject: (range, args) => {
      const found = meeting(range).find((format) => idOf(format) === args.text(0));
      return found ? objectOf(range, found) : null;
    },
  },
});

function meeting({ sheet, area }: OfRange): ConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) => intersect(format.area, area));
}
function objectOf({ book, sheet }: OfRange, format: ConditionalFormat): ReturnType<typeof makeConditionalFormat> {
  return makeConditionalFormat({ book, sheet, format });
}
function needFound<T>(found: T | undefined): T {
  if (found === undefined) throw new HostError("ItemNotFound");
  return found;
}

const makeConditionalFormat = defineHostClass<OfConditionalFormat>({
  name: "ConditionalFormat",
  identity: ({ format }) => ({ Id: idOf(format) }),
  getters: {
    Id: ({ format }) => idOf(format),
    Type: () => "Custom",
    Priority: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
  },
  links: { Custom: (self) => makeCustom(self), CustomOrNullObject: (self) => makeCustom(self) },
  methods: {
    Delete: ({ book, sheet, format }) => {
      needUnprotected(book, sheet, "allowFormatCells");
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
    },
    GetRange: ({ book, sheet, format }) => book.objects.range(sheet, format.area),
  },
});

const makeCustom = defineHostClass<OfConditionalFormat>({
  name: "CustomConditionalFormat",
  links: { Rule: (self) => makeRule(self), Format: (self) => makeLook(self) },
});

const makeRule = defineHostClass<OfConditionalFormat>({
  name: "ConditionalFormatRule",
  getters: { Formula: ({ format }) => format.formula },
  setters: {
    Formula: ({ book, sheet, format }, value) => {
      const formula = asText(value);
      if (!formula.startsWith("=")) throw invalid();
      const { top, left } = format.area;
      if (book.calculation.check(sheet, top, left, formula) === "syntax") throw invalid();
      format.formula = formula;
    },
  },
});

const makeLook = defineHostClass<OfConditionalFormat>({
  name: "ConditionalRangeFormat",
  getters: { NumberFormat: ({ format }) => format.numberFormat ?? null },
  setters: {
    NumberFormat: ({ format }, value) => {
      format.numberFormat = needNumberFormat(value);
    },
  },
  links: {
    Font: (self) => makeFont(self),
    Fill: (self) => makeFill(self),
    Borders: (self) => makeBorders(self),
  },
});

const makeFont = defineHostClass<OfConditionalFormat>({
  name: "ConditionalRangeFont",
  getters: {
    Bold: ({ format }) => format.font?.bold ?? null,
    Italic: ({ format }) => format.font?.italic ?? null,
    Color: ({ format }) => (format.font?.colour === undefined ? "" : `#${format.font.colour}`),
  },
  setters: {
    Bold: ({ format }, value) => void (format.font = { ...format.font, bold: asFlag(value) }),
    Italic: ({ format }, value) => void (format.font = { ...format.font, italic: asFlag(value) }),
    Color: ({ format }, value) => void (format.font = { ...format.font, colour: readColour(value) }),
  },
  methods: {
    Clear: ({ format }) => {
      delete format.font;
    },
  },
});

const makeFill = defineHostClass<OfConditionalFormat>({
  name: "ConditionalRangeFill",
  getters: { Color: ({ format }) => (format.fill === undefined ? "" : `#${format.fill}`) },
  setters: { Color: ({ format }, value) => void (format.fill = readColour(value)) },
  methods: {
    Clear: ({ format }) => {
      delete format.fill;
    },
  },
});

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** All four sides are one: the model keeps a thin box or none. */
const makeBorders = defineHostClass<OfConditionalFormat>({
  name: "ConditionalRangeBorderCollection",
  getters: { Count: () => SIDES.length },
  indexer: (self, key) => {
    asWord(key, SIDES);
    return makeBorder(self);
  },
  links: {
    Top: (self) => makeBorder(self),
    Bottom: (self) => makeBorder(self),
    Left: (self) => makeBorder(self),
    Right: (self) => makeBorder(self),
  },
});

const makeBorder = defineHostClass<OfConditionalFormat>({
  name: "ConditionalRangeBorder",
  getters: {
    Style: ({ format }) => (format.border ? "Continuous" : "None"),
    Color: ({ format }) => (format.border ? `#${format.border.colour}` : ""),
  },
  setters: {
    Style: ({ format }, value) => {
      const word = asWord(value, ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"]);
      if (word === "None") delete format.border;
      else if (word === "Continuous") format.border ??= { colour: "000000" };
      else throw notModelled(`the line ${word}`);
    },
    Color: ({ format }, value) => void (format.border = { colour: readColour(value) }),
  },
});
