import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { OracleBody, OraclePlace, OracleSource } from "./oracle-place.ts";

type Row = Readonly<Record<string, string>>;

/** A fixture's folder as a place of the oracle. */
export function fixturePlace(folder: string): OraclePlace {
  const place = JSON.parse(readFileSync(join(folder, "place.json"), "utf8")) as OraclePlace & { place: string };
  const rows = (file: string): Row[] => rowsOf(join(folder, file));
  return {
    name: place.place,
    financialYear: place.financialYear,
    population: place.population,
    unit: place.unit,
    bodies: rows("agencies.csv").map((row) => ({
      name: row["agency"]!,
      home: row["home"] as OracleBody["home"],
      defaultBasis: row["default_basis"]!,
    })),
    drivers: rows("drivers.csv").map((row) => ({
      body: row["agency"]!,
      basis: row["basis"]!,
      unit: row["unit"]!,
      inPlace: row["in_place"] === "Y",
      value: row["value"]!,
    })),
    sources: rows("sources.csv").map(sourceOf),
    lines: rows("count-lines.csv").map(lineOf),
  };
}

function rowsOf(file: string): Row[] {
  if (!existsSync(file)) return [];
  return Papa.parse<Row>(
    readFileSync(file, "utf8")
      .replace(/^\uFEFF/, "")
      .trim(),
    { header: true },
  ).data;
}

function sourceOf(row: Row): OracleSource {
  return {
    key: row["source"]!,
    agency: row["agency"]!,
    use: row["use"] as OracleSource["use"],
    basis: row["basis"] as OracleSource["basis"],
    measure: row["measure"] as OracleSource["measure"],
    vat: row["vat"] as OracleSource["vat"],
    months: row["months"]!,
    controlTotal: row["control_total"]!,
    unit: "",
  };
}

function lineOf(row: Row) {
  const text = (heading: string): string => row[heading] ?? "";
  return {
    id: text("line_id"),
    source: text("source"),
    agency: text("agency"),
    service: text("service"),
    cofog: text("cofog"),
    theme: text("theme"),
    kind: text("revenue_capital"),
    gross: text("gross"),
    externalIncome: text("external_income"),
    internalIncome: text("internal_income"),
    incomeFrom: text("income_from"),
    basis: text("apportionment_basis"),
    shareOverride: text("place_share_override"),
    transferTo: text("transfer_to"),
    eliminate: text("eliminate"),
    priority: text("priority_weight"),
    exclude: text("exclude"),
    year: text("financial_year"),
  };
}
