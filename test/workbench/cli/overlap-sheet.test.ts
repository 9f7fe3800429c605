import { openXlsx } from "#workbench/files/open-xlsx";
import type { SheetModel } from "#workbench/model/sheet";
import { countAndSave, countFixture, fileOf } from "#test/support/run-job";

/** Rows whose first cell begins so, as values from column B on. */
function rowsOf(sheet: SheetModel, label: string): unknown[][] {
  return Array.from(sheet.columns[0]?.values ?? [], (value, row) => ({ value, row }))
    .filter(({ value }) => typeof value === "string" && value.startsWith(label))
    .map(({ row }) => Array.from({ length: 14 }, (_, at) => sheet.value(row, at + 1)));
}
const rowOf = (sheet: SheetModel, label: string): unknown[] => {
  const [row] = rowsOf(sheet, label);
  if (!row) throw new Error(`no row begins ${label}`);
  return row;
};
const overlapSheet = (bytes: Uint8Array): SheetModel => openXlsx(bytes).sheet("TP Overlap")!;

describe("TP Overlap of Fordshire", () => {
  let sheet: SheetModel;
  beforeAll(async () => {
    sheet = overlapSheet((await countFixture("fordshire")).bytes);
  });

  // method.md 5.1, added up by hand: spend, bodies, lead, others, credits left out, total, ties, before netting, false overlap.
  it("measures functions after netting, and says what never was overlap", () => {
    const [spend, bodies, hhi, effective, lead, leadPounds, others, rate, left, total, ties, before, never] = rowOf(
      sheet,
      "10 ",
    );
    expect([spend, bodies, lead, leadPounds, others]).toEqual([
      1_475_000_000,
      3,
      "Department for Work and Pensions",
      1_130_000_000,
      345_000_000,
    ]);
    expect([left, total, ties, before, never]).toEqual([0, 1_475_000_000, 0, 375_000_000, 30_000_000]);
    // (1,130² + 320² + 25²) / 1,475²
    const wanted = (1130 ** 2 + 320 ** 2 + 25 ** 2) / 1475 ** 2;
    expect(hhi).toBeCloseTo(wanted, 9);
    expect(effective).toBeCloseTo(1 / wanted, 9);
    expect(rate).toBeCloseTo(345 / 1475, 9);
  });

  it("shows Older people without overlap, where a pivot table shows £30.0m", () => {
    const row = rowOf(sheet, "Older people");
    expect([row[1], row[6], row[11], row[12]]).toEqual([1, 0, 30_000_000, 30_000_000]);
  });

  it("says the lead body's share of a theme", () => {
    expect(rowOf(sheet, "Drugs & alcohol")[13]).toBeCloseTo(8000 / 13_880, 9);
  });

  it("proves that functions and what states none are the total", () => {
    expect(rowsOf(sheet, "Functions and uncoded")).toHaveLength(1);
    const [words] = Array.from(sheet.columns[0]!.values).filter((value) => String(value).startsWith("Functions and"));
    expect(words).toBe("Functions and uncoded (0) = total place spend - Ties");
  });

  it("sets pairs of bodies against one another, both ways", () => {
    const head = Array.from(sheet.columns[16]!.values).lastIndexOf("Body");
    const bodies = Array.from({ length: 5 }, (_, at) => String(sheet.value(head, 17 + at)));
    const [fire, police] = [
      bodies.indexOf("Wold Fire and Rescue Authority"),
      bodies.indexOf("Wold Police and Crime Commissioner"),
    ];
    expect(sheet.value(head + 1 + fire, 17 + police)).toBe(30_000_000);
    expect(sheet.value(head + 1 + police, 17 + fire)).toBe(30_000_000);
    expect(sheet.value(head + 1 + fire, 17 + fire) ?? null).toBeNull();
  });
});

const LINES = `Line,Agency,Service,Theme,Gross
1,Hart Council,Home care,Care,100
2,Hart ICB,HOME-CARE,Care,40
3,Hart ICB,Clinics,Health,60
4,Hart Council,,Other,7
`;

describe("services in the sources' own words", () => {
  it("that two bodies name alike are measured, and every penny stands in one line", async () => {
    const sheet = overlapSheet((await countAndSave([fileOf("lines.csv", LINES)])).bytes);
    const row = rowOf(sheet, "Home care");
    expect([row[0], row[1], row[4], row[6], row[9]]).toEqual([140, 2, "Hart Council", 40, 140]);
    expect(rowOf(sheet, "Services that one body names")[9]).toBe(60);
    expect(rowOf(sheet, "No service stated")[9]).toBe(7);
    const last = Array.from(sheet.columns[0]!.values).find((value) =>
      String(value).startsWith("Services and the rest"),
    );
    expect(last).toBe("Services and the rest = total place spend - Ties");
  });
});

