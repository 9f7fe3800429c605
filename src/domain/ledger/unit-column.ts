import { POUNDS_IN, type Unit } from "../place/registers.ts";
import type { SheetCells } from "./cells.ts";
import { headingsOf } from "./headings.ts";
import { statedUnit } from "./stated-unit.ts";
import { cellText } from "./text-at.ts";

const UNITS = Object.keys(POUNDS_IN) as Unit[];
const UNIT_HEADING =
  /^(?:(?:amount|figure|value|reporting) )?(?:units?|scale|multiplier|denomination|currency(?: units?)?|ccy)(?: of (?:amount|account|measure))?$/;

/** A cell that says nothing but a unit. */
const SAYS: Readonly<Record<Unit, RegExp>> = {
  "£": /^(?:£s?|gbp|pounds?(?: sterling)?|sterling)$/i,
  "£000": /^(?:(?:£|gbp)?\s*(?:['’`]?000['’]?s?|k|thousands?)|(?:pounds )?in thousands)$/i,
  "£m": /^(?:(?:£|gbp)?\s*(?:m|mn|mil|millions?)|(?:pounds )?in millions)$/i,
};

/** The unit that each row says in a column of its own, by row of the sheet; null where the sheet has no such column. */
export type UnitAt = (row: number) => Unit | null;

export interface SheetUnits {
  /** What the heading of the amounts, a title or most of the rows say; null = nothing does. */
  readonly statedUnit: Unit | null;
  /** null = the sheet has no column of units. */
  readonly unitAt: UnitAt | null;
}

/** The units that a sheet states for itself. @param heading - that of the amounts. */
export function sheetUnits(cells: SheetCells, headerRow: number, heading: string): SheetUnits {
  const unitAt = unitColumn(cells, headerRow);
  return { statedUnit: statedUnit(cells, headerRow, heading) ?? unitOfMost(unitAt, cells, headerRow), unitAt };
}

/**
 * A column headed so that names a unit on most of its rows. One that says pounds on every row is one of currencies. What else stands
 * in it says no unit of its own, as an empty cell does: a word on one row is no reason to add the thousands of the others as pounds.
 */
function unitColumn(cells: SheetCells, headerRow: number): UnitAt | null {
  for (const { normal, column } of headingsOf(cells, headerRow)) {
    if (!UNIT_HEADING.test(normal)) continue;
    const texts = (cells.columns[column] ?? []).map((cell) => cellText(cell).trim());
    const filled = texts.slice(headerRow + 1).filter((text) => text !== "");
    const said = filled.flatMap((text) => unitOf(text) ?? []);
    if (2 * said.length > filled.length && said.some((unit) => unit !== "£")) return (row) => unitOf(texts[row] ?? "");
  }
  return null;
}

/** The unit that most rows below the headings say, the smaller of two that as many say; null without such a column. */
function unitOfMost(at: UnitAt | null, { rowCount }: SheetCells, headerRow: number): Unit | null {
  if (at === null) return null;
  const said = Array.from({ length: rowCount - headerRow - 1 }, (_, i) => at(headerRow + 1 + i));
  const rows = (unit: Unit): number => said.filter((one) => one === unit).length;
  return UNITS.reduce((best, unit) => (rows(unit) > rows(best) ? unit : best));
}

function unitOf(text: string): Unit | null {
  return UNITS.find((unit) => SAYS[unit].test(text)) ?? null;
}
