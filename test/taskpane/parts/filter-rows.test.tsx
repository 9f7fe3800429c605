/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { axe } from "jest-axe";
import type { LeftOutView, PlaceView, SideOfTransfer } from "#application/view/place-view";
import { ChecksStep } from "#taskpane/checks/ChecksStep.tsx";
import { keyOf } from "#taskpane/count/transfer-sides";
import { FakeActions } from "#test/taskpane/fakes/fake-actions";
import { FakeDesk } from "#test/taskpane/fakes/fake-desk";
import { fordshireView, untaggedFordshire } from "#test/taskpane/fakes/fordshire-view";
import { COUNCIL, DISTRICT, openCount, waitingView } from "../count/open-count.tsx";
import { renderPane } from "../render-pane.tsx";

const FILTER = "Filter the source to these rows";

/** Fordshire with a transfer that waits for an answer and stands on these lines. */
function transferOn(payer: SideOfTransfer | null, payee: SideOfTransfer | null): PlaceView {
  const view = waitingView();
  const waiting = view.count!.count.transfers.find((row) => row.payer === COUNCIL)!;
  return { ...view, count: { ...view.count!, transferLines: { [keyOf(waiting)]: { payer, payee } } } };
}

function side(sheet: string, rows: readonly number[]): SideOfTransfer {
  return { sheet, rows, elsewhere: 0, line: "Pooled budget" };
}

async function openTransfer(view: PlaceView) {
  const pane = openCount(view);
  await pane.user.click(screen.getByRole("button", { name: "Decide" }));
  return pane;
}

function wording(words: string, rows: readonly number[]): LeftOutView {
  const sums = { countedRows: rows.length, pence: 100, placePence: 100, absolutePence: 100 };
  const said = {
    class: "loans and investments",
    confirmed: null,
    note: "",
    field: "service",
    found: "loan to",
  } as const;
  return {
    group: { body: DISTRICT, words, ...said, isSure: false, rows, ...sums },
    lines: { sheet: "District", rows, elsewhere: 0 },
  };
}

describe("the source filtered to the rows", () => {
  it("behind a check: of one sheet, or of each sheet by its name", async () => {
    const view = untaggedFordshire();
    const desk = new FakeDesk(new FakeActions(view));
    const { user, container, unmount } = renderPane(<ChecksStep view={view} desk={desk} selection={null} />);
    await user.click(screen.getByRole("button", { name: /Spending without a theme/ }));
    await user.click(screen.getByRole("button", { name: FILTER }));
    // R05, R14 and R15 of the fixture's lines, under one row of headings.
    expect(desk.filteredFor).toEqual([{ sheet: "Fordshire", rows: [5, 14, 15] }]);
    expect(desk.shown).toEqual([]);
    expect(await axe(container)).toHaveNoViolations();
    unmount();

    const [first, ...others] = view.tags.inTotal;
    const moved = { ...first!, rows: [{ ...first!.rows[0]!, sheet: "Health", row: 40 }] };
    const apart = { ...view, tags: { ...view.tags, inTotal: [moved, ...others] } };
    const two = new FakeDesk(new FakeActions(apart));
    const pane = renderPane(<ChecksStep view={apart} desk={two} selection={null} />);
    await pane.user.click(screen.getByRole("button", { name: /Spending without a theme/ }));
    await pane.user.click(screen.getByRole("button", { name: "Filter Health to these rows" }));
    await pane.user.click(screen.getByRole("button", { name: "Filter Fordshire to these rows" }));
    expect(two.filteredFor).toEqual([
      { sheet: "Health", rows: [40] },
      { sheet: "Fordshire", rows: [14, 15] },
    ]);
  });

  it("behind a transfer: both sides at once where one sheet holds them, else each by its sheet", async () => {
    const together = await openTransfer(transferOn(side("Fordshire", [3, 8]), side("Fordshire", [17])));
    await together.user.click(screen.getByRole("button", { name: FILTER }));
    expect(together.desk.filteredFor).toEqual([{ sheet: "Fordshire", rows: [3, 8, 17] }]);
    expect(await axe(together.container)).toHaveNoViolations();
    together.unmount();

    const apart = await openTransfer(transferOn(side("County", [3, 8]), side("District", [17])));
    await apart.user.click(screen.getByRole("button", { name: "Filter District to these rows" }));
    await apart.user.click(screen.getByRole("button", { name: "Filter County to these rows" }));
    expect(apart.desk.filteredFor).toEqual([
      { sheet: "District", rows: [17] },
      { sheet: "County", rows: [3, 8] },
    ]);
    apart.unmount();

    const payerOnly = await openTransfer(transferOn(side("County", [3]), null));
    await payerOnly.user.click(screen.getByRole("button", { name: FILTER }));
    expect(payerOnly.desk.filteredFor).toEqual([{ sheet: "County", rows: [3] }]);
  });

  it("behind a wording: its own rows, and a name that says whose", async () => {
    const view = fordshireView();
    const leftOut = [wording("loan to theatre", [4, 5]), wording("loan to museum", [9])];
    const { desk, user } = openCount({ ...view, count: { ...view.count!, leftOut } });
    await user.click(screen.getByRole("button", { name: new RegExp(`^${FILTER}: .*loan to museum`) }));
    expect(desk.filteredFor).toEqual([{ sheet: "District", rows: [9] }]);
    expect(desk.shown).toEqual([]);
  });
});
