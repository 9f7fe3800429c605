import { done, failed } from "#application/ports/result";
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
    actions.refusal = { code: "protected", message: "Sheet “A” is protected." };
    end(failed({ code: "cancelled", message: "Stopped." }));
    await first;
    expect(await Promise.all(decided)).toEqual([false, false]);
    store.getState().refused?.again();
    await jest.runAllTimersAsync();
    const both = { explanations: { A1: "x", B2: "y" } };
    expect(actions.askedFor("recount")).toEqual([[both], [both]]);
  });
});
