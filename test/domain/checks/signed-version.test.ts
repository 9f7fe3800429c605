import { readFileSync } from "node:fs";
import { join } from "node:path";
import { changedSince, figuresToSign, type Signing } from "#domain/checks/signed-version";
import type { PlaceCount } from "#domain/counting/place-count";
import { countCsv, fixtureSettings } from "#test/support/count-csv";

const FOLDER = join(__dirname, "../../fixtures/places/fordshire");
const { count } = countCsv(readFileSync(join(FOLDER, "count-lines.csv"), "utf8"), fixtureSettings(FOLDER)).input;

const signing: Signing = {
  fingerprint: "0123abcd",
  versions: [
    {
      version: "1",
      on: "22/11/2026",
      by: "P Rao",
      fingerprint: "0123abcd",
      figures: figuresToSign(count),
      bodies: count.byAgency,
    },
  ],
};

/** The count with £50m more at one body and less at another: every total stays as it is. */
function moved(from: string, to: string): PlaceCount {
  const pence = 5_000_000_000;
  const byAgency = new Map(count.byAgency);
  byAgency.set(from, (byAgency.get(from) ?? 0) - pence);
  byAgency.set(to, (byAgency.get(to) ?? 0) + pence);
  return { ...count, byAgency };
}

describe("a signed version", () => {
  const [first = "", second = ""] = [...count.byAgency.keys()];

  it("stands where nothing has changed", () => {
    expect(changedSince(signing, count)).toBe(0);
  });

  it("does not stand where spending has moved between bodies, though every total is alike", () => {
    expect(changedSince(signing, moved(first, second))).toBe(2);
    expect(changedSince(signing, moved(first, "A new body"))).toBe(2);
  });

  it("does not stand where a body is gone or new", () => {
    const without = new Map(count.byAgency);
    without.delete(first);
    expect(changedSince(signing, { ...count, byAgency: without })).toBe(1);
    const more = new Map([...count.byAgency, ["A new body", 1]] as const);
    expect(changedSince(signing, { ...count, byAgency: more })).toBe(1);
  });
});
