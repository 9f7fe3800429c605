import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { Amendments } from "#application/amendments";
import type { PaneActions } from "#application/pane/pane-actions";
import type { RawCell } from "#domain/columns/raw-cell";
import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { given, openPane } from "./open-pane.ts";

/** A job on a register, and the cell of it that somebody corrects afterwards. */
export interface RegisterCase {
  readonly what: string;
  readonly open: () => Promise<{ readonly book: FakeWorkbook; readonly pane: PaneActions }>;
  readonly said: Amendments | ((pane: PaneActions) => Promise<Amendments>);
  /** The cell that somebody corrects: its table, words of its row, its heading, and what is typed. */
  readonly table: string;
  readonly row: readonly string[];
  readonly heading: string;
  readonly typed: string | number;
}

const COUNTY = "Fordshire County Council";
export const FIRE = "Wold Fire";

async function sample() {
  const book = new FakeWorkbook();
  book.addSheet("Sheet1");
  const pane = openPane(book);
  given(await pane.addSample());
  return { book, pane };
}

async function over(rows: readonly (readonly RawCell[])[], said: Amendments = {}) {
  const book = new FakeWorkbook();
  book.addSheet("Lines", rows);
  const pane = openPane(book);
  given(await pane.recount(said));
  return { book, pane };
}

export const unit = (basis: string, name: string, value: number) => {
  return { agency: FIRE, basis, unit: name, inPlace: name === "here", value, source: "", year: "" };
};

/** A body in two counties: 60 % of the people live in the place, and half of its calls are there. */
export function wold() {
  const lines = ["Acme", "Byte"].map((payee, at) => [FIRE, payee, "Engines", 100 + at]);
  const units = (basis: string, here: number) => [unit(basis, "here", here), unit(basis, "there", 100 - here)];
  return over([["Body", "Supplier", "Description", "Amount"], ...lines], {
    drivers: [...units("population", 60), ...units("calls", 50)],
    agencies: { [FIRE]: { home: "straddling", defaultBasis: "population" } },
  });
}

function payments() {
  const csv = readFileSync(join(__dirname, "../../fixtures/payments/payments.csv"), "utf8").trim();
  const lines = Papa.parse<string[]>(csv).data;
  const rows = lines.map((line) => line.map((text, at) => (at === 5 && /^-?[\d.]+$/.test(text) ? Number(text) : text)));
  return over(rows, { sources: { S01: { reference: "supplier" } } });
}

/** Lines that say a class, and a pair whose two sides differ. */
function books() {
  const inside = { home: "inside", defaultBasis: "direct", alreadyForPlace: true } as const;
  return over(
    [
      ["Agency", "Service", "Gross", "Internal income", "Transfer to", "Income from", "Capital"],
      ["County", "Loan interest", 1_000, null, null, null, "revenue"],
      ["County", "Grants", 500_000, 0, "District", null, "revenue"],
      ["District", "Homes", 800_000, 300_000, null, "County", "revenue"],
    ],
    {
      agencies: { County: inside, District: inside },
      transfers: [{ ...PAIR, kind: "", note: "", confirmed: true }],
    },
  );
}
const PAIR = { payer: "County", payee: "District", capital: "revenue" };

export const byCalls = { agency: FIRE, from: { basis: "population" }, note: "" };

