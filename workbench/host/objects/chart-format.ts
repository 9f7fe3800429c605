import type { ChartFill, ChartFont, ChartLine } from "#workbench/model/chart";
import { invalid, notModelled } from "../batch/host-error.ts";
import { defineHostClass, type HostObject } from "../batch/host-object.ts";
import { asFlag, asNumber, asText, asWord } from "../batch/method-arguments.ts";
import { readColour } from "../formats/colours.ts";

/** A part of a chart's look that can be read and changed. */
export interface Facet<T> {
  get(): T;
  set(value: T): void;
}

const LINE_STYLES = ["None", "Continuous", "Automatic", "Dash", "DashDot", "DashDotDot", "Dot"] as const;

/** A class with colour, style and weight of a line: `ChartLineFormat`, and `ChartBorder` which is the same. */
function defineLine(name: string): (line: Facet<ChartLine | undefined>) => HostObject {
  return defineHostClass<Facet<ChartLine | undefined>>({
    name,
    getters: {
      Color: (line) => colourOf(line.get()),
      LineStyle: (line) => styleOf(line.get()),
      Weight: (line) => partsOf(line.get()).weight ?? 0,
    },
    setters: {
      Color: (line, value) => line.set({ ...partsOf(line.get()), colour: readColour(value) }),
      LineStyle: (line, value) => line.set(styled(line.get(), asWord(value, LINE_STYLES))),
      Weight: (line, value) => line.set({ ...partsOf(line.get()), weight: needPositive(value) }),
    },
    methods: { Clear: (line) => line.set("none") },
  });
}

export const makeChartLine = defineLine("ChartLineFormat");
export const makeChartBorder = defineLine("ChartBorder");

function partsOf(line: ChartLine | undefined): Exclude<ChartLine, "none"> {
  return typeof line === "object" ? line : {};
}
function colourOf(line: ChartLine | undefined): string {
  const { colour } = partsOf(line);
  return colour === undefined ? "" : `#${colour}`;
}
function styleOf(line: ChartLine | undefined): string {
  if (line === undefined) return "Automatic";
  return line === "none" ? "None" : "Continuous";
}
function styled(line: ChartLine | undefined, style: (typeof LINE_STYLES)[number]): ChartLine | undefined {
  if (style === "Automatic") return undefined;
  if (style === "None") return "none";
  if (style === "Continuous") return partsOf(line);
  throw notModelled(`the chart line ${style}`);
}
function needPositive(value: unknown): number {
  const number = asNumber(value);
  if (number < 0) throw invalid();
  return number;
}

/** `ChartFill`: solid fills and none. */
export const makeChartFill = defineHostClass<Facet<ChartFill | undefined>>({
  name: "ChartFill",
  methods: {
    SetSolidColor: (fill, args) => fill.set(readColour(args.text(0))),
    Clear: (fill) => fill.set("none"),
    GetSolidColor: (fill) => {
      const colour = fill.get();
      return colour === undefined || colour === "none" ? "" : `#${colour}`;
    },
  },
});

/** `ChartFont`: underlines are not modelled. */
export const makeChartFont = defineHostClass<Facet<ChartFont>>({
  name: "ChartFont",
  getters: {
    Name: (font) => font.get().name ?? "",
    Size: (font) => font.get().size ?? null,
    Bold: (font) => font.get().bold ?? false,
    Italic: (font) => font.get().italic ?? false,
    Color: (font) => colourOf(font.get()),
  },
  setters: {
    Name: (font, value) => font.set({ ...font.get(), name: asText(value) }),
    Size: (font, value) => font.set({ ...font.get(), size: needPositive(value) }),
    Bold: (font, value) => font.set({ ...font.get(), bold: asFlag(value) }),
    Italic: (font, value) => font.set({ ...font.get(), italic: asFlag(value) }),
    Color: (font, value) => font.set({ ...font.get(), colour: readColour(value) }),
  },
});

/** A property of plain data as a facet of it. A value of undefined takes the property away. */
export function facet<T extends object, K extends keyof T>(owner: T, key: K): Facet<T[K]> {
  return {
    get: () => owner[key],
    set: (value) => {
      if (value === undefined) Reflect.deleteProperty(owner, key);
      else owner[key] = value;
    },
  };
}
