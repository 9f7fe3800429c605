import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { countSheets } from "#test/support/count-files";
import { councilSheet } from "#test/support/count-csv";
import { wordAt } from "#domain/columns/coded";

/**
 * The 28 kinds of mess of real files (inputs.md 2.7), each with the tests that hold it: file and words of a title. A kind
 * without a test, or a test that has gone, fails here.
 */
const KINDS: Readonly<
  Record<number, { readonly mess: string; readonly heldBy: readonly (readonly [string, string])[] }>
> = {
  1: { mess: "£, commas, spaces", heldBy: [["domain/money/read-money", "reads %j as %j"]] },
  2: { mess: "bracket negatives", heldBy: [["domain/money/read-money", "(1,234.50)"]] },
  3: { mess: "Unicode minus, nbsp, apostrophe", heldBy: [["domain/money/read-money", "'450"]] },
  4: {
    mess: "nil markers",
    heldBy: [
      ["domain/money/read-money", "Not applicable"],
      ["domain/ledger/rows", "counts a dash as nought"],
    ],
  },
  5: {
    mess: "Excel errors",
    heldBy: [
      ["domain/ledger/rows", "flags the one purpose cell with an error"],
      ["workbench/cli/real-input", "an error in an amount stands in suspense"],
    ],
  },
  6: { mess: "units", heldBy: [["domain/ledger/recognise", "£000"]] },
  7: { mess: "numbers stored as text", heldBy: [["domain/ledger/rows", "which were read from text"]] },
  8: {
    mess: "dates in many forms",
    heldBy: [
      ["domain/dates/read-date", "follows the order of the column"],
      ["domain/dates/date-cases", "date_cases.csv"],
    ],
  },
  9: {
    mess: "title rows above the headings",
    heldBy: [["domain/ledger/recognise", "finds headings below many title rows"]],
  },
  10: {
    mess: "footer, grand total",
    heldBy: [["domain/ledger/rows", "takes a labelled total out and as control total"]],
  },
  11: {
    mess: "subtotals, blank rows, merged department headings",
    heldBy: [
      ["domain/ledger/rows", "tells subtotals from the grand total"],
      ["domain/ledger/unfold", "holds for the lines below it"],
    ],
  },
  12: { mess: "shifted rows", heldBy: [["domain/ledger/rows", "warns of a row that lost a cell"]] },
  13: { mess: "duplicate column names", heldBy: [["domain/ledger/recognise", "the second of two headings"]] },
  14: { mess: "misspelt headings", heldBy: [["truth/published-files", "headings that are misspelt or nonsense"]] },
  15: { mess: "redacted payees", heldBy: [["domain/duplicates/find-duplicates", "REDACTED PERSONAL DATA"]] },
  16: { mess: "credits, reversals, re-issues", heldBy: [["domain/duplicates/fixture", "nets the reversal"]] },
  17: { mess: "one invoice, many lines", heldBy: [["domain/duplicates/find-duplicates", "are their lines together"]] },
  18: { mess: "placeholder references", heldBy: [["domain/duplicates/find-duplicates", "P CARD"]] },
  19: {
    mess: "republished payments",
    heldBy: [
      ["domain/duplicates/find-duplicates", "that hold the same payment count it twice"],
      ["application/hidden-and-twice", "is noticed under another name"],
    ],
  },
  20: { mess: "payroll lines without payee", heldBy: [["domain/ledger/rows", "keeps payments without payee"]] },
  21: { mess: "collection fund passed through", heldBy: [["truth/kinds-of-mess", "collection fund leaves the count"]] },
  22: {
    mess: "VAT",
    heldBy: [
      ["domain/ledger/recognise", "lets the VAT decide"],
      ["domain/ledger/recognise", "does not take codes, identifiers or the VAT"],
    ],
  },
  23: {
    mess: "cut-off and trading names",
    heldBy: [["domain/suppliers/cluster-suppliers", "takes %s and %s for one"]],
  },
  24: { mess: "0-padded codes", heldBy: [["intake/read-delimited", "everything else stays the text it was"]] },
  25: { mess: "encodings, delimiters", heldBy: [["intake/read-delimited", "Windows-1252"]] },
  26: {
    mess: "hidden, filtered, protected, merged, linked",
    heldBy: [
      ["application/hidden-and-twice", "rows that a filter hides"],
      ["workbench/cli/ledger", "a protected sheet"],
      ["workbench/cli/council-workbook", "the value that we do not compute"],
    ],
  },
  27: { mess: "periods over two years", heldBy: [["truth/kinds-of-mess", "each line is of the year of its date"]] },
  28: { mess: "loss of precision", heldBy: [["domain/money/pence", "0.1 + 0.2"]] },
};

const INPUTS = join("..", "shared", "domain", "inputs.md");

describe("the 28 kinds of mess", () => {
  it("have a row each", () => {
    expect(Object.keys(KINDS).map(Number)).toEqual(Array.from({ length: 28 }, (_, at) => at + 1));
  });

  (existsSync(INPUTS) ? it : it.skip)("are those of inputs.md, if present", () => {
    const rows = readFileSync(INPUTS, "utf8").match(/^\| \d+ \|/gm) ?? [];
    expect(rows.map((row) => Number(row.replace(/\D/g, "")))).toEqual(Object.keys(KINDS).map(Number));
  });

  it.each(Object.entries(KINDS).map(([number, { mess, heldBy }]) => [Number(number), mess, heldBy] as const))(
    "%s %s",
    (_, __, heldBy) => {
      expect(heldBy.length).toBeGreaterThan(0);
      for (const [file, title] of heldBy)
        expect(readFileSync(join("test", `${file}.test.ts`), "utf8")).toContain(title);
    },
  );
});

const leftOutOf = (csv: string): string[] => {
  const { assembled } = countSheets([councilSheet("Payments", csv)], {});
  const { ledger } = assembled;
  return Array.from({ length: ledger.size }, (_, at) => wordAt(ledger.leftOut, at));
};

test("each line is of the year of its date, whatever the file is called: the other year leaves the count", () => {
  const rows = ["Acme,31/03/2025,T1,10.00", "Acme,01/04/2025,T2,500.00", "Acme,30/04/2025,T3,600.00"];
  expect(leftOutOf(["Supplier,Date,Transaction No,Net amount", ...rows].join("\n"))).toEqual(["other period", "", ""]);
});

test("collection fund leaves the count with its class where a line says so", () => {
  const head = "Agency,Service,COFOG,Theme,Gross,Exclude,Basis";
  const rows = ["Ford,NNDR shares,01.8,None,965,collection fund,direct", "Ford,Parks,08.1,Leisure,10,,direct"];
  expect(leftOutOf([head, ...rows].join("\n"))).toEqual(["collection fund", ""]);
});
