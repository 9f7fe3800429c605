import type { Border, CellStyle, Font } from "#workbench/model/style";

export function sameFont(a: Font, b: Font): boolean {
  return (["name", "size", "bold", "italic", "underline", "colour"] as const).every((key) => a[key] === b[key]);
}

export function sameBorders(a: CellStyle["borders"], b: CellStyle["borders"]): boolean {
  return (["top", "bottom", "left", "right"] as const).every((side) => sameBorder(a[side], b[side]));
}

function sameBorder(a: Border | undefined, b: Border | undefined): boolean {
  return a?.style === b?.style && a?.colour === b?.colour;
}

export function samePlacing(a: CellStyle, b: CellStyle): boolean {
  return (["horizontal", "vertical", "wrap", "indent", "shrink"] as const).every((key) => a[key] === b[key]);
}

/** True where two styles look alike and stand on the same named style; their place in the file does not count. */
export function sameStyle(a: CellStyle, b: CellStyle): boolean {
  return (
    (["named", "numberFormat", "fill", "locked"] as const).every((key) => a[key] === b[key]) &&
    sameFont(a.font, b.font) &&
    sameBorders(a.borders, b.borders) &&
    samePlacing(a, b)
  );
}
