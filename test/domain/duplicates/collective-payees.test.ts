import { withheldFinder } from "#domain/duplicates/tidy-payee";
import { COLLECTIVE_MARKS, COLLECTIVE_PAYEES } from "#reference/redaction-words";

describe("payees that stand for many", () => {
  const isCollective = withheldFinder({ names: COLLECTIVE_PAYEES, marks: COLLECTIVE_MARKS });

  it.each(["Miscellaneous Payments BACS", "MISCELLANEOUS PAYMENTS", "Sundry Payees - Housing"])("%s", (name) => {
    expect(isCollective(name)).toBe(true);
  });

  it("leaves a trader alone whose name begins alike", () => {
    expect(isCollective("Miscellaneous Interiors Ltd")).toBe(false);
  });
});
