import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { sheetResults, toolResults } from "#test/support/check-results";
import { countAndSave, fileOf, scratch, type SavedReturn } from "#test/support/run-job";

const HEAD =
  "line_id,agency,service,cofog,theme,revenue_capital,gross,external_income,internal_income,income_from,apportionment_basis,place_share_override,transfer_to,eliminate";

const AGENCIES = `agency,short,type,home,default_basis
Hart Council,HC,council,inside,direct
Hart ICB,ICB,health,straddling,population
Hart Police,POL,police,straddling,crimes
Hart Fire,FIRE,fire,straddling,direct
`;
const POPULATION = "Hart ICB,population,Hart,Y,3,census\nHart ICB,population,Dean,N,1,census\n";
const DRIVERS = `agency,basis,unit,in_place,value,source\n${POPULATION}`;

/** Counts a small place with these lines, its driver table and whatever else is given. */
function count(
  lines: readonly string[],
  drivers = DRIVERS,
  { head = HEAD, sources, transfers }: { head?: string; sources?: string; transfers?: string } = {},
): Promise<SavedReturn> {
  const folder = scratch();
  if (sources !== undefined) writeFileSync(join(folder, "sources.csv"), sources);
  if (transfers !== undefined) writeFileSync(join(folder, "transfers.csv"), transfers);
  writeFileSync(join(folder, "agencies.csv"), AGENCIES);
  writeFileSync(join(folder, "drivers.csv"), drivers);
  writeFileSync(join(folder, "place.json"), '{ "place": "Hart", "financialYear": "2025-26" }');
  return countAndSave([fileOf("count-lines.csv", [head, ...lines, ""].join("\n"))], folder);
}

/** Every check of the tool against the sheet's own formulas: result and first side. */
function expectAgreement({ outcome, bytes }: SavedReturn): void {
  const sheet = sheetResults(bytes);
  const tool = toolResults(outcome.checks);
  expect(sheet).toEqual(tool);
}

const PLAIN = [
  "1,Hart Council,Social care,10.2,Older people,revenue,100000,5000,0,,direct,,,",
  "2,Hart ICB,Acute care,07.3,Health,revenue,400000,0,0,,population,,,",
];

