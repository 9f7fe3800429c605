import Papa from "papaparse";
import type { StatedSettings } from "#application/stated-settings";
import { type CsvCount, countCsv } from "#test/support/count-csv";
import type { OracleLine, OraclePlace } from "./oracle-place.ts";

const LINE_HEADINGS: Readonly<Record<string, keyof OracleLine>> = {
  line_id: "id",
  source: "source",
  agency: "agency",
  service: "service",
  cofog: "cofog",
  theme: "theme",
  revenue_capital: "kind",
  gross: "gross",
  external_income: "externalIncome",
  internal_income: "internalIncome",
  income_from: "incomeFrom",
  apportionment_basis: "basis",
  place_share_override: "shareOverride",
  transfer_to: "transferTo",
  eliminate: "eliminate",
  priority_weight: "priority",
  exclude: "exclude",
  financial_year: "year",
};

/** count-lines.csv of a place; the column `source` only where there are sources. */
export function linesCsv({ lines, sources }: OraclePlace): string {
  const headings = Object.keys(LINE_HEADINGS).filter((heading) => heading !== "source" || sources.length > 0);
  const rows = lines.map((line) => headings.map((heading) => line[LINE_HEADINGS[heading]!]));
  return Papa.unparse([headings, ...rows]);
}

/** agencies.csv, drivers.csv, sources.csv and place.json of a place. */
export function settingsOf(place: OraclePlace): StatedSettings {
  const stated: Record<string, string | number> = {
    Place: place.name,
    "Financial year": place.financialYear,
    Population: place.population,
    "Unit shown": place.unit,
  };
  return { place: (setting) => stated[setting] ?? null, tables: tablesOf(place) };
}

function tablesOf({ bodies, drivers, sources }: OraclePlace): NonNullable<StatedSettings["tables"]> {
  return {
    TP_Agencies: {
      headings: ["agency", "home", "default_basis"],
      rows: bodies.map((body) => [body.name, body.home, body.defaultBasis]),
    },
    TP_Drivers: {
      headings: ["agency", "basis", "unit", "in_place", "value"],
      rows: drivers.map(({ body, basis, unit, inPlace, value }) => [body, basis, unit, inPlace ? "Y" : "N", value]),
    },
    TP_Sources: {
      headings: ["source", "agency", "use", "basis", "measure", "vat", "months", "control_total", "unit"],
      rows: sources.map((source) => [
        ...[source.key, source.agency, source.use, source.basis, source.measure],
        ...[source.vat, source.months, source.controlTotal, source.unit],
      ]),
    },
  };
}

/** Counts a place with the product's core. */
export function countPlaceFiles(place: OraclePlace, tables: StatedSettings["tables"] = {}): CsvCount {
  const settings = settingsOf(place);
  return countCsv(linesCsv(place), { ...settings, tables: { ...settings.tables, ...tables } });
}
