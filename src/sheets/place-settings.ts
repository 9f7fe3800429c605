import { BAND_KEYS, BAND_SETTINGS, type BandName, bandOnPlace, type Bands } from "#domain/checks/bands";
import { PLACE_SETTINGS, type PlaceSetting } from "#domain/place/read-place";
import type { BookInput } from "./book-input.ts";
import { FORMATS } from "./plan/formats.ts";

/** One row of TP_Place. */
export interface Setting {
  readonly name: string;
  readonly value: string | number | null;
  readonly help: string;
  /** Number format of a value that may be a number. */
  readonly format?: string;
  readonly choices?: readonly string[];
  /** Nobody types it: Recount writes it anew. */
  readonly byRecount?: true;
}

/** A setting of TP_Place, read in a formula by name: rows may be sorted or added. */
export function settingOf(name: SettingName): string {
  return `INDEX(TP_Place[Value],MATCH("${name}",TP_Place[Setting],0))`;
}

/** What TP Place says of a band, and how it shows it. */
const BAND_WORDS: Readonly<Record<keyof Bands, readonly [help: string, format: string]>> = {
  untagged: ["Check B3: part of the total that may be untagged", FORMATS.percent],
  otherPeriod: ["Check A7: part of what was read", FORMATS.percent],
  books: ["Check A3: part of the control total, with an explanation", FORMATS.percent],
  shapeLow: ["Check G1: social protection, education and health", FORMATS.percent],
  shapeHigh: ["Check G1: 70-80 % in the pilots of 2009-10", FORMATS.percent],
  aHeadLow: ["Check G2: part of the benchmark", FORMATS.percent],
  aHeadHigh: ["Check G2: part of the benchmark", FORMATS.percent],
  shareWorth: ["Check C7: part of the total", FORMATS.percent],
  unconfirmed: ["Check D1: part of the total", FORMATS.percent],
  pairPence: ["Check D4: a pair that differs by no more ties", FORMATS.pence],
  pairStopPart: ["Check D4: part of payments between bodies above which a pair stops", FORMATS.percent],
  pairStopPence: ["Check D4: and above this", FORMATS.pounds],
  disagreement: ["Check D5: part of payments between bodies", FORMATS.percent],
  financing: ["Check E1: part of the total", FORMATS.percent],
};

/** Settings of this sheet that neither the place nor the checks are read from. */
const OWN_SETTINGS = [
  "Rule set version",
  "Workbook model version",
  "Theme shown",
  "Version",
  "Fingerprint",
  "Made",
  "Prepared by",
  "Prepared on",
  "Checked by",
] as const;

export type SettingName = PlaceSetting | BandName | (typeof OWN_SETTINGS)[number];

/** The layout of tables and TP columns this version writes. */
const WORKBOOK_MODEL_VERSION = "1";

/**
 * Every row of TP_Place, in order: what a person stated of the place, then bands, then facts of this run, then rows that
 * a person has added.
 */
export function placeSettings(input: BookInput): readonly Setting[] {
  const kept = (name: SettingName): string | number => input.settings?.[name] ?? "";
  const { made, bands } = input;
  return [
    ...statedSettings(input),
    { name: "Rule set version", value: kept("Rule set version"), help: "Written by Recount", byRecount: true },
    { name: "Workbook model version", value: WORKBOOK_MODEL_VERSION, help: "Written by Recount", byRecount: true },
    { name: "Theme shown", value: themeShown(input), help: "Section 6 of TP Return" },
    ...BAND_KEYS.map((key): Setting => {
      const [help, format] = BAND_WORDS[key];
      return { name: BAND_SETTINGS[key].name, value: bandOnPlace(bands, key), help, format };
    }),
    { name: "Version", value: made.version, help: "Of this count, written by Recount", byRecount: true },
    { name: "Fingerprint", value: made.fingerprint, help: "Of the inputs, written by Recount", byRecount: true },
    { name: "Made", value: made.when, help: "Written by Recount", byRecount: true },
    { name: "Prepared by", value: kept("Prepared by"), help: "Name and post, printed on TP Return" },
    { name: "Prepared on", value: kept("Prepared on"), help: "Date", format: FORMATS.date },
    { name: "Checked by", value: kept("Checked by"), help: "Name, not the preparer's" },
    ...addedSettings(input),
  ];
}

/** Rows that nobody but a person knows: they stay, at the end. */
function addedSettings({ settings = {} }: BookInput): Setting[] {
  const ours = new Set<string>([
    ...PLACE_SETTINGS,
    ...BAND_KEYS.map((key) => BAND_SETTINGS[key].name),
    ...OWN_SETTINGS,
  ]);
  const added = Object.entries(settings).filter(([name]) => !ours.has(name));
  return added.map(([name, value]) => ({ name, value, help: "Added by hand" }));
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

/** The theme that a person chose while it is in use; else the one most bodies spend on, of several that with most outside the lead. */
function themeShown(input: BookInput): string {
  const chosen = String(input.settings?.["Theme shown"] ?? "");
  if (input.themes.includes(chosen)) return chosen;
  const ranked = [...input.count.overlap].sort(
    (a, b) => b.agencies - a.agencies || b.nonLeadPence - a.nonLeadPence || (a.theme < b.theme ? -1 : 1),
  );
  return ranked[0]?.theme ?? "";
}
