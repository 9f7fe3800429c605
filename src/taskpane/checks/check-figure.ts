import type { CheckRow } from "#domain/checks/check";
import type { Unit } from "#domain/place/registers";
import type { PlaceView } from "#application/view/place-view";
import { inFull, inUnit } from "../format/money.ts";
import { counted, percent } from "../format/numbers.ts";
import { CHECK_WORDS } from "../words/check-table.ts";
import { CHECKS } from "../words/checks.ts";

/** The figure of a check's line, with what it is. */
export interface CheckFigure {
  readonly figure: string;
  readonly meaning: string;
}

const PENCE_IN: Readonly<Record<Unit, number>> = { "£": 1, "£000": 100_000, "£m": 100_000_000 };

/**
 * A side of a check as a person reads it. All £ of one check stand in one unit: the place's where that hides no penny of
 * any of them, pence else.
 */
export function showSide(check: CheckRow, value: number, unit: Unit): string {
  switch (check.unit) {
    case "pence":
      return hidesNoPenny(check, value, unit) ? inUnit(value, unit) : inFull(value);
    case "rows":
      return counted(value, CHECK_WORDS[check.id]?.one ?? "row");
    case "share":
      return percent(value);
    case "pounds a head":
      return inFull(Math.round(value * 100));
  }
}

/** Where all of it is nought there is no unit to follow: `£0.00`. */
function hidesNoPenny({ thisSide, thatSide, difference }: CheckRow, value: number, unit: Unit): boolean {
  const figures = [thisSide, thatSide, difference, value].filter((figure) => figure !== null);
  return figures.some((figure) => figure !== 0) && figures.every((figure) => figure % PENCE_IN[unit] === 0);
}

/** The difference between both sides; of two percentages it is in points. */
export function showDifference(check: CheckRow, difference: number, unit: Unit): string {
  return check.unit === "share" ? CHECKS.points(difference) : showSide(check, difference, unit);
}

/**
 * What stands at the right of a check's line: the difference, or what rests on a check that proves nothing.
 *
 * @returns null where there is no figure to give: better none than one that means nothing.
 */
export function checkFigure(check: CheckRow, { place: { unit }, count }: PlaceView): CheckFigure | null {
  if (check.result === "Not proven") return unproven(check, count?.count ?? null, unit);
  const meaning = CHECK_WORDS[check.id]?.meaning ?? CHECKS.difference;
  return check.unit === "share" || check.unit === "pounds a head"
    ? sense(check, meaning, unit)
    : difference(check, meaning, unit);
}

function difference(check: CheckRow, meaning: string, unit: Unit): CheckFigure | null {
  const value = check.difference ?? check.thisSide;
  return value === null ? null : { figure: showSide(check, value, unit), meaning };
}

function sense(check: CheckRow, meaning: string, unit: Unit): CheckFigure | null {
  if (check.thisSide === null) return null;
  const figure = showSide(check, check.thisSide, unit);
  return { figure, meaning: check.unit === "share" ? CHECKS.usual(check.tolerance) : meaning };
}

interface Counted {
  readonly readPence: number;
  readonly totalPence: number;
}

/** Of a source without a total all that was read of it rests on nothing; of the rest, the total. */
function unproven(check: CheckRow, count: Counted | null, unit: Unit): CheckFigure | null {
  if (count === null || check.unit !== "pence") return null;
  const isOfSources = check.id === "A2" || check.id === "A3";
  const pence = isOfSources ? count.readPence - (check.thisSide ?? 0) : count.totalPence;
  return { figure: showSide(check, pence, unit), meaning: CHECKS.restsOnIt };
}
