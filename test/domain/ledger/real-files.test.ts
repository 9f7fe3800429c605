import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { recogniseSheet } from "#domain/ledger/recognise";
import type { Field, Reading } from "#domain/ledger/reading";
import { VOCABULARY } from "#reference/vocabulary";
import { cellsOfCsv, decodeCsv } from "./csv-cells.ts";
import { sumInPence } from "./read-sheet.ts";

/** What was read by hand in a published file; see ../shared/data/README.md. Row numbers are 1-based record numbers. */
interface Truth {
  readonly path: string;
  readonly sheet: string | null;
  readonly headerRow: number;
  readonly mapping: Readonly<Record<string, { readonly index: number } | null>>;
  readonly rows: number;
  readonly totalRecords: number;
  readonly excluded: readonly { readonly rows: string; readonly count: number }[];
  readonly sum: string;
  readonly controlTotal: { readonly value: string; readonly row: number } | null;
}

const DATA = join("..", "shared", "data");
const TRUTH = join(DATA, "truth", "reading.json");
const present = existsSync(TRUTH);
const truths = present
  ? (JSON.parse(readFileSync(TRUTH, "utf8")) as Truth[]).filter(({ sheet }) => sheet === null)
  : [];

const COMPARED: Readonly<Record<string, Field>> = {
  amount: "amount",
  supplier: "payee",
  date: "date",
  reference: "reference",
  agency: "agency",
};

/** The record numbers of a truth's `1,505-597` as far as they lie below the headings. */
function recordsOf(ranges: string): number[] {
  return ranges.split(",").flatMap((range) => {
    const [first = NaN, last = first] = range.split("-").map(Number);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}

function expectedOf(truth: Truth): unknown {
  const excluded = truth.excluded.flatMap(({ rows }) => recordsOf(rows));
  return {
    headerRow: truth.headerRow,
    columns: Object.keys(COMPARED).map((name) => truth.mapping[name]?.index ?? null),
    lines: truth.rows,
    pence: Math.round(Number(truth.sum) * 100),
    excluded: excluded.filter((record) => record > truth.headerRow).sort((a, b) => a - b),
    controlTotal: truth.controlTotal && { row: truth.controlTotal.row, value: Number(truth.controlTotal.value) },
  };
}

function readOf(reading: Reading): unknown {
  const { controlTotal } = reading;
  return {
    headerRow: reading.headerRow + 1,
    columns: Object.values(COMPARED).map((field) => reading.mapping[field]?.column ?? null),
    lines: reading.kinds.filter((kind, i) => kind === "line" && reading.amounts[i] !== null).length,
    pence: sumInPence(reading),
    excluded: reading.kinds.flatMap((kind, i) => (kind === "line" ? [] : [reading.headerRow + 2 + i])),
    controlTotal: controlTotal && { row: controlTotal.row + 1, value: controlTotal.value },
  };
}

function readFile(path: string): unknown {
  const cells = cellsOfCsv(decodeCsv(readFileSync(join(DATA, path))), "sheet");
  const found = recogniseSheet(cells, VOCABULARY);
  return "reading" in found ? readOf(found.reading) : found.notSpend.finding.code;
}

(present ? describe : describe.skip)("published files as they were read by hand (../shared/data, if present)", () => {
  it.each(truths.map((truth) => [truth.path, truth] as const))("%s", (path, truth) => {
    expect(readFile(path)).toEqual(expectedOf(truth));
  });

  it("covers every CSV that was read by hand", () => {
    expect(truths).toHaveLength(76);
  });
});

if (!present) it.skip("needs the published files in ../shared/data", () => undefined);
