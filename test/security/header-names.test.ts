import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { countAndSave, fileOf, type SavedReturn, scratch } from "#test/support/run-job";

// Names that every object of the language has already. As a heading, a body, a theme, a rule, a payee or a key of a settings
// file they are words like any other: the figures are those of the same file under plain names, and no object is changed.
const NAMES = ["__proto__", "constructor", "hasOwnProperty", "toString", "valueOf", "__defineGetter__"] as const;
const PLAIN = NAMES.map((_, at) => `Plain ${String(at)}`);

const AMOUNTS = [101.01, 202.02, 404.04, 808.08, 1616.16, 3232.32];

function count(names: readonly string[]): Promise<SavedReturn> {
  const rows = names.map((name, at) =>
    [name, "02/06/2025", name, `${name}-${String(at)}`, AMOUNTS[at], name, name, name, name].join(","),
  );
  const head = `Body Name,Payment Date,Supplier Name,Invoice Number,Net Amount,Directorate,Purpose,${names[0]!},${names[1]!}`;
  const settings = scratch();
  const write = (name: string, lines: readonly string[]): void => {
    writeFileSync(join(settings, name), lines.join("\n"));
  };
  write("agencies.csv", ["agency,home,default_basis", ...names.map((name) => `${name},inside,direct`)]);
  write("themes.csv", [`theme,description,${names[0]!}`, ...names.map((name) => `${name},${name},x`)]);
  write("rules.csv", [
    `order,field,match,words,theme,active,${names[0]!}`,
    ...names.map((name, at) => `${String(at)},payee,equals,${name},${name},Y,x`),
  ]);
  write("place.json", [`{ "place": "${names[1]!}", "financialYear": "2025/26", "${names[0]!}": { "polluted": 1 } }`]);
  write("mappings.json", [
    `{ "${names[0]!}": { "amount": "Net Amount" }, "spend.csv": { "${names[0]!}": "x", "amount": "Net Amount" } }`,
  ]);
  return countAndSave([fileOf("spend.csv", [head, ...rows, ""].join("\n"))], settings);
}

/** Keys in the report's own words, so that both reports read alike. */
function figures(report: Record<string, unknown>, names: readonly string[]): unknown {
  const byName = (key: string): unknown[] =>
    names.map((name) => Object.getOwnPropertyDescriptor(report[key], name)?.value as unknown);
  const { read, totalPlaceSpend, coverage, overlapTotal } = report;
  const { rows } = (report["sources"] as { rows: number }[])[0]!;
  return {
    read,
    totalPlaceSpend,
    coverage,
    overlapTotal,
    rows,
    byAgency: byName("byAgency"),
    byTheme: byName("byTheme"),
  };
}

describe("names that every object has", () => {
  let plain: SavedReturn;
  let odd: SavedReturn;
  beforeAll(async () => {
    plain = await count(PLAIN);
    odd = await count(NAMES);
  });

  it("give the figures of plain names", () => {
    expect(figures(plain.report, PLAIN)).toMatchObject({ read: 6363.63, byAgency: AMOUNTS, byTheme: AMOUNTS });
    expect(figures(odd.report, NAMES)).toEqual(figures(plain.report, PLAIN));
  });

  it("change no object", () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("are the same after a second count of the saved workbook", async () => {
    const again = await countAndSave([odd.path]);
    expect(figures(again.report, NAMES)).toEqual(figures(plain.report, PLAIN));
  });
});
