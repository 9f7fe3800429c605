import {
  readAgencies,
  readDrivers,
  readSources,
  readSplits,
  readThemes,
  readTransfers,
} from "#domain/place/read-registers";
import { readLeftOut } from "#domain/left-out/read-left-out";
import { PLACE_SETTINGS, readPlace, type StatedPlace, statedInTable } from "#domain/place/read-place";
import type { RegisterTable } from "#domain/place/register-rows";
import type { Registers } from "#domain/place/registers";

/** Registers by the name of the TP table that holds them; null or absent = nothing stated there. */
export const REGISTER_TABLES = [
  "TP_Place",
  "TP_Agencies",
  "TP_Drivers",
  "TP_Themes",
  "TP_Rules",
  "TP_Sources",
  "TP_Transfers",
  "TP_Splits",
  "TP_Mappings",
  "TP_Left_Out",
] as const;
export type RegisterName = (typeof REGISTER_TABLES)[number];
export type StatedTables = Readonly<Partial<Record<RegisterName, RegisterTable | null>>>;

/** What a person brings beside the workbook: the files of a settings folder. Each wins over the TP table of its name. */
export interface StatedSettings {
  readonly place?: StatedPlace;
  readonly tables?: StatedTables;
  readonly mappings?: Registers["mappings"];
}

/** Reads the registers: what is stated beside the workbook first, else what the TP tables hold, else nothing. */
export function settleRegisters(inWorkbook: StatedTables, stated: StatedSettings): Registers {
  const table = (name: RegisterName): RegisterTable | null => stated.tables?.[name] ?? inWorkbook[name] ?? null;
  const held = statedInTable(inWorkbook.TP_Place);
  return {
    place: readPlace((setting) => stated.place?.(setting) ?? held(setting)),
    agencies: readAgencies(table("TP_Agencies")),
    drivers: readDrivers(table("TP_Drivers")),
    themes: readThemes(table("TP_Themes")),
    sources: readSources(table("TP_Sources")),
    transfers: readTransfers(table("TP_Transfers")),
    splits: readSplits(table("TP_Splits")),
    leftOut: readLeftOut(table("TP_Left_Out")),
    mappings: stated.mappings ?? {},
  };
}

export { PLACE_SETTINGS };
