import type { Driver } from "#domain/place/registers";
import { SHARE_FORM } from "../words/share-form.ts";

/** In place of a basis: the figures behind a share are typed. No basis reads so, since names of bases are lower case. */
export const UNITS = "(UNITS)";

/** What a person types of the figures behind a share. */
export interface UnitsTyped {
  /** What is measured: population, calls, pupils. */
  readonly basis: string;
  /** How much of it is in the place, and how much in the rest of the body's area. */
  readonly here: string;
  readonly elsewhere: string;
  /** Where the figures are from. */
  readonly source: string;
}

export const NO_UNITS: UnitsTyped = { basis: "", here: "", elsewhere: "", source: "" };

/** What is wrong with each field as typed; a field left empty is not wrong yet. */
export type UnitFaults = Partial<Record<keyof UnitsTyped, string>>;

/** Words that stand for something else than a measured quantity. */
const NOT_MEASURED = ["direct", "stated on the lines"];

/**
 * Finds what is wrong with figures typed for a body's share: a basis that it has figures for already, which two more units would
 * falsify, or that is none; a figure that is no number from 0 up; two noughts.
 *
 * @param measured - bases for which the body has figures.
 */
export function faultsOfUnits(typed: UnitsTyped, measured: readonly string[] = []): UnitFaults {
  const basis = basisTyped(typed);
  const [here, elsewhere] = [readFigure(typed.here), readFigure(typed.elsewhere)];
  const wrong = (text: string, read: number | null): boolean => text.trim() !== "" && read === null;
  return {
    ...(measured.includes(basis) && { basis: SHARE_FORM.basisStands(basis) }),
    ...(NOT_MEASURED.includes(basis) && { basis: SHARE_FORM.basisIsNone }),
    ...(wrong(typed.here, here) && { here: SHARE_FORM.noFigure }),
    ...(wrong(typed.elsewhere, elsewhere) && { elsewhere: SHARE_FORM.noFigure }),
    ...(here === 0 && elsewhere === 0 && { elsewhere: SHARE_FORM.bothNought }),
  };
}

/** The share that the figures make, 0-1; null while one lacks or is wrong. */
export function shareOfUnits(typed: UnitsTyped, faults: UnitFaults): number | null {
  const [here, elsewhere] = [readFigure(typed.here), readFigure(typed.elsewhere)];
  if (here === null || elsewhere === null || basisTyped(typed) === "" || Object.keys(faults).length > 0) return null;
  return here / (here + elsewhere);
}

/** The figures as TP Drivers holds them: the place, and the rest of the body's area. */
export function driversOfUnits(typed: UnitsTyped, agency: string, place: string): readonly Driver[] {
  const unit = { agency, basis: basisTyped(typed), source: typed.source.trim(), year: "" };
  return [
    { ...unit, unit: place === "" ? SHARE_FORM.thePlace : place, inPlace: true, value: readFigure(typed.here) ?? 0 },
    { ...unit, unit: SHARE_FORM.rest, inPlace: false, value: readFigure(typed.elsewhere) ?? 0 },
  ];
}

/** Names of bases are lower case on every sheet. */
export function basisTyped({ basis }: UnitsTyped): string {
  return basis.trim().toLowerCase();
}

/** `33,000`, `12.5`; null where it is no number from 0 up. */
export function readFigure(typed: string): number | null {
  const text = typed.trim();
  return /^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text) ? Number(text.replaceAll(",", "")) : null;
}
