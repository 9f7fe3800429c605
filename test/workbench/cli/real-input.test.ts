import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { countAndSave, fileOf, PAYMENTS, type SavedReturn } from "#test/support/run-job";
import { checkOf } from "#test/support/check-results";

const DATA = join(__dirname, "../../../../shared/data");
const MANCHESTER = "place-manchester-2021q1";
const FILES = ["2021-04", "2021-05", "2021-06"].flatMap((month) =>
  ["manchester-city-council", "salford-city-council"].map((body) => `${MANCHESTER}/${body}/${month}.csv`),
);

interface Truth {
  readonly path: string;
  readonly headerRow: number;
  readonly rows: number;
  readonly sum: string;
  readonly totalRecords: number;
  readonly mapping: Record<string, { column: string } | null>;
}

interface ReportedSource {
  readonly headerRow: number;
  readonly rows: number;
  readonly sum: number;
  readonly suspense: number;
  readonly excluded: readonly unknown[];
  readonly mapping: Record<string, { column: string }>;
}

const present = existsSync(join(DATA, MANCHESTER));
if (!present) it.skip("the public spending files are not beside the project: Manchester is not counted", () => {});

(present ? describe : describe.skip)("Manchester and Salford, April to June 2021, in one call", () => {
  let job: SavedReturn;
  let truths: Truth[];
  beforeAll(async () => {
    truths = JSON.parse(readFileSync(join(DATA, "truth/reading.json"), "utf8")) as Truth[];
    job = await countAndSave(FILES.map((file) => join(DATA, file)));
  });

  it.each(FILES.map((file, at) => [file, at] as const))("%s is read as a careful human read it", (file, at) => {
    const truth = truths.find(({ path }) => path === file)!;
    const source = (job.report["sources"] as ReportedSource[])[at]!;
    expect(source.sum.toFixed(2)).toBe(truth.sum);
    expect(source).toMatchObject({ headerRow: truth.headerRow, rows: truth.rows });
    expect(source.rows + source.suspense + source.excluded.length).toBe(truth.totalRecords - truth.headerRow);
    for (const field of ["amount", "supplier", "agency", "date", "reference", "service"]) {
      expect([field, source.mapping[field]?.column]).toEqual([field, truth.mapping[field]?.column]);
    }
  });

  it("is called a part, and shows no £ a head", () => {
    expect(job.report).toMatchObject({ title: "Payments and spend counted in the place (part)", perHeadShown: false });
  });

  it("counts every pound that was read, the rows without a body included", () => {
    const pence = truths
      .filter(({ path }) => FILES.includes(path))
      .reduce((sum, { sum: pounds }) => sum + Math.round(Number(pounds) * 100), 0);
    expect(job.report["totalPlaceSpend"]).toBe(pence / 100);
  });
});

describe("a payments file as it was received", () => {
  it("gives 15 lines, the total the file states, and one flagged cell", async () => {
    const { report } = await countAndSave([PAYMENTS]);
    const [source] = report["sources"] as Record<string, unknown>[];
    // Figures of fixtures/payments/expected.json
    expect(source).toMatchObject({ rows: 15, sum: 28_163.9, controlTotal: 28_163.9, suspense: 0 });
    expect((source!["findings"] as { code: string }[]).map(({ code }) => code)).toEqual(["cell-error"]);
    expect(checkOf(report, "A2")).toMatchObject({ result: "ties", difference: 0 });
    expect(checkOf(report, "F11")).toMatchObject({ result: "ties", difference: 0 });
  });

  it("one amount up by £1: A2 shows £1.00 and does not tie, and the totals follow", async () => {
    const before = await countAndSave([PAYMENTS]);
    const changed = readFileSync(PAYMENTS, "utf8").replace("£4,800.00", "£4,801.00");
    const after = await countAndSave([fileOf("payments-as-received.csv", changed)]);
    expect(checkOf(after.report, "A2")).toMatchObject({ result: "does not tie", severity: "S", difference: 1 });
    expect(after.report["totalPlaceSpend"]).toBeCloseTo((before.report["totalPlaceSpend"] as number) + 1, 6);
    expect(checkOf(after.report, "F11")).toMatchObject({ result: "ties", difference: 0 });
  });

  it("an error in an amount stands in suspense, and A2 shows the exact shortfall", async () => {
    const broken = readFileSync(PAYMENTS, "utf8").replace('"3,210.45"', "#REF!");
    const { report } = await countAndSave([fileOf("payments-as-received.csv", broken)]);
    expect(checkOf(report, "A2")).toMatchObject({ result: "does not tie", difference: -3210.45 });
    expect(checkOf(report, "A4")).toMatchObject({ result: "does not tie", difference: 1 });
    // 28,163.90 - 3,210.45: exactly that row stands in suspense, named by its cell; the control total and the purpose stay as they were.
    const [source] = report["sources"] as Record<string, unknown>[];
    expect(source).toMatchObject({ rows: 14, sum: 24_953.45, controlTotal: 28_163.9, suspense: 1 });
    const said = (source!["findings"] as { code: string; row: number }[]).map(({ code, row }) => [code, row]);
    expect(said.sort()).toEqual([
      ["amount-unreadable", 13],
      ["cell-error", 12],
      ["control-total-differs", 20],
    ]);
  });
});
