import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { placeDups } from "#functions/dups.fn";
import { placeHhi } from "#functions/hhi.fn";
import { placeKey } from "#functions/key.fn";
import { placeNeff } from "#functions/neff.fn";
import { placeNonLead } from "#functions/nonlead.fn";
import { placeOverlap } from "#functions/overlap.fn";
import { placeSimilar } from "#functions/similar.fn";
import { cellAfter, cellsAfter, provideCustomFunctions } from "./excel-error.ts";
import { FORDSHIRE } from "./fordshire.ts";

const { agency, theme, gross, share, eliminate } = FORDSHIRE;

interface Overlap {
  readonly overlapTotal: number;
  readonly overlap: Readonly<Record<string, { readonly nonLead: number; readonly hhi: number; readonly neff: number }>>;
  readonly pairOverlap: Readonly<Record<string, number>>;
  readonly overlapBeforeNetting: Readonly<Record<string, number>>;
}
const FOLDER = join(__dirname, "../fixtures");
const expected = JSON.parse(readFileSync(join(FOLDER, "places/fordshire/expected.json"), "utf8")) as Overlap;

beforeAll(provideCustomFunctions);

describe("PLACE.HHI and PLACE.NEFF", () => {
  // Drugs & alcohol: FCC 8,000, ICB 3,000, police 1,980, HMPPS 900.
  const drugs = [[8000], [3000], [1980], [900]];

  it("measure Fordshire's drugs and alcohol", () => {
    const { hhi, neff } = expected.overlap["Drugs & alcohol"]!;
    expect(placeHhi(drugs)).toBeCloseTo(hhi, 6);
    expect(placeNeff(drugs)).toBeCloseTo(neff, 6);
  });

  it("leave credits, noughts and blanks out, and refuse what is no number", () => {
    expect(
      placeHhi([
        [50, ""],
        [50, -20],
        [0, null],
      ]),
    ).toBe(0.5);
    expect(cellAfter(() => placeHhi([[50], ["tbc"]]))).toBe('#VALUE! values, cell 2 holds "tbc", not a number.');
    expect(cellAfter(() => placeNeff([[-1], [""]]))).toBe(
      "#VALUE! values holds no amount above 0: there is nothing to measure.",
    );
  });
});

describe("PLACE.NONLEAD", () => {
  it.each(Object.entries(expected.overlap).map(([name, { nonLead }]) => [name, nonLead] as const))(
    "%s of Fordshire",
    (name, nonLead) => {
      expect(placeNonLead(theme, agency, gross, share, eliminate, name)).toBe(nonLead);
    },
  );

  it("adds all themes up, and shows false overlap where nothing is netted", () => {
    expect(placeNonLead(theme, agency, gross, share, eliminate)).toBe(expected.overlapTotal);
    const before = placeNonLead(theme, agency, gross, share, [[""]], "Environment");
    expect(before).toBe(expected.overlapBeforeNetting["Environment"]);
  });

  it("refuses a theme that is not there", () => {
    expect(cellAfter(() => placeNonLead(theme, agency, gross, share, eliminate, "Drugs"))).toBe(
      '#VALUE! key is "Drugs", which is not among keys.',
    );
  });
});

describe("PLACE.OVERLAP", () => {
  it.each(Object.entries(expected.pairOverlap).map(([pair, pounds]) => [pair, pounds] as const))(
    "%s",
    (pair, pounds) => {
      const [a = "", b = ""] = pair.split(" | ");
      expect(placeOverlap(agency, theme, gross, share, eliminate, a, b)).toBe(pounds);
      expect(placeOverlap(agency, theme, gross, share, eliminate, b, a)).toBe(pounds);
    },
  );

  it("is nothing for bodies with no theme in common, and refuses one that is not there", () => {
    const none = placeOverlap(
      agency,
      theme,
      gross,
      share,
      eliminate,
      "Oxley District Council",
      "Wold Fire and Rescue Authority",
    );
    expect(none).toBe(0);
    expect(cellAfter(() => placeOverlap(agency, theme, gross, share, eliminate, "FCC", "ICB"))).toBe(
      '#VALUE! a is "FCC", which is not among agencies.',
    );
  });
});

describe("PLACE.KEY and PLACE.SIMILAR", () => {
  it("see through legal form, case and punctuation", () => {
    const [[a, b]] = placeKey([["Acme Care Limited", "ACME CARE LTD."]]) as [[string, string]];
    expect(a).toBe(b);
    expect(placeSimilar([["Acme Care Limited"], [""]], [["ACME CARE LTD"]])).toEqual([[1], [""]]);
  });

  it("tell names apart by how much of them differs", () => {
    const [[near], [far]] = placeSimilar([["Beacon Housing"], ["Citylink Taxis"]], [["Beacon Housings"]]) as [
      [number],
      [number],
    ];
    expect(near).toBeGreaterThan(0.9);
    expect(near).toBeLessThan(1);
    expect(far).toBeLessThan(0.5);
  });

  it("name the cell that cannot be read", () => {
    expect(cellsAfter(() => placeKey([["Acme"], [true]]))[1]).toEqual(["#VALUE! name, cell 2 holds TRUE, not a text."]);
    expect(cellAfter(() => placeSimilar([["a"], ["b"], ["c"]], [["x"], ["y"]]))).toBe(
      "#VALUE! b has 2 cells but there are 3 names.",
    );
  });
});

describe("PLACE.DUPS", () => {
  const { data } = Papa.parse<Record<string, string>>(
    readFileSync(join(FOLDER, "payments/payments.csv"), "utf8").trim(),
    {
      header: true,
    },
  );
  const column = (name: string): unknown[][] =>
    data.map((line) => [name === "amount" ? Number(line[name]) : line[name]]);
  const [supplier, ref, date, amount, body] = ["supplier", "reference", "date", "amount", "agency"].map(column) as [
    unknown[][],
    unknown[][],
    unknown[][],
    unknown[][],
    unknown[][],
  ];
  const atRisk = (rows: unknown[][], strength: string): number =>
    rows.filter((row) => row[1] === strength).reduce((sum, row) => sum + Number(row[2]), 0);

  it("takes equal lines of one number and day for one document where nobody says which body paid", () => {
    const rows = placeDups(supplier, ref, date, amount);
    expect(rows).toHaveLength(15);
    // T01 and T03 are then two equal lines of one document of £9,600, which T02 is not like.
    expect(rows.filter((row) => row[1] === "possible").map((row) => row[2])).toContain(4800);
    expect(atRisk(rows, "strong")).toBe(0);
    expect(rows[8]).toEqual(["", "", ""]);
  });

  it("tells two bodies apart where their column is given", () => {
    const rows = placeDups(supplier, ref, date, amount, body);
    expect(atRisk(rows, "strong")).toBe(4800);
    expect(atRisk(rows, "two bodies")).toBe(4800);
    expect(atRisk(rows, "possible")).toBe(3922.45);
    expect(rows[1]?.slice(1)).toEqual(["strong", 4800]);
  });

  it("refuses a day that is none, and columns of unequal length", () => {
    expect(cellAfter(() => placeDups([["A"], ["B"]], [["1"], ["2"]], [["soon"], [""]], [[1], [2]]))).toBe(
      '#VALUE! date, cell 1 holds "soon", which cannot be read as a date.',
    );
    expect(cellAfter(() => placeDups([["A"], ["B"], ["C"]], [["1"], ["2"]], [[""]], [[1], [2]]))).toBe(
      "#VALUE! supplier has 3 cells but there are 2 amounts.",
    );
  });
});
