import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckInput } from "#domain/checks/check-input";
import { runChecks } from "#domain/checks/run-checks";
import { PAYMENT_STATES, type PaymentTally } from "#domain/duplicates/duplicates";
import { countCsv, fixtureSettings } from "#test/support/count-csv";

const FOLDER = join(__dirname, "../../fixtures/places/fordshire");
const { input } = countCsv(readFileSync(join(FOLDER, "count-lines.csv"), "utf8"), fixtureSettings(FOLDER));
const before = input.count.totalPence;

const none = { rows: 0, pence: 0 };
const tallied = [...PAYMENT_STATES, "read", "openCredits"] as const;
const payments = Object.fromEntries(tallied.map((state) => [state, none])) as unknown as PaymentTally;

const h2 = (change: Partial<CheckInput>) => runChecks({ ...input, ...change }).find(({ id }) => id === "H2");

describe("H2, T untouched by the duplicate test", () => {
  it("ties where T is what it was before the test", () => {
    expect(h2({ payments, totalBeforeTestPence: before })).toMatchObject({ result: "Ties", thatSide: before });
  });

  it("stops where the test took a line out of the figures", () => {
    const placeSpend = input.figures.placeSpend.slice();
    const taken = placeSpend[0]!;
    placeSpend[0] = 0;
    expect(taken).not.toBe(0);
    expect(h2({ payments, totalBeforeTestPence: before, figures: { ...input.figures, placeSpend } })).toMatchObject({
      result: "Does not tie",
      severity: "S",
      difference: -taken,
    });
  });

  it("is not used where no source holds payments", () => {
    expect(h2({ totalBeforeTestPence: before })?.result).toBe("n/a");
  });
});
