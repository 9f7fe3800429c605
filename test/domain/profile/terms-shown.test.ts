import { recogniseSheet } from "#domain/ledger/recognise";
import { termsShown } from "#domain/profile/terms-shown";
import { VOCABULARY } from "#reference/vocabulary";
import { cellsOfCsv } from "../ledger/csv-cells.ts";

const HEAD = "Supplier,Date,Transaction No,Net Amount";
/** Sixty payments from £500.00 up in steps of £10, under running numbers from 500100 on. */
const LINES = Array.from(
  { length: 60 },
  (_, at) => `Acme ${String(at)},01/04/2025,${String(500_100 + at)},${String(500 + 10 * at)}.00`,
);

function shown(lines: readonly string[]) {
  const cells = cellsOfCsv(lines.join("\n"), "Payments");
  const found = recogniseSheet(cells, VOCABULARY);
  if ("notSpend" in found) throw new Error(found.notSpend.finding.code);
  return termsShown(cells, found.reading);
}

describe("what a payments file shows of its terms", () => {
  it.each<[string, number | null, string | null]>([
    ["Payments over £500 in April 2025", 500, null],
    ["Spend above £25k (excluding VAT)", 25_000, "net"],
    ["Payments exceeding £1,000, inclusive of VAT", 1000, "gross"],
    ["Amounts are net of VAT", null, "net"],
    ["Payments over £1m", 1_000_000, null],
    ["Payments above £1.5m", 1_500_000, null],
    ["Contracts over £2 million", 2_000_000, null],
    ["Payments over £25 thousand", 25_000, null],
    ["Payments over £500.50", 500.5, null],
    ["Payments over £5x", null, null],
    ["Payments to suppliers", null, null],
  ])("title %s", (title, thresholdPounds, vat) => {
    expect(shown([`"${title}",,,`, HEAD, ...LINES.slice(0, 3)])).toMatchObject({ thresholdPounds, vat });
  });

  it("a floor under sixty payments is a threshold; one payment below it, or few payments, show none", () => {
    expect(shown([HEAD, ...LINES]).thresholdPounds).toBe(500);
    expect(shown([HEAD, ...LINES, "Beacon,01/04/2025,500200,99.99"]).thresholdPounds).toBeNull();
    expect(shown([HEAD, ...LINES.slice(0, 49)]).thresholdPounds).toBeNull();
  });

  it("credits below the floor do not hide it", () => {
    expect(shown([HEAD, ...LINES, "Beacon,01/04/2025,500200,-20.00"]).thresholdPounds).toBe(500);
  });

  it("numbers of one form under the body's own heading are its documents", () => {
    expect(shown([HEAD, ...LINES])).toMatchObject({ reference: "document" });
  });

  it.each([
    ["the heading is of an invoice", HEAD.replace("Transaction No", "Invoice No"), LINES],
    ["the numbers have many forms", HEAD, LINES.map((line, at) => line.replace("500", at % 2 ? "INV-" : "7/"))],
    ["they are few", HEAD, LINES.slice(0, 19)],
  ])("nothing is guessed where %s", (_, head, lines) => {
    expect(shown([head, ...lines]).reference).toBeNull();
  });

  it("every guess says its reason", () => {
    expect(shown(['"Payments over £500, net of VAT",,,', HEAD, ...LINES]).findings.map(({ code }) => code)).toEqual([
      "vat-shown",
      "threshold-shown",
      "reference-shown",
    ]);
  });
});

describe("the year that a file states of itself", () => {
  const UNDATED = "Supplier,Service,Net Amount";
  const lines = (...titles: readonly string[]) => [
    ...titles.map((title) => `"${title}",,`),
    UNDATED,
    "Acme,Roads,500.00",
    "Beacon,Care,900.00",
  ];

  it.each<[readonly string[], string | null]>([
    [["Fordshire Council", "Outturn 2025/26"], "FY 2025-26"],
    [["2025/26 budget v 2024/25"], null],
    [["Outturn 2025/26", "with 2024/25 beside it"], null],
    [["Outturn"], null],
  ])("titles %j", (titles, year) => {
    expect(shown(lines(...titles)).year?.year ?? null).toBe(year);
  });

  it("is not asked of a file whose lines have days of their own", () => {
    expect(shown(['"Outturn 2024/25",,,', HEAD, ...LINES.slice(0, 3)]).year).toBeNull();
  });
});
