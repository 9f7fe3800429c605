import type { BookInput } from "./book-input.ts";
import { FORMATS } from "./plan/formats.ts";

/** One row of TP_Place. */
export interface Setting {
  readonly name: string;
  readonly value: string | number | null;
  readonly help: string;
  /** Number format where the value is a number. */
  readonly format?: string;
  readonly choices?: readonly string[];
}

/** A setting of TP_Place, read in a formula by name: rows may be sorted or added. */
export function settingOf(name: SettingName): string {
  return `INDEX(TP_Place[Value],MATCH("${name}",TP_Place[Setting],0))`;
}

/** Bands and tolerances of the checks: no formula holds such a number itself. */
const BANDS = [
  ["Coverage tolerance", 0.03, "Check B3: part of the total that may be untagged", FORMATS.percent],
  ["Out of period tolerance", 0.001, "Check A7: part of what was read", FORMATS.percent],
  ["Books tolerance", 0.005, "Check A3: part of the control total, with an explanation", FORMATS.percent],
  ["Shape, low", 0.7, "Check G1: social protection, education and health", FORMATS.percent],
  ["Shape, high", 0.8, "Check G1: 70-80 % in the pilots of 2009-10", FORMATS.percent],
  ["A head, low", 0.7, "Check G2: part of the benchmark", FORMATS.percent],
  ["A head, high", 1.3, "Check G2: part of the benchmark", FORMATS.percent],
  ["Share worth tolerance", 0.01, "Check C7: part of the total", FORMATS.percent],
  ["Unconfirmed tolerance", 0.001, "Check D1: part of the total", FORMATS.percent],
  ["Pair tolerance £", 1, "Check D4: a pair that differs by no more ties", FORMATS.pence],
  ["Pair stop, part", 0.01, "Check D4: part of payments between bodies above which a pair stops", FORMATS.percent],
  ["Pair stop £", 100_000, "Check D4: and above this", FORMATS.pounds],
  ["Disagreement tolerance", 0.01, "Check D5: part of payments between bodies", FORMATS.percent],
  ["Financing tolerance", 0.001, "Check E1: part of the total", FORMATS.percent],
] as const;

export type SettingName =
  | "Place"
  | "Financial year"
  | "Population"
  | "Population source"
  | "Population year"
  | "Unit shown"
  | "Priority"
  | "Materiality £"
  | "Basis shown"
  | "Straddling shown"
  | "Benefits themes"
  | "Spend a head benchmark £"
  | "Spend a head benchmark source"
  | "Rule set version"
  | "Workbook model version"
  | "Theme shown"
  | (typeof BANDS)[number][0]
  | "Version"
  | "Fingerprint"
  | "Made"
  | "Prepared by"
  | "Prepared on"
  | "Checked by";

/** The layout of tables and TP columns this version writes. */
const WORKBOOK_MODEL_VERSION = "1";

/** Every row of TP_Place, in order: what a person stated of the place, then bands, then facts of this run. */
export function placeSettings(input: BookInput): readonly Setting[] {
  const kept = (name: SettingName, value: string | number | null): string | number | null =>
    input.settings?.[name] ?? value;
  const { made } = input;
  return [
    ...statedSettings(input),
    { name: "Rule set version", value: kept("Rule set version", ""), help: "Written by Recount" },
    { name: "Workbook model version", value: WORKBOOK_MODEL_VERSION, help: "Written by Recount" },
    { name: "Theme shown", value: kept("Theme shown", themeShown(input)), help: "Section 6 of TP Return" },
    ...BANDS.map(([name, value, help, format]) => ({ name, value: kept(name, value), help, format })),
    { name: "Version", value: made.version, help: "Of this count, written by Recount" },
    { name: "Fingerprint", value: made.fingerprint, help: "Of the inputs, written by Recount" },
    { name: "Made", value: made.when, help: "Written by Recount" },
    { name: "Prepared by", value: kept("Prepared by", ""), help: "Name and post, printed on TP Return" },
    { name: "Prepared on", value: kept("Prepared on", ""), help: "Date" },
    { name: "Checked by", value: kept("Checked by", ""), help: "Name, not the preparer's" },
  ];
}

function statedSettings(input: BookInput): Setting[] {
  const { place } = input.registers;
  return [
    { name: "Place", value: place.name, help: "As it is printed on every sheet" },
    { name: "Financial year", value: place.financialYear, help: "1 April to 31 March" },
    { name: "Population", value: place.population, help: "Used for £ a head", format: FORMATS.count },
    { name: "Population source", value: place.populationSource, help: "Named on TP Return" },
    { name: "Population year", value: place.populationYear, help: "Must be the count's year (check G4)" },
    {
      name: "Unit shown",
      value: place.unit,
      help: "£, £000 or £m. Changes how figures look, never a figure",
      choices: ["£", "£000", "£m"],
    },
    { name: "Priority", value: place.priority, help: "The name of view 4" },
    {
      name: "Materiality £",
      value: place.materialityPence / 100,
      help: "Body and theme cells under this are left out of overlap",
      format: FORMATS.pounds,
    },
    { name: "Basis shown", value: place.basisShown, help: "spender or funder", choices: ["spender", "funder"] },
    { name: "Straddling shown", value: place.straddlingShown, help: "in or out of view 2", choices: ["in", "out"] },
    ...comparisonSettings(input),
  ];
}

function comparisonSettings(input: BookInput): Setting[] {
  const { place } = input.registers;
  return [
    {
      name: "Benefits themes",
      value: place.benefitsThemes.join("; "),
      help: "Parted by ; - empty: every theme that begins with Benefits",
    },
    {
      name: "Spend a head benchmark £",
      value: place.spendAHeadBenchmark,
      help: "Identifiable spending a head of the region and year (check G2)",
      format: FORMATS.pence,
    },
    {
      name: "Spend a head benchmark source",
      value: place.spendAHeadBenchmarkSource,
      help: "Publication, region, year",
    },
  ];
}

/** The theme that most bodies spend on; of several, the one with most outside the lead body. */
function themeShown(input: BookInput): string {
  const ranked = [...input.count.overlap].sort(
    (a, b) => b.agencies - a.agencies || b.nonLeadPence - a.nonLeadPence || (a.theme < b.theme ? -1 : 1),
  );
  return ranked[0]?.theme ?? "";
}
