import { readFileSync } from "node:fs";
import { join } from "node:path";
import { countCsv, fixtureSettings } from "#test/support/count-csv";

const FOLDER = join(__dirname, "../../fixtures/places/fordshire");
const { input } = countCsv(readFileSync(join(FOLDER, "count-lines.csv"), "utf8"), fixtureSettings(FOLDER));
const { measures, falseOverlap } = input.count.overlapByCofog;
const thousands = (pence: number): number => pence / 100_000;

/** Added up by hand from the nineteen rows of method.md 5.1: £000 of the function, bodies, lead, £000 of the others. */
const BY_HAND = [
  ["03", 140_880, 3, "Wold Police and Crime Commissioner", 39_900],
  ["04", 40_000, 1, "Fordshire County Council", 0],
  ["05", 12_000, 1, "Oxley District Council", 0],
  ["07", 671_000, 2, "NHS Fordshire & Wold ICB", 8_000],
  ["09", 300_000, 1, "Fordshire County Council", 0],
  ["10", 1_475_000, 3, "Department for Work and Pensions", 345_000],
] as const;

describe("Fordshire by function of government, after netting", () => {
  it.each(BY_HAND)("%s: £%d thousand by %d bodies, the most by %s, £%d thousand by the others", (code, ...wanted) => {
    const measure = measures.find(({ name }) => name.startsWith(code))!;
    const { positivePence, agencies, lead, nonLeadPence } = measure;
    expect([thousands(positivePence), agencies, lead, thousands(nonLeadPence)]).toEqual(wanted);
  });

  it("shows the false overlap that netting removed: the grants from the ICB and from the county", () => {
    const found = [...falseOverlap].map(([name, pence]) => [name.slice(0, 2), thousands(pence)]);
    expect(found).toEqual([
      ["05", 2_000],
      ["10", 30_000],
    ]);
  });
});
