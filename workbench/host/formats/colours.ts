import { invalid } from "../batch/host-error.ts";

/** The HTML names that Excel takes; the rest of the 140 are left out. */
const NAMED: Readonly<Record<string, string>> = {
  black: "000000",
  white: "FFFFFF",
  red: "FF0000",
  green: "008000",
  blue: "0000FF",
  yellow: "FFFF00",
  orange: "FFA500",
  grey: "808080",
  gray: "808080",
};

/** `#12436D` or `red` -> `12436D`. @throws InvalidArgument */
export function readColour(value: unknown): string {
  if (typeof value !== "string") throw invalid();
  const hex = /^#?([0-9a-f]{6})$/i.exec(value)?.[1] ?? NAMED[value.toLowerCase()];
  if (hex === undefined)
    throw invalid(`The argument is invalid or missing or has an incorrect format: colour ${value}`);
  return hex.toUpperCase();
}

export function colourAnswer(colour: string | null | undefined): string | null | undefined {
  return colour === null || colour === undefined ? colour : `#${colour}`;
}
