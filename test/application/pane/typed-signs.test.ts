import type { Amendments } from "#application/amendments";
import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { given, openPane, reverted } from "./open-pane.ts";

const FIRE = "Ford*";
const unit = (name: string, inPlace: boolean, value: number) =>
  ({ agency: FIRE, basis: "population", unit: name, inPlace, value, source: "made", year: "2025" }) as const;
const SAID: Amendments = {
  place: { name: "Ford", financialYear: "FY 2025-26" },
  agencies: { [FIRE]: { home: "straddling", defaultBasis: "population" } },
  drivers: [unit("Ford", true, 25), unit("Rest", false, 75)],
};

function openBook() {
  const book = new FakeWorkbook();
  book.addSheet("Lines", [
    ["Body", "Service", "Theme", "Amount"],
    [FIRE, "Calls", "Fires", 400],
    ["Oxley Council", "Roads", "Roads", 1000],
  ]);
  return openPane(book);
}

describe("bodies and themes typed in the pane with signs that the sheets' sums would read", () => {
  it("are counted with their shares in the first count as in every later one", async () => {
    const pane = openBook();
    const first = given(
      await pane.recount({ ...SAID, agencies: { ...SAID.agencies, "Oxley Council": { home: "inside" } } }),
    );
    // 400 × 1/4 of Ford, and 1,000.
    expect(first.view.count!.count.totalPence).toBe(110_000);
    expect(given(await pane.recount({})).view.count!.count.totalPence).toBe(110_000);
  });

  it("go with Revert, under the names that they were given", async () => {
    const pane = openBook();
    given(await pane.recount({ place: SAID.place! }));
    const named = given(
      await pane.recount({
        agencies: { "Wold?": { home: "inside" } },
        themes: [{ name: "A*", description: "", pack: "" }],
      }),
    );
    const namesOf = ({ registers }: typeof named.view) => [
      registers.agencies.map(({ name }) => name),
      registers.themes,
    ];
    expect(namesOf(named.view)).toEqual([expect.arrayContaining(["Wold¿"]), expect.arrayContaining(["A∗"])]);
    const [bodies, themes] = namesOf(await reverted(named));
    expect(bodies).not.toContain("Wold¿");
    expect(themes).not.toContain("A∗");
  });
});
