/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { axe } from "jest-axe";
import type { SuppliersView } from "#application/view/suppliers-view";
import { FakeActions } from "#test/taskpane/fakes/fake-actions";
import { FakeDesk } from "#test/taskpane/fakes/fake-desk";
import { fordshireView } from "#test/taskpane/fakes/fordshire-view";
import { DuplicationStep } from "#taskpane/duplication/DuplicationStep.tsx";
import { renderPane } from "../render-pane.tsx";

const SUPPLIERS: SuppliersView = {
  names: 3,
  suppliers: 2,
  choices: ["Acme Care Ltd", "Beacon Homes"],
  unlisted: 0,
  shared: [
    {
      name: "Acme Care Ltd",
      bodies: [
        { body: "Hart Council", pence: 30_000 },
        { body: "Hart ICB", pence: 10_000 },
      ],
      lead: "Hart Council",
      nonLeadPence: 10_000,
      rate: 0.25,
      documents: 5,
      spellings: [
        { name: "Acme Care Ltd", why: "" },
        { name: "ACME CARE", why: "With “Acme Care Ltd”: the same but for legal form" },
      ],
      alike: [
        {
          likeness: "similar",
          a: { body: "Hart Council", purpose: "Home care visits", pence: 30_000, lines: 3 },
          b: { body: "Hart ICB", purpose: "Visits of home care", pence: 10_000, lines: 2 },
        },
      ],
    },
  ],
};

function show() {
  const view = fordshireView({ suppliers: SUPPLIERS });
  const actions = new FakeActions(view);
  const desk = new FakeDesk(actions);
  return { ...renderPane(<DuplicationStep view={view} desk={desk} selection={null} />), actions, desk };
}

describe("suppliers that several bodies pay", () => {
  it("lays what they are paid for side by side, and parts and joins names", async () => {
    const { user, actions, desk, container } = show();
    await user.click(screen.getByRole("button", { name: /^Acme Care Ltd/ }));
    const alike = screen.getByRole("table", { name: "Acme Care Ltd: The same or a similar purpose at two bodies" });
    expect(
      within(alike)
        .getAllByRole("row")
        .map((row) => row.textContent),
    ).toEqual([
      "For whatPaidA line",
      "Home care visits Hart Council, similar wording£300.00£100.00",
      "Visits of home care Hart ICB, similar wording£100.00£50.00",
    ]);
    expect(await axe(container)).toHaveNoViolations();
    await user.click(screen.getByRole("button", { name: "Not this supplier: ACME CARE is not Acme Care Ltd" }));
    expect(actions.asked.at(-1)?.with[0]).toEqual({
      suppliers: [{ name: "ACME CARE", supplier: "Acme Care Ltd", decision: "apart" }],
    });
    await user.click(screen.getByRole("button", { name: "Join" }));
    expect(desk.sentences.at(-1)).toBe("Choose a name that is another’s");
    await user.type(screen.getByRole("combobox", { name: "Another name for it" }), "Beacon Homes");
    await user.click(screen.getByRole("button", { name: "Join" }));
    expect(actions.asked.at(-1)?.with[0]).toEqual({
      suppliers: [{ name: "Beacon Homes", supplier: "Acme Care Ltd", decision: "same" }],
    });
  });
});
