import { readFileSync } from "node:fs";
import { join } from "node:path";
import { changedSince, figuresToSign, type Signing } from "#domain/checks/signed-version";
import { changesSince, sayChange } from "#domain/checks/version-changes";
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

describe("what has changed since a signed version", () => {
  const [version] = signing.versions;
  const bands = { versionPart: 0.05, versionPence: 100_000_000 };
  const then = {
    ...version!,
    figures: { ...version!.figures, total: 1_000_000_00 },
    bodies: new Map([
      ["Hart Council", 600_000_00],
      ["Hart ICB", 399_999_00],
      ["Gone Trust", 1_00],
    ]),
    parts: [
      { part: "cell", name: "Hart Council | Care", pence: 600_000_00 },
      { part: "cell", name: "Hart ICB | Care", pence: 100_000_00 },
      { part: "cell", name: "Hart ICB | Youth", pence: 299_999_00 },
      { part: "cell", name: "Gone Trust | Youth", pence: 1_00 },
      { part: "function", name: "10 Social protection", pence: 5 },
    ],
  } as const;
  const now = {
    totalPence: 1_050_000_00,
    byAgency: new Map([
      ["Hart Council", 630_000_01],
      ["Hart ICB", 419_998_95],
      ["New Body", 1_04],
    ]),
    byTheme: new Map([
      ["Care", 700_000_00],
      ["Young people", 300_000_00],
      ["", 50_000_00],
    ]),
  };

  it("is told by body and theme with both figures, new and gone ones too; exactly the band is within it", () => {
    expect(changesSince(then, now, bands).map(sayChange)).toEqual([
      "Hart Council £630,000.01, was £600,000.00",
      "New Body £1.04, was £0.00",
      "Gone Trust £0.00, was £1.00",
      "theme Young people £300,000.00, was £0.00",
      "theme Youth £0.00, was £300,000.00",
    ]);
    const more = { ...now, totalPence: 1_050_000_01 };
    expect(changesSince(then, more, bands)[0]).toMatchObject({ what: "total", nowPence: 1_050_000_01 });
    expect(changesSince(then, now, { ...bands, versionPart: 2 }).map(({ name }) => name)).toEqual([
      "New Body",
      "Young people",
    ]);
    expect(changesSince(then, now, { versionPart: 2, versionPence: 200_000_00 }).map(({ name }) => name)).toEqual([
      "New Body",
      "Young people",
      "Youth",
    ]);
  });

  it("says nothing of themes where none were signed", () => {
    const { parts: _, ...before } = then;
    expect(changesSince(before, now, bands).filter(({ what }) => what === "theme")).toEqual([]);
  });
});
