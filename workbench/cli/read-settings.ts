import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { StatedSettings, StatedTables } from "#application/stated-settings";
import type { PlaceSetting } from "#domain/place/read-place";
import type { RegisterTable } from "#domain/place/register-rows";
import type { Registers } from "#domain/place/registers";
import { readCsv } from "#workbench/files/read-csv";
import { JobFailure } from "./job-failure.ts";

/** Files of a settings folder and the TP table that each becomes. */
const TABLE_FILES = {
  "agencies.csv": "TP_Agencies",
  "drivers.csv": "TP_Drivers",
  "themes.csv": "TP_Themes",
  "rules.csv": "TP_Rules",
  "sources.csv": "TP_Sources",
  "transfers.csv": "TP_Transfers",
  "left-out.csv": "TP_Left_Out",
} as const;

/** Keys of place.json and the settings of TP_Place they are. */
const PLACE_KEYS: Readonly<Record<string, PlaceSetting>> = {
  place: "Place",
  financialYear: "Financial year",
  population: "Population",
  populationSource: "Population source",
  populationYear: "Population year",
  unit: "Unit shown",
  priority: "Priority",
  materiality: "Materiality £",
  basisShown: "Basis shown",
  straddlingShown: "Straddling shown",
  benefitsThemes: "Benefits themes",
};

/**
 * Reads a settings folder: any of place.json, agencies.csv, drivers.csv, themes.csv, rules.csv, transfers.csv,
 * left-out.csv, sources.csv, mappings.json.
 *
 * @throws JobFailure, worded, where a file is there and cannot be read.
 * @source headless.md, `--settings DIR`
 */
export function readSettings(folder: string): StatedSettings {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new JobFailure(`${folder} is no folder. Name the folder that holds place.json, agencies.csv and the like.`);
  }
  const tables: StatedTables = Object.fromEntries(
    Object.entries(TABLE_FILES).flatMap(([file, table]) => {
      const read = readTable(join(folder, file));
      return read ? [[table, read]] : [];
    }),
  );
  const place = readJson(join(folder, "place.json"));
  const mappings = readJson(join(folder, "mappings.json"));
  return {
    tables,
    ...(place ? { place: statedPlace(place, folder) } : {}),
    ...(mappings ? { mappings: mappings as Registers["mappings"] } : {}),
  };
}

function statedPlace(json: Record<string, unknown>, folder: string): NonNullable<StatedSettings["place"]> {
  const bySetting = new Map<PlaceSetting, string | number>();
  for (const [key, value] of Object.entries(json)) {
    const setting = PLACE_KEYS[key];
    if (setting && (typeof value === "string" || typeof value === "number")) bySetting.set(setting, value);
  }
  const unit = bySetting.get("Unit shown");
  if (unit !== undefined && unit !== "£" && unit !== "£000" && unit !== "£m") {
    throw new JobFailure(
      `${join(folder, "place.json")} states the unit "${String(unit)}", which is not known. ` +
        `Nothing was counted. Write "£", "£000" or "£m".`,
    );
  }
  return (setting) => bySetting.get(setting) ?? null;
}

function readTable(path: string): RegisterTable | null {
  if (!existsSync(path)) return null;
  const [headings = [], ...rows] = readCsv(readFileSync(path)).rows;
  return { headings, rows };
}

function readJson(path: string): Record<string, unknown> | null {
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new JobFailure(`${path} is not JSON (${reason}). Correct it, or leave the file out.`, { cause });
  }
}
