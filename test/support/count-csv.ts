import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { asCheckInput } from "#application/check-input-of";
import { assembleCount, type AssembledCount } from "#application/assemble-count";
import { recogniseSources, type CouncilSheet } from "#application/recognise-sources";
import { reportCount } from "#application/return-report";
import { settleRegisters, type StatedSettings } from "#application/stated-settings";
import { DEFAULT_BANDS } from "#domain/checks/bands";
import type { CheckInput } from "#domain/checks/check-input";
import { type CountedPlace, countPlace } from "#domain/counting/count-place";
import type { RawCell } from "#domain/ledger/cells";
import type { PlaceSetting } from "#domain/place/read-place";

export interface CsvCount {
  readonly assembled: AssembledCount;
  readonly counted: CountedPlace;
  readonly input: CheckInput;
  readonly report: Record<string, unknown>;
}

/** Counts CSV text with the core alone: no workbook, no Excel. */
export function countCsv(csv: string, settings: StatedSettings): CsvCount {
  const registers = settleRegisters({}, settings);
  const sources = recogniseSources([councilSheet("count-lines", csv)]);
  if (sources.blocks.length === 0) throw new Error(`nothing read: ${JSON.stringify(sources.notSpend)}`);
  const assembled = assembleCount(sources.blocks, registers, { readOn: "22/11/2026 09:00:00" });
  const counted = countPlace(assembled.ledger, assembled.registers, assembled.hints);
  const input = asCheckInput({ sources, assembled, counted, bands: DEFAULT_BANDS, tested: null });
  return { assembled, counted, input, report: reportCount(input) };
}

/** Cells as Excel would hold the CSV: plain decimals are numbers, everything else text. */
export function councilSheet(name: string, csv: string): CouncilSheet {
  const { data } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ""));
  const width = Math.max(...data.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => data.map((row) => cellOf(row[column] ?? "")));
  const survey = {
    name,
    visible: true,
    protected: false,
    rowCount: data.length,
    columnCount: width,
    tables: [],
  };
  return { survey, cells: { sheet: name, rowCount: data.length, columns }, path: "", mapping: {} };
}

function cellOf(text: string): RawCell {
  if (text === "") return null;
  return /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** The settings folder of a fixture, read without the product's own readers. */
export function fixtureSettings(folder: string): StatedSettings {
  const tables: Record<string, { headings: string[]; rows: string[][] }> = {};
  for (const file of readdirSync(folder)) {
    const name = { "agencies.csv": "TP_Agencies", "drivers.csv": "TP_Drivers", "sources.csv": "TP_Sources" }[file];
    if (!name) continue;
    const { data } = Papa.parse<string[]>(readFileSync(join(folder, file), "utf8").trim());
    tables[name] = { headings: data[0]!, rows: data.slice(1) };
  }
  const place = JSON.parse(readFileSync(join(folder, "place.json"), "utf8")) as Record<string, string | number>;
  const keys: Partial<Record<PlaceSetting, string>> = {
    Place: "place",
    "Financial year": "financialYear",
    Population: "population",
    "Population source": "populationSource",
    "Unit shown": "unit",
    Priority: "priority",
  };
  return { tables, place: (setting) => place[keys[setting] ?? ""] ?? null };
}
