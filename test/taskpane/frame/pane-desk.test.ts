import type { Answer, Done, PaneActions } from "#application/pane/pane-actions";
import { done, failed } from "#application/ports/result";
import { WORDS } from "#taskpane/words/catalogue";
import { watchWorkbook } from "#taskpane/frame/watch-workbook";
import { fordshireView, unstatedView } from "../fakes/fordshire-view.ts";
import { held, openDesk } from "../fakes/open-desk.ts";

const recount = (actions: PaneActions, progress: Parameters<PaneActions["look"]>[0]): Answer<Done> =>
  actions.recount({}, progress);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe("the desk", () => {
  it("hands on the new view, says what was done and keeps the way back", async () => {
    const { desk, store, actions } = openDesk();
    actions.said = "Recounted.";
    actions.undo = { what: "rule, 14:20", revert: () => Promise.resolve(done(unstatedView())) };
    expect(await desk.run("Counting", recount)).toBe(true);
    expect(store.getState().view).toBe(actions.view);
    expect(store.getState().said.sentence).toBe("Recounted.");
    expect(store.getState().undo.map(({ what }) => what)).toEqual(["rule, 14:20"]);
  });

  it("reverts the latest thing, then the one before it", async () => {
    const { desk, store, actions } = openDesk();
    const before = unstatedView();
    for (const what of ["first", "second"]) {
      actions.undo = { what, revert: () => Promise.resolve(done(before)) };
      await desk.run("Counting", recount);
    }
    expect(await desk.revert()).toBe(true);
    expect(store.getState().view).toBe(before);
    expect(store.getState().said.sentence).toBe("Reverted: second.");
    expect(store.getState().undo.map(({ what }) => what)).toEqual(["first"]);
  });

  it("keeps the latest twenty things that can be taken back, and counts those before them", async () => {
    const { desk, store, actions } = openDesk();
    for (let at = 1; at <= 23; at++) {
      actions.undo = { what: `thing ${String(at)}`, revert: () => Promise.resolve(done(unstatedView())) };
      await desk.run("Counting", recount);
    }
    expect(store.getState().undo.map(({ what }) => what)).toEqual(
      Array.from({ length: 20 }, (_, at) => `thing ${String(at + 4)}`),
    );
    for (let at = 0; at < 20; at++) expect(await desk.revert()).toBe(true);
    expect(await desk.revert()).toBe(false);
    expect(store.getState()).toMatchObject({ undo: [], beyondUndo: 3 });
    expect(WORDS.frame.nothingToRevert(3)).toBe(
      "Nothing more to revert: 3 earlier things can no longer be taken back here. TP Log says what was done.",
    );
  });

  it("keeps a refusal with the way to try again, and the view as it was", async () => {
    const { desk, store, actions } = openDesk();
    await desk.look();
    const { view } = store.getState();
    actions.refusal = { code: "protected", message: "Sheet “A” is protected." };
    expect(await desk.run("Counting", recount)).toBe(false);
    expect(store.getState().refused?.refusal.code).toBe("protected");
    expect(store.getState().view).toBe(view);
    store.getState().refused?.again();
    await jest.runAllTimersAsync();
    expect(store.getState().refused).toBeNull();
    expect(actions.askedFor("recount")).toHaveLength(2);
  });

  it("carries what was said in the pane with the next Recount, and forgets it once it is written", async () => {
    const { desk, store, actions } = openDesk();
    store.setState({ pending: { place: { name: "Fordshire" } } });
    actions.refusal = { code: "cell-edit-mode", message: "A cell is being edited." };
    await desk.run("Counting", recount);
    expect(store.getState().pending).toEqual({ place: { name: "Fordshire" } });
    await desk.run("Counting", (given) => given.recount({ place: { population: 7 } }));
    expect(actions.askedFor("recount").at(-1)).toEqual([{ place: { name: "Fordshire", population: 7 } }]);
    expect(store.getState().pending).toEqual({});
  });

  it("runs one job at a time and says for what the other waits", async () => {
    const { desk, store, actions } = openDesk();
    const { answer, end } = held();
    const first = desk.run("Reading a.csv", () => answer);
    expect(await desk.run("Counting", recount)).toBe(false);
    expect(actions.askedFor("recount")).toHaveLength(0);
    expect(store.getState().said.sentence).toBe("Waiting for: reading a.csv");
    end(failed({ code: "cancelled", message: "Stopped." }));
    await first;
  });

  it("shows a job after 400 ms, not before", async () => {
    const { desk, store } = openDesk();
    const { answer, end } = held();
    const job = desk.run("Reading a.csv", () => answer);
    jest.advanceTimersByTime(399);
    expect(store.getState().job?.isShown).toBe(false);
    jest.advanceTimersByTime(1);
    expect(store.getState().job?.isShown).toBe(true);
    expect(store.getState().said.sentence).toBe("Reading a.csv");
    end(done({ view: fordshireView(), said: "15 rows read.", undo: null }));
    await job;
    expect(store.getState().job).toBeNull();
  });

  it("asks the work to stop on Cancel, and says what came of it without a refusal", async () => {
    const { desk, store } = openDesk();
    const { answer, end } = held();
    const goesOn: boolean[] = [];
    const job = desk.run("Reading a.csv", (_, progress) => {
      goesOn.push(progress(1, 4, "Reading a.csv"));
      desk.cancel();
      goesOn.push(progress(2, 4, "Reading a.csv"));
      return answer;
    });
    end(failed({ code: "cancelled", message: "Stopped as you asked." }));
    await job;
    expect(goesOn).toEqual([true, false]);
    expect(store.getState().refused).toBeNull();
    expect(store.getState().said.sentence).toBe("Stopped as you asked.");
  });

  it("speaks of each quarter of a job that is shown", async () => {
    const { desk, store } = openDesk();
    const { answer, end } = held();
    const heard: string[] = [];
    const job = desk.run("Reading a.csv", (_, progress) => {
      jest.advanceTimersByTime(400);
      for (const so of [10, 24, 25, 26, 50]) {
        progress(so, 100, "Reading a.csv");
        heard.push(store.getState().said.sentence);
      }
      return answer;
    });
    end(failed({ code: "cancelled", message: "" }));
    await job;
    const quarter = "Reading a.csv. 25 of 100 rows.";
    expect(heard).toEqual(["Reading a.csv", "Reading a.csv", quarter, quarter, "Reading a.csv. 50 of 100 rows."]);
  });

  it("gives a slip of ours one number, the same each time, and tells who keeps the record", async () => {
    const { desk, store, bugs } = openDesk();
    const slip = new Error("off by one");
    const numbers: (string | undefined)[] = [];
    for (const _ of [1, 2]) {
      expect(await desk.run("Counting", () => Promise.reject(slip))).toBe(false);
      numbers.push(store.getState().bug?.id);
    }
    expect(bugs).toEqual([slip, slip]);
    expect(numbers[0]).toMatch(/^[0-9A-F]{8}$/);
    expect(numbers[1]).toBe(numbers[0]);
  });

  it("tells how many of the rows Excel selected, and keeps the way to the others while the view stands", async () => {
    const { desk, store, actions } = openDesk();
    await desk.look();
    actions.answers.showRows = () => Promise.resolve(done(2));
    desk.showRows("A", [9, 3, 4, 3, 12]);
    await jest.runAllTimersAsync();
    const rest = { view: store.getState().view, sheet: "A", selected: 2, rest: [9, 12] };
    expect(store.getState().partShown).toEqual(rest);
    expect(store.getState().said.sentence).toMatch(/^2 rows of A selected, 2 rows not: /);
    desk.showRows("A", rest.rest);
    await jest.runAllTimersAsync();
    expect(store.getState().partShown).toBeNull();
  });

  it("says why rows could not be shown", async () => {
    const { desk, store, actions } = openDesk();
    actions.refusal = { code: "sheet-missing", message: "The workbook has no sheet “A” any more." };
    desk.showRows("A", [3]);
    await jest.runAllTimersAsync();
    expect(actions.askedFor("showRows")).toEqual([["A", [3]]]);
    expect(store.getState().said.sentence).toBe("The workbook has no sheet “A” any more.");
    expect(store.getState().refused).toBeNull();
  });
});

