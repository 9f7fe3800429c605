import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { profileBlock } from "#application/profile-block";
import { recogniseSources, type RecognisedBlock } from "#application/recognise-sources";
import { testPayments } from "#application/test-payments";
import { findProfileProblems } from "#domain/profile/find-profile-problems";
import { clusterSuppliers } from "#domain/suppliers/cluster-suppliers";
import { SUPPLIER_VOCABULARY } from "#reference/supplier-vocabulary";
import { countSheets, openCouncilSheets } from "#test/support/count-files";
import { fileOf } from "#test/support/run-job";

const DATA = join("..", "shared", "data");
const TWELVE = join(DATA, "truth", "twelve-files.md");

/** Runs where the published files are present; they are copied nowhere. */
const withFiles = (path: string) => (existsSync(join(DATA, path)) ? it : it.skip);
const ABSENT = "(skipped where ../shared/data is absent)";

const blocksOf = (path: string): readonly RecognisedBlock[] => recogniseSources(openCouncilSheets([path])).blocks;
const published = (path: string): readonly RecognisedBlock[] => blocksOf(join(DATA, path));

/** Codes of what is said of the blocks: how they were read, and what their lines look like as a whole. */
function saidOf(blocks: readonly RecognisedBlock[]): string[] {
  return blocks.flatMap((one) =>
    [...one.block.reading.findings, ...findProfileProblems(one.block.reading, profileBlock(one))].map(
      ({ code }) => code,
    ),
  );
}

function linesOf(blocks: readonly RecognisedBlock[]): number[] {
  return blocks.flatMap(({ block: { reading } }) =>
    reading.kinds.flatMap((kind, at) => (kind === "line" ? [reading.amounts[at] ?? Number.NaN] : [])),
  );
}

const sumOf = (blocks: readonly RecognisedBlock[]): string =>
  (linesOf(blocks).reduce((sum, amount) => sum + Math.round(amount * 100), 0) / 100).toFixed(2);

/** Its names are masked as THIRD PARTY: withheld to us; by hand only the word "redacted" was counted. */
const MASKED = "singles/lancashire-pcc/pcc-2018-19.xlsx";

/** The row of a file in the table that was written by hand: header, rows, sum, negatives, redacted. */
function truthOf(path: string): readonly string[] {
  const row = readFileSync(TWELVE, "utf8")
    .split("\n")
    .find((line) => line.startsWith("| `") && path.endsWith(line.split("`")[1]!));
  const cells = row!.split("|").map((cell) => cell.trim().replaceAll(",", ""));
  return [cells[2]!, cells[3]!, cells[5]!, cells[6]!, cells[7]!];
}

describe("the twelve files that show the traps", () => {
  const files: readonly [string, readonly string[]][] = [
    ["singles/lambeth/2012-02-payments.csv", ["amount-from-total"]],
    ["singles/lancashire-fire/fire-2022-23.xlsx", ["columns-anew", "amount-repeated"]],
    [MASKED, ["amount-may-be-invoice-total"]],
    ["singles/hyndburn/1903.csv", []],
    ["singles/hyndburn/April-2023.csv", []],
    ["place-eastlondon-2020-21/tower-hamlets-ccg/NETH 06 - September.pdf.csv", ["column-guessed"]],
    ["place-eastlondon-2020-21/homerton-trust/HOME 05 - August.pdf.csv", []],
    ["place-eastlondon-2020-21/bhr-hospitals-trust/BHR_Merged.xlsx", []],
    ["place-eastlondon-2020-21/transport-for-london/2021-P06.csv", ["amount-missing"]],
    ["place-manchester-2021q1/salford-city-council/2021-04.csv", []],
    ["place-tyneside-2021q1/north-tyneside-council/2021-05_i.csv", ["amount-repeated"]],
    ["singles/gateshead-2019-04-SIGN-LOST.csv", ["sign-may-be-lost", "remark-in-amount"]],
  ];
  files.forEach(([path, says]) => {
    withFiles(path)(`${path} ${ABSENT}`, () => {
      const blocks = published(path);
      const profiles = blocks.map(profileBlock);
      const total = (of: "negatives" | "redacted"): number => profiles.reduce((sum, profile) => sum + profile[of], 0);
      const read = [
        String(blocks[0]!.block.reading.headerRow + 1),
        String(linesOf(blocks).length),
        sumOf(blocks),
        String(total("negatives")),
        path === MASKED ? "0" : String(total("redacted")),
      ];
      expect(read).toEqual(truthOf(path));
      expect(saidOf(blocks)).toEqual(expect.arrayContaining([...says]));
    });
  });
});

