import { VERSION } from "#application/version";
import { diagnose } from "#taskpane/more/diagnose";
import { fordshireView, unstatedView } from "#test/taskpane/fakes/fordshire-view";

const BROWSER = { userAgent: "Edge", language: "en-GB", width: 320 };

describe("diagnostics for support", () => {
  it("say versions, counts and the open checks", () => {
    const lines = diagnose(fordshireView(), BROWSER).split("\n");
    expect(lines).toEqual(
      expect.arrayContaining([
        `Total Place: ${VERSION}`,
        "Pane width: 320",
        "Sources: 1",
        "Rows: 19",
        "Bodies: 7",
        "Recount needed: false",
        "Next: stops",
      ]),
    );
    expect(lines.find((line) => line.startsWith("Open checks"))).toMatch(/C4, D10|D10, C4/);
  });

  it("hold no word and no money of any cell", () => {
    const view = fordshireView();
    const text = diagnose(view, BROWSER);
    const words = [
      view.place.name,
      ...view.sources.map(({ sheet }) => sheet),
      ...view.registers.agencies.map(({ name }) => name),
      ...view.registers.themes,
      ...view.checks.map(({ finding }) => finding),
    ];
    for (const word of words.filter((one) => one !== "")) expect(text).not.toContain(word);
    expect(text).not.toMatch(/£|2,638,880|2638880/);
  });

  it("stand before anything is read", () => {
    expect(diagnose(unstatedView(), BROWSER)).toContain("Next: bring in");
  });
});
