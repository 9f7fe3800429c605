import type { CheckRow } from "#domain/checks/check";
import { proofOf } from "#application/prove-sheets";
import { openStops } from "#domain/checks/run-checks";
import { checksSaid, sortChecks } from "#taskpane/checks/sort-checks";
import { lackingBeforeNames } from "#taskpane/checks/sign-draft";
import { fordshireView } from "#test/taskpane/fakes/fordshire-view";

/** Fordshire with sheets that are not as the tool counts, and no other stop. */
function viewWith(isStale: boolean) {
  const view = fordshireView();
  const checks = view.checks.filter(({ id }) => !["C4", "D10"].includes(id));
  return { ...view, checks: [...checks, proofOf(100, 200)], isStale, isCounted: true };
}

describe("sheets that are not as the tool counts", () => {
  it("are one message while a Recount is needed, and keep the signature off", () => {
    const view = viewWith(true);
    expect(sortChecks(checksSaid(view)).blocks.stop).toEqual([]);
    expect(lackingBeforeNames(view)).toEqual(["The sheets no longer say what the rows say."]);
  });

  it("are a stop where no Recount explains them", () => {
    const view = viewWith(false);
    expect(sortChecks(checksSaid(view)).blocks.stop.map(({ id }) => id)).toEqual(["F11"]);
    expect(lackingBeforeNames(view)).toHaveLength(1);
  });
});

it("a difference to the books that only a written reason allows is open until it has one", () => {
  const [check] = fordshireView().checks;
  const books: CheckRow = { ...check!, id: "A3", result: "Look at", severity: "L", needsReason: true };
  expect(openStops([books])).toEqual([books]);
  expect(openStops([{ ...books, explained: { reason: "late journals", on: "22/11/2026" } }])).toEqual([]);
});
