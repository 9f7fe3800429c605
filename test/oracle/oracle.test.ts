import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fixturePlace } from "./fixture-place.ts";
import { expectedCount, expectedTies } from "./oracle.ts";
import { halfAway, nearestDouble, sixPlaces, written } from "./rational.ts";

const PLACES = join(__dirname, "../fixtures/places");

// Two oracles in two languages, written apart from one another and from the product: where they agree, the method is clear.
describe.each(["fordshire", "chainshire", "mixedshire", "creditshire"])("the oracle on %s", (name) => {
  const folder = join(PLACES, name);
  const { sourceTies, ...expected } = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Record<
    string,
    unknown
  >;
  const place = fixturePlace(folder);
  const counted = expectedCount(place);

  it.each(Object.keys(expected))("%s", (key) => {
    expect(counted[key]).toEqual(expected[key]);
  });

  it("source ties", () => {
    expect(expectedTies(place)).toEqual(sourceTies ?? {});
  });
});

describe("the oracle's arithmetic", () => {
  it.each<[string, bigint]>([
    ["0.5", 1n],
    ["-0.5", -1n],
    ["2.5", 3n],
    ["-2.4999", -2n],
    ["0.49999999999999999999", 0n],
  ])("rounds %s to %s", (text, expected) => {
    expect(halfAway(written(text))).toBe(expected);
  });

  // round(x, 6) of Python 3 on these doubles; its minus nought is nought here.
  it.each<[number, number]>([
    [0.0000005, 0],
    [0.0000015, 0.000002],
    [1.2345675, 1.234568],
    [2.0000005, 2.000001],
    [0.5 ** 7, 0.007812],
    [3 * 0.5 ** 7, 0.023438],
    [-(0.5 ** 7), -0.007812],
    [-0.0000001, 0],
  ])("shows %d as %d", (value, expected) => {
    expect(sixPlaces(value)).toBe(expected);
  });

  it.each<[bigint, bigint, number]>([
    [1n, 3n, 1 / 3],
    [2n ** 53n + 1n, 1n, 2 ** 53],
    [-10n, 7n, -10 / 7],
    [1n, 10n ** 9n, 1e-9],
  ])("%s over %s is nearest to %d", (top, over, expected) => {
    expect(nearestDouble({ top, over })).toBe(expected);
  });
});
