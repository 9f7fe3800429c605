import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findProfileProblems } from "#domain/profile/find-profile-problems";
import { profileSource } from "#domain/profile/profile-source";
import { withheldFinder } from "#domain/duplicates/tidy-payee";
import { recogniseSheet } from "#domain/ledger/recognise";
import { REDACTED_PAYEES, REDACTION_MARKS } from "#reference/redaction-words";
import { VOCABULARY } from "#reference/vocabulary";
import { cellsOfCsv, decodeCsv } from "../ledger/csv-cells.ts";

const HEAD = "Supplier,Date,Ref,Purpose,Amount";
const isWithheld = withheldFinder({ names: REDACTED_PAYEES, marks: REDACTION_MARKS });

function profileOf(csv: string) {
  const cells = cellsOfCsv(csv, "Payments");
  const found = recogniseSheet(cells, VOCABULARY);
  if ("notSpend" in found) throw new Error(found.notSpend.finding.code);
  const profile = profileSource(cells, found.reading, isWithheld);
  return { profile, codes: findProfileProblems(found.reading, profile).map(({ code, row }) => [code, row]) };
}

it("counts what the lines of a source look like", () => {
  const { profile } = profileOf(
    [
      HEAD,
      "Acme,01/06/2025,T1,Beds,10",
      "Acme,01/06/2025,T1,Beds,10",
      "REDACTED PERSONAL DATA,02/06/2025,,Care,£5.00",
      ",03/06/2025,T3,Care,(2.00)",
      "Beacon,03/06/2025,T4,Care,0",
      "Cedar,03/06/2025,T5,Roads,9000",
    ].join("\n"),
  );
  expect(profile).toEqual({
    rows: 6,
    textAmounts: 2,
    negatives: 1,
    noughts: 1,
    redacted: 1,
    blanks: [
      { field: "payee", rows: 1 },
      { field: "reference", rows: 1 },
    ],
    repeats: 1,
    outliers: [6],
    creditWords: [],
    repeatedAmount: null,
  });
});

it("asks where credits seem to have lost their minus, and not where one is negative", () => {
  const lines = ["Acme,01/06/2025,T1,Beds,10", "Acme,01/06/2025,T2,Reversal of T1,10"];
  expect(profileOf([HEAD, ...lines].join("\n")).codes).toEqual([["sign-may-be-lost", 2]]);
  expect(profileOf([HEAD, ...lines, "B,01/06/2025,T3,Beds,-1"].join("\n")).codes).toEqual([]);
});

it("asks where one figure stands on many lines of a payee and day", () => {
  const line = "Fuel Co,01/06/2025,T1,Petrol,36876.31";
  expect(profileOf([HEAD, ...Array<string>(4).fill(line)].join("\n")).codes).toEqual([]);
  expect(profileOf([HEAD, ...Array<string>(5).fill(line)].join("\n")).codes).toEqual([["amount-repeated", 1]]);
});

const DATA = join("..", "shared", "data");
const LOST = join(DATA, "singles", "gateshead-2019-04-SIGN-LOST.csv");
const NORTH = join(DATA, "place-tyneside-2021q1", "north-tyneside-council", "2021-05_i.csv");
const present = existsSync(LOST) && existsSync(NORTH);
if (!present) it.skip("needs the published files in ../shared/data", () => undefined);

(present ? describe : describe.skip)("published files (../shared/data, if present)", () => {
  const read = (path: string) => profileOf(decodeCsv(readFileSync(path)));

  // Figures of truth/reading.json and truth/twelve-files.md.
  it("the file whose credits lost their minus is asked about", () => {
    const { profile, codes } = read(LOST);
    expect(profile).toMatchObject({ rows: 6855, negatives: 0, redacted: 152 });
    expect(codes.map(([code]) => code)).toContain("sign-may-be-lost");
  });

  it("legitimate repeats are counted and left in", () => {
    expect(read(NORTH).profile).toMatchObject({ rows: 16_147, repeats: 5891, negatives: 509, redacted: 3063 });
  });
});
