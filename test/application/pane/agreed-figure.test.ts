import type { PlaceView } from "#application/view/place-view";
import { openOffice } from "#test/office/office-bench";
import { given, openPane, reverted } from "./open-pane.ts";

const rows = (pounds: number) => [
  ["Supplier", "Date", "Net amount"],
  ["Acme", "01/04/2025", pounds],
  ["Byte", "02/05/2025", pounds],
];
const PLACE = {
  agencies: { County: { home: "inside" } },
  place: { name: "Wold", financialYear: "FY 2025-26" },
} as const;
const BY = { agreedBy: "B. Low", agreedOn: "01/06/2026" } as const;

const units = ({ checks }: PlaceView) => {
  const [a13, f11] = ["A13", "F11"].map((id) => checks.find((one) => one.id === id)!);
  expect(f11!.result).toBe("Ties");
  return { result: a13!.result, severity: a13!.severity, finding: a13!.finding };
};

/** One body with £1,000,000 and £800,000 in two lists, both agreed. */
async function openAgreed() {
  const { port, model, session } = await openOffice([
    { name: "Adults", rows: rows(500_000) },
    { name: "Roads", rows: rows(400_000) },
  ]);
  const pane = openPane(port);
  const agency = { agency: "County", ...BY };
  given(await pane.recount({ ...PLACE, sources: { S01: agency, S02: agency } }));
  const spend = (pounds: number) => {
    for (const row of [1, 2]) model.setValue(model.sheet("Roads")!, row, 2, pounds);
  };
  const agreedText = () => {
    const sheet = model.sheet("TP Bodies")!;
    return sheet.value(sheet.columns[0]!.values.indexOf("County"), 10);
  };
  return { pane, spend, agreedText, session };
}

describe("the agreement of a body to its figures", () => {
  it("holds for the figure that was agreed; where that changed it is outdated until somebody agrees it anew", async () => {
    const { pane, spend, agreedText, session } = await openAgreed();
    expect(agreedText()).toBe("B. Low, 01/06/2026");
    spend(400);
    // £1,000,000 beside £800: 1,250 times.
    const changed = given(await pane.recount({})).view;
    const outdated = "S02 and S01 (agreed for £800,000.00, now £800.00)";
    expect(units(changed)).toEqual({ result: "Does not tie", severity: "S", finding: outdated });
    expect(changed.sources.map(({ terms }) => terms.agreedAt)).toEqual([1_000_000, 800_000]);
    expect(agreedText()).toBe("not agreed since the figure changed");
    // A further count does not make it agreed.
    expect(units(given(await pane.recount({})).view).finding).toBe(outdated);

    const anew = given(await pane.recount({ sources: { S02: { ...BY, agreedAt: null } } }));
    expect(units(anew.view)).toMatchObject({ result: "Not proven", severity: "L" });
    expect(agreedText()).toBe("B. Low, 01/06/2026");
    expect(units(await reverted(anew)).finding).toBe(outdated);
    spend(400_000);
    expect(units(given(await pane.recount({})).view)).toMatchObject({ result: "Not proven", severity: "L" });
    session.close();
  }, 120_000);
});
