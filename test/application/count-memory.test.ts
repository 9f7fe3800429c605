import fc from "fast-check";
import { type AssembledCount, assembleCount } from "#application/assemble-count";
import { CountMemory } from "#application/count-memory";
import { recogniseSources } from "#application/recognise-sources";
import { settleRegisters } from "#application/stated-settings";
import { countPlace } from "#domain/counting/count-place";
import type { RawCell } from "#domain/ledger/cells";
import type { TypedTags } from "#application/typed-tags";
import { councilSheet } from "#test/support/count-csv";
import { besideOf } from "./tags-beside.ts";

type Rows = readonly (readonly string[])[];

/** A place as far as a count goes by it; edits make another. */
interface Place {
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

const START: Place = {
  sheets: {
    Upton: Array.from({ length: 24 }, (_, at) => line(at * 31)),
    Nether: Array.from({ length: 12 }, (_, at) => line(at * 47 + 5)),
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

type Blocks = ReturnType<typeof recogniseSources>["blocks"];

function count(place: Place, memory: CountMemory, blocks: Blocks = recogniseSources(sheetsOf(place)).blocks) {
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
function plain({ assembled, counted }: ReturnType<typeof count>) {
  return dataOf({ ...assembled, figures: counted.figures, count: counted.count });
}

function dataOf(value: unknown): unknown {
  if (typeof value === "function") return "function";
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null) return value;
  if (ArrayBuffer.isView(value) || Array.isArray(value)) return Array.from(value as unknown as unknown[], dataOf);
  if (Symbol.iterator in value) return Array.from(value as Iterable<unknown>, dataOf);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, dataOf(one)]));
}

type Edit = (place: Place, last: AssembledCount | null) => Place;

const typedRow =
  (at: number, theme: string | undefined): Edit =>
  (place, last) => {
    const row = last?.ledger.rowId[at % last.ledger.size];
    return row === undefined ? place : { ...place, typed: new Map([...place.typed, [row, { theme }]]) };
  };
/** The columns of ours as the last count would write them, and nothing said in the pane any more. */
const written: Edit = (place, last) =>
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
const linesOf =
  (change: (rows: Rows) => Rows, sheet: "Upton" | "Nether" = "Upton"): Edit =>
  (place) => ({
    ...place,
    sheets: { ...place.sheets, [sheet]: change(place.sheets[sheet] ?? []) },
  });

const at =
  (index: number, cell: number, text: string) =>
  (rows: Rows): Rows =>
    rows.map((row, i) => (i === index % rows.length ? row.map((old, j) => (j === cell ? text : old)) : row));

const EDITS: Readonly<Record<string, Edit>> = {
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
  "an amount is corrected": linesOf(at(7, 4, "-1234.56")),
  "a payee is corrected": linesOf(at(2, 0, "Nether District Council")),
  "an amount is lost": linesOf(at(4, 4, "see note")),
  "a source is replaced": linesOf((rows) => rows.map((_, row) => line(row * 13 + 3)), "Nether"),
  "lines are added": linesOf((rows) => [...rows, line(77), line(1234)]),
  "lines are sorted": linesOf((rows) => rows.toSorted(([a = ""], [b = ""]) => a.localeCompare(b))),
  "a source goes": (place) => ({ ...place, sheets: { Nether: place.sheets["Nether"]! }, beside: {} }),
};

/** What must have been done before an edit for it to change anything; else a count has written its columns. */
const PREPARED: Readonly<Record<string, Edit>> = {
  "a tag is taken back": EDITS["a row is tagged in the pane"]!,
  "a count has written its columns": (place) => place,
};

/** Counts a place edit by edit with one memory, and each time from nothing too. Answers with what each count held. */
function expectSame(edits: readonly Edit[], memory = new CountMemory()): string[] {
  let place = START;
  let last: AssembledCount | null = null;
  return [(same: Place) => same, ...edits].map((edit) => {
    place = edit(place, last);
    const now = count(place, memory);
    const held = plain(now);
    expect(held).toEqual(plain(count(place, new CountMemory(), now.blocks)));
    last = now.assembled;
    return JSON.stringify(held);
  });
}

/** Tells how many rows were tagged anew since it was asked last. */
function taggedAnew(memory: CountMemory): () => number {
  const rowsKept = memory.rowsKept.bind(memory);
  let rows = 0;
  jest.spyOn(memory, "rowsKept").mockImplementation((now) => {
    const kept = rowsKept(now);
    const lines = now.blocks.reduce((sum, { contents }) => sum + contents.lines, 0);
    if (kept === null) rows += lines;
    return (
      kept && {
        ...kept,
        rowOf: (...row) => {
          const from = kept.rowOf(...row);
          if (from < 0) rows++;
          return from;
        },
      }
    );
  });
  return () => {
    const since = rows;
    rows = 0;
    return since;
  };
}

describe("a count that goes on from the last one", () => {
  it.each(Object.keys(EDITS))("is the count from nothing once %s", (name) => {
    const [, before, after] = expectSame([PREPARED[name] ?? written, EDITS[name]!]);
    // The columns of ours say nothing new of rows that nobody touched.
    if (EDITS[name] === written) expect(after).toBe(before);
    else expect(after).not.toBe(before);
  });

  it("has money to count, pairs to confirm and receipts to put back", () => {
    const { assembled, counted } = count(EDITS["a transfer is confirmed"]!(START, null), new CountMemory());
    expect(counted.count.totalPence).not.toBe(0);
    expect(assembled.hints.byPair.size).toBeGreaterThan(0);
    expect([...assembled.hints.judged.putBack]).toEqual(["Upton County Council|Nether District Council"]);
  });

  it("tags only those rows anew that a change bears on", () => {
    const memory = new CountMemory();
    const anew = taggedAnew(memory);
    const rows = (place: Place): number => {
      count(place, memory);
      return anew();
    };
    const steps: Place[] = [START];
    const step = (change: (place: Place) => Place): number => {
      steps.push(change(steps.at(-1)!));
      return rows(steps.at(-1)!);
    };
    expect(rows(START)).toBe(36);
    expect(step((place) => place)).toBe(0);
    expect(step((place) => ({ ...place, typed: new Map([["S01-000002", { theme: "Roads" }]]) }))).toBe(1);
    const acme = START.sheets["Upton"]!.concat(START.sheets["Nether"]!).filter(([payee]) => payee === "Acme Care Ltd");
    expect(acme.length).toBeGreaterThan(0);
    expect(step((place) => EDITS["a rule is added"]!(place, null))).toBe(acme.length);
    // The other sheet stays; an answer on a pair bears on any row.
    expect(step((place) => EDITS["a source is replaced"]!(place, null))).toBe(12);
    expect(step((place) => EDITS["a transfer is confirmed"]!(place, null))).toBe(36);
  });

  it("is the count from nothing after any edits in any order", () => {
    const edit = fc.oneof(
      fc.constantFrom(...Object.values(EDITS)),
      fc.tuple(fc.nat(99), fc.constantFrom("Roads", "Homes", undefined)).map(([row, theme]) => typedRow(row, theme)),
      fc
        .tuple(fc.nat(99), fc.nat(3), fc.constantFrom("NDC", "Fostering", ""))
        .map(([row, cell, text]) => linesOf(at(row, cell, text))),
    );
    fc.assert(
      fc.property(fc.array(edit, { minLength: 2, maxLength: 5 }), (edits) => void expectSame(edits)),
      { numRuns: 8 },
    );
  });
});
