import { describeFinding } from "#domain/findings/words";
import { unstatedTerms } from "#domain/place/new-registers";
import { findMadeUp, madeUpIn, withUseOfMadeUp } from "#domain/profile/made-up";

describe("figures that their title calls made up", () => {
  it.each([
    "Made-up payments to suppliers, April to June 2025",
    "DUMMY DATA for the training day",
    "A fictitious district",
    "All figures are made-up.",
    "All figures made-up",
  ])("%s", (title) => {
    expect(madeUpIn(["Payments", ` ${title} `])).toBe(title);
  });

  it.each([
    "Payments to suppliers, made up to 31 March",
    "Payments to suppliers, made-up to 31 March",
    "Accounts made-up for the year ended 31 March 2025",
    "Total expenditure, made-up of revenue and capital",
    "Private street works: made-up roads 2025/26",
    "Payments (excludes dummy payments)",
    "No fictitious entries",
    "Figures are not fictitious",
    "Example of payments",
    "Payments to suppliers",
  ])("and not: %s", (title) => {
    expect(madeUpIn([title])).toBeNull();
  });

  it("are in no total for as long as nobody has said what they are used for, and that is told", () => {
    const terms = withUseOfMadeUp(unstatedTerms("S01"), "Dummy data");
    expect(terms).toMatchObject({ use: "detail", useIsDefault: true, guessed: { use: "it says “Dummy data”" } });
    expect(findMadeUp("Training", terms).map(describeFinding)).toEqual([
      "Sheet “Training” was read and is in no total: it says “Dummy data”. If it is spend of the place, choose “Count” as its use in Sources.",
    ]);
    const said = { ...unstatedTerms("S01"), use: "count" } as const;
    expect(withUseOfMadeUp(said, "Dummy data")).toBe(said);
    expect(findMadeUp("Training", said)).toEqual([]);
    expect(findMadeUp("Training", { ...unstatedTerms("S01"), use: "detail", useIsDefault: true })).toEqual([]);
  });
});
