import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { openXlsx } from "#workbench/files/open-xlsx";
import { sheetResults, toolResults } from "#test/support/check-results";
import { countAndSave, fileOf, PAYMENTS, type SavedReturn } from "#test/support/run-job";

const CLEAN = join(dirname(PAYMENTS), "payments.csv");
const expected = JSON.parse(readFileSync(join(dirname(PAYMENTS), "expected.json"), "utf8")) as Expected;

interface Expected {
  readonly rows: number;
  readonly total: number;
  readonly rowsDeleted: number;
  readonly strong: Found;
  readonly sameInvoiceAtTwoBodies: Found;
  readonly possible: Found;
  readonly recurringSuppressed: { readonly amount: number; readonly groups: readonly (readonly string[])[] };
  readonly reversalsNetted: readonly (readonly string[])[];
  readonly cleanAfterReversal: readonly string[];
  readonly notTestable: { readonly amount: number; readonly rows: readonly string[] };
}
interface Found {
  readonly atRisk: number;
  readonly groups: readonly (readonly string[])[];
}
interface Reported extends Expected {
  readonly tested: { readonly payments: number; readonly amount: number };
  readonly probable: Found;
  readonly republished: { readonly amount: number; readonly groups: readonly unknown[] };
}

/** Settings that say what the references are: without a person's word no number is matched. */
function settingsFor(file: string): string {
  return dirname(fileOf("sources.csv", `source,reference\n${basename(file)},supplier\n`));
}

/** `payments!4` -> T03: the n-th payment of the file, whatever stands between. */
function idsIn(lines: readonly number[]) {
  return (ref: string): string => `T${String(lines.indexOf(Number(ref.split("!")[1])) + 1).padStart(2, "0")}`;
}

const lines = (first: number, count: number): number[] => Array.from({ length: count }, (_, at) => first + at);