describe("the sheet and the tool agree in the corners", () => {
  it("a share typed outside 0 to 1 is no share on either side", async () => {
    const counted = await count([
      ...PLAIN,
      "3,Hart ICB,Too much,07.3,Health,revenue,1000,0,0,,population,1.2,,",
      "4,Hart ICB,Too little,07.3,Health,revenue,2000,0,0,,population,-0.1,,",
      "5,Hart ICB,Half,07.3,Health,revenue,4000,0,0,,population,0.5,,",
    ]);
    expectAgreement(counted);
    expect(sheetResults(counted.bytes)["C1"]).toEqual({ result: "Does not tie", thisSide: 2 });
    // 100 000 + ¾ of 400 000 + ½ of 4 000
    expect(counted.outcome.counted.count.totalPence).toBe(40_200_000);
  });

  it("a measured driver for direct is used, and one that sums to nothing gives no share", async () => {
    const fire = (inPlace: number): string => `Hart Fire,direct,Hart,Y,${inPlace},x\nHart Fire,direct,Dean,N,0,x\n`;
    const lines = [...PLAIN, "3,Hart Fire,Fire,03.2,Fire,revenue,1000,0,0,,direct,,,"];
    const none = await count(lines, DRIVERS + fire(0));
    expectAgreement(none);
    expect(sheetResults(none.bytes)["C1"]?.thisSide).toBe(1);
    expect(sheetResults(none.bytes)["C2"]).toEqual({ result: "Does not tie", thisSide: 1 });
    const measured = await count(lines, `${DRIVERS}Hart Fire,direct,Hart,Y,1,x\nHart Fire,direct,Dean,N,3,x\n`);
    expectAgreement(measured);
    // 100 000 + 300 000 + ¼ of 1 000
    expect(measured.outcome.counted.count.totalPence).toBe(40_025_000);
  });

  it.each([
    ["below nought", "Hart Police,crimes,Hart,Y,5,x\nHart Police,crimes,Dean,N,-2,x\n"],
    ["missing", "Hart Police,crimes,Hart,Y,5,x\nHart Police,crimes,Dean,N,,x\n"],
    ["of no unit", "Hart Police,crimes,Hart,Y,5,x\nHart Police,crimes,,N,5,x\n"],
    ["of a unit that may be in the place or not", "Hart Police,crimes,Hart,Y,5,x\nHart Police,crimes,Dean,?,2,x\n"],
    ["of a unit of which nothing is said", "Hart Police,crimes,Hart,Y,5,x\nHart Police,crimes,Dean,,2,x\n"],
    ["of a unit that stands twice", "Hart Police,crimes,Hart,Y,5,x\nHart Police,crimes,Hart,Y,5,x\n"],
    ["below nought, of a body that is not counted", "Nobody,crimes,Hart,Y,-1,x\n"],
  ])("a driver value %s", async (_, drivers) => {
    const counted = await count(
      [...PLAIN, "3,Hart Police,Policing,03.1,Safety,revenue,1000,0,0,,crimes,,,"],
      DRIVERS + drivers,
    );
    expectAgreement(counted);
    expect(sheetResults(counted.bytes)["C2"]).toEqual({ result: "Does not tie", thisSide: 1 });
  });

  it("income that is text stops, on the sheet as in the tool; a blank does not", async () => {
    const counted = await count([
      ...PLAIN,
      "3,Hart Council,Parking,04.5,Roads,revenue,1000,about 300,0,,direct,,,",
      "4,Hart Council,Parks,05.4,Parks,revenue,1000,  ,see note,,direct,,,",
    ]);
    expectAgreement(counted);
    expect(sheetResults(counted.bytes)["A4"]).toEqual({ result: "Does not tie", thisSide: 2 });
  });

  it("income of a row in suspense, or of one without a share, is not counted", async () => {
    const counted = await count([
      ...PLAIN,
      "3,Hart Council,Unreadable,04.5,Roads,revenue,12 or 13,700,0,,direct,,,",
      "4,Hart Police,No driver,03.1,Safety,revenue,9000,800,300,Hart ICB,crimes,,,",
    ]);
    expectAgreement(counted);
    expect(counted.outcome.counted.count.externalIncomePence).toBe(500_000);
  });

  it("what a line of nought receives goes with the transfer that the whole line is", async () => {
    const counted = await count([
      ...PLAIN,
      // ICB pays the council, whose line of nought is passed on to Fire, which spends a quarter of it here.
      "3,Hart ICB,Grant,07.3,Health,revenue,8000,0,0,,population,,Hart Council,1",
      "4,Hart Council,Grant passed on,07.3,Health,revenue,0,0,8000,Hart ICB,direct,,Hart Fire,1",
      "5,Hart Fire,Prevention,03.2,Fire,revenue,10000,0,6000,Hart Council,direct,0.25,,",
    ]);
    expectAgreement(counted);
    const { count: place } = counted.outcome.counted;
    // E: 8 000 at the share of what it became in the end, a quarter.
    expect(place.eliminatedPence).toBe(200_000);
  });

  it("a transfer part typed outside 0 to 1 is no share on either side", async () => {
    const counted = await count([
      ...PLAIN,
      "3,Hart Council,Too much,04.5,Roads,revenue,1000,0,0,,direct,,Hart ICB,1.5",
      "4,Hart Council,Too little,04.5,Roads,revenue,2000,0,0,,direct,,Hart ICB,-0.2",
    ]);
    expectAgreement(counted);
    expect(sheetResults(counted.bytes)["C1"]).toEqual({ result: "Does not tie", thisSide: 2 });
    // 100 000 + ¾ of 400 000, and nothing taken out
    expect(counted.outcome.counted.count.totalPence).toBe(40_000_000);
  });
});

it("nothing counted does not tie, though nought is nought", async () => {
  const counted = await count(["1,Hart Police,No driver,03.1,Safety,revenue,9000,0,0,,crimes,,,"]);
  expectAgreement(counted);
  expect(sheetResults(counted.bytes)["F1"]).toEqual({ result: "Does not tie", thisSide: 0 });
});

it("months and basis of which nobody has said a word are not proven; a title of another year leaves the year", async () => {
  const counted = await count(PLAIN);
  expectAgreement(counted);
  expect(sheetResults(counted.bytes)).toMatchObject({ A6: { result: "Not proven" }, A8: { result: "Not proven" } });
  const other = await count(PLAIN, DRIVERS, { head: `Outturn 2024/25\n${HEAD}` });
  expectAgreement(other);
  // 100 000 + ¾ of 400 000: all of T
  expect(sheetResults(other.bytes)["A6"]).toEqual({ result: "Look at", thisSide: 400_000 });
  expect(other.outcome.checks.find(({ id }) => id === "A6")?.finding).toMatch(/FY 2024-25: it says “Outturn 2024\/25”/);
});

/** What a person has said of this very kind stands before what was said of the pair. */
it("a pair's own kind goes before the pair without a kind, in whatever order they stand", async () => {
  const pairs = "payer,payee,capital,confirmed\nHart Council,Hart Fire,,N\nHart Council,Hart Fire,revenue,Y\n";
  const lines = [
    "1,Hart Council,Grant,03.2,Fire,revenue,500,0,0,,direct,,Hart Fire,1",
    "2,Hart Council,Engine,03.2,Fire,capital,300,0,0,,direct,,Hart Fire,1",
    "3,Hart Fire,Fire,03.2,Fire,revenue,1000,0,0,,direct,,,",
    "4,Hart Fire,Engine,03.2,Fire,capital,300,0,0,,direct,,,",
  ];
  const counted = await count(lines, DRIVERS, { transfers: pairs });
  expectAgreement(counted);
  // The revenue grant is taken out; the capital one stays in, refused with the pair.
  expect(counted.outcome.counted.count.totalPence).toBe(160_000);
});

