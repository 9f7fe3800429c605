/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { FakeActions } from "#test/taskpane/fakes/fake-actions";
import { FakeDesk } from "#test/taskpane/fakes/fake-desk";
import { fordshireView } from "#test/taskpane/fakes/fordshire-view";
import { DuplicationStep } from "#taskpane/duplication/DuplicationStep.tsx";
import { renderPane } from "../render-pane.tsx";
import { paymentsView } from "./payments-view.ts";

describe("a class of payments to look into", () => {
  it("sums in the heading of a class the £ of what is left of it, and of nothing that is decided", () => {
    const view = paymentsView();
    const said = { verdict: "not", note: "", membersChanged: false } as const;
    const groups = view.groups.map((group) =>
      group.atRiskPence === 320_145 ? { ...group, decisions: [null, said] } : group,
    );
    const standing = fordshireView({ duplicates: { ...view, groups } });
    const desk = new FakeDesk(new FakeActions(standing));
    renderPane(<DuplicationStep view={standing} desk={desk} selection={null} />);
    // £3,922.45 in two groups, of which £3,201.45 is decided.
    const possible = screen.getByRole("heading", { name: "Possible" }).parentElement;
    expect(possible).toHaveTextContent("1 of 2 to look into, £721.00");
  });
});
