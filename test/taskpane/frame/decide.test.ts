import { done, failed } from "#application/ports/result";
import type { SignOff } from "#domain/checks/signed-version";
import type { PaneDesk } from "#taskpane/frame/pane-desk";
import type { PaneStore } from "#taskpane/frame/pane-store";
import type { FakeActions } from "../fakes/fake-actions.ts";
import { fordshireView } from "../fakes/fordshire-view.ts";
import { held, openDesk } from "../fakes/open-desk.ts";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe("a decision given while a job runs", () => {
  it("writes what is decided while a job runs by one Recount once it is done", async () => {
    const { desk, store, actions } = openDesk();
    const { answer, end } = held();
    const first = desk.run("Reading a.csv", () => answer);
    const decided = [
      desk.decide("Saving A", { explanations: { A1: "As agreed" } }),
      desk.decide("Saving B", { place: { basisShown: "funder" } }),
      desk.decide("Saving C", { explanations: { A1: "As agreed in May", B2: "Late" } }),
    ];
    expect(store.getState().said.sentence).toMatch(/^Kept\..*reading a\.csv$/);
    expect(actions.askedFor("recount")).toHaveLength(0);
    end(done({ view: fordshireView(), said: "15 rows read.", undo: null }));
    expect(await first).toBe(true);
    expect(await Promise.all(decided)).toEqual([true, true, true]);
    const said = { place: { basisShown: "funder" }, explanations: { A1: "As agreed in May", B2: "Late" } };
    expect(actions.askedFor("recount")).toEqual([[said]]);
    expect(store.getState().job).toBeNull();
    // Nothing is held any more: the next is written by itself.
    await desk.decide("Saving D", { explanations: { C3: "Later" } });
    expect(actions.askedFor("recount").at(-1)).toEqual([{ explanations: { C3: "Later" } }]);
  });

  it("writes none of what it held where that Recount is refused, and all of it when it is tried again", async () => {
    const { desk, store, actions } = openDesk();
    const { answer, end } = held();
    const first = desk.run("Reading a.csv", () => answer);
    const decided = [
      desk.decide("Saving A", { explanations: { A1: "x" } }),
      desk.decide("Saving B", { explanations: { B2: "y" } }),
    ];
    actions.refusal = PROTECTED;
    end(failed(CANCELLED));
    await first;
    await jest.runAllTimersAsync();
    expect(titlesHeld(store)).toEqual(["Saving A", "Saving B"]);
    store.getState().refused?.again();
    expect(await Promise.all(decided)).toEqual([true, true]);
    const both = { explanations: { A1: "x", B2: "y" } };
    expect(actions.askedFor("recount")).toEqual([[both], [both]]);
    expect(titlesHeld(store)).toEqual([]);
  });

  it("joins the refusal of the one before it, which stands until a person deals with it", async () => {
    const { desk, store, actions } = openDesk();
    const { answer, end } = held();
    actions.answers.recount = () => answer;
    const first = desk.decide("Saving A", { explanations: { A1: "x" } });
    const second = desk.decide("Saving B", { explanations: { B2: "y" } });
    delete actions.answers.recount;
    end(failed(PROTECTED));
    await jest.runAllTimersAsync();
    expect(store.getState().refused?.refusal).toEqual(PROTECTED);
    expect(titlesHeld(store)).toEqual(["Saving A", "Saving B"]);
    // Going back does not try what was just refused.
    store.setState({ refused: null });
    await jest.runAllTimersAsync();
    expect(actions.askedFor("recount")).toHaveLength(1);
    expect(await desk.writeHeld()).toBe(true);
    expect(await Promise.all([first, second])).toEqual([true, true]);
    expect(actions.askedFor("recount").at(-1)).toEqual([{ explanations: { A1: "x", B2: "y" } }]);
  });

  it("waits behind the refusal of another job until a person has dealt with it, then is written", async () => {
    const { desk, store, actions } = openDesk();
    const { answer, end } = held();
    void desk.run("Reading a.csv", () => answer);
    const decided = desk.decide("Saving A", { explanations: { A1: "x" } });
    end(failed(PROTECTED));
    await jest.runAllTimersAsync();
    expect(store.getState().refused?.refusal).toEqual(PROTECTED);
    expect(actions.askedFor("recount")).toEqual([]);
    store.setState({ refused: null });
    expect(await decided).toBe(true);
    expect(actions.askedFor("recount")).toEqual([[{ explanations: { A1: "x" } }]]);
  });

  it("leaves the number of a slip in sight, and what was broken off is held", async () => {
    const { desk, store, actions, bugs } = openDesk();
    const { answer, end } = held();
    const slip = new Error("slip");
    actions.answers.recount = () =>
      answer.then(() => {
        throw slip;
      });
    void desk.decide("Saving A", { explanations: { A1: "x" } });
    void desk.decide("Saving B", { explanations: { B2: "y" } });
    end(failed(PROTECTED));
    await jest.runAllTimersAsync();
    expect(bugs).toEqual([slip]);
    expect(store.getState().bug?.id).toMatch(/^[0-9A-F]{8}$/);
    expect(actions.askedFor("recount")).toHaveLength(1);
    expect(titlesHeld(store)).toEqual(["Saving A", "Saving B"]);
  });

  it("is held where its Recount is cancelled, which is said, until it is counted in with the next", async () => {
    const { desk, store, actions } = openDesk();
    const decided = holdTwoCancelled(desk, actions);
    await jest.runAllTimersAsync();
    expect(store.getState().refused).toBeNull();
    expect(store.getState().said.sentence).toBe(
      "Stopped. 2 answers are kept and not counted in yet: saving A; saving B. The next Recount takes them in.",
    );
    await desk.run("Counting", (given, progress) => given.recount({}, progress));
    expect(await Promise.all(decided)).toEqual([true, true]);
    expect(actions.askedFor("recount").at(-1)).toEqual([{ explanations: { A1: "x", B2: "y" } }]);
  });

  it("can be let go once it was not written", async () => {
    const { desk, store, actions } = openDesk();
    const decided = holdTwoCancelled(desk, actions);
    await jest.runAllTimersAsync();
    desk.letHeldGo();
    expect(await Promise.all(decided)).toEqual([false, false]);
    expect(store.getState().said.sentence).toBe("Let go: 2 answers. The count stands as it was.");
    await desk.run("Counting", (given, progress) => given.recount({}, progress));
    expect(actions.askedFor("recount").at(-1)).toEqual([{}]);
  });

  it("keeps what is decided during a Recount for one after it, and holds no mere wish to Recount that was refused", async () => {
    const { desk, store, actions } = openDesk();
    const first = desk.decide("Saving A", { explanations: { A1: "x" } });
    const second = desk.decide("Saving B", { explanations: { B2: "y" } });
    expect(await Promise.all([first, second])).toEqual([true, true]);
    expect(actions.askedFor("recount")).toEqual([[{ explanations: { A1: "x" } }], [{ explanations: { B2: "y" } }]]);
    actions.refusal = PROTECTED;
    expect(await desk.decide("Recounting", {})).toBe(false);
    expect(titlesHeld(store)).toEqual([]);
  });

  it("is not signed by a Recount that signs what was seen before it", async () => {
    const { desk, store, actions } = openDesk();
    void holdTwoCancelled(desk, actions);
    await jest.runAllTimersAsync();
    await desk.run("Signing", (given, progress) => given.recount({ signOff: SIGNED }, progress));
    expect(actions.askedFor("recount").at(-1)).toEqual([{ signOff: SIGNED }]);
    expect(titlesHeld(store)).toEqual(["Saving A", "Saving B"]);
  });

  it("is written after going back over several things is done, and is not taken back with them", async () => {
    const { desk, store, actions } = openDesk();
    const taken: string[] = [];
    const thing = (what: string) => ({
      what,
      revert: () => (taken.push(what), Promise.resolve(done(fordshireView()))),
    });
    store.setState({ view: fordshireView(), undo: ["one", "two", "three"].map(thing) });
    const restoring = desk.restore(0);
    actions.undo = thing("A");
    const decided = desk.decide("Saving A", { explanations: { A1: "x" } });
    expect(await Promise.all([restoring, decided])).toEqual([true, true]);
    expect(taken).toEqual(["three", "two", "one"]);
    expect(actions.askedFor("recount")).toEqual([[{ explanations: { A1: "x" } }]]);
    expect(store.getState().undo.map(({ what }) => what)).toEqual(["A"]);
  });
});

const PROTECTED = { code: "protected", message: "Sheet “TP Log” is protected." };
const CANCELLED = { code: "cancelled", message: "Stopped." };
const NOBODY = { name: "", post: "" };
const SIGNED: SignOff = { preparer: NOBODY, checker: NOBODY, treasurer: NOBODY };

function titlesHeld(store: PaneStore): readonly string[] {
  return store.getState().held.answers.map(({ title }) => title);
}

/** Two answers whose Recount was cancelled while the second was given. */
function holdTwoCancelled(desk: PaneDesk, actions: FakeActions): Promise<boolean>[] {
  actions.refusal = CANCELLED;
  return [
    desk.decide("Saving A", { explanations: { A1: "x" } }),
    desk.decide("Saving B", { explanations: { B2: "y" } }),
  ];
}
