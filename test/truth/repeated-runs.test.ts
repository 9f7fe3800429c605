import { existsSync } from "node:fs";
import { join } from "node:path";
import { testPayments } from "#application/test-payments";
import type { DuplicateGroup } from "#domain/duplicates/duplicates";
import { regularOfRuns } from "#domain/duplicates/regular-of-runs";
import { countSheets, openCouncilSheets } from "#test/support/count-files";

const DATA = join("..", "shared", "data");
/** Runs where the published files are present; they are copied nowhere. */
const withFile = (path: string) => (existsSync(join(DATA, path)) ? it : it.skip);

function testedOf(path: string) {
  const { sources, assembled } = countSheets(openCouncilSheets([join(DATA, path)]), { tables: {}, place: () => null });
  return testPayments({ sources, ledger: assembled.ledger, registers: assembled.registers });
}

function groupsOf(path: string): readonly DuplicateGroup[] {
  return testedOf(path)?.found.groups ?? [];
}

/** Findings and £ at risk of each run. */
function runsOf(groups: readonly DuplicateGroup[]): { findings: number; pence: number }[] {
  const runs = new Map<number, { findings: number; pence: number }>();
  for (const { run, atRiskPence } of groups) {
    if (run === null) continue;
    const { findings, pence } = runs.get(run) ?? { findings: 0, pence: 0 };
    runs.set(run, { findings: findings + 1, pence: pence + atRiskPence });
  }
  return [...runs.values()];
}

const BARTS = "place-eastlondon-2020-21/barts-health-trust/BART 06 - September.xlsx";
const NORTH_TYNESIDE = "place-tyneside-2021q1/north-tyneside-council/2021-04_i.csv";
const SALFORD = "place-manchester-2021q1/salford-city-council/2021-04.csv";

describe("runs that stand there again, in published files (skipped where ../shared/data is absent)", () => {
  /**
   * By hand, from the cells: 27 payees have one payment below number 1,400,000 and an equal one above 2,100,000, £5,798,886.23.
   * One of them was paid the same £57,752.00 on the 11th too: three payments alike, a question by itself.
   */
  withFile(BARTS)("Barts Health, 16 September 2020: 26 findings are one question", () => {
    expect(runsOf(groupsOf(BARTS))).toEqual([{ findings: 26, pence: 579_888_623 - 5_775_200 }]);
  });
  /** One of several weeks: the amounts that come in a third week are regular, of those that do not 21 are findings. */
  withFile(NORTH_TYNESIDE)("North Tyneside, 6 and 12 April 2021: one question", () => {
    const groups = groupsOf(NORTH_TYNESIDE);
    const [run, ...others] = runsOf(groups);
    expect(others).toEqual([]);
    expect(run?.findings).toBeGreaterThanOrEqual(21);
  });
  /** Of 87 payees that the file pays the same on both days, 66 go on in a third week. */
  withFile(NORTH_TYNESIDE)("North Tyneside: 66 more payees of that run are regular, and the question says so", () => {
    const tested = testedOf(NORTH_TYNESIDE);
    const besides = tested ? [...regularOfRuns(tested.found, tested.payments.columns).values()] : [];
    expect(besides.map(({ payees }) => payees)).toEqual([66]);
  });
  withFile(SALFORD)("Salford, 1 April 2021: grants of a few equal sums are no run", () => {
    const groups = groupsOf(SALFORD);
    expect(groups.length).toBeGreaterThan(26);
    expect(runsOf(groups)).toEqual([]);
  });
});
