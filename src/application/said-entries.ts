import { PLACE_SETTINGS } from "#domain/place/read-place";
import type { Place } from "#domain/place/registers";
import type { Amendments, NewRule } from "./amendments.ts";

/** What is said under one key of a TP table, or in the TP columns of a row. */
export interface SaidEntry {
  /** "" = the TP columns beside a source. */
  readonly table: string;
  /** What names the row there. */
  readonly key: readonly string[];
  /** By heading; null = the row is to go, or has gone. Splits and reasons of a pair may be several under one heading. */
  readonly says: Readonly<Record<string, unknown>> | null;
}

/** Amendments of registers as rows of TP tables, and what decisions on shares took the place of on rows of sources. */
export function entriesOf(said: Amendments): readonly SaidEntry[] {
  return [...ofPlaceAndNames(said), ...ofTerms(said), ...ofAnswers(said), ...ofReasons(said), ...ofShares(said)];
}

function ofShares({ shares = [] }: Amendments): SaidEntry[] {
  return shares.flatMap(({ agency, before }) => {
    const rows = Object.entries(before?.rows ?? {}).map(([row, { basis, shareOverride }]): SaidEntry => ({
      table: "",
      key: [row],
      says: { "TP Basis": basis, "TP Share override": shareOverride },
    }));
    const defaultBasis = before?.defaultBasis ?? null;
    return defaultBasis === null ? rows : [...rows, entry("TP_Agencies", [agency], { defaultBasis })];
  });
}

function ofPlaceAndNames({ place, agencies, withdrawnAgencies, themes, withdrawnThemes }: Amendments): SaidEntry[] {
  return [
    ...Object.entries(place ?? {}).map(([name, value]) => ({
      table: "TP_Place",
      key: [SETTINGS[name as keyof Place]],
      says: { Value: value },
    })),
    ...Object.entries(agencies ?? {}).map(([name, says]) => entry("TP_Agencies", [name], says)),
    ...gone(
      "TP_Agencies",
      withdrawnAgencies?.map((name) => [name]),
    ),
    ...(themes ?? []).map(({ name, ...says }) => entry("TP_Themes", [name], says)),
    ...gone(
      "TP_Themes",
      withdrawnThemes?.map((name) => [name]),
    ),
  ];
}

function ofTerms({ sources, mappings, drivers, withdrawnDrivers, rules, withdrawnRules }: Amendments): SaidEntry[] {
  return [
    ...Object.entries(sources ?? {}).map(([key, says]) => entry("TP_Sources", [key], says)),
    ...Object.entries(mappings ?? {}).flatMap(([sheet, fields]) =>
      Object.entries(fields).map(([field, heading]) => entry("TP_Mappings", [sheet, field], { heading })),
    ),
    ...(drivers ?? []).map(({ agency, basis, unit, ...says }) => entry("TP_Drivers", [agency, basis, unit], says)),
    ...gone(
      "TP_Drivers",
      withdrawnDrivers?.map(({ agency, basis, unit }) => [agency, basis, unit]),
    ),
    ...(rules ?? []).map((rule) => entry("TP_Rules", keyOf(rule), saysOf(rule))),
    ...gone("TP_Rules", withdrawnRules?.map(keyOf)),
  ];
}

/** Order and Note of a rule that goes with them; one whose switch alone is turned keeps both, whatever they are. */
function saysOf({ active = true, order, note }: NewRule): object {
  return order === undefined ? { active } : { active, order, note };
}

/** A rule is all that it says: two that differ in the body they speak of are two. */
function keyOf({ field, match, words, ofBody, gives }: NewRule): string[] {
  return [field, match, words.join("|"), ofBody ?? "", ...Object.values(gives).map(String)];
}

function ofAnswers({ transfers, leftOut, splits, duplicates, suppliers }: Amendments): SaidEntry[] {
  return [
    // What speaks for a pair is found anew by every count.
    ...(transfers ?? []).map(({ payer, payee, capital, evidence: _, ...says }) =>
      entry("TP_Transfers", [payer, payee, capital], says),
    ),
    ...(leftOut ?? []).map(({ body, words, found, ...says }) => entry("TP_Left_Out", [body, words, found], says)),
    ...Object.entries(splits ?? {}).map(([row, parts]) => entry("TP_Splits", [row], { theme: parts })),
    // The group in which two payments stand is found anew likewise.
    ...(duplicates ?? []).map(({ rows, members: _, ...says }) => entry("TP_Duplicates", [...rows].sort(), says)),
    ...(suppliers ?? []).map(({ name, supplier, ...says }) => entry("TP_Suppliers", [name, supplier], says)),
  ];
}

function ofReasons({ explanations, pairReasons }: Amendments): SaidEntry[] {
  return [
    ...Object.entries(explanations ?? {}).map(([id, reason]) => entry("TP_Checks", [id], { explainedBy: reason })),
    ...(pairReasons ?? []).map(({ payer, payee, stood, reason }) =>
      entry("TP_Transfers", [payer, payee], { explainedBy: stood ?? reason }),
    ),
  ];
}

function entry(table: string, key: readonly string[], says: object): SaidEntry {
  const named = Object.entries(says).map(([name, value]) => [HEADINGS[name] ?? spelt(name), value as unknown]);
  return { table, key, says: Object.fromEntries(named) as Record<string, unknown> };
}

function gone(table: string, keys: readonly (readonly string[])[] = []): SaidEntry[] {
  return keys.map((key) => ({ table, key, says: null }));
}

/** Headings that are not spelt as what stands under them is called here. */
const HEADINGS: Readonly<Partial<Record<string, string>>> = {
  alreadyForPlace: "Already for this place confirmed",
  notListed: "Active",
  receipts: "Below nought",
  verdict: "Decision",
  vat: "VAT",
  reference: "Reference is",
  thresholdPounds: "Threshold £",
  controlTotal: "Control total £",
  agreedAt: "Agreed at £",
};

/** `defaultBasis` -> `Default basis` */
function spelt(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const [
  NAME,
  YEAR,
  PEOPLE,
  PEOPLE_FROM,
  PEOPLE_YEAR,
  UNIT,
  PRIORITY,
  MATERIALITY,
  BASIS,
  STRADDLING,
  BENEFITS,
  A_HEAD,
  FROM,
] = PLACE_SETTINGS;
const SETTINGS: Readonly<Record<keyof Place, string>> = {
  name: NAME,
  financialYear: YEAR,
  population: PEOPLE,
  populationSource: PEOPLE_FROM,
  populationYear: PEOPLE_YEAR,
  unit: UNIT,
  priority: PRIORITY,
  materialityPence: MATERIALITY,
  basisShown: BASIS,
  straddlingShown: STRADDLING,
  benefitsThemes: BENEFITS,
  spendAHeadBenchmark: A_HEAD,
  spendAHeadBenchmarkSource: FROM,
};
