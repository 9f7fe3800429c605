import { splitMessage } from "#taskpane/frame/split-message";

describe("parting a refusal", () => {
  it("heads it with its first sentence", () => {
    expect(splitMessage("Sheet “A.csv” is protected, so nothing was written. Unprotect it, then recount.")).toEqual({
      heading: "Sheet “A.csv” is protected, so nothing was written",
      lines: ["Unprotect it, then recount."],
    });
  });

  it("keeps a line for each line of the rest", () => {
    expect(splitMessage("Nothing was counted.\nSheet “A” is empty.\nSheet “B” is empty.")).toEqual({
      heading: "Nothing was counted",
      lines: ["Sheet “A” is empty.", "Sheet “B” is empty."],
    });
  });
});