/** Counts the same place from lines of several sources. */
function countSources(sources: string, lines: readonly string[]): Promise<SavedReturn> {
  return count(lines, DRIVERS, { head: `${HEAD},source`, sources });
}

describe("what the payee's lines say of a transfer", () => {
  const line = (body: string, kind: string, amount: number, rest: string): string =>
    `1,${body},Care,10.2,Older people,${kind},${String(amount)},${rest}`;
  const grant = (kind: string): string => line("Hart Council", kind, 500, "0,0,,direct,,Hart Fire,1,S1");
  const SOURCES = "source,basis,months,measure\nS1,outturn,12,gross\nS2,outturn,12,net\n";

  it.each([
    ["the payer states no kind", "", "revenue", { result: "Does not tie", thisSide: 500 }],
    ["the payee states no kind", "revenue", "", { result: "Does not tie", thisSide: 500 }],
    ["the kinds really differ", "capital", "revenue", { result: "Ties", thisSide: 0 }],
    ["the kinds are the same", "revenue", "revenue", { result: "Ties", thisSide: 0 }],
  ])("D2 where %s", async (_, paid, spent, expected) => {
    const counted = await countSources(SOURCES, [grant(paid), line("Hart Fire", spent, 1000, "0,0,,direct,,,,S1")]);
    expectAgreement(counted);
    expect(sheetResults(counted.bytes)["D2"]).toEqual(expected);
  });
});

describe("sources that count one thing twice", () => {
  const line = (id: number, body: string, kind: string, amount: number, source: string): string =>
    `${String(id)},${body},Care,10.2,Older people,${kind},${String(amount)},0,0,,direct,,,,${source}`;
  const sources = (...rows: string[]): string =>
    ["source,basis,months,use", ...rows.map((row) => `${row},count`), ""].join("\n");

  it.each([
    ["outturn beside payments", sources("S1,outturn,12", "S2,payments,12"), "Does not tie"],
    ["outturn beside outturn", sources("S1,outturn,12", "S2,outturn,12"), "Does not tie"],
    ["outturn beside a basis that nobody has stated", sources("S1,outturn,12", "S2,,12"), "Does not tie"],
    ["payments beside payments", sources("S1,payments,12", "S2,payments,12"), "Ties"],
  ])("A5: %s, of one body and kind", async (_, stated, result) => {
    const counted = await countSources(stated, [
      line(1, "Hart Council", "revenue", 1000, "S1"),
      line(2, "Hart Council", "revenue", 300, "S2"),
    ]);
    expectAgreement(counted);
    expect(sheetResults(counted.bytes)["A5"]?.result).toBe(result);
  });

  it("A5: revenue from one source and capital from another is no scope twice", async () => {
    const counted = await countSources(sources("S1,outturn,12", "S2,outturn,12"), [
      line(1, "Hart Council", "revenue", 1000, "S1"),
      line(2, "Hart Council", "capital", 300, "S2"),
    ]);
    expectAgreement(counted);
    expect(sheetResults(counted.bytes)["A5"]).toEqual({ result: "Ties", thisSide: 0 });
  });

  it("A5: payments that nobody has said to count are detail beside the outturn of their body", async () => {
    const unsaid = "source,basis,months\nS1,outturn,12\nS2,payments,12\n";
    const counted = await countSources(unsaid, [
      line(1, "Hart Council", "revenue", 1000, "S1"),
      line(2, "Hart Council", "revenue", 300, "S2"),
    ]);
    expectAgreement(counted);
    expect(counted.report).toMatchObject({ totalPlaceSpend: 1000 });
    expect(sheetResults(counted.bytes)["A5"]).toEqual({ result: "Ties", thisSide: 0 });
  });

  it("A12: the lines of a source that come back in another, in another order", async () => {
    const twice = [1000, 300, -20].map((amount, at) => line(at + 1, "Hart Council", "revenue", amount, "S1"));
    const again = [-20, 1000, 300].map((amount, at) => line(at + 4, "Hart Council", "revenue", amount, "S2"));
    const stated = sources("S1,payments,12", "S2,payments,12");
    const counted = await countSources(stated, [...twice, ...again]);
    expectAgreement(counted);
    expect(sheetResults(counted.bytes)["A12"]).toEqual({ result: "Does not tie", thisSide: 1320 });
    const other = await countSources(stated, [
      ...twice,
      ...again.slice(1),
      line(6, "Hart Council", "revenue", -21, "S2"),
    ]);
    expectAgreement(other);
    expect(sheetResults(other.bytes)["A12"]).toEqual({ result: "Ties", thisSide: 0 });
  });
});
