import { describeFinding } from "#domain/findings/words";
import { refuseBodyNames, tellBodyNames } from "#domain/place/bodies-of-one-name";
import { readAgencies } from "#domain/place/read-registers";

const register = (...rows: readonly string[][]) =>
  readAgencies({ headings: ["Agency", "Home", "Default basis"], rows });
const HART = ["Hart District Council", "inside", "direct"];

it.each([
  ["the same row twice", HART],
  ["another home under the same name", ["Hart District Council", "outside", "direct"]],
  ["another home under the name with other spaces and signs", ["Hart  District & Council.", "outside", "direct"]],
])("%s: nothing is counted, and the two rows are named", (_, row) => {
  const found = refuseBodyNames(register(HART, row));
  expect(found.map(({ severity }) => severity)).toEqual(["stop"]);
  expect(describeFinding(found[0]!)).toMatch(
    /^TP Agencies has the body “Hart District Council” twice, .* Nothing was counted\. Delete the row/,
  );
});

it("two spellings that say the same are counted as two and told", () => {
  const agencies = register(HART, ["The Hart District Council", "inside", "direct"]);
  expect(refuseBodyNames(agencies)).toEqual([]);
  expect(tellBodyNames(agencies).map(describeFinding)[0]).toMatch(
    /^TP Agencies has .* one name but for its spelling\./,
  );
});

it("other bodies are let be, and so are capitals, which are told of their rows", () => {
  const agencies = register(HART, ["Harting District Council", "outside", "direct"], ["HART DISTRICT COUNCIL", "", ""]);
  expect([...refuseBodyNames(agencies), ...tellBodyNames(agencies)]).toEqual([]);
});
