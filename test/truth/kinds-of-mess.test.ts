import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BlockContents } from "#application/block-contents";
import { profileBlock } from "#application/profile-block";
import { describeFinding } from "#domain/findings/words";
import { fileOf } from "#test/support/run-job";
import { countSheets, openCouncilSheets } from "#test/support/count-files";
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

/** Kinds of which the words of the findings matter beside the figures: the whole file, what it comes to, what is said of it. */
const TOLD: readonly (readonly [kind: string, file: readonly string[], figures: Figures, said: readonly string[]])[] = [
  ["7 numbers stored as text", [HEAD, row("1,234.50"), row(" 20.00 "), row("3")], [3, 1_257.5, 0], []],
  [
    "12 a row that lost its date cell stands in suspense, with the cell that its amount slid to",
    [HEAD, row("40.00"), row("50.00"), row("60.00"), row("70.00"), "Acme Ltd,T1,Beds,80.00,"],
    [4, 220, 1],
    [
      "Payments!E6 has no amount, and D6 reads 80: the cells of this row seem to stand a column to the side. It was not " +
        "counted; £ unknown stands in suspense. Put the cells under their own headings, then Recount.",
    ],
  ],
  [
    "13 two columns of one name",
    ["Supplier,Date,Transaction No,Description,Description,Net amount", "Acme,01/04/2025,T1,Care,Beds,12.50"],
    [1, 12.5, 0],
    [
      "Sheet “Payments” has more than one column headed “Description”. Column D was taken for the purpose. Confirm it in Sources, " +
        "or choose the other.",
    ],
  ],
  [
    "14 misspelt headings",
    ["Benificiary Name;;,Payment Date,Transacton No,Net Amuont;;;", "Acme,01/04/2025,T1,12.50"],
    [1, 12.5, 0],
    [
      ["D", "Net Amuont;;;", "the amount"],
      ["A", "Benificiary Name;;", "the payee"],
      ["C", "Transacton No", "the reference"],
    ].map(
      ([column = "", heading = "", field = ""]) =>
        `Column ${column} of Sheet “Payments”, headed “${heading}”, was taken for ${field}. Confirm it in Sources, or choose another column.`,
    ),
  ],
  [
    "22 irrecoverable VAT in its own column is not added to a net amount",
    ["Supplier,Date,Transaction No,Net amount,Irrecoverable VAT", "Acme,01/04/2025,T1,120.00,20.00"],
    [1, 120, 0],
    [],
  ],
];

describe("kinds of mess, with what is said of them", () => {
  it.each(TOLD)("%s", (_, lines, figures, said) => {
    const { sources } = countSheets([councilSheet("Payments", lines.join("\n"))], {});
    expect(figuresOf(lines.join("\n"))).toEqual(figures);
    expect(sources.blocks[0]!.block.reading.findings.map(describeFinding)).toEqual(said);
  });

  it("7 and which amounts were text is listed in the profile", () => {
    const csv = [HEAD, row("1,234.50"), row(" 20.00 "), row("3")].join("\n");
    const { sources } = countSheets([councilSheet("Payments", csv)], {});
    expect(profileBlock(sources.blocks[0]!).textAmounts).toBe(2);
  });

  it("8 dates in many forms are each of their own year, day first; one that could be two days is asked about", () => {
    const dates = ["14 June 2012", "14th Jun 2012", "21.01.2011", "20200304", "30-Apr-2019", "25/2/22", "45838"];
    const years = ["2012-13", "2012-13", "2010-11", "2019-20", "2019-20", "2021-22", "2025-26"];
    const read = (all: readonly string[]) => {
      const csv = [HEAD, ...all.map((date) => row("10.00", date))].join("\n");
      return countSheets([councilSheet("Payments", csv)], {}).sources.blocks[0]!;
    };
    expect(new BlockContents(read(dates)).years.years).toEqual(years.map((year) => `FY ${year}`));
    const mixed = read(["03/04/2021", "04/13/2021", "25/04/2021"]);
    expect(mixed.block.reading.findings.map(({ code }) => code)).toContain("dates-ambiguous");
  });

  it("24 codes that lost a nought are put right, and what Excel would take the nought from stays text", () => {
    const csv = "Agency,Service,COFOG,Theme,Gross,Basis\nFord,Cabinet,1.1,None,10,direct";
    const { ledger } = countSheets([councilSheet("Spend", csv)], {}).assembled;
    expect(wordAt(ledger.cofog, 0)).toMatch(/^01\.1 Executive/);
    const [sheet] = openCouncilSheets([fileOf("companies.csv", "Supplier,Company No,Amount\nAcme,01234567,10.00\n")]);
    expect(sheet!.cells.columns[1]).toEqual(["Company No", "01234567"]);
  });

  it("25 padded headings, semicolons and pounds that a wrong encoding has spoilt", () => {
    const file = [
      "Supplier ; Date ; Transaction No ; Amount (Â£) ",
      "Acme;01/04/2025;T1;Â£1,012.50",
      "Byte;02/04/2025;T2;Â£7,50",
    ];
    const { sources, assembled } = countSheets(openCouncilSheets([fileOf("m.csv", file.join("\n"))]), {});
    expect([...assembled.ledger.amountPence]).toEqual([101_250, 0]);
    expect(sources.blocks[0]!.block.reading.findings.map(describeFinding)).toEqual([
      "m!D3 reads “Â£7,50”. It was not counted; £ unknown stands in suspense. Correct the cell, then Recount.",
    ]);
  });
});

