import { HostError, invalid, notModelled } from "../batch/host-error.ts";
import { defineHostClass, type HostObject } from "../batch/host-object.ts";
import { asFlag, asInteger, asText } from "../batch/method-arguments.ts";
import { needNumberFormat } from "../cells/number-format.ts";
import { NORMAL, type StyleParts } from "../formats/named-styles.ts";
import { horizontalWord, readHorizontal, readVertical, verticalWord } from "../formats/words.ts";
import type { OpenBook } from "../open-book.ts";
import { makeBorders } from "./borders.ts";
import { makeFill, makeFont } from "./format-parts.ts";
import { namedStyleTarget, type OfBook } from "./target.ts";

const LONGEST_NAME = 255;

interface OfStyle extends OfBook {
  readonly style: string;
}

/** `StyleCollection`: Normal and the styles of this workbook. Excel's other built-in styles are not there. */
export const makeStyles = defineHostClass<OfBook>({
  name: "StyleCollection",
  items: ({ book }) => book.namedStyles.names.map((style) => makeStyle({ book, style })),
  indexer: ({ book }, key) => find(book, asText(key)) ?? missing(),
  methods: {
    Add: ({ book }, args) => {
      const name = args.text(0);
      if (name.trim() === "" || name.length > LONGEST_NAME) throw invalid();
      if (book.namedStyles.find(name) !== undefined) throw new HostError("ItemAlreadyExists");
      book.namedStyles.add(name);
    },
    GetCount: ({ book }) => book.namedStyles.names.length,
    GetItem: ({ book }, args) => find(book, args.text(0)) ?? missing(),
    GetItemAt: ({ book }, args) => {
      const style = book.namedStyles.names[args.integer(0)];
      return style === undefined ? missing() : makeStyle({ book, style });
    },
    GetItemOrNullObject: ({ book }, args) => find(book, args.text(0)),
  },
});

function missing(): never {
  throw new HostError("ItemNotFound");
}
function find(book: OpenBook, name: string): HostObject | null {
  const style = book.namedStyles.find(name);
  return style === undefined ? null : makeStyle({ book, style });
}

const look = ({ book, style }: OfStyle): ReturnType<OpenBook["namedStyles"]["definition"]> =>
  book.namedStyles.definition(style);
const change = ({ book, style }: OfStyle, part: Partial<ReturnType<typeof look>>): void =>
  book.namedStyles.change(style, (before) => ({ ...before, ...part }));

function partGetter(part: keyof StyleParts): (self: OfStyle) => boolean {
  return ({ book, style }) => book.namedStyles.partsOf(style)[part];
}
function partSetter(part: keyof StyleParts): (self: OfStyle, value: unknown) => void {
  return ({ book, style }, value) => {
    book.namedStyles.partsOf(style)[part] = asFlag(value);
  };
}

/** `Style`. A change shows on every cell that wears the style. */
const makeStyle = defineHostClass<OfStyle>({
  name: "Style",
  getters: {
    Name: ({ style }) => style,
    BuiltIn: ({ style }) => style === NORMAL,
    NumberFormat: (self) => look(self).numberFormat,
    HorizontalAlignment: (self) => horizontalWord(look(self).horizontal),
    VerticalAlignment: (self) => verticalWord(look(self).vertical),
    WrapText: (self) => look(self).wrap,
    IndentLevel: (self) => look(self).indent,
    ShrinkToFit: (self) => look(self).shrink,
    Locked: (self) => look(self).locked,
    IncludeAlignment: partGetter("alignment"),
    IncludeBorder: partGetter("border"),
    IncludeFont: partGetter("font"),
    IncludeNumber: partGetter("number"),
    IncludePatterns: partGetter("patterns"),
    IncludeProtection: partGetter("protection"),
  },
  setters: {
    NumberFormat: (self, value) => change(self, { numberFormat: needNumberFormat(value) }),
    HorizontalAlignment: (self, value) => change(self, { horizontal: readHorizontal(value) }),
    VerticalAlignment: (self, value) => change(self, { vertical: readVertical(value) }),
    WrapText: (self, value) => change(self, { wrap: asFlag(value) }),
    IndentLevel: (self, value) => change(self, { indent: asInteger(value) }),
    ShrinkToFit: (self, value) => change(self, { shrink: asFlag(value) }),
    Locked: (self, value) => change(self, { locked: asFlag(value) }),
    FormulaHidden: (_, value) => {
      if (asFlag(value)) throw notModelled("hidden formulas");
    },
    IncludeAlignment: partSetter("alignment"),
    IncludeBorder: partSetter("border"),
    IncludeFont: partSetter("font"),
    IncludeNumber: partSetter("number"),
    IncludePatterns: partSetter("patterns"),
    IncludeProtection: partSetter("protection"),
  },
  links: {
    Font: ({ book, style }) => makeFont(namedStyleTarget(book, style)),
    Fill: ({ book, style }) => makeFill(namedStyleTarget(book, style)),
    Borders: ({ book, style }) => makeBorders(namedStyleTarget(book, style)),
  },
  methods: { Delete: ({ book, style }) => book.namedStyles.delete(style) },
});