describe("the nastiest ten", () => {
  const FIRE = "singles/lancashire-fire/fire-2022-23.xlsx";
  withFiles(FIRE)(`1 columns that shift and fall outside the table are followed and said ${ABSENT}`, () => {
    const blocks = published(FIRE);
    expect(sumOf(blocks)).toBe("15094614.84");
    expect(saidOf(blocks)).toContain("columns-anew");
  });

  it("2 headings in the last line: the sheet is refused in words, nothing of it is counted", () => {
    const rows = Array.from({ length: 80 }, (_, at) => `Ford,Acme,"£${String(at)},396.00-",01/03/2025`);
    const path = fileOf("March-25.csv", [...rows, "Body name,Supplier,Amount,Date"].join("\n"));
    const { blocks, notSpend } = recogniseSources(openCouncilSheets([path]));
    expect(blocks).toEqual([]);
    expect(notSpend.map(({ finding }) => finding.code)).toEqual(["no-headings"]);
  });

  const LOST = "singles/gateshead-2019-04-SIGN-LOST.csv";
  withFiles(LOST)(`3 credits that lost their minus are asked about ${ABSENT}`, () => {
    expect(saidOf(published(LOST))).toContain("sign-may-be-lost");
  });

  it("4 one figure on many lines of a payee and day may be an invoice total: it is said, and counted as it stands", () => {
    const rows = Array.from({ length: 47 }, (_, at) => `Fuel Ltd,01/04/2025,T${String(at)},36876.31`);
    const blocks = blocksOf(fileOf("petrol.csv", ["Supplier,Date,Reference,Net amount", ...rows].join("\n")));
    // 47 x 36,876.31
    expect(sumOf(blocks)).toBe("1733186.57");
    expect(saidOf(blocks)).toContain("amount-repeated");
  });

  const TWICE = "place-tyneside-2021q1/north-tyneside-council/2021-05_i.csv";
  withFiles(TWICE)(`5 legitimate repeats are told and stay in ${ABSENT}`, () => {
    const blocks = published(TWICE);
    expect(profileBlock(blocks[0]!)).toMatchObject({ rows: 16_147, repeats: 5_891 });
    expect(sumOf(blocks)).toBe("67247881.77");
  });
  withFiles(TWICE)(
    `5 hardly any of them is strong, even were the numbers the suppliers' own; why is told ${ABSENT}`,
    () => {
      const tables = { TP_Sources: { headings: ["source", "reference"], rows: [["S01", "supplier"]] } };
      const { sources, assembled } = countSheets(openCouncilSheets([join(DATA, TWICE)]), { tables, place: () => null });
      const { found, payments } = testPayments({ sources, ledger: assembled.ledger, registers: assembled.registers })!;
      expect(payments.columns.size).toBe(16_147);
      const strong = found.groups.filter(({ grade }) => grade === "strong").flatMap((group) => group.payments.slice(1));
      expect(strong.flatMap(({ rows }) => rows).length).toBeLessThan(161);
      const aside = found.setAside.flatMap(({ payments: own }) => own.flatMap(({ rows }) => rows));
      expect(aside.length).toBeGreaterThan(5_891);
      const reasons = [...new Set(found.setAside.map(({ reason }) => reason))].sort();
      expect(reasons).toEqual(["consecutive invoices", "lines of a run", "regular payments"]);
    },
  );

  const MONTHS = "place-eastlondon-2020-21/homerton-trust/HOME 05 - August.pdf.csv";
  const MIDNIGHT = "singles/oxford/expenditure-over-500-apr-jun-2014.csv";
  withFiles(MONTHS)(`6 the whole column says that the month comes first; a date that is none is said ${ABSENT}`, () => {
    expect(published(MONTHS)[0]!.dateOrder).toBe("mdy");
    const oxford = published(MIDNIGHT);
    expect(saidOf(oxford)).toContain("dates-unreadable");
    expect(oxford[0]!.monthsDated).toEqual([]);
  });

  const SUPPKUER = "place-eastlondon-2020-21/waltham-forest-ccg/NEWF 06 - September.pdf.csv";
  withFiles(SUPPKUER)(`7 headings that are misspelt or nonsense are guessed and shown ${ABSENT}`, () => {
    const blocks = published(SUPPKUER);
    expect(blocks[0]!.block.reading.mapping.payee?.header).toBe("Suppkuer");
    expect(saidOf(blocks)).toContain("column-guessed");
    expect(published("place-manchester-2021q1/salford-city-council/2021-06.csv")).toHaveLength(1);
  });

  const TOTAL = "singles/network-rail/2019-06.csv";
  withFiles(TOTAL)(`8 rows that are no payments are left out with their reason ${ABSENT}`, () => {
    const reasons = (path: string): (string | null)[] => published(path).flatMap(({ block }) => block.reading.reasons);
    expect(reasons(TOTAL)).toContain("Grand Total");
    const tfl = reasons("place-eastlondon-2020-21/transport-for-london/2021-P06.csv");
    expect(tfl.filter((reason) => reason !== null)).toHaveLength(148);
    expect(linesOf(published("singles/hyndburn/CALL51571.csv"))).toHaveLength(389);
  });

  withFiles(TWICE)(`9 payees that are withheld are counted as such, and are no supplier ${ABSENT}`, () => {
    expect(profileBlock(published(TWICE)[0]!).redacted).toBe(3_063);
    const names = ["REDACTED PERSONAL DATA", "REDACTED PERSONAL DATA"];
    const { clusterOf } = clusterSuppliers(names, SUPPLIER_VOCABULARY, []);
    expect(clusterOf[0]).not.toBe(clusterOf[1]);
  });

  it.each<[string, string, boolean]>([
    ["BARTS HEALTH NHS TRUST", "LTD\nBARTS HEALTH NHS TRUST", true],
    ["COMMUNITY INTEGRATED CARE", "COMMUNITY INTERGRATED CARE", true],
    ["ROYAL FREE LONDON NHS FOUNDATION TRUST", "ROYAL FREE LONDON NHS FOUNDAT", true],
    ["ST JOHNS PRIMARY SCHOOL", "ST STEPHENS PRIMARY SCHOOL", false],
    ["ZURICH ASSURANCE", "ZURICH INSURANCE", false],
  ])("10 %j and %j are one: %s", (a, b, isOne) => {
    const { clusterOf } = clusterSuppliers([a, b], SUPPLIER_VOCABULARY, []);
    expect(clusterOf[0] === clusterOf[1]).toBe(isOne);
  });
});
