import type { Unit } from "#domain/place/registers";
import { figure, MINUS } from "./numbers.ts";

const PENCE_IN: Readonly<Record<Unit, number>> = { "£": 100, "£000": 100_000, "£m": 100_000_000 };
const PLACES: Readonly<Record<Unit, number>> = { "£": 2, "£000": 0, "£m": 1 };
const SUFFIX: Readonly<Record<Unit, string>> = { "£": "", "£000": "k", "£m": "m" };

/**
 * The one big figure of a step, short enough to be said aloud.
 * @param pence - whole pence.
 * @example headline(263_888_000_000) // "£2.64bn"
 */
export function headline(pence: number): string {
  const size = Math.abs(pence);
  // From the figure as it would be rounded: £999,996,000 is £1.00bn, never £1,000.00m.
  if (size >= 99_999_500_000) return pounds(pence, { penceIn: 100_000_000_000, places: 2, suffix: "bn" });
  if (size >= 99_999_950) return pounds(pence, { penceIn: 100_000_000, places: 2, suffix: "m" });
  return inFull(pence);
}

/**
 * A figure in the unit that its source or place is kept in.
 *
 * A figure that is something but would be shown as nought is given in full: a false £0k hides a difference.
 * @example inUnit(1_388_000_000, "£000") // "£13,880k"
 * @example inUnit(2_816_390, "£") // "£28,163.90"
 */
export function inUnit(pence: number, unit: Unit): string {
  const places = PLACES[unit];
  if (vanishes(pence, unit)) return inFull(pence);
  return pounds(pence, { penceIn: PENCE_IN[unit], places, suffix: SUFFIX[unit] });
}

/** The same without pound sign and suffix, for a table whose heading states the unit: `13,880`. */
export function bare(pence: number, unit: Unit): string {
  return figure(pence / PENCE_IN[unit], vanishes(pence, unit) ? 2 : PLACES[unit]);
}

/** To the penny: `£28,163.90`, `−£9.00`. */
export function inFull(pence: number): string {
  return inUnit(pence, "£");
}

function vanishes(pence: number, unit: Unit): boolean {
  const half = PENCE_IN[unit] / 10 ** PLACES[unit] / 2;
  return pence !== 0 && Math.abs(pence) < half;
}

interface Scale {
  readonly penceIn: number;
  readonly places: number;
  readonly suffix: string;
}

function pounds(pence: number, { penceIn, places, suffix }: Scale): string {
  const shown = figure(Math.abs(pence) / penceIn, places);
  return `${pence < 0 ? MINUS : ""}£${shown}${suffix}`;
}