/** Kinds that are proved where their rule is proved: the kind, the file of tests, and the title there. */
const PROVED: readonly (readonly [kind: string, file: string, title: string])[] = [
  [
    "12 warned of where the amount still stands",
    "domain/ledger/rows",
    "warns of a row that lost a cell, and counts it as it stands",
  ],
  [
    "17 many lines of one invoice",
    "domain/duplicates/find-duplicates",
    "of the body's own documents are lines of one document on one day",
  ],
  [
    "18 references that are none",
    "domain/duplicates/find-duplicates",
    '"P CARD", "n/a", "-", "000", ""])("never match across days',
  ],
  [
    "19 payments published again",
    "domain/duplicates/find-duplicates",
    "that hold the same payment count it twice; it was not paid twice",
  ],
  [
    "19 the same lines under another name",
    "application/hidden-and-twice",
    "is noticed under another name, with another title",
  ],
  ["21 asked about by their words", "domain/left-out/class-words", "collection fund"],
  ["22 net, not gross, beside VAT", "domain/ledger/recognise", "takes net, not gross, beside VAT"],
  [
    "23 names cut off, in capitals, trading as",
    "domain/suppliers/cluster-suppliers",
    "mistyped name beside one that breaks off",
  ],
  ["25 encodings", "intake/read-delimited", "Windows-1252 has curly quotes where Latin-1 has none"],
  [
    "26 hidden rows and columns",
    "application/hidden-and-twice",
    "is told by Excel: rows that a filter hides, columns, and neither",
  ],
  ["26 merged cells", "application/cells-of-excel", "give every line beside them the body that they name, and say so"],
  [
    "26 formulas that link to closed books",
    "application/cells-of-excel",
    "are counted as last read and named with their cells and £",
  ],
];

it.each(PROVED)("kind %s is proved in test/%s: “%s”", (_, file, title) => {
  expect(readFileSync(join(__dirname, "..", `${file}.test.ts`), "utf8")).toContain(title);
});

it("all 28 kinds of inputs.md 2.7 have a file here or a test that proves them", () => {
  const kinds = [...KINDS, ...TOLD, ...PROVED].map(([kind]) => Number.parseInt(kind, 10));
  const alone = [8, 24, 27];
  expect([...new Set([...kinds, ...alone])].sort((a, b) => a - b)).toEqual(
    Array.from({ length: 28 }, (_, at) => at + 1),
  );
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

test("27 each line is of the year of its date, whatever the file is called: the other year leaves the count", () => {
  const rows = ["Acme,31/03/2025,T1,10.00", "Acme,01/04/2025,T2,500.00", "Acme,30/04/2025,T3,600.00"];
  expect(leftOutOf(["Supplier,Date,Transaction No,Net amount", ...rows].join("\n"))).toEqual(["other period", "", ""]);
});

test("21 collection fund leaves the count with its class where a line says so", () => {
  const head = "Agency,Service,COFOG,Theme,Gross,Exclude,Basis";
  const rows = ["Ford,NNDR shares,01.8,None,965,collection fund,direct", "Ford,Parks,08.1,Leisure,10,,direct"];
  expect(leftOutOf([head, ...rows].join("\n"))).toEqual(["collection fund", ""]);
});