const GRANTS = `Line,Agency,Service,Theme,Gross,Funding stream
1,Hart Council,Home care,Care,250000,Social care grant
2,Hart ICB,Clinics,Health,50000,Social care grant
3,Hart Council,Youth,Care,99999.99,2024
4,Hart Council,Parks,Other,60000,Parks * for all?
5,Hart Council,Pools,Other,40000,Parks for all
6,Hart Council,Roads,Other,1000000,
7,Hart ICB,Refund,Health,-500,>5
`;

describe("funding streams", () => {
  it("are counted, with how many of them are small grants, whatever they are called", async () => {
    const model = openXlsx((await countAndSave([fileOf("grants.csv", GRANTS)])).bytes);
    const sheet = model.sheet("TP Overlap")!;
    const row = (name: string): unknown[] => rowOf(sheet, name).slice(0, 6);
    const total = 499_499.99;
    expect(row("Social care grant")).toEqual([300_000, 2, null, 300_000 / total, "", 0]);
    // A name that SUMIFS would read as a number, a comparison or a pattern stands as plain letters.
    expect(row("“2024”")).toEqual([99_999.99, 1, null, 99_999.99 / total, "small", 99_999.99]);
    expect(row("Parks ∗ for all¿")).toEqual([60_000, 1, null, 60_000 / total, "small", 60_000]);
    expect(row("Parks for all")).toEqual([40_000, 1, null, 40_000 / total, "small", 40_000]);
    // A credit is no small grant.
    expect(row("“>5”")).toEqual([-500, 1, null, -500 / total, "", 0]);
    expect(rowOf(sheet, "Streams = rows")).toBeDefined();
    const words = Array.from(sheet.columns[0]!.values).map(String);
    expect(words).toContain("Streams = rows that name a stream - Ties");
    // 199,999.99 of 499,499.99
    expect(words).toContain("Funding streams: 5, 3 of them small grants under £100,000, 40.0% of their spending");
    expect(rowsOf(overlapSheet((await countFixture("fordshire")).bytes), "Funding streams")).toEqual([]);
  });
});

const WORK = `Line,Agency,Service,Gross,Function
1,Hart Council,Care,700000,Front line
2,Hart Council,Finance,200000,Management & support
3,Hart Council,Offices,100000,Asset running costs
4,Hart ICB,Clinics,450000,Commissioning
5,Hart ICB,Board,50000,Back office
6,Hart Fire,Stations,60000,Asset running cost
7,Hart Fire,Crews,40000,
8,Hart Police,Beats,0.01,
`;

// By hand: 200,000 of 1,000,000 is 20 %, 50,000 of 500,000 is 10 %; the median 15 % lies 50,000 below what the council spends.
describe("the back office of the bodies", () => {
  it("stands beside its rate where enough is said, and without one where a body has not sorted its spending", async () => {
    const sheet = overlapSheet((await countAndSave([fileOf("work.csv", WORK)])).bytes);
    const words = Array.from(sheet.columns[0]!.values).map(String);
    const head = words.indexOf(
      "Body",
      words.findIndex((text) => text.startsWith("Back office £")),
    );
    const line = (name: string): unknown[] => {
      const row = words.indexOf(name, head);
      return [1, 2, 4, 5, 6, 7, 8, 10].map((column) => sheet.value(row, column));
    };
    const [back, rate, above, says, abovePounds, assets, assetRate, spend] = line("Hart Council");
    expect([back, rate, says, abovePounds, assets, assetRate, spend]).toEqual([
      200_000,
      0.2,
      "100.0% of it",
      50_000,
      100_000,
      0.1,
      1_000_000,
    ]);
    expect(above).toBeCloseTo(0.05, 12);
    expect(line("Hart ICB").slice(0, 2)).toEqual([50_000, 0.1]);
    expect(line("Hart ICB").slice(4)).toEqual([0, 0, 0, 500_000]);
    expect(line("Hart Fire")).toEqual([0, "", "", "60.0%: too few", "", 60_000, "", 100_000]);
    expect(line("Hart Police")).toEqual([0, "", "", "none", "", 0, "", 0.01]);
    expect(line("Lowest of the bodies")[1]).toBe(0.1);
    expect(line("Median")[1]).toBeCloseTo(0.15, 12);
    expect(line("Total").slice(4)).toEqual([50_000, 160_000, null, 1_600_000.01]);
    expect(words).toContain("Bodies = rows that say back office or assets - Ties");
    expect(words.find((text) => text.startsWith("Back office"))).toBe(
      "Back office £250,000, running assets £160,000, after netting: to ask about, no saving",
    );
  });
});
