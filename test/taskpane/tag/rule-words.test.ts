import { proposeWords, readWords } from "#taskpane/tag/rule-words";

describe("words that a rule is offered with", () => {
  it.each([
    ["ACME CARE LTD", "acme care"],
    ["Acme Care Co. Limited", "acme care"],
    ["Ltd", "ltd"],
    ["Beacon|Housing  Assoc", "beacon housing assoc"],
  ])("of the payee %p are %p", (name, words) => expect(proposeWords(name, "payee")).toBe(words));
  it("of a service are its whole name", () => {
    expect(proposeWords("Acute commissioning", "service")).toBe("acute commissioning");
  });
  it("part at |", () => expect(readWords(" acute | probation |")).toEqual(["acute", "probation"]));
});
