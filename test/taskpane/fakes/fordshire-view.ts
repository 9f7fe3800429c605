import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PlaceView, QueueGroup, RowRef, SheetState, SourceView } from "#application/view/place-view";
import { runChecks } from "#domain/checks/run-checks";
import { COUNTED_SHEETS } from "./counted-sheets.ts";
import { measureCoverage } from "#domain/tagging/coverage";
import { countCsv, type CsvCount, fixtureSettings } from "#test/support/count-csv";

const FOLDER = join(__dirname, "../../fixtures/places/fordshire");

/** Lines of Fordshire without a theme: those of the pane's mock-up, by line id. */
const UNTAGGED = ["R05", "R14", "R15"];

/**
 * Fordshire as the pane sees it after a Recount: 19 lines, 7 bodies, £2,638,880k. Count, checks and coverage are the
 * domain's own; what only the application says (states of sheets, questions) is written by hand.
 */
export function fordshireView(changes: Partial<PlaceView> = {}): PlaceView {
  return { ...viewOf(fordshire(linesCsv())), ...changes };
}

/** The same with three lines untagged, £922,000k of £3,197,000k, in three groups of the queue. */
export function untaggedFordshire(changes: Partial<PlaceView> = {}): PlaceView {
  const counted = fordshire(withoutThemes(linesCsv()));
  const view = viewOf(counted);
  const inTotal = untaggedGroups(counted);
  const untaggedPence = inTotal.reduce((sum, { pence }) => sum + pence, 0);
  return { ...view, isStale: true, tags: { ...view.tags, taggedRows: 16, untaggedPence, inTotal }, ...changes };
}

/** A workbook of which nothing has been said: what the officer sees first. */
export function unstatedView(changes: Partial<PlaceView> = {}): PlaceView {
  const view = fordshireView();
  return {
    ...view,
    place: { ...view.place, name: "", financialYear: "", population: null },
    isCounted: false,
    sheetsLookedAt: 3,
    sources: [],
    count: null,
    checks: [],
    tags: {
      coverage: { rows: 0, value: 0 },
      rows: 0,
      taggedRows: 0,
      untaggedPence: 0,
      inTotal: [],
      detail: [],
      rules: [],
    },
    sheets: view.sheets.map((sheet): SheetState => ({ ...sheet, state: "not built" })),
    log: [],
    registers: { agencies: [], themes: [] },
    ...changes,
  };
}

function linesCsv(): string {
  return readFileSync(join(FOLDER, "count-lines.csv"), "utf8");
}

function fordshire(csv: string): CsvCount {
  return countCsv(csv, fixtureSettings(FOLDER));
}

function withoutThemes(csv: string): string {
  return csv
    .split("\n")
    .map((line) => (UNTAGGED.includes(line.slice(0, 3)) ? line.split(",").with(4, "").join(",") : line))
    .join("\n");
}

function viewOf({ assembled, counted, input }: CsvCount): PlaceView {
  const { registers, ledger } = assembled;
  return {
    place: registers.place,
    isCounted: true,
    isStale: false,
    sheetsLookedAt: 1,
    sources: [sourceOf(input)],
    notSpend: [],
    refusals: [],
    tags: {
      coverage: measureCoverage(ledger),
      rows: ledger.size,
      taggedRows: ledger.size,
      untaggedPence: 0,
      inTotal: [],
      detail: [],
      rules: [],
    },
    count: {
      count: counted.count,
      title: "Total place spend",
      isPart: false,
      countedAt: "22/11/2026 14:20",
      shares: SHARES,
      whole: [DWP_WHOLE],
    },
    checks: runChecks(input),
    sheets: COUNTED_SHEETS,
    findings: [],
    log: [],
    registers: { agencies: registers.agencies, themes: registers.themes.map(({ name }) => name) },
  };
}

/** Place shares of the fixture's drivers.csv, by hand. */
const SHARES: NonNullable<PlaceView["count"]>["shares"] = [
  share("NHS Fordshire & Wold ICB", "population", [600_000, 1_000_000, 110_500_000_000]),
  {
    ...share("Wold Police and Crime Commissioner", "crimes", [33_000, 50_000, 15_300_000_000]),
    // method.md 1.4: population 0.60 moves T by −£9.18m.
    instead: [{ basis: "population", share: 0.6, changePence: -918_000_000 }],
  },
  share("Wold Fire and Rescue Authority", "population", [600_000, 1_000_000, 5_000_000_000]),
  share("HM Prison and Probation Service", "caseload", [4_500, 10_000, 2_200_000_000]),
];

/** Lines R12 and R13 of the fixture, £000 650,000 + 480,000, counted whole. */
const DWP_WHOLE = {
  ...{ agency: "Department for Work and Pensions", basis: "direct", share: 1, inPlace: null, whole: null },
  ...{ pence: 113_000_000_000, keptPence: 113_000_000_000, instead: [] },
};

function share(agency: string, basis: string, [inPlace, whole, pence]: readonly [number, number, number]) {
  const keptPence = (pence / whole) * inPlace;
  return { agency, basis, share: inPlace / whole, inPlace, whole, pence, keptPence, instead: [] };
}

function sourceOf({ blocks, sources }: CsvCount["input"]): SourceView {
  const { reading } = blocks[0]!;
  const { terms, firstReadPence } = sources[0]!;
  return {
    key: terms.key,
    sheet: "Fordshire",
    headerRow: reading.headerRow,
    layout: reading.layout,
    terms: { ...terms, unit: "£000" },
    rows: 19,
    sumPence: firstReadPence,
    suspense: 0,
    control: null,
    columns: Object.entries(reading.mapping).map(([field, { column, header, confidence }]) => ({
      column,
      header,
      sample: "",
      field: field as NonNullable<SourceView["columns"][number]["field"]>,
      confidence,
    })),
    leftOut: [],
    findings: [],
    answersNeeded: [],
  };
}

function untaggedGroups({ assembled: { ledger } }: CsvCount): QueueGroup[] {
  const agencies = { R05: "NHS Fordshire & Wold ICB", R14: HMPPS, R15: HMPPS };
  const names = { R05: "Acute commissioning", R14: "Probation", R15: "Drug rehabilitation requirements" };
  const suggested = { R05: "Health (general)", R14: "Community safety", R15: "Drugs & alcohol" };
  return (["R05", "R14", "R15"] as const).map((line) => {
    const at = ledger.lineId.indexOf(line);
    const row: RowRef = { rowId: ledger.rowId[at]!, sheet: "Fordshire", row: ledger.sheetRow[at]! };
    return {
      key: line,
      name: names[line],
      description: "",
      agency: agencies[line],
      bodies: [agencies[line]],
      pence: ledger.amountPence[at]!,
      readPence: ledger.amountPence[at]!,
      credits: 0,
      spellings: 1,
      rows: [row],
      suggestion: {
        theme: suggested[line],
        reason: line === "R05" ? "COFOG 07.3 Hospital services" : "COFOG 03.3",
        confidence: null,
      },
    };
  });
}
const HMPPS = "HM Prison and Probation Service";