/** One for each register that a Revert writes to. */
export const REGISTER_CASES: readonly RegisterCase[] = [
  {
    what: "a setting of the place",
    open: sample,
    said: { place: { population: 123_456 } },
    ...{ table: "TP_Place", row: ["Population"], heading: "Value", typed: 234_567 },
  },
  {
    what: "the home of a body",
    open: sample,
    said: { agencies: { [COUNTY]: { home: "straddling" } } },
    ...{ table: "TP_Agencies", row: [COUNTY], heading: "Home", typed: "outside" },
  },
  {
    what: "a body that came in",
    open: sample,
    said: { agencies: { "Fordshire Museum": { home: "inside" } } },
    ...{ table: "TP_Agencies", row: ["Fordshire Museum"], heading: "Note", typed: "joined in May" },
  },
  {
    what: "a theme that came in",
    open: sample,
    said: { themes: [{ name: "Culture", description: "Museums", pack: "" }] },
    ...{ table: "TP_Themes", row: ["Culture"], heading: "Description", typed: "Museums and parks" },
  },
  {
    what: "units that came in",
    open: wold,
    said: { drivers: [unit("homes", "here", 10), unit("homes", "there", 30)] },
    ...{ table: "TP_Drivers", row: [FIRE, "homes", "here"], heading: "Value", typed: 12 },
  },
  {
    what: "a unit that was corrected",
    open: wold,
    said: { drivers: [unit("calls", "here", 55)] },
    ...{ table: "TP_Drivers", row: [FIRE, "calls", "here"], heading: "In place", typed: "N" },
  },
  {
    what: "the terms of a source",
    open: sample,
    said: { sources: { S01: { months: 6 } } },
    ...{ table: "TP_Sources", row: ["S01"], heading: "Months", typed: 9 },
  },
  {
    what: "which column is which",
    open: () =>
      over([
        ["Agency", "Supplier", "Net amount", "Gross amount"],
        ["County", "Acme", 100, 120],
      ]),
    said: { mappings: { Lines: { amount: "Gross amount" } } },
    ...{ table: "TP_Mappings", row: ["amount", "Lines"], heading: "Heading", typed: "Net amount" },
  },
  {
    what: "a rule",
    open: sample,
    said: {
      rules: [{ field: "any", match: "contains", words: ["museum"], gives: { theme: "Culture" }, note: "" }],
    },
    ...{ table: "TP_Rules", row: ["museum"], heading: "Active", typed: "N" },
  },
  {
    what: "a decision on a transfer",
    open: sample,
    said: {
      transfers: [
        { payer: COUNTY, payee: "Oxley District Council", capital: "revenue", kind: "", confirmed: false, note: "" },
      ],
    },
    ...{ table: "TP_Transfers", row: [COUNTY, "Oxley District Council"], heading: "Confirmed", typed: "Y" },
  },
  {
    what: "an answer on words",
    open: books,
    said: async (pane) => {
      const { group } = given(await pane.look()).count!.leftOut![0]!;
      const { body, words, found } = group;
      return { leftOut: [{ body, words, found, class: "", confirmed: true, note: "" }] };
    },
    ...{ table: "TP_Left_Out", row: ["County"], heading: "Confirmed", typed: "N" },
  },
  {
    what: "parts of a row",
    open: sample,
    said: {
      splits: {
        "S01-000002": [
          { rowId: "S01-000002", part: 1, theme: "Children & families", weightPercent: 70, note: "" },
          { rowId: "S01-000002", part: 2, theme: "Mental health", weightPercent: 30, note: "" },
        ],
      },
    },
    ...{ table: "TP_Splits", row: ["S01-000002"], heading: "Theme", typed: "Schools" },
  },
  {
    what: "a decision on two payments",
    open: payments,
    said: {
      duplicates: [
        {
          rows: ["S01-000001", "S01-000002"],
          verdict: "duplicate",
          note: "",
          decidedBy: "",
          decidedOn: null,
          members: [],
        },
      ],
    },
    ...{ table: "TP_Duplicates", row: ["S01-000002"], heading: "Decision", typed: "not" },
  },
  {
    what: "an answer on a payee",
    open: () =>
      over([
        ["Body Name", "Supplier Name", "Reference", "Payment Date", "Amount"],
        ["Hart Council", "Acme Care Ltd", "A1", "2025-05-01", 100],
        ["Hart Council", "ACME CARE LIMITED", "A2", "2025-06-02", 300],
        ["Hart Council", "Beacon Homes", "B1", "2025-05-03", 40],
      ]),
    said: { suppliers: [{ name: "Beacon Homes", supplier: "Acme Care Ltd", decision: "same" }] },
    ...{ table: "TP_Suppliers", row: ["Beacon Homes"], heading: "Decision", typed: "apart" },
  },
  {
    what: "a reason for a check",
    open: books,
    said: { explanations: { A2: "no total in the file" } },
    ...{ table: "TP_Checks", row: ["A2"], heading: "Explained by", typed: "the file has no total, asked for" },
  },
  {
    what: "a reason why two sides differ",
    open: books,
    said: { pairReasons: [{ ...PAIR, reason: "timing" }] },
    ...{ table: "TP_Transfers", row: ["County", "District"], heading: "Explained by", typed: "a late grant" },
  },
  {
    what: "the basis that a body goes by",
    open: wold,
    said: { shares: [{ ...byCalls, to: { basis: "calls" } }] },
    ...{ table: "TP_Agencies", row: [FIRE], heading: "Default basis", typed: "population" },
  },
];
