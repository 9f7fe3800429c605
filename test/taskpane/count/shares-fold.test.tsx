/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { axe } from "jest-axe";
import type { PlaceView } from "#application/view/place-view";
import { CountStep } from "#taskpane/count/CountStep.tsx";
import { FakeActions } from "#test/taskpane/fakes/fake-actions";
import { FakeDesk } from "#test/taskpane/fakes/fake-desk";
import { fordshireView } from "#test/taskpane/fakes/fordshire-view";
import { renderPane } from "../render-pane.tsx";

function open(view: PlaceView = fordshireView()) {
  const actions = new FakeActions(view);
  const desk = new FakeDesk(actions);
  return { actions, desk, ...renderPane(<CountStep view={view} desk={desk} selection={null} />) };
}

describe("Shares", () => {
  it("shows shares in words and tries another", async () => {
    const { user } = open();
    await user.click(screen.getByRole("button", { name: "Shares 30.46\u00a0% of the total" }));
    expect(screen.getByText("crimes 33,000 of 50,000")).toBeVisible();
    await user.selectOptions(screen.getByLabelText("Body"), "Wold Police and Crime Commissioner");
    await user.type(screen.getByLabelText("Share, %"), "60");
    expect(screen.getByText(/^Wold Police and Crime Commissioner at that share:/)).toHaveTextContent(
      /total £2,629,700k, −£9,180k \(−0\.35\s%\)/,
    );
  });

  it("says what another basis would change before it is applied, and applies it as a decision", async () => {
    const { actions, container, desk, user } = open();
    await user.click(screen.getByRole("button", { name: /^Shares/ }));
    expect(screen.getByText(/^If Wold Police and Crime Commissioner were shared by population:/)).toHaveTextContent(
      /total £2,629,700k, −£9,180k/,
    );
    await user.selectOptions(screen.getByLabelText("Body"), "Wold Police and Crime Commissioner");
    await user.selectOptions(screen.getByLabelText("Share by"), "population");
    // R09 and R10: 153,000; 66 % and 60 % of it.
    expect(screen.getByRole("row", { name: "Goes through the share 153,000 153,000" })).toBeVisible();
    expect(screen.getByRole("row", { name: "Kept for the place 100,980 91,800" })).toBeVisible();
    expect(screen.getByRole("row", { name: "Total place spend 2,638,880 2,629,700" })).toBeVisible();
    expect(actions.asked).toEqual([]);
    expect(await axe(container)).toHaveNoViolations();
    await user.type(screen.getByLabelText("Reason (optional)"), "agreed with the police");
    await user.click(screen.getByRole("button", { name: "Apply" }));
    const decision = {
      agency: "Wold Police and Crime Commissioner",
      from: { basis: "crimes" },
      to: { basis: "population" },
      note: "agreed with the police",
    };
    expect(actions.askedFor("recount")).toEqual([[{ shares: [decision] }]]);
    expect(desk.titles).toEqual(["Changing the share of Wold Police and Crime Commissioner"]);
  });

  it("tells lines of one body apart by the share that stands on them", async () => {
    const view = fordshireView();
    const police = view.count!.shares.find(({ agency }) => agency.startsWith("Wold Police"))!;
    const stated = [1, 0.2].map((share) => ({ ...police, basis: "stated on the lines", share, whole: null }));
    const { user } = open({ ...view, count: { ...view.count!, shares: stated } });
    await user.click(screen.getByRole("button", { name: /^Shares/ }));
    const options = within(screen.getByLabelText("Body")).getAllByRole("option", { name: /^Wold/ });
    expect(options.map(({ textContent }) => textContent.replace("\u00a0", " "))).toEqual([
      "Wold Police and Crime Commissioner, stated on the lines, 100.00 %",
      "Wold Police and Crime Commissioner, stated on the lines, 20.00 %",
    ]);
  });
});
