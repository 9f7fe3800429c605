import type { Answer, Done, PaneActions } from "#application/pane/pane-actions";
import { done, failed } from "#application/ports/result";
import type { PlaceView } from "#application/view/place-view";
import { createDesk } from "#taskpane/frame/pane-desk";
import { createPaneStore } from "#taskpane/frame/pane-store";
import { restoreStates } from "#taskpane/more/restore-states";
import { FakeActions } from "../fakes/fake-actions.ts";
import { fordshireView, unstatedView } from "../fakes/fordshire-view.ts";

const recount = (actions: PaneActions, progress: Parameters<PaneActions["look"]>[0]): Answer<Done> =>
  actions.recount({}, progress);

function open() {
  const actions = new FakeActions(fordshireView());
  const store = createPaneStore("as Excel");
  return { actions, store, desk: createDesk({ store, actions, clock: () => 0, reportBug: () => undefined }) };
}

/** All that waits for nothing but its turn has run. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("restore points", () => {
  it("goes back to a state that bears a name, the latest thing first, and to no state after it", async () => {
    const { desk, store, actions } = open();
    const taken: string[] = [];
    const thing = async (what: string): Promise<void> => {
      actions.undo = { what, revert: () => (taken.push(what), Promise.resolve(done(unstatedView()))) };
      await desk.run("Counting", recount);
    };
    await thing("first");
    desk.keepPoint("before the meeting");
    for (const what of ["second", "third"]) await thing(what);
    desk.keepPoint("after it");
    expect(restoreStates(store.getState()).map(({ words, things }) => [words, things])).toEqual([
      ["Your point: after it", 0],
      ["Before: third", 1],
      ["Before: second", 2],
      ["Your point: before the meeting", 2],
      ["Before: first", 3],
    ]);
    expect(await desk.restore(1)).toBe(true);
    expect(taken).toEqual(["third", "second"]);
    expect(store.getState().said.sentence).toBe("Gone back: 2 things taken back.");
    expect(store.getState().points.map(({ name }) => name)).toEqual(["before the meeting"]);
  });

  it("goes on to the state that was asked for, when it is tried again after Excel broke off midway", async () => {
    const { desk, store, actions } = open();
    const taken: string[] = [];
    let brokenOff = 0;
    const thing = async (what: string): Promise<void> => {
      const revert = (): Answer<PlaceView> => {
        if (what === "second" && brokenOff++ < 2)
          return Promise.resolve(failed({ code: "host", message: "Excel broke off." }));
        taken.push(what);
        return Promise.resolve(done(unstatedView()));
      };
      actions.undo = { what, revert };
      await desk.run("Counting", recount);
    };
    for (const what of ["kept", "first", "second", "third"]) await thing(what);
    expect(await desk.restore(1)).toBe(false);
    expect(taken).toEqual(["third"]);
    for (const count of [2, 3]) {
      expect(store.getState().refused?.refusal.message).toBe("Excel broke off.");
      store.getState().refused?.again();
      await settled();
      expect(brokenOff).toBe(count);
    }
    expect(taken).toEqual(["third", "second", "first"]);
    expect(store.getState().refused).toBeNull();
    expect(store.getState().undo.map(({ what }) => what)).toEqual(["kept"]);
    expect(store.getState().said.sentence).toBe("Gone back: 3 things taken back.");
  });

  it("going back stops at what somebody has changed since, and no point before it stands", async () => {
    const { desk, store, actions } = open();
    desk.keepPoint("start");
    actions.undo = {
      what: "first",
      revert: () => Promise.resolve(failed({ code: "tags-changed", message: "Changed since." })),
    };
    await desk.run("Counting", recount);
    actions.undo = { what: "second", revert: () => Promise.resolve(done(unstatedView())) };
    await desk.run("Counting", recount);
    expect(await desk.restore(0)).toBe(false);
    expect(store.getState().refused?.refusal.message).toBe("Changed since.");
    expect(restoreStates(store.getState())).toEqual([]);
  });

  it("offers no state before what never can be taken back, though things before it still can be", async () => {
    const { desk, store, actions } = open();
    const thing = async (what: string, revert: () => Answer<PlaceView>): Promise<void> => {
      actions.undo = { what, revert };
      await desk.run("Counting", recount);
    };
    const back = () => Promise.resolve(done(unstatedView()));
    await thing("first", back);
    await thing("stays", () => Promise.resolve(failed({ code: "tags-changed", message: "Changed since." })));
    expect(await desk.revert()).toBe(false);
    expect(store.getState().undo.map(({ what }) => what)).toEqual(["first"]);
    expect(restoreStates(store.getState())).toEqual([]);
    await thing("third", back);
    expect(restoreStates(store.getState()).map(({ words }) => words)).toEqual(["Before: third"]);
    expect(await desk.restore(1)).toBe(true);
    expect(await desk.revert()).toBe(true);
    expect(restoreStates(store.getState())).toEqual([]);
  });

  it("drops a point that more than twenty things stand after: no way leads back to it", async () => {
    const { desk, store, actions } = open();
    desk.keepPoint("start");
    for (let at = 1; at <= 21; at++) {
      actions.undo = { what: `thing ${String(at)}`, revert: () => Promise.resolve(done(unstatedView())) };
      await desk.run("Counting", recount);
      expect(store.getState().points).toHaveLength(at <= 20 ? 1 : 0);
    }
  });
});
