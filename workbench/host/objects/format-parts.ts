import type { CellStyle, Font } from "#workbench/model/style";
import { notModelled } from "../batch/host-error.ts";
import { defineHostClass } from "../batch/host-object.ts";
import { asFlag, asNumber, asText, asWord } from "../batch/method-arguments.ts";
import { readColour } from "../formats/colours.ts";
import { withFill } from "../formats/named-styles.ts";
import { common } from "../formats/restyle.ts";
import type { FormatTarget } from "./target.ts";

const NO_FILL = "#FFFFFF";
const AUTOMATIC = "#000000";

/** `RangeFont`: of a range or of a named style. */
export const makeFont = defineHostClass<FormatTarget>({
  name: "RangeFont",
  getters: {
    Name: (target) => common(target.looks(), ({ font }) => font.name),
    Size: (target) => common(target.looks(), ({ font }) => font.size),
    Bold: (target) => common(target.looks(), ({ font }) => font.bold),
    Italic: (target) => common(target.looks(), ({ font }) => font.italic),
    Underline: (target) => common(target.looks(), ({ font }) => (font.underline ? "Single" : "None")),
    Color: (target) =>
      common(target.looks(), ({ font }) => (font.colour === undefined ? AUTOMATIC : `#${font.colour}`)),
  },
  setters: {
    Name: (target, value) => setFont(target, { name: asText(value) }),
    Size: (target, value) => setFont(target, { size: asNumber(value) }),
    Bold: (target, value) => setFont(target, { bold: asFlag(value) }),
    Italic: (target, value) => setFont(target, { italic: asFlag(value) }),
    Underline: (target, value) => setFont(target, { underline: readUnderline(value) }),
    Color: (target, value) => setFont(target, { colour: readColour(value) }),
  },
});

function setFont(target: FormatTarget, part: Partial<Font>): void {
  target.change((style) => ({ ...style, font: { ...style.font, ...part } }));
}
function readUnderline(value: unknown): boolean {
  const word = asWord(value, ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"]);
  if (word !== "None" && word !== "Single") throw notModelled(`the underline ${word}`);
  return word === "Single";
}

/** `RangeFill`: solid fills only. An empty fill reads as white, as in Excel. */
export const makeFill = defineHostClass<FormatTarget>({
  name: "RangeFill",
  getters: {
    Color: (target) => common(target.looks(), ({ fill }) => (fill === undefined ? NO_FILL : `#${fill}`)),
  },
  setters: {
    Color: (target, value) => setFill(target, value === "" ? undefined : readColour(value)),
  },
  methods: {
    Clear: (target) => setFill(target, undefined),
  },
});

function setFill(target: FormatTarget, fill: string | undefined): void {
  target.change((style) => withFill(style, fill));
}

/** `FormatProtection`: hidden formulas are not modelled. */
export const makeFormatProtection = defineHostClass<FormatTarget>({
  name: "FormatProtection",
  getters: {
    Locked: (target) => common(target.looks(), ({ locked }) => locked),
  },
  setters: {
    Locked: (target, value) => {
      const locked = asFlag(value);
      target.change((style: CellStyle) => ({ ...style, locked }));
    },
  },
});
