import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkOf } from "#test/support/check-results";
import { countAndSave, fileOf, type SavedReturn, scratch } from "#test/support/run-job";

const [PAYER, PAYEE] = ["Vale District Council", "Marlow Borough Council"];

/**
 * Vale pays Marlow £200. Marlow spends £500 gross; it books below nought £100 that it had from Vale, and £30 of a bill that Vale's
 * words stand beside and that was paid back to it. By hand the place spends 500 - 30 = 470.
 */
function linesOf(classOfReceipt: string, payer: string): readonly string[] {
  return [
    "Agency,Service,Theme,Description,Revenue or capital,Transfer to,Excluded as,Income from,Place share,Gross",
    `${PAYER},Grants,Care,Contribution to ${PAYEE},revenue,${PAYEE},,,1,200`,
    `${PAYEE},Care,Care,Contribution from ${PAYER},revenue,,${classOfReceipt},${payer},1,-100`,
    `${PAYEE},Care,Care,Contribution from ${PAYER} for a bill that was paid back,revenue,,,,1,-30`,
    `${PAYEE},Care,Care,Homes,revenue,,,,1,500`,
  ];
}

function countWith(answer: "" | "income" | "credit", lines: readonly string[]): Promise<SavedReturn> {
  const folder = scratch();
  writeFileSync(join(folder, "agencies.csv"), `agency,home\n${PAYER},inside\n${PAYEE},inside`);
  writeFileSync(join(folder, "transfers.csv"), `payer,payee,confirmed,below nought\n${PAYER},${PAYEE},Y,${answer}`);
  return countAndSave([fileOf("place.csv", lines.join("\n"))], folder);
}

describe("several lines below nought of one pair, of which one is income and one a credit", () => {
  it("no answer for both is true: £500 as income, £370 as credits", async () => {
    const totals = [];
    for (const answer of ["income", "credit"] as const) {
      totals.push((await countWith(answer, linesOf("", ""))).report["totalPlaceSpend"]);
    }
    expect(totals).toEqual([500, 370]);
  }, 60_000);

  it("are told apart line by line: credit for the pair, income in TP Left out beside the line that is: £470", async () => {
    const { report } = await countWith("credit", linesOf("income", PAYER));
    expect(report["totalPlaceSpend"]).toBe(470);
    expect(checkOf(report, "A15")).toMatchObject({ result: "ties" });
  }, 60_000);
});
