import { type AssembledCount, assembleCount } from "#application/assemble-count";
import type { CountMemory } from "#application/count-memory";
import { recogniseSources } from "#application/recognise-sources";
import { settleRegisters } from "#application/stated-settings";
import type { TypedTags } from "#application/typed-tags";
import { countPlace } from "#domain/counting/count-place";
import type { RawCell } from "#domain/ledger/cells";
import { councilSheet } from "#test/support/count-csv";
import { besideOf } from "./tags-beside.ts";

type Rows = readonly (readonly string[])[];

/** A place as far as a count goes by it; edits make another. */
export interface Place {
  /** Lines by sheet: payee, service, purpose, date, amount. */
  readonly sheets: Readonly<Record<string, Rows>>;
  /** What stands in the columns of ours beside each sheet; absent = no count has written any. */
  readonly beside: Readonly<Record<string, readonly (readonly RawCell[])[]>>;
  readonly aliases: string;
  readonly home: string;
  readonly rules: Rows;
  readonly pairs: Rows;
  readonly answers: Rows;
  /** Agency, unit and use of the first sheet. */
  readonly terms: readonly [string, string, string];
  readonly year: string;
  readonly typed: TypedTags;
}

const RULES = ["Rule", "On", "Order", "Field", "Match", "Words", "Theme", "COFOG", "Agency", "Transfer to"];
const PAIRS = ["payer", "payee", "capital", "kind", "confirmed", "note", "evidence"];
const ANSWERS = ["body", "words", "words that say it", "class", "confirmed", "note"];
const SHEETS = ["Upton", "Nether"] as const;
const PAYEES = ["Nether District Council", "NDC", "Acme Care Ltd", "Upton County Council", "Bright Homes", ""];
const SERVICES = ["Fostering", "Highways", "Nether District Council contribution", "Minimum revenue provision"];
const PURPOSES = ["Care of children", "Reserve transfer", "Contribution received from Upton County Council", ""];
const DAYS = ["03/04/2025", "21/06/2025", "30/03/2025"];

const line = (seed: number): string[] => {
  const pick = (from: readonly string[], by: number): string => from[Math.floor(seed / by) % from.length] ?? "";
  const amount = ((seed * 7919) % 90000) / 100 - (seed % 3 === 0 ? 450 : 0);
  return [pick(PAYEES, 1), pick(SERVICES, 7), pick(PURPOSES, 29), pick(DAYS, 113), amount.toFixed(2)];
};

export const START: Place = {
  sheets: {
    Upton: [
      ...Array.from({ length: 23 }, (_, at) => line(at * 31)),
      ["Nether District Council", "Highways", "", "03/04/2025", "9000.00"],
    ],
    Nether: [
      ...Array.from({ length: 11 }, (_, at) => line(at * 47 + 5)),
      ["", "Highways", "Contribution received from Upton County Council", "03/04/2025", "-200.00"],
    ],
  },
  beside: {},
  aliases: "",
  home: "inside",
  rules: [["R1", "Y", "10", "service", "contains", "foster", "Children", "10.4", "", ""]],
  pairs: [],
  answers: [],
  terms: ["Upton County Council", "£", "count"],
  year: "FY 2025-26",
  typed: new Map(),
};

function sheetsOf({ sheets, beside }: Place) {
  return Object.entries(sheets).map(([name, rows]) => {
    const csv = [["Supplier", "Service", "Purpose", "Date", "Amount"], ...rows];
    const sheet = councilSheet(name, csv.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n"));
    const columns = [...sheet.cells.columns, ...(beside[name] ?? [])];
    return { ...sheet, cells: { ...sheet.cells, columns }, survey: { ...sheet.survey, columnCount: columns.length } };
  });
}

export function count(place: Place, memory: CountMemory) {
  const { blocks } = recogniseSources(sheetsOf(place), undefined, memory.readings);
  const [agency, unit, use] = place.terms;
  const registers = settleRegisters(
    {},
    {
      tables: {
        TP_Sources: {
          headings: ["source", "agency", "unit", "use"],
          rows: [
            ["Upton", agency, unit, use],
            ["Nether", "Nether District Council", "£", "count"],
          ],
        },
        TP_Agencies: {
          headings: ["agency", "home", "aliases", "default basis"],
          rows: [
            ["Upton County Council", place.home, "", "direct"],
            ["Nether District Council", "inside", place.aliases, "direct"],
          ],
        },
        TP_Transfers: { headings: PAIRS, rows: place.pairs },
        TP_Left_Out: { headings: ANSWERS, rows: place.answers },
      },
      place: (setting) => (setting === "Financial year" ? place.year : null),
    },
  );
  const rules = { headings: RULES, rows: place.rules };
  const request = { readOn: "22/11/2026 09:00:00", rules, typed: place.typed, memory };
  const assembled = assembleCount(blocks, registers, request);
  const counted = countPlace(assembled.ledger, assembled.registers, assembled.hints);
  return { assembled, counted, blocks };
}

/** All that a count holds as plain data; what it holds as functions shows in the figures. */
export function plain({ assembled, counted }: ReturnType<typeof count>) {
  return dataOf({ ...assembled, figures: counted.figures, count: counted.count });
}

export function dataOf(value: unknown): unknown {
  if (typeof value === "function") return "function";
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null) return value;
  if (ArrayBuffer.isView(value) || Array.isArray(value)) return Array.from(value as unknown as unknown[], dataOf);
  if (Symbol.iterator in value) return Array.from(value as Iterable<unknown>, dataOf);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, dataOf(one)]));
}

