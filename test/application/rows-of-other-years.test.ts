import { findRowsOfOtherYears } from "#application/rows-of-other-years";
import { describeFinding } from "#domain/findings/words";
import { councilSheet } from "#test/support/count-csv";
import { countSheets } from "#test/support/count-files";

const HEAD = "Body Name,Supplier,Payment Date,Transaction Number,Net Amount";
const paid = (day: string, at: number): string => `Oxley District Council,Acme,${day},T${String(at)},1000.25`;

/** What is told of payments of these days where 2025-26 is counted. */
function told(days: readonly string[]): readonly string[] {
  const sheet = councilSheet("Spend", [HEAD, ...days.map(paid)].join("\n"));
  const { assembled } = countSheets([sheet], { place: (setting) => (setting === "Financial year" ? "2025-26" : null) });
  return findRowsOfOtherYears(assembled.ledger, assembled.sources, "FY 2025-26").map(describeFinding);
}

describe("payments dated outside the year that is counted", () => {
  it("are told with their source: how many of how many, their pounds, and that no total holds them", () => {
    expect(told(["12/05/2025", "30/03/2025", "01/04/2026", "31/03/2026"])).toEqual([
      "2 of the 4 lines of Sheet “Spend”, £2,000.50, are dated outside FY 2025-26 or say that they are of another year. They are in " +
        "no total. If another year is to be counted, write it on TP Place; if a date is wrong, correct the cell, then Recount.",
    ]);
    expect(told(["12/05/2014", "30/03/2014", "14/08/2014"])[0]).toMatch(/^All 3 lines of Sheet “Spend”, £3,000\.75, /);
  });
  it("are not spoken of where there are none", () => {
    expect(told(["12/05/2025", "31/03/2026"])).toEqual([]);
  });
});
