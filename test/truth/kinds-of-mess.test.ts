import { countSheets } from "#test/support/count-files";
import { councilSheet } from "#test/support/count-csv";
import { wordAt } from "#domain/columns/coded";
import { unreadRows } from "#domain/ledger/unread-rows";

/** What one small file of each kind comes to: lines with an amount, their sum in pounds, lines in suspense. */
type Figures = readonly [lines: number, sum: number, suspense: number];

const HEAD = "Supplier,Date,Transaction No,Purpose,Net amount";
const row = (amount: string, date = "01/04/2025", supplier = "Acme Ltd"): string =>
  `${supplier},${date},T1,Beds,"${amount}"`;

/** Kinds of mess of inputs.md 2.7 by their numbers, each in a file of its own; figures added up by hand. */
const KINDS: readonly (readonly [kind: string, rows: readonly string[], figures: Figures])[] = [
  ["1 £, commas, spaces", [row("£10,000.00"), row(" £ 1 234 "), row("10,000.00")], [3, 21_234, 0]],
  [
    "2 bracket and trailing negatives",
    [row("(1,234.50)"), row("1,234.50-"), row("3,000.00"), row("20.00CR")],
    [4, 511, 0],
  ],
  ["3 Unicode minus, no-break space", [row("−500"), row("1\u00a0200")], [2, 700, 0]],
  ["4 nil markers are missing, not nought", [row("n/a"), row("[x]"), row("80.00")], [1, 80, 2]],
  ["5 an Excel error in an amount", [row("#REF!"), row("960.00")], [1, 960, 1]],
  ["6 a unit within the figure", [row("1.2m"), row("3k")], [2, 1_203_000, 0]],
  ["9 title rows above", [], [1, 75, 0]],
  ["10 a grand total below is no line", [row("40.00"), row("2.50"), "Grand Total,,,,42.50"], [2, 42.5, 0]],
  [
    "11 subtotals and blank rows",
    [row("40.00"), "Subtotal,,,,40.00", ",,,,", row("5.00"), "Subtotal,,,,5.00"],
    [2, 45, 0],
  ],
  [
    "15 names withheld are lines like others",
    [row("10.00", "01/04/2025", "REDACTED PERSONAL DATA"), row("10.00", "01/04/2025", "Redacted")],
    [2, 20, 0],
  ],
  ["16 credits keep their sign", [row("-960.00"), row("960.00")], [2, 0, 0]],
  ["20 a payment without payee", [row("30292.63", "01/04/2025", ""), row("1.00")], [2, 30_293.63, 0]],
  ["28 pence add up exactly", [row("0.10"), row("0.20"), row("1000000000.01")], [3, 1_000_000_000.31, 0]],
];

describe("kinds of mess", () => {
  it.each(KINDS)("%s", (kind, rows, figures) => {
    const titled = ["Payments over £500 made in April 2025", "", HEAD, row("75.00")];
    const lines = kind.startsWith("9 ") ? titled : [HEAD, ...rows];
    expect(figuresOf(lines.join("\n"))).toEqual(figures);
  });

  it("a payment in another currency is left out, and check A1 is told of its row", () => {
    const csv =
      "Supplier,Date,Document No,Currency,Amount\nAcme,01/05/2025,1,GBP,100.00\nBerlin,02/05/2025,2,EUR,90.00";
    expect(figuresOf(csv)).toEqual([1, 100, 0]);
    const { sources } = countSheets([councilSheet("Payments", csv)], {});
    expect(unreadRows(sources.blocks[0]!.block.reading)).toBe(1);
    // The figures are pounds where their own heading says so, whatever the document was in.
    expect(figuresOf(csv.replace("Amount", "Amount GBP"))).toEqual([2, 190, 0]);
  });
});

function figuresOf(csv: string): Figures {
  const { sources, assembled } = countSheets([councilSheet("Payments", csv)], {});
  expect(sources.blocks).toHaveLength(1);
  const { suspense, amountPence } = assembled.ledger;
  const unread = suspense.filter((one) => one === 1).length;
  return [suspense.length - unread, amountPence.reduce((sum, pence) => sum + pence, 0) / 100, unread];
}

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