describe("watching the workbook", () => {
  it("looks again after a change, and follows the selection", async () => {
    const { store, actions, ground } = openDesk();
    const stop = watchWorkbook(ground);
    actions.change();
    await jest.runAllTimersAsync();
    expect(store.getState().view).toBe(actions.view);
    actions.select({ sheet: "Fordshire", rows: [], pence: 0 });
    expect(store.getState().selection?.sheet).toBe("Fordshire");
    stop();
    expect(actions.isWatched).toBe(false);
  });

  it("never looks beside a job, but after it", async () => {
    const { actions, ground, desk } = openDesk();
    watchWorkbook(ground);
    const { answer, end } = held();
    const job = desk.run("Reading a.csv", () => answer);
    actions.change();
    actions.change();
    expect(actions.askedFor("look")).toHaveLength(0);
    end(done({ view: fordshireView(), said: "", undo: null }));
    await job;
    await jest.runAllTimersAsync();
    expect(actions.askedFor("look")).toHaveLength(1);
  });

  it.each(["cell-edit-mode", "cancelled"])("looks later where a change could not be looked at: %s", async (code) => {
    const { store, actions, ground } = openDesk();
    watchWorkbook(ground);
    actions.refusal = { code, message: "Not now." };
    actions.change();
    await jest.runAllTimersAsync();
    expect(actions.askedFor("look")).toHaveLength(1);
    actions.select(null);
    await jest.runAllTimersAsync();
    expect(store.getState().view).toBe(actions.view);
    actions.select(null);
    await jest.runAllTimersAsync();
    expect(actions.askedFor("look")).toHaveLength(2);
  });

  it("throws away a look that a job has overtaken", async () => {
    const { store, actions, ground, desk } = openDesk();
    watchWorkbook(ground);
    let endLook: (view: ReturnType<typeof fordshireView>) => void = () => undefined;
    const look = new Promise<ReturnType<typeof fordshireView>>((resolve) => (endLook = resolve));
    actions.answers.look = async () => done(await look);
    actions.change();
    const younger = fordshireView();
    actions.view = younger;
    await desk.run("Counting", recount);
    endLook(unstatedView());
    await jest.runAllTimersAsync();
    expect(store.getState().view).toBe(younger);
  });
});
