/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { axe } from "jest-axe";
import type { LeftOutView, PlaceView } from "#application/view/place-view";
import { CountStep } from "#taskpane/count/CountStep.tsx";
import { FakeActions } from "#test/taskpane/fakes/fake-actions";
import { FakeDesk } from "#test/taskpane/fakes/fake-desk";
import { fordshireView } from "#test/taskpane/fakes/fordshire-view";
import { renderPane } from "../render-pane.tsx";

const BODY = "Fordshire County Council";
const LOAN: LeftOutView = {
  group: {
    body: BODY,
    words: "loan to theatre",
    class: "loans and investments",
    confirmed: null,
    note: "",
    field: "service",
    found: "loan to",
    isSure: false,
    rows: [3, 4],
    countedRows: 2,
    pence: 70_000_000,
    placePence: 70_000_000,
    absolutePence: 70_000_000,
  },
  lines: { sheet: "Fordshire", rows: [4, 5], elsewhere: 0 },
};

function open(leftOut: readonly LeftOutView[]) {
  const view: PlaceView = { ...fordshireView(), count: { ...fordshireView().count!, leftOut } };
  const actions = new FakeActions(view);
  const desk = new FakeDesk(actions);
  return { actions, desk, ...renderPane(<CountStep view={view} desk={desk} selection={null} />) };
}

describe("rows left out by their words", () => {
  it("warns beside the total, asks with evidence and £, shows the rows, and saves the answer for the wording", async () => {
    const { user, actions, desk, container } = open([LOAN]);
    expect(
      screen.getByText(/^£700k is counted though the words say that it is left out: 1 wording to answer/),
    ).toBeVisible();
    expect(screen.getByText("“loan to” in the service says loans and investments")).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
    await user.click(screen.getByRole("button", { name: /^Show rows: / }));
    expect(desk.shown).toEqual([{ sheet: "Fordshire", rows: [4, 5] }]);
    await user.click(screen.getByRole("button", { name: /^Leave out as loans and investments: / }));
    expect(actions.askedFor("recount").at(-1)?.[0]).toEqual({
      leftOut: [
        {
          body: BODY,
          words: "loan to theatre",
          found: "loan to",
          class: "loans and investments",
          confirmed: true,
          note: "",
        },
      ],
    });
  });

  it("shows an answer that stands, with the way to turn it, and warns no more", () => {
    open([{ ...LOAN, group: { ...LOAN.group, confirmed: true, countedRows: 0, placePence: 0, absolutePence: 0 } }]);
    expect(screen.queryByText(/to answer, under/)).toBeNull();
    expect(screen.getByRole("button", { name: /^Left out by words/ })).toHaveAttribute("aria-expanded", "false");
  });
});
