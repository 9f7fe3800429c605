import type { PlaceView } from "#application/view/place-view";
import { proofOf } from "#application/prove-sheets";
import type { CheckRow } from "#domain/checks/check";
import { type FootGround, nextFoot } from "#taskpane/next/next-foot";
import { STEP_OF, thingsToDo, withoutReason } from "#taskpane/next/things-to-do";
import { STEPS } from "#taskpane/step";
import { NEXT } from "#taskpane/words/next";
import { paymentsView } from "#test/taskpane/duplication/payments-view";
import { runView } from "#test/taskpane/duplication/run-view";
import { FakeActions } from "#test/taskpane/fakes/fake-actions";
import { FakeDesk } from "#test/taskpane/fakes/fake-desk";
import { fordshireView, unstatedView, untaggedFordshire } from "#test/taskpane/fakes/fordshire-view";
import { paymentsSource } from "#test/taskpane/fakes/payments-source";

const REASON = { reason: "known and accepted", on: "22/11/2026" };

/** Fordshire with every known pair answered and every stop put right. */
function withoutStops(changes: Partial<PlaceView> = {}): PlaceView {
  const view = fordshireView();
  const { count } = view.count!;
  const transfers = count.transfers.map((row) => (row.capital === "" ? { ...row, confirmed: false } : row));
  const tied = (check: CheckRow): CheckRow => (check.severity === "S" ? { ...check, result: "Ties" } : check);
  return {
    ...view,
    count: { ...view.count!, count: { ...count, transfers } },
    checks: view.checks.map(tied),
    ...changes,
  };
}

function explained(view: PlaceView): PlaceView {
  return { ...view, checks: view.checks.map((check) => ({ ...check, explained: REASON })) };
}

function signed(view: PlaceView, stands: boolean): PlaceView {
  const nobody = { name: "", post: "" };
  const people = { preparer: nobody, checker: nobody, treasurer: nobody };
  return { ...view, signing: { people, signed: { version: "1", on: "22/11/2026", by: "T. Reasurer", stands } } };
}

function misspelt(): PlaceView {
  const view = withoutStops();
  const near = [{ word: "Older poeple", meant: "Older people", pence: 950_000, rows: [] }];
  return { ...view, tags: { ...view.tags, near } };
}

const uncounted = fordshireView({ isCounted: false, checks: [] });
const asking = { ...uncounted, sources: [...uncounted.sources, paymentsSource()] };
const ready = explained(withoutStops());

/** Every state of a place on its way to a signed return: what comes next, and where it is done. */
const STATES: readonly (readonly [state: string, view: PlaceView, next: string, kind: string])[] = [
  ["nothing in the workbook", unstatedView(), "Bring in a file of spending", "bring in"],
  ["a file that needs an answer", asking, "Payments Apr-Jun 2025: say whose number is “Transaction Number”", "answer"],
  [
    "what stops a count",
    fordshireView({ count: null, refusals: ["S02 is not there."] }),
    "Put right what stops the count",
    "refused",
  ],
  ["files in, not counted", uncounted, "Read, tag and count what was found", "read"],
  ["counted, and changed since", fordshireView({ isStale: true }), "Recount: the sheets are not up to date", "recount"],
  ["no source that counts", fordshireView({ count: null }), "Say in Sources what is to be counted", "refused"],
  ["stops open", fordshireView(), "Answer the 2 stops", "stops"],
  [
    "known pairs to answer, no stop",
    { ...withoutStops(), count: fordshireView().count },
    "Answer 2 known pairs",
    "transfers",
  ],
  ["a theme that may be misspelt", misspelt(), "Look at a theme that may be misspelt", "near"],
  [
    "untagged beyond what B3 allows",
    { ...withoutStops(), tags: untaggedFordshire().tags, checks: withCheck(withoutStops(), "B3", "Look at") },
    "Tag 3 groups of rows in the total",
    "tag",
  ],
  [
    "payments that look paid before",
    withoutStops({ duplicates: paymentsView() }),
    "Decide on 4 payments that look paid before",
    "duplicates",
  ],
  [
    "a run of payments that stands there again, which is one question",
    withoutStops({ duplicates: runView() }),
    "Decide on a payment run that looks paid before",
    "duplicates",
  ],
  [
    "a run beside single payments",
    withoutStops({ duplicates: { ...runView(), groups: [...runView().groups, ...paymentsView().groups] } }),
    "Decide on 4 payments and a payment run that look paid before",
    "duplicates",
  ],
  ["warnings without a reason", withoutStops(), "Give a reason for 9 limitations", "reasons"],
  ["ready", ready, "Sign off, with preparer and checker", "sign"],
  ["signed", signed(fordshireView(), true), "Print TP Return", "print"],
  ["signed, then changed", signed(ready, false), "Look at what has changed, then sign anew", "sign"],
  [
    "signed, and a file has come in since",
    signed({ ...ready, isStale: true }, false),
    "Recount: the sheets are not up to date",
    "recount",
  ],
];

