import { readFileSync } from "node:fs";
import Papa from "papaparse";

type CountLine = Readonly<Record<string, string>>;

/** The basis of each body's share as a number: 600,000 of 1,000,000 people, 33,000 of 50,000 crimes, 4,500 of 10,000 cases. */
const SHARES: Readonly<Record<string, number>> = { direct: 1, population: 0.6, crimes: 0.66, caseload: 0.45 };

const read = (file: string): string => readFileSync(`${__dirname}/../fixtures/places/fordshire/${file}`, "utf8");

const LINES = Papa.parse<CountLine>(read("count-lines.csv"), { header: true, skipEmptyLines: true }).data;

const column = (cellOf: (line: CountLine) => unknown): unknown[][] => LINES.map((line) => [cellOf(line)]);

/** The count lines of the synthetic place Fordshire as ranges, in £000 as its file states them. */
export const FORDSHIRE = {
  agency: column((line) => line["agency"]),
  theme: column((line) => line["theme"]),
  cofog: column((line) => line["cofog"]),
  gross: column((line) => Number(line["gross"])),
  income: column((line) => Number(line["external_income"])),
  share: column((line) => Number(line["place_share_override"]) || SHARES[line["apportionment_basis"] ?? ""]),
  eliminate: column((line) => (line["transfer_to"] === "" ? "" : 1)),
};

interface Expected {
  readonly totalPlaceSpend: number;
  readonly netPlaceSpend: number;
  readonly perHead: number;
  readonly byAgency: Readonly<Record<string, number>>;
  readonly byTheme: Readonly<Record<string, number>>;
}

/** What the place's own exact oracle gives, in £000; `perHead` in £. */
export const EXPECTED = JSON.parse(read("expected.json")) as Expected;

/** Drivers of one body on one basis, as ranges. */
export function driversOf(agency: string, basis: string): Record<"units" | "inPlace" | "drivers", unknown[][]> {
  const table = Papa.parse<CountLine>(read("drivers.csv"), { header: true, skipEmptyLines: true }).data;
  const rows = table.filter((row) => row["agency"] === agency && row["basis"] === basis);
  return {
    units: rows.map((row) => [row["unit"]]),
    inPlace: rows.map((row) => [row["in_place"]]),
    drivers: rows.map((row) => [Number(row["value"])]),
  };
}
