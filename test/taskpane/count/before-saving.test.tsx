/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { PlaceView } from "#application/view/place-view";
import { fordshireView } from "#test/taskpane/fakes/fordshire-view";
import { COUNCIL, DISTRICT, openCount, waitingView } from "./open-count.tsx";

describe("Bodies counted whole that serve other places too", () => {
  it("stand beside the total with the rows that nobody has answered alone, as their check has them", () => {
    const view = fordshireView();
    const checks = view.checks.map((check) => (check.id === "C4" ? { ...check, thisSide: 24_375_000_00 } : check));
    openCount({ ...view, checks });
    expect(screen.getByText(/^In it, £24,375k of 1 body that serves other places too, counted whole\./)).toBeVisible();
  });
});

describe("Bodies without a home", () => {
  it("stand beside the total with their £, and with the way to where homes are given", async () => {
    const view = fordshireView();
    const { registers } = view;
    const agencies = registers.agencies.map((body) => (body.name === DISTRICT ? { ...body, home: null } : body));
    const { desk, user } = openCount({ ...view, registers: { ...registers, agencies } });
    // Oxley of Fordshire, section 5.1 of the method: £37,000k.
    expect(screen.getByText(/^In it, £37,000k of 1 body without a home, counted whole\./)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Say where they are at home" }));
    expect(desk.visited).toEqual(["checks"]);
  });

  it("are not spoken of where every body has one", () => {
    openCount(fordshireView());
    expect(screen.queryByText(/without a home/)).toBeNull();
  });
});

describe("A transfer that leaves the place", () => {
  const asked = (): PlaceView => {
    const view = waitingView();
    const { count } = view.count!;
    const transfers = count.transfers.map((row) => {
      if (row.confirmed !== null || row.payer !== COUNCIL) return row;
      const lines = { rows: [0], pence: 35_000_000, placePence: 35_000_000 };
      const ifYes = {
        isBorne: true,
        changePence: -35_000_000,
        backPence: 0,
        nettedPence: 12_250_000,
        leavesPence: 22_750_000,
      };
      return { ...row, suggested: lines, ifYes };
    });
    return { ...view, count: { ...view.count!, count: { ...count, transfers } } };
  };

  it("says before it is saved, to the penny, what is netted off, what leaves the place, and why", async () => {
    const { user } = openCount(asked());
    await user.click(screen.getByRole("button", { name: "Decide" }));
    const rows = within(screen.getByRole("table", { name: "What changes" })).getAllByRole("row");
    expect(rows.map((row) => row.textContent)).toEqual([
      "Total place spend now2,638,880,000.00",
      "Paid between the two, netted off−122,500.00",
      "Leaves the place with it−227,500.00",
      "Total place spend after2,638,530,000.00",
    ]);
    expect(screen.getByText("Taken out, the total falls by £350,000.00:")).toBeVisible();
    expect(screen.getByText(/^£122,500\.00 is netted off: the total holds it already/)).toBeVisible();
    expect(screen.getByText(/^£227,500\.00 leaves the place: money goes with the body that spends it/)).toBeVisible();
  });
});

describe("A receipt beside stated transfers", () => {
  const asked = (rows: readonly number[] = [1]): PlaceView => {
    const view = waitingView();
    const { count } = view.count!;
    const transfers = count.transfers.map((row) => {
      if (row.confirmed !== null || row.payer !== COUNCIL) return row;
      const received = { rows, pence: 100, placePence: 100, isSure: true, state: "open" } as const;
      const ifYes = { isBorne: true, changePence: -9_900, backPence: 100, nettedPence: 10_000, leavesPence: 0 };
      const ifCredit = { isBorne: true, changePence: -10_000, backPence: 0, nettedPence: 10_000, leavesPence: 0 };
      const ifNo = { isBorne: true, changePence: -500, backPence: 0, nettedPence: 500, leavesPence: 0 };
      return { ...row, received, ifYes, ifCredit, ifNo };
    });
    return { ...view, count: { ...view.count!, count: { ...count, transfers } } };
  };

  it("of several lines: says how those are told apart of which one is income and another a credit", async () => {
    const { user } = openCount(asked([1, 2]));
    await user.click(screen.getByRole("button", { name: "Decide" }));
    expect(screen.getByText(/, in 2 rows: one answer holds for them all\./)).toBeVisible();
    expect(
      screen.getByText(/type “income” in TP Left out and “Fordshire County Council” in TP Income from/),
    ).toBeVisible();
  });

  it("may be said to be a credit while the rest is a transfer", async () => {
    const { actions, user } = openCount(asked());
    await user.click(screen.getByRole("button", { name: "Decide" }));
    expect(screen.getByRole("cell", { name: "booked below nought" })).toBeVisible();
    expect(screen.queryByText(/in TP Income from/)).toBeNull();
    expect(screen.getByText(/spending is counted less the £1\.00 that it books below nought/)).toBeVisible();
    expect(screen.queryByText(/spending is counted, gross|states no receipt/)).toBeNull();
    // Each reading with its own figure, by the words that the pane gives it: none is taken to be nothing.
    const read = within(screen.getByRole("table", { name: "Change in the total" }));
    expect(read.getByRole("row", { name: /nothing of .* is taken out/ })).toHaveTextContent(/−5\.00$/);
    await user.click(screen.getByRole("radio", { name: "A credit; the rest is a transfer" }));
    await user.click(screen.getByRole("button", { name: "Save decision" }));
    expect(actions.askedFor("recount")).toMatchObject([[{ transfers: [{ confirmed: true, receipts: "credit" }] }]]);
  });
});
