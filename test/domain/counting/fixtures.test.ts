import { readFileSync } from "node:fs";
import { join } from "node:path";
import { countCsv, fixtureSettings } from "#test/support/count-csv";
import { reportTies } from "#application/report-ties";

const PLACES = join(__dirname, "../../fixtures/places");
const read = (place: string, file: string): string => readFileSync(join(PLACES, place, file), "utf8");
const expectedOf = (place: string) => JSON.parse(read(place, "expected.json")) as Record<string, unknown>;
const countFixture = (place: string) => countCsv(read(place, "count-lines.csv"), fixtureSettings(join(PLACES, place)));

// expected.json is made by the exact rational oracle of the fixtures, not by this product.
describe.each(["fordshire", "chainshire", "mixedshire", "creditshire"])("%s", (place) => {
  const counted = countFixture(place);
  const { sourceTies, ...expected } = expectedOf(place);

  it.each(Object.keys(expected))("%s is the oracle's", (key) => {
    expect(counted.report[key]).toEqual(expected[key]);
  });

  it("ties each source as the oracle does", () => {
    if (sourceTies !== undefined) expect(reportTies(counted.input)).toEqual(sourceTies);
  });
});

interface Trap {
  readonly mistake: string;
  readonly [figure: string]: unknown;
}

describe.each(["chainshire", "mixedshire", "creditshire"])("%s falls into no trap", (place) => {
  const { wrong } = JSON.parse(read(place, "traps.json")) as { wrong: Trap[] };
  const { report } = countFixture(place);
  const expected = expectedOf(place);

  const bridgeTraps = wrong.filter((trap) => Object.keys(trap).some((key) => key in expected));

  it.each(bridgeTraps.map((trap) => [trap.mistake, trap] as const))("%s", (_, trap) => {
    const figures = Object.keys(trap).filter((key) => key in expected && trap[key] !== expected[key]);
    const missed = Object.keys(trap).filter((key) => key === "missed");
    expect(figures.length + missed.length).toBeGreaterThan(0);
    for (const key of figures) expect(report[key]).not.toEqual(trap[key]);
  });
});

describe("traps of single measures", () => {
  it("chainshire: overlap of Regeneration is measured after netting", () => {
    const { report } = countFixture("chainshire");
    expect((report["overlap"] as Record<string, { nonLead: number }>)["Regeneration"]!.nonLead).toBe(1_400_000);
  });
  it("creditshire: differences are proved pair by pair, not only in total", () => {
    expect(countFixture("creditshire").report).toMatchObject({ unreconciledTransfers: 0, unreconciledAbsolute: 2000 });
  });
  it("creditshire: HHI leaves credits out, and says the theme's total beside the positive one", () => {
    const { report } = countFixture("creditshire");
    const drugs = (report["overlap"] as Record<string, object>)["Drugs & alcohol"];
    expect(drugs).toMatchObject({ hhi: 0.603306, total: 110_000, netTotal: -40_000 });
  });
});
