import type { Place } from "#domain/place/registers";
import { figure } from "../format/numbers.ts";
import { WORDS } from "../words/catalogue.ts";

/** Place, year and population as they are typed. */
export interface PlaceDraft {
  readonly name: string;
  readonly financialYear: string;
  readonly population: string;
}

/** What is wrong with a field, in words; no entry = nothing. */
export type PlaceFaults = Partial<Record<keyof PlaceDraft, string>>;

/** Nothing is made up: where the workbook states no year, the first of the list is proposed. */
export function draftOf(place: Place, years: readonly string[]): PlaceDraft {
  return {
    name: place.name,
    financialYear: place.financialYear || (years[0] ?? ""),
    population: place.population === null ? "" : figure(place.population),
  };
}

/** Faults of a draft, in the order of the fields. */
export function faultsOf(draft: PlaceDraft): PlaceFaults {
  return {
    ...(draft.name.trim() === "" && { name: WORDS.welcome.placeMissing }),
    ...(draft.financialYear === "" && { financialYear: WORDS.welcome.yearMissing }),
    ...(readPopulation(draft.population) === undefined && { population: WORDS.welcome.populationWrong }),
  };
}

/** A draft without faults as the place it states. */
export function statedPlace(draft: PlaceDraft): Pick<Place, "name" | "financialYear" | "population"> {
  return {
    name: draft.name.trim(),
    financialYear: draft.financialYear,
    population: readPopulation(draft.population) ?? null,
  };
}

/** null where the field is empty; undefined where it is no whole number above nought. */
function readPopulation(text: string): number | null | undefined {
  const digits = text.replace(/[\s,]/g, "");
  if (digits === "") return null;
  return /^[1-9]\d{0,10}$/.test(digits) ? Number(digits) : undefined;
}
