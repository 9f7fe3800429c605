import type { DuplicateGroupView, PaymentView, RepeatedRunView } from "#application/view/duplicates-view";
import { decisionsOn } from "#taskpane/duplication/pair-decision";
import { questionsOf } from "#taskpane/duplication/questions";

const group = (key: string, ...rows: readonly string[]): DuplicateGroupView => ({
  key,
  grade: "possible",
  test: "same day",
  atRiskPence: 100,
  payments: rows.map((row) => ({ rowIds: [row] }) as unknown as PaymentView),
  decisions: rows.map(() => null),
  run: { number: 0 } as unknown as RepeatedRunView,
});

it("the answer to a run is written for every payment that stands there again, the third of three too", () => {
  const [run, ...others] = questionsOf([group("one", "A1", "A2", "A3"), group("two", "B1", "B2")]);
  expect(others).toEqual([]);
  const said = decisionsOn(run!, 0, { verdict: "not", note: "" });
  expect(said.map(({ rows }) => rows.join(" "))).toEqual(["A1 A2", "A1 A3", "B1 B2"]);
});