export type Edit = (place: Place, last: AssembledCount | null) => Place;

export const typedRow =
  (at: number, theme: string | undefined): Edit =>
  (place, last) => {
    const row = last?.ledger.rowId[at % last.ledger.size];
    return row === undefined ? place : { ...place, typed: new Map([...place.typed, [row, { theme }]]) };
  };
/** The columns of ours as the last count would write them, and nothing said in the pane any more. */
export const written: Edit = (place, last) =>
  last
    ? {
        ...place,
        typed: new Map(),
        beside: besideOf(
          last.ledger,
          SHEETS.map((name) => [name, place.sheets[name]?.length ?? 0]),
        ),
      }
    : place;
const inGrid =
  (at: number, text: string): Edit =>
  (place) => ({
    ...place,
    beside: Object.fromEntries(
      Object.entries(place.beside).map(([name, columns]) => [
        name,
        columns.map((column) =>
          column[0] === "TP Theme"
            ? column.map((cell, row) => (row === 1 + (at % (column.length - 1)) ? text : cell))
            : column,
        ),
      ]),
    ),
  });
export const linesOf =
  (change: (rows: Rows) => Rows, sheet: "Upton" | "Nether" = "Upton"): Edit =>
  (place) => ({
    ...place,
    sheets: { ...place.sheets, [sheet]: change(place.sheets[sheet] ?? []) },
  });

export const withCell =
  (index: number, cell: number, text: string) =>
  (rows: Rows): Rows =>
    rows.map((row, i) => (i === index % rows.length ? row.map((old, j) => (j === cell ? text : old)) : row));

export const EDITS: Readonly<Record<string, Edit>> = {
  "a row is tagged in the pane": typedRow(5, "Roads"),
  "a tag is taken back": typedRow(5, undefined),
  "a count has written its columns": written,
  "a tag is typed in the grid": inGrid(3, "Homes"),
  "a tag is emptied in the grid": inGrid(0, ""),
  "an alias is added to a body": (place) => ({ ...place, aliases: "NDC" }),
  "a body is said to be elsewhere": (place) => ({ ...place, home: "outside" }),
  "a rule is added": (place) => ({
    ...place,
    rules: [...place.rules, ["R2", "Y", "5", "payee", "word", "acme", "Care", "", "", ""]],
  }),
  "a rule gives another theme": (place) => ({
    ...place,
    rules: [["R1", "Y", "10", "service", "contains", "foster", "Families", "10.4", "", ""]],
  }),
  "a rule goes": (place) => ({ ...place, rules: [] }),
  "a rule names a new body": (place) => ({
    ...place,
    rules: [["R3", "Y", "1", "service", "contains", "highways", "", "", "Roads Board", ""]],
  }),
  "a transfer is confirmed": (place) => ({
    ...place,
    pairs: [["Upton County Council", "Nether District Council", "", "", "Y", "", ""]],
  }),
  "a transfer is refused": (place) => ({
    ...place,
    pairs: [["Upton County Council", "Nether District Council", "", "", "N", "", ""]],
  }),
  "lines of a class are left out": (place) => ({
    ...place,
    answers: [["Upton County Council", "minimum revenue provision", "", "accounting adjustment", "Y", ""]],
  }),
  "a source is in thousands": (place) => ({ ...place, terms: ["Upton County Council", "£000", "count"] }),
  "a source is for detail": (place) => ({ ...place, terms: ["Upton County Council", "£", "detail"] }),
  "a source is another body's": (place) => ({ ...place, terms: ["Nether District Council", "£", "count"] }),
  "the year is another": (place) => ({ ...place, year: "FY 2024-25" }),
  "an amount is corrected": linesOf(withCell(7, 4, "-1234.56")),
  "a payee is corrected": linesOf(withCell(2, 0, "Nether District Council")),
  "an amount is lost": linesOf(withCell(4, 4, "see note")),
  "a source is replaced": linesOf((rows) => rows.map((_, row) => line(row * 13 + 3)), "Nether"),
  "lines are added": linesOf((rows) => [...rows, line(77), line(1234)]),
  "lines are sorted": linesOf((rows) => rows.toSorted(([a = ""], [b = ""]) => a.localeCompare(b))),
  "a source goes": (place) => ({ ...place, sheets: { Nether: place.sheets["Nether"]! }, beside: {} }),
};