describe.each<[string, string, readonly number[]]>([
  // One heading row.
  ["clean", CLEAN, lines(2, 15)],
  // Two titles and headings; row 17 is blank.
  ["as received", PAYMENTS, [...lines(4, 13), 18, 19]],
])("return of the payments fixture, %s", (_, file, rows) => {
  let saved: SavedReturn;
  let found: Reported;
  const id = idsIn(rows);
  const ids = (groups: readonly (readonly string[])[]): string[][] => groups.map((group) => group.map(id)).sort();

  beforeAll(async () => {
    saved = await countAndSave([file], settingsFor(file));
    found = saved.report["duplicates"] as Reported;
  }, 120_000);

  it("tests every payment", () => {
    expect(found.tested).toEqual({ payments: expected.rows, amount: expected.total });
  });

  it.each(["strong", "sameInvoiceAtTwoBodies", "possible"] as const)("%s", (grade) => {
    expect({ atRisk: found[grade].atRisk, groups: ids(found[grade].groups) }).toEqual(expected[grade]);
  });

  it("finds no probable one, and nothing that was published twice", () => {
    expect(found.probable).toEqual({ atRisk: 0, groups: [] });
    expect(found.republished).toEqual({ amount: 0, groups: [] });
  });

  it("sets regular payments and the reversal aside, and names what cannot be tested", () => {
    expect(found.recurringSuppressed.amount).toBe(expected.recurringSuppressed.amount);
    expect(ids(found.recurringSuppressed.groups)).toEqual(expected.recurringSuppressed.groups);
    expect(ids(found.reversalsNetted)).toEqual(expected.reversalsNetted);
    expect({ amount: found.notTestable.amount, rows: found.notTestable.rows.map(id) }).toEqual(expected.notTestable);
    const named = [found.strong, found.sameInvoiceAtTwoBodies, found.possible].flatMap(({ groups }) => groups.flat());
    for (const clean of expected.cleanAfterReversal) expect(named.map(id)).not.toContain(clean);
  });

  it("names the supplier that both bodies pay", () => {
    // ACME in two spellings: 2 x £4,800 by the county, £4,800 by the district. Seven names, six suppliers;
    // of two spellings the one that is not in capitals stands.
    expect(saved.report["suppliers"]).toEqual({
      names: 7,
      clusters: 6,
      shared: [{ supplier: "Acme Care Limited", agencies: 2, total: 14_400, nonLead: 4800 }],
    });
    const sheet = openXlsx(saved.bytes).sheet("TP Shared suppliers")!;
    expect([0, 1, 2, 3, 4, 5].map((column) => sheet.columns[column]?.values[4])).toEqual([
      "Acme Care Limited",
      2,
      "Fordshire County Council",
      14_400,
      9600,
      4800,
    ]);
    const words = Array.from(sheet.columns[0]!.values);
    expect(words).toContain("Every payment stands in one line - Ties");
  });

  it("every check of the sheet is as the tool finds it; every payment is accounted for", () => {
    const sheet = sheetResults(saved.bytes);
    expect(sheet).toEqual(toolResults(saved.outcome.checks));
    expect(sheet["H1"]).toEqual({ result: "Ties", thisSide: expected.total });
    const { totalPence } = saved.outcome.counted.count;
    const h2 = saved.outcome.checks.find(({ id }) => id === "H2");
    expect(h2).toMatchObject({ result: "Ties", thisSide: totalPence, thatSide: totalPence });
    // What was before and after the test is no formula: an edit of today is not the test's doing.
    const table = openXlsx(saved.bytes).sheet("TP Checks")!;
    const row = Array.from(table.columns[0]!.values).indexOf("H2");
    expect([3, 4].map((column) => table.formula(row, column) ?? null)).toEqual([null, null]);
  });

  it("prints the classes apart on the return, and what was tested on the method", () => {
    const book = openXlsx(saved.bytes);
    expect(book.sheet("TP Return")?.columns[0]?.values[51]).toBe(
      "Duplicate payments to look into: within a body £4,800 strong, nil probable, £3,922 possible · " +
        "same invoice at two bodies £4,800 · not testable £1,200",
    );
    const method = book.sheet("TP Method")!;
    const at = Array.from(method.columns[0]!.values).indexOf("Duplicate payments");
    expect(method.columns[1]?.values[at]).toBe(
      "15 payments, £28,163.90 read. Reference: S01 supplier's invoice number. Credits paired off £0.00 net; regular payments " +
        "set aside £3,750.00, alike for another reason £0.00; published twice £0.00; not testable £1,200.00. Only a supplier's " +
        "invoice number is matched across dates, files and bodies. Nothing was removed from the total.",
    );
  });

  it("deletes nothing and takes nothing out of the total", () => {
    const sheet = openXlsx(saved.bytes).sheets[0]!;
    expect(sheet.name).toBe(basename(file, ".csv"));
    const held = rows.filter((row) => (sheet.columns[1]?.values[row - 1] ?? null) !== null);
    expect(held).toHaveLength(expected.rows - expected.rowsDeleted);
    // T14 and T15 were paid in March, the year before the others: left out for that alone.
    expect(saved.report["read"]).toBe(expected.total);
    expect(saved.report["totalPlaceSpend"]).toBeCloseTo(expected.total - 2 * 721, 6);
  });
});

it("lays what two bodies pay a supplier for one purpose side by side, with what a line costs at each", async () => {
  const received = readFileSync(PAYMENTS, "utf8");
  // T03, and the file's own total with it.
  const dearer = received.replace('" £ 4 800.00 "', '"6,000.00"').replace('"28,163.90"', '"29,363.90"');
  const { bytes } = await countAndSave([fileOf("prices.csv", dearer)]);
  const sheet = openXlsx(bytes).sheet("TP Shared suppliers")!;
  const at = Array.from(sheet.columns[1]!.values).indexOf("Alike") + 1;
  // The county pays 9,600 in two lines of 4,800, the district 6,000 in one: a quarter more.
  expect(Array.from({ length: 11 }, (_, column) => sheet.columns[column]?.values[at] ?? "")).toEqual([
    "Acme Care Limited",
    "same",
    "Fordshire County Council: Home care, 2 lines",
    9600,
    4800,
    6000,
    0.25,
    "",
    "",
    6000,
    "Oxley District Council: Home care, 1 line",
  ]);
});
