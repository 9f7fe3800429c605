import { foldCase, tidySpaces } from "../columns/fold-case.ts";
import { keyWord } from "../columns/key-word.ts";
import { readFinancialYear } from "../dates/financial-year.ts";
import { registerRows, type RegisterTable } from "./register-rows.ts";
import { UNNAMED_PLACE } from "./new-registers.ts";
import type { Place, Unit } from "./registers.ts";

/** Settings of TP_Place, in the order they stand there. */
export const PLACE_SETTINGS = [
  "Place",
  "Financial year",
  "Population",
  "Population source",
  "Population year",
  "Unit shown",
  "Priority",
  "Materiality £",
  "Basis shown",
  "Straddling shown",
  "Benefits themes",
  "Spend a head benchmark £",
  "Spend a head benchmark source",
] as const;
export type PlaceSetting = (typeof PLACE_SETTINGS)[number];

/** What a person stated of the place, by setting, as text or number. */
export type StatedPlace = (setting: PlaceSetting) => string | number | null;

/** Every row of TP_Place that holds something, by setting, as it stands there. */
export type HeldSettings = Readonly<Record<string, string | number>>;

/** Reads TP_Place (Setting, Value). A setting that stands there twice counts as its first row, as MATCH finds it. */
export function readHeldSettings(table: RegisterTable | null | undefined): HeldSettings {
  const held: Record<string, string | number> = {};
  for (const row of registerRows(table, "setting")) {
    const value = row.number("value") ?? row.text("value");
    if (value !== "") held[row.text("setting")] ??= value;
  }
  return held;
}

/** TP_Place as stated settings. */
export function statedInTable(table: RegisterTable | null | undefined): StatedPlace {
  return lookUp(readHeldSettings(table));
}

/** A setting as TP Place holds it, null where it holds none; Excel does not tell text apart by case. */
export function lookUp(held: HeldSettings): (setting: string) => string | number | null {
  const values = new Map(Object.entries(held).map(([setting, value]) => [setting.toLowerCase(), value]));
  return (setting) => values.get(setting.toLowerCase()) ?? null;
}

/** Reads the place from what is stated; what is not stated keeps its default. */
export function readPlace(stated: StatedPlace): Place {
  const text = (setting: PlaceSetting): string => String(stated(setting) ?? "").trim();
  const number = (setting: PlaceSetting): number | null => {
    const value = stated(setting);
    return typeof value === "number" ? finite(value) : value === null || value === "" ? null : finite(Number(value));
  };
  const year = text("Financial year");
  return {
    name: text("Place"),
    financialYear: readFinancialYear(year) ?? year,
    population: number("Population"),
    populationSource: text("Population source"),
    populationYear: text("Population year"),
    unit: unitOf(text("Unit shown")),
    priority: text("Priority"),
    materialityPence: Math.round((number("Materiality £") ?? 0) * 100),
    basisShown: text("Basis shown") === "funder" ? "funder" : "spender",
    straddlingShown: text("Straddling shown") === "out" ? "out" : "in",
    benefitsThemes: themesIn(text("Benefits themes")),
    spendAHeadBenchmark: number("Spend a head benchmark £") ?? UNNAMED_PLACE.spendAHeadBenchmark,
    spendAHeadBenchmarkSource: text("Spend a head benchmark source") || UNNAMED_PLACE.spendAHeadBenchmarkSource,
  };
}

/** Themes between semicolons, each once: the sheets' sums take those that differ in case for one. */
function themesIn(text: string): string[] {
  const themes = text.split(";").map((theme) => keyWord(tidySpaces(theme)));
  return [...new Map(themes.filter((theme) => theme !== "").map((theme) => [foldCase(theme), theme])).values()];
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function unitOf(text: string): Unit {
  return text === "£000" || text === "£m" ? text : UNNAMED_PLACE.unit;
}
