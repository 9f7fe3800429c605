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

/** Formula text: the place by its name, or that nobody has named it; never a hole in a sentence. */
export function placeName(unnamed: string): string {
  return statedOr("Place", unnamed);
}

/** Formula text: a setting as it stands, or these words where it is empty. */
export function statedOr(name: SettingName, otherwise: string): string {
  return `IF(${settingOf(name)}="","${otherwise}",${settingOf(name)})`;
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
  unitsLow: ["Check A13: £ a head as a multiple of the median", FORMATS.multiple],
  unitsHigh: ["Check A13: £ a head as a multiple of the median", FORMATS.multiple],
  unitsApart: ["Check A13: two sources of a body that differ by this factor", FORMATS.count],
  bodyLow: ["Check G3: £ a head as a multiple of the type's median", FORMATS.multiple],
  bodyHigh: ["Check G3: £ a head as a multiple of the type's median", FORMATS.multiple],
  smallGrantPence: ["TP Overlap: a funding stream of less is a small grant", FORMATS.pounds],
  versionPart: ["Check G5: change against the last signed version", FORMATS.percent],
  versionPence: ["Check G5: or more than this", FORMATS.pounds],
};

/** Settings of this sheet that neither the place nor the checks are read from. */
const OWN_SETTINGS = [
  "Rule set version",
  "Workbook model version",
  "Theme shown",
  "Version",
  "Fingerprint",
  "Printed fingerprint",
  "Made",
  "Made with",
  "Checks made",
  "Prepared by",
  "Prepared post",
  "Prepared on",
  "Checked by",
  "Checked post",
  "Checked on",
  "Treasurer",
  "Treasurer post",
  "Signed version",
  "Signed on",
  "Signed fingerprint",
  "Signed printed fingerprint",
  "Version before",
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
  const { bands } = input;
  return [
    ...statedSettings(input),
    { name: "Rule set version", value: kept("Rule set version"), help: "Written by Recount", byRecount: true },
    { name: "Workbook model version", value: WORKBOOK_MODEL_VERSION, help: "Written by Recount", byRecount: true },
    { name: "Theme shown", value: themeShown(input), help: "Section 6 of TP Return" },
    ...BAND_KEYS.map((key): Setting => {
      const [help, format] = BAND_WORDS[key];
      return { name: BAND_SETTINGS[key].name, value: bandOnPlace(bands, key), help, format };
    }),
    ...factsOfRun(input),
    ...signatories(input),
    ...addedSettings(input),
  ];
}

type Fact = (name: SettingName, value: string | number, help: string) => Setting;

function signedFacts(signed: Partial<NonNullable<BookInput["made"]["signed"]>>, fact: Fact): Setting[] {
  const { version = "", on = "", fingerprint = "", printed = "" } = signed;
  return [
    fact("Signed version", version, "The last that was signed; its figures stand on TP Log"),
    fact("Signed on", on, "Written when the return is signed in the pane"),
    fact("Signed fingerprint", fingerprint, "Of the inputs that were signed (check A17)"),
    fact("Signed printed fingerprint", printed, "Of all that was printed and signed (check A17)"),
  ];
}

function factsOfRun({ made, checks }: BookInput): Setting[] {
  const fact: Fact = (name, value, help) => ({
    name,
    value,
    help,
    byRecount: true,
  });
  const { signed, before } = made;
  return [
    fact("Version", made.version, "Of this return: the next after the last that was signed"),
    fact("Fingerprint", made.fingerprint, "Of the inputs, written by Recount"),
    fact("Printed fingerprint", made.printed ?? "", "Of all that the return prints, written by Recount"),
    fact("Made", made.when, "Written by Recount"),
    fact("Made with", made.tool, "Version of Total Place"),
    fact("Checks made", checks.length, "Rows that must stand on TP Checks"),
    ...signedFacts(signed ?? {}, fact),
    fact("Version before", before ?? "", "What check G5 compares with"),
  ];
}

/** Who stands under the return; what the pane or a person wrote stays. */
function signatories({ settings = {} }: BookInput): Setting[] {
  const person = (name: SettingName, help: string, format?: string): Setting => ({
    name,
    value: settings[name] ?? "",
    help,
    ...(format && { format }),
  });
  return [
    person("Prepared by", "Name, printed on TP Return"),
    person("Prepared post", "Post"),
    person("Prepared on", "Date", FORMATS.date),
    person("Checked by", "Name, not the preparer's"),
    person("Checked post", "Post"),
    person("Checked on", "Date", FORMATS.date),
    person("Treasurer", "Section 151 officer"),
    person("Treasurer post", "Post"),
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
    (a, b) => b.agencies - a.agencies || b.nonLeadPence - a.nonLeadPence || (a.name < b.name ? -1 : 1),
  );
  return ranked[0]?.name ?? "";
}
