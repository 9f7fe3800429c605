import type { BorderStyle, Horizontal, Vertical } from "#workbench/model/style";
import { invalid, notModelled } from "../batch/host-error.ts";

/** The API's words for alignments and lines, and the model's. */
const HORIZONTAL: Readonly<Record<string, Horizontal>> = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};
const VERTICAL: Readonly<Record<string, Vertical>> = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
};

export function readHorizontal(word: unknown): Horizontal {
  return wanted(HORIZONTAL, word);
}
export function readVertical(word: unknown): Vertical {
  return wanted(VERTICAL, word);
}
export function horizontalWord(horizontal: Horizontal | null): string | null {
  return wordFor(HORIZONTAL, horizontal);
}
export function verticalWord(vertical: Vertical | null): string | null {
  return wordFor(VERTICAL, vertical);
}

/** A line as the API has it: a style and a weight. */
export interface LineWords {
  readonly style: string;
  readonly weight: string;
}
const LINES: Readonly<Record<BorderStyle, LineWords>> = {
  hair: { style: "Continuous", weight: "Hairline" },
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  double: { style: "Double", weight: "Thick" },
  dashed: { style: "Dash", weight: "Thin" },
  dotted: { style: "Dot", weight: "Thin" },
};
export const NO_LINE = "None";

export function lineWords(style: BorderStyle): LineWords {
  return LINES[style];
}
export function lineOfStyle(word: unknown, before: BorderStyle | undefined): BorderStyle {
  if (word === "Continuous") return before && LINES[before].style === "Continuous" ? before : "thin";
  if (word === "Double") return "double";
  if (word === "Dash") return "dashed";
  if (word === "Dot") return "dotted";
  if (["DashDot", "DashDotDot", "SlantDashDot"].includes(String(word))) throw notModelled(`the line ${String(word)}`);
  throw invalid();
}
export function lineOfWeight(word: unknown, before: BorderStyle | undefined): BorderStyle {
  const weights: Readonly<Record<string, BorderStyle>> = {
    Hairline: "hair",
    Thin: "thin",
    Medium: "medium",
    Thick: "thick",
  };
  const line = wanted(weights, word);
  if (before === undefined || LINES[before].style === "Continuous") return line;
  if (LINES[before].weight === word) return before;
  throw notModelled(`a ${before} line of weight ${String(word)}`);
}

function wanted<V>(table: Readonly<Record<string, V>>, word: unknown): V {
  const value = typeof word === "string" && Object.hasOwn(table, word) ? table[word] : undefined;
  if (value === undefined) throw invalid();
  return value;
}
function wordFor<V>(table: Readonly<Record<string, V>>, value: V | null): string | null {
  return Object.entries(table).find(([, candidate]) => candidate === value)?.[0] ?? null;
}