function withCheck({ checks }: PlaceView, of: string, result: CheckRow["result"]): readonly CheckRow[] {
  return checks.map((check) => (check.id === of ? { ...check, result } : check));
}

function ground(step: FootGround["step"], view: PlaceView, pending?: FootGround["pending"]) {
  const desk = new FakeDesk(new FakeActions(view));
  return { desk, foot: nextFoot({ step, view, desk, pending }) };
}

describe("What next", () => {
  it.each(STATES)("%s: one thing, first of all that is left", (_, view, next, kind) => {
    const [first] = thingsToDo({ view });
    expect(first.kind).toBe(kind);
    // From a step where nothing is left to do, the foot says it and its button leads there or does it.
    const { foot } = ground("summaries", view);
    expect(foot.next).toBe(next);
  });

  it.each(STATES)("%s: sentence and button speak of one thing on every step", async (_, view) => {
    for (const step of STEPS) {
      const { desk, foot } = ground(step, view);
      foot.primary.onPress();
      await Promise.resolve();
      const led = desk.visited.at(-1);
      const things = thingsToDo({ view });
      const said = things.find(({ kind }) => STEP_OF[kind] === step) ?? things[0];
      if (led !== undefined) expect(led).toBe(STEP_OF[said.kind]);
      else expect([...desk.titles, ...desk.opened]).toHaveLength(1);
    }
  });

  it("says on a step what is left there before what is left elsewhere", () => {
    const view = { ...withoutStops({ duplicates: paymentsView() }), count: fordshireView().count };
    expect(ground("duplication", view).foot.next).toBe("Decide on 4 payments that look paid before");
    expect(ground("count", view).foot.next).toBe("Answer 2 known pairs");
    expect(ground("checks", view).foot.next).toBe("Give a reason for 9 limitations");
    expect(ground("sources", view).foot.next).toBe("Answer 2 known pairs");
  });

  it("never passes over an open stop for a signature", () => {
    const view = explained(fordshireView());
    for (const step of STEPS) expect(ground(step, view).foot.next).not.toBe(NEXT.sign);
    expect(thingsToDo({ view }).map(({ kind }) => kind)).toEqual(["stops", "transfers"]);
  });

  it("asks for a Recount once something was said that no table holds", () => {
    const said = ground("count", fordshireView(), { place: { name: "Fordshire" } });
    expect(said.foot).toMatchObject({ next: "Recount, so that what you said counts", primary: { label: "Recount" } });
    said.foot.primary.onPress();
    expect(said.desk.titles).toEqual(["Counting Fordshire"]);
  });

  it("goes on once the question is answered in the pane", () => {
    const pending = { sources: { S02: { reference: "supplier" as const } } };
    expect(ground("sources", asking, pending).foot).toMatchObject({ primary: { label: "Read 34 rows" } });
  });

  it("asks for a Recount where nothing stands open but sheets that nobody read back", () => {
    const view = { ...ready, checks: [...ready.checks, proofOf(null, 0)] };
    expect(ground("checks", view).foot.next).toBe("Recount: the sheets are not up to date");
  });

  it("asks for a signature anew where that alone is the open stop", () => {
    const view = signed({ ...ready, checks: withCheck(ready, "A17", "Look at") }, false);
    expect(ground("checks", view).foot.next).toBe("Look at what has changed, then sign anew");
  });
});

it("a limitation of which every part has its reason waits for no further one", () => {
  const view = withoutStops();
  const { checks } = view;
  const [first, ...others] = withoutReason(checks);
  const byParts = checks.map((check) => (check === first ? { ...check, isExplainedByParts: true as const } : check));
  expect(withoutReason(byParts)).toEqual(others);
  const all = checks.map((check) => ({ ...check, isExplainedByParts: true as const }));
  expect(thingsToDo({ view: { ...view, checks: all } })).toEqual(thingsToDo({ view: explained(view) }));
});
