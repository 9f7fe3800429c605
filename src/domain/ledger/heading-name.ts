import type { SheetCells } from "./cells.ts";
import { normaliseHeading } from "./heading.ts";
import { type Heading, headingsOf } from "./headings.ts";
import { cellText } from "./text-at.ts";

const NUMBERED = /^(.*) \((\d+)\)$/;

/**
 * The words by which one heading of a row is named and found again: its text, and for a heading that stands before it as
 * well, which one it is: `Gross (2)`.
 */
export function headingName(headings: readonly Heading[], { column, text, normal }: Heading): string {
  const alike = headings.filter((one) => one.normal === normal);
  const at = alike.findIndex((one) => one.column === column);
  return at < 1 ? text.trim() : `${text.trim()} (${String(at + 1)})`;
}

/** The heading of a row that a name means; undefined where none does. The first of several alike, unless numbered. */
export function headingNamed(headings: readonly Heading[], wanted: string): Heading | undefined {
  const whole = headings.find((heading) => heading.text.trim() === wanted.trim());
  const numbered = NUMBERED.exec(wanted.trim());
  const alike = (name: string): Heading[] => headings.filter((heading) => heading.normal === normaliseHeading(name));
  const nth = numbered ? alike(numbered[1] ?? "")[Number(numbered[2]) - 1] : undefined;
  return whole ?? nth ?? alike(wanted)[0];
}

/** The heading that a name is of: `Gross` for `Gross (2)`. */
export function unnumbered(name: string): string {
  return NUMBERED.exec(name.trim())?.[1] ?? name;
}

/** Makes the function that names a column by its heading; "" where it has none. */
export function columnNames(cells: SheetCells, headerRow: number): (column: number) => string {
  const headings = headingsOf(cells, headerRow);
  const names = new Map(headings.map((heading) => [heading.column, headingName(headings, heading)]));
  return (column) => names.get(column) ?? cellText(cells.columns[column]?.[headerRow]);
}

/**
 * The heading that stands in the row above over several columns, this one among them ("Fire" over Gross, Income and Net); ""
 * where that row heads no columns: one text alone is a title.
 */
export function upperHeading({ columns }: SheetCells, headerRow: number, column: number): string {
  const above = columns.map((cells) => cellText(cells[headerRow - 1]));
  if (headerRow === 0 || above.filter((text) => text !== "").length < FEWEST_UPPER) return "";
  return (
    above
      .slice(0, column + 1)
      .filter((text) => text !== "")
      .at(-1) ?? ""
  );
}

const FEWEST_UPPER = 2;
