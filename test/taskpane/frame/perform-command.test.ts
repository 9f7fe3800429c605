import type { PaneCommand } from "#application/pane/pane-command";
import type { Revertible } from "#application/pane/pane-actions";
import { done } from "#application/ports/result";
import { createDesk } from "#taskpane/frame/pane-desk";
import { createPaneStore } from "#taskpane/frame/pane-store";
import { performCommand } from "#taskpane/frame/perform-command";
import { FakeActions } from "../fakes/fake-actions.ts";
import { fordshireView, unstatedView } from "../fakes/fordshire-view.ts";

/** The pane as a command finds it that was closed until now: its first look is done, and it has heard of no selection. */
async function opened() {
  const actions = new FakeActions(fordshireView());
  const store = createPaneStore("as Excel");
  const desk = createDesk({ store, actions, clock: () => 0, reportBug: (_, bug) => expect(bug).toBeUndefined() });
  await desk.look();
  const asked = (): readonly string[] => actions.asked.slice(1).map(({ action }) => action);
  return { actions, store, asked, desk, perform: (command: PaneCommand) => performCommand(store, desk, command) };
}

const REVERT: Revertible = { what: "what was done", revert: () => Promise.resolve(done(fordshireView())) };

describe("a command of ribbon or context menu, with the pane closed until now", () => {
  it.each([
    ["recount", "count", "recount"],
    ["refresh-summaries", "summaries", "recount"],
    ["check-totals", "checks", "look"],
  ] as const)("%s goes to %s and does it", async (command, step, action) => {
    const { store, asked, perform } = await opened();
    await perform(command);
    expect([store.getState().step, ...asked()]).toEqual([step, action]);
  });

  it("waits for another that waited before it, and is not lost", async () => {
    const { asked, desk, perform } = await opened();
    const work = desk.look();
    await Promise.all([work, perform("check-totals"), perform("convert-functions"), perform("recount")]);
    expect(asked()).toEqual(["look", "look", "convertFunctions", "recount"]);
  });

  it("tag-selection goes to Tag with the rows that are selected already", async () => {
    const { actions, store, perform } = await opened();
    const rows = { sheet: "Fordshire", rows: [], pence: 100 };
    actions.selectedNow = { rows, cell: null };
    await perform("tag-selection");
    expect(store.getState()).toMatchObject({ step: "tag", selection: rows });
  });

  it("show-figure opens what is behind the selected cell, in a step that shows figures", async () => {
    const { actions, store, perform } = await opened();
    const cell = { sheet: "TP Bridge", row: 12, column: 1 };
    actions.selectedNow = { rows: null, cell };
    await perform("show-figure");
    expect(store.getState()).toMatchObject({ step: "count", picked: cell, figureOpen: true });
  });

  it("show-figure says what to select where no figure of ours is, and can be tried again", async () => {
    const { actions, store, perform } = await opened();
    await perform("show-figure");
    const { refused } = store.getState();
    expect(refused?.refusal.message).toMatch(/^No figure is selected\. Select one cell with a figure on a sheet whose/);
    const cell = { sheet: "TP Bridge", row: 12, column: 1 };
    actions.selectedNow = { rows: null, cell };
    store.setState({ refused: null });
    refused?.again();
    await new Promise(setImmediate);
    expect(store.getState()).toMatchObject({ refused: null, picked: cell, figureOpen: true });
  });

  it("find-duplicates asks about the first selected row, goes to Duplication and says what was found", async () => {
    const { actions, store, asked, perform } = await opened();
    const at = { sheet: "Payments", row: 4, rowId: "P005" };
    actions.selectedNow = { rows: { sheet: "Payments", rows: [at, { ...at, row: 7 }], pence: 100 }, cell: null };
    actions.found = { standing: "tested", why: null, payment: null, groups: [], setAside: [], reversals: [], republished: [] }; // prettier-ignore
    await perform("find-duplicates");
    expect(asked()).toEqual(["selected", "duplicatesOf"]);
    expect(actions.askedFor("duplicatesOf")).toEqual([[{ sheet: "Payments", row: 4 }]]);
    const sentence = "Payments, row 5: it was held against every other payment. None is like it.";
    expect(store.getState()).toMatchObject({ step: "duplication", said: { sentence }, undo: [] });
    expect(store.getState().askedRow).toMatchObject({ sheet: "Payments", row: 4, view: store.getState().view });
  });

  it("find-duplicates says what to select where no row of a source is", async () => {
    const { store, asked, perform } = await opened();
    await perform("find-duplicates");
    expect(asked()).toEqual(["selected"]);
    expect(store.getState().refused?.refusal.message).toMatch(
      /^No row of a source is selected\. Select a cell in a row/,
    );
  });

  it.each([
    ["convert-functions", "convertFunctions"],
    ["recalculate-stuck", "recalculateStuck"],
  ] as const)("%s leaves what came of it on the page of the functions", async (command, action) => {
    const { actions, store, asked, perform } = await opened();
    actions.said = "2 cells: Notes!B2, Notes!B5.";
    await perform(command);
    expect(asked()).toEqual([action]);
    expect(store.getState()).toMatchObject({ sheet: "functions", functionsSaid: actions.said, said: { sentence: actions.said } }); // prettier-ignore
  });

  it.each(["recount", "refresh-summaries", "convert-functions"] as const)(
    "what %s did is taken back by Revert",
    async (command) => {
      const { actions, store, desk, perform } = await opened();
      actions.undo = REVERT;
      await perform(command);
      expect(store.getState().undo).toEqual([REVERT]);
      expect(await desk.revert()).toBe(true);
      expect(store.getState().said.sentence).toBe("Reverted: what was done.");
    },
  );

  it("says in sight that a place is needed first, before whatever stood behind More, and does nothing", async () => {
    const { actions, store, asked, perform } = await opened();
    store.setState({ view: unstatedView(), sheet: "about" });
    await perform("recount");
    expect(asked()).toEqual([]);
    expect(store.getState()).toMatchObject({ sheet: "steps", placeNeeded: true });
    expect(store.getState().said.sentence).toBe("Say the place and the year first.");
    store.setState({ view: actions.view });
    await perform("recount");
    expect(store.getState().placeNeeded).toBe(false);
  });

  it("waits for work that is under way", async () => {
    const { store, desk, asked, perform } = await opened();
    const under = desk.run("Reading", (actions) => actions.recount({}));
    await Promise.all([under, perform("check-totals")]);
    expect(asked()).toEqual(["recount", "look"]);
    expect(store.getState().step).toBe("checks");
  });
});
