/** Excel's default font at 96 dots an inch: digits 7 pixels wide, so one character of width is 5.25 points. */
const POINTS_A_CHARACTER = 5.25;
const MILLIMETRES_AN_INCH = 25.4;

/** Column width of a file (characters) in points. Files cut widths to 1/256 character; a twentieth of a point mends it. */
export function widthInPoints(characters: number): number {
  return Math.round(characters * POINTS_A_CHARACTER * 20) / 20;
}

export function widthInCharacters(points: number): number {
  return Math.round((points / POINTS_A_CHARACTER) * 1e6) / 1e6;
}

export function inMillimetres(inches: number): number {
  return Math.round(inches * MILLIMETRES_AN_INCH * 1000) / 1000;
}

export function inInches(millimetres: number): number {
  return Math.round((millimetres / MILLIMETRES_AN_INCH) * 1e6) / 1e6;
}
