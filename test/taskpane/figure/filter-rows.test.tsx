/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import { axe } from "jest-axe";
import type { FigureRows, FigureTrace } from "#application/figures/figure-trace";
import { done, failed } from "#application/ports/result";
import type { FilterAnswer, NotFiltered } from "#application/ports/workbook.port";
import { startJob } from "#taskpane/frame/job";
import { ROW_FILTER } from "#taskpane/words/row-filter";
import { FakeActions } from "../fakes/fake-actions.ts";
import { fordshireView } from "../fakes/fordshire-view.ts";
import { renderFrame } from "../render-frame.tsx";

const CELL = { sheet: "TP Bodies", row: 6, column: 2 };

function traced(where: FigureRows["where"]): FigureTrace {
  const rows = { listed: [], count: 3, pence: 300, restPence: 300, where, stated: [] };
  return { cell: CELL, name: "Police", shown: { kind: "pence", pence: 300 }, from: { kind: "rows", rows } };
}

async function openFigure(where: FigureRows["where"] = [{ sheet: "Spend", rows: [4, 9, 12], elsewhere: 0 }]) {
  const actions = new FakeActions(fordshireView());
  actions.traced = traced(where);
  const frame = await renderFrame(actions, "summaries");
  act(() => actions.pick(CELL));
  await frame.user.click(screen.getByRole("button", { name: /^Rows behind TP Bodies, C7/ }));
  const press = async (name: string): Promise<void> => frame.user.click(await screen.findByRole("button", { name }));
  return { ...frame, actions, press };
}

const FILTERED =
  "Spend is filtered: 3 rows shown, 7 rows hidden. Nothing else has changed, and every row still counts.";
const inSight = (words: string | RegExp) => screen.queryByText(words, { selector: "p" });

describe("the source filtered to the rows behind a figure", () => {
  it("says how many rows show and how many are hidden, and shows all again", async () => {
    const { actions, press, container } = await openFigure();
    await press("Filter the source to these rows");
    expect(actions.askedFor("filterRows")).toEqual([["Spend", [4, 9, 12]]]);
    expect(inSight(FILTERED)).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent(FILTERED);
    expect((await axe(container)).violations).toEqual([]);
    // The sheet comes to the front, and with it its rows: the figure is no longer the cell that is selected.
    act(() => actions.pick(null));
    expect(inSight(FILTERED)).toBeVisible();
    expect(screen.getByRole("button", { name: "Show all rows again" })).toHaveFocus();
    await press("Show all rows again");
    expect(actions.askedFor("showAllRows")).toEqual([["Spend"]]);
    expect(inSight(/is filtered/)).toBeNull();
    // The button went with the note: one goes on to what follows it.
    expect(document.activeElement?.closest("main")).not.toBeNull();
    expect(screen.getByRole("status")).toHaveTextContent("All rows of Spend are shown again.");
  });

  it("has a way for each sheet where there are several", async () => {
    const { actions, press } = await openFigure([
      { sheet: "Spend", rows: [4], elsewhere: 0 },
      { sheet: "Other", rows: [9, 12], elsewhere: 0 },
    ]);
    await press("Filter Other to these rows");
    expect(actions.askedFor("filterRows")).toEqual([["Other", [9, 12]]]);
    expect(screen.getByRole("button", { name: "Filter Spend to these rows" })).toBeVisible();
  });

  it("is told whenever it stands on the sheet in front, and on no other", async () => {
    const { actions, press } = await openFigure();
    act(() => actions.filtered({ sheet: "Spend", shown: 3, hidden: 7 }));
    expect(inSight(FILTERED)).toBeVisible();
    act(() => actions.filtered(null));
    expect(inSight(FILTERED)).toBeNull();
    act(() => actions.filtered({ sheet: "Spend", shown: 3, hidden: 7 }));
    actions.refusal = { code: "protected", message: "Sheet “Spend” is protected." };
    await press("Show all rows again");
    expect(inSight(FILTERED)).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("Sheet “Spend” is protected.");
  });

  it("is asked about after a job, which may have taken it away", async () => {
    const { actions, desk } = await openFigure();
    act(() => actions.filtered({ sheet: "Spend", shown: 3, hidden: 7 }));
    const recount = () => act(() => desk.run("Recounting", (given) => given.recount({})));
    actions.filter = { sheet: "Spend", shown: 2, hidden: 8 };
    await recount();
    expect(inSight(/^Spend is filtered: 2 rows shown, 8 rows hidden\./)).toBeVisible();
    actions.filter = null;
    await recount();
    expect(inSight(/is filtered/)).toBeNull();
    expect(actions.askedFor("filterOn")).toEqual([["Spend"], ["Spend"]]);
  });

  it.each(["filtered", "same-tp-row"] as const satisfies readonly NotFiltered[])(
    "selects the rows instead and says why: %s",
    async (why) => {
      const { actions, press } = await openFigure();
      actions.answers.filterRows = () => Promise.resolve(done<FilterAnswer>({ why }));
      await press("Filter the source to these rows");
      const said = `Not filtered; the rows are selected on Spend instead. ${ROW_FILTER.why[why]("Spend")}`;
      expect(inSight(said)).toBeVisible();
      expect(screen.getByRole("status")).toHaveTextContent(said);
      expect(actions.askedFor("showRows")).toEqual([["Spend", [4, 9, 12]]]);
      delete actions.answers.filterRows;
      await press("Filter the source to these rows");
      expect(inSight(said)).toBeNull();
    },
  );

  it("selects the rows instead where Excel refuses, and waits for a job", async () => {
    const { actions, press, store } = await openFigure();
    const refused = { code: "protected", message: "Sheet “Spend” is protected." };
    actions.answers.filterRows = () => Promise.resolve(failed(refused));
    await press("Filter the source to these rows");
    expect(inSight(/instead\. Sheet “Spend” is protected\.$/)).toBeVisible();
    act(() => store.setState({ job: startJob("Recounting", "summaries") }));
    await press("Filter the source to these rows");
    expect(actions.askedFor("filterRows")).toHaveLength(1);
  });
});
