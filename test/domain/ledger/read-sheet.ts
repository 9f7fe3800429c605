import { recogniseSheet } from "#domain/ledger/recognise";
import type { NotSpend, Reading } from "#domain/ledger/reading";
import { VOCABULARY } from "#reference/vocabulary";
import { cellsOfCsv } from "./csv-cells.ts";

/** Reads CSV text as a sheet named Payments; throws where it gave no reading. */
export function readingOf(csv: string, mapping: Readonly<Record<string, string>> = {}): Reading {
  const found = recogniseSheet(cellsOfCsv(csv, "Payments"), VOCABULARY, { mapping });
  if ("notSpend" in found) throw new Error(`no reading: ${JSON.stringify(found.notSpend)}`);
  return found.reading;
}

/** The refusal of CSV text; throws where it was read after all. */
export function refusalOf(csv: string): NotSpend {
  const found = recogniseSheet(cellsOfCsv(csv, "Payments"), VOCABULARY);
  if ("reading" in found) throw new Error(`read after all: ${JSON.stringify(found.reading.mapping)}`);
  return found.notSpend;
}

/** Field -> heading of a reading, for comparison. */
export function headersOf(reading: Reading): Record<string, string> {
  return Object.fromEntries(Object.entries(reading.mapping).map(([field, mapped]) => [field, mapped.header]));
}

/** What became of each row: the amount of a line, "suspense", or kind and reason of a row left out. */
export function rowsOf(reading: Reading): (number | string)[] {
  return reading.kinds.map((kind, i) => {
    if (kind === "line") return reading.amounts[i] ?? "suspense";
    return `${kind}: ${reading.reasons[i] ?? ""}`;
  });
}

/** Σ of the lines in whole pence. */
export function sumInPence(reading: Reading): number {
  return reading.kinds.reduce(
    (sum, kind, i) => sum + (kind === "line" ? Math.round((reading.amounts[i] ?? 0) * 100) : 0),
    0,
  );
}

/** Code and place of each finding. */
export function findingsOf(reading: Reading): string[] {
  return reading.findings.map(({ code, row, column }) => `${code} ${String(row)},${String(column)}`);
}
