import { keyWord } from "../columns/key-word.ts";
import { readGuesses } from "./guessed-terms.ts";
import { receiptsIn } from "./receipts-answer.ts";
import { type RegisterRow, registerRows, type RegisterTable } from "./register-rows.ts";
import {
  type AccountingBasis,
  type Agency,
  type Driver,
  type Home,
  type Measure,
  type ReferenceKind,
  type SourceTerms,
  type SourceUse,
  type Theme,
  type ThemeSplit,
  type TransferPair,
  type Unit,
  POUNDS_IN,
  type VatBasis,
  NO_FILE,
} from "./registers.ts";
import { readAgreement } from "./agreement.ts";
import { unstatedTerms } from "./new-registers.ts";

type Table = RegisterTable | null | undefined;

/** TP_Agencies or agencies.csv. A home that is none of the three words is not said (check B1). */
export function readAgencies(table: Table): Agency[] {
  return registerRows(table, "agency").map((row) => ({
    name: keyWord(row.text("agency")),
    short: row.text("short"),
    type: row.text("type"),
    home: oneOf<Home>(row, "home", ["inside", "straddling", "outside"]),
    aliases: row
      .text("aliases")
      .split("|")
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ""),
    code: row.text("code"),
    defaultBasis: row.text("default basis").toLowerCase(),
    expected: row.yes("expected"),
    alreadyForPlace: row.yes("already for this place confirmed") ?? false,
    note: row.text("note"),
  }));
}

/** TP_Drivers or drivers.csv. A value that is no number reads as nothing: the driver then lacks it (check C2). */
export function readDrivers(table: Table): Driver[] {
  return registerRows(table, "agency").map((row) => ({
    agency: keyWord(row.text("agency")),
    basis: row.text("basis").toLowerCase(),
    unit: row.text("unit"),
    inPlace: inPlaceOf(row),
    value: row.number("value") ?? Number.NaN,
    source: row.text("source"),
    year: row.text("year"),
  }));
}

/** Only a plain yes or no places a unit: what else stands there would shift the share without a word. */
function inPlaceOf(row: RegisterRow): boolean | null {
  if (row.yes("in place") === true) return true;
  return /^(n|no|false)$/i.test(row.text("in place")) ? false : null;
}

/** TP_Themes or themes.csv. */
export function readThemes(table: Table): Theme[] {
  return registerRows(table, "theme").map((row) => ({
    name: keyWord(row.text("theme")),
    description: row.text("description"),
    pack: row.text("pack"),
    ...notListed(row),
  }));
}

function notListed(row: RegisterRow): Pick<Theme, "notListed"> {
  if (row.text("active") === "?") return { notListed: "?" };
  return row.yes("active") === false ? { notListed: "N" } : {};
}

/** TP_Sources or sources.csv: what people have said of each source. */
export function readSources(table: Table): SourceTerms[] {
  return registerRows(table, "source").map((row) => {
    const unit = oneOf<Unit>(row, "unit", ["£", "£000", "£m"]);
    const terms: SourceTerms = {
      ...unstatedTerms(row.text("source")),
      ...statedControl(row, unit),
      agency: row.text("agency") === "by column" ? "" : row.text("agency"),
      unit,
      use: statedUse(row),
      accountingBasis: firstOf<AccountingBasis>(row, ["accounting basis", "basis"], BASES),
      ...statedMeasure(row),
      vat: oneOf<VatBasis>(row, "vat", ["net", "gross", "unknown", "n/a"]) ?? "unknown",
      months: row.number("months"),
      thresholdPounds: row.number("threshold £") ?? row.number("threshold"),
      reference: firstOf<ReferenceKind>(row, ["reference is", "reference"], REFERENCES) ?? "unknown",
      ...readAgreement(row),
      note: row.text("note"),
      ...readFile(row),
    };
    const guessed = readGuesses(row.text("guessed, because"), terms);
    return Object.keys(guessed).length === 0 ? terms : { ...terms, guessed };
  });
}

function readFile(row: RegisterRow): Pick<SourceTerms, "broughtIn"> {
  const [file, sheet] = [row.text("file"), row.text("sheet")];
  return file === "" || file === NO_FILE ? {} : { broughtIn: { file, sheet } };
}

function statedMeasure(row: RegisterRow): Pick<SourceTerms, "measure" | "measureStated"> {
  const measure = oneOf<Measure>(row, "measure", ["gross", "net"]);
  return measure === null ? { measure: "gross" } : { measure, measureStated: true };
}

/** TP_Sources holds control totals in pounds; sources.csv in the source's own unit. */
function statedControl(row: RegisterRow, unit: Unit | null): Pick<SourceTerms, "controlTotal" | "controlFrom"> {
  const pounds = row.number("control total £");
  const controlTotal = pounds === null ? row.number("control total") : pounds / POUNDS_IN[unit ?? "£"];
  return { controlTotal, controlFrom: row.text("control from") === "total row" ? "total row" : "stated by body" };
}

const BASES = ["outturn", "budget", "forecast", "payments"] as const;
const REFERENCES = ["supplier", "document", "dummy", "unknown"] as const;

/** TP_Transfers or transfers.csv: pairs that people have settled. */
export function readTransfers(table: Table): TransferPair[] {
  return registerRows(table, "payer").map((row) => ({
    payer: keyWord(row.text("payer")),
    payee: keyWord(row.text("payee")),
    capital: row.text("capital"),
    kind: row.text("kind"),
    confirmed: row.yes("confirmed"),
    note: row.text("note"),
    receipts: receiptsIn(row.text("below nought")),
    evidence: row.text("evidence"),
  }));
}

/** TP_Splits. A weight that is no number weighs nothing: check B2 shows the row. */
export function readSplits(table: Table): ThemeSplit[] {
  return registerRows(table, "TP Row").map((row) => ({
    rowId: row.text("TP Row"),
    part: row.number("part") ?? 1,
    theme: keyWord(row.text("theme")),
    weightPercent: row.number("weight %") ?? 0,
    note: row.text("note"),
  }));
}

/** What a person says a source is used for; null where the cell still holds what the tool settled by itself. */
function statedUse(row: RegisterRow): SourceUse | null {
  const use = oneOf<SourceUse>(row, "use", ["count", "detail", "control"]);
  return use !== null && row.text("use by default") === use ? null : use;
}

function oneOf<T extends string>(row: RegisterRow, heading: string, words: readonly T[]): T | null {
  const text = row.text(heading).toLowerCase();
  return words.find((word) => word.toLowerCase() === text) ?? null;
}

/** The same under the heading of the TP table, else under that of the settings file. */
function firstOf<T extends string>(row: RegisterRow, headings: readonly string[], words: readonly T[]): T | null {
  for (const heading of headings) {
    const word = oneOf<T>(row, heading, words);
    if (word !== null) return word;
  }
  return null;
}
