/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import type { UnsaidArea } from "#domain/tagging/areas-unsaid";
import { FakeActions } from "../fakes/fake-actions.ts";
import { fordshireView } from "../fakes/fordshire-view.ts";
import { paymentsSource } from "../fakes/payments-source.ts";
import { renderFrame } from "../render-frame.tsx";

const AREAS: readonly UnsaidArea[] = [
  { body: "Oxley District Council", area: "Marl", rows: 1, pence: 30_000_00 },
  { body: "Oxley District Council", area: "Oxley", rows: 12, pence: 15_000_00 },
  { body: "Oxley District Council", area: "Fenn|Moss", rows: 2, pence: 1_00 },
];

function withAreas() {
  const view = fordshireView();
  const column = { column: 3, header: "District", sample: "Oxley", field: "area" as const, confidence: 0.9 };
  const source = paymentsSource({
    answersNeeded: [],
    columns: [column],
    areas: AREAS,
    findings: [
      {
        code: "area-column",
        severity: "look",
        sheet: "Payments Apr-Jun 2025",
        row: 0,
        column: 3,
        params: { heading: "District", count: 3, areas: "Marl 30,000.00 (1 row)" },
      },
    ],
  });
  return new FakeActions({ ...view, sources: [source] });
}

describe("a column that names areas", () => {
  it("is answered where it is told, and the answers are one rule a side", async () => {
    const actions = withAreas();
    const { user } = await renderFrame(actions);
    await user.click(screen.getByRole("button", { name: /Payments Apr-Jun 2025/ }));
    const choose = async (area: string, side: string): Promise<void> => {
      await user.click(screen.getByRole("combobox", { name: new RegExp(`Rows of ${area}`) }));
      await user.click(screen.getByRole("option", { name: side }));
    };
    expect(screen.getByRole("combobox", { name: "Rows of Oxley (12 rows, £15k) are" })).toHaveTextContent("not said");
    await choose("Marl", "in the place");
    await choose("Oxley", "in the place");
    await choose("Marl", "outside the place");
    expect(screen.getByRole("combobox", { name: /Rows of Marl/ })).toHaveTextContent("outside the place");
    await user.click(screen.getByRole("button", { name: "Read again" }));
    const of = { field: "area", match: "equals", ofBody: "Oxley District Council" };
    expect(actions.askedFor("recount")[0]).toEqual([
      {
        rules: [
          { ...of, words: ["Oxley"], gives: { shareOverride: 1 }, note: "areas in the place" },
          { ...of, words: ["Marl"], gives: { shareOverride: 0 }, note: "areas outside the place" },
        ],
      },
    ]);
  });

  it("is put back to what nobody has said before it is counted in: no rule is left of it", async () => {
    const actions = withAreas();
    const { user } = await renderFrame(actions);
    await user.click(screen.getByRole("button", { name: /Payments Apr-Jun 2025/ }));
    const choose = async (side: string): Promise<void> => {
      await user.click(screen.getByRole("combobox", { name: /Rows of Marl/ }));
      await user.click(screen.getByRole("option", { name: side }));
    };
    await choose("in the place");
    await choose("not said: by the body’s share");
    expect(screen.getByRole("combobox", { name: /Rows of Marl/ })).toHaveTextContent("not said");
    await user.click(screen.getByRole("button", { name: "Read again" }));
    expect(actions.askedFor("recount")[0]).toEqual([{}]);
    // A rule cannot name it: its words part at the bar.
    expect(screen.queryByRole("combobox", { name: /Moss/ })).not.toBeInTheDocument();
  });
});
