/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { axe } from "jest-axe";
import type { RowDuplicates } from "#application/view/duplicates-of-row";
import type { DuplicatesView } from "#application/view/duplicates-view";
import { FakeActions } from "#test/taskpane/fakes/fake-actions";
import { FakeDesk } from "#test/taskpane/fakes/fake-desk";
import { fordshireView } from "#test/taskpane/fakes/fordshire-view";
import { DuplicationStep } from "#taskpane/duplication/DuplicationStep.tsx";
import { renderPane } from "../render-pane.tsx";
import { paymentsView } from "./payments-view.ts";

const SHEET = "Payments Apr-Jun 2025";
const NOTHING = { why: null, payment: null, groups: [], setAside: [], reversals: [], republished: [] } as const;

/** Duplication, of which a row of the payments was asked about in the grid (numbered as on the sheet). */
function ask(row: number, findingOf: (duplicates: DuplicatesView) => RowDuplicates) {
  const duplicates = paymentsView();
  const view = fordshireView({ duplicates });
  const desk = new FakeDesk(new FakeActions(view));
  const askedRow = { view, sheet: SHEET, row: row - 1, found: findingOf(duplicates) };
  return { desk, ...renderPane(<DuplicationStep view={view} desk={desk} selection={null} askedRow={askedRow} />) };
}

const answer = () => screen.getByRole("heading", { name: /^Duplicates of / }).parentElement?.parentElement;
const line = (words: RegExp) => screen.getByRole("button", { name: words });

describe("a row that was asked about in the grid", () => {
  it("stands above the list with its finding open, though another is stronger", async () => {
    const { container } = ask(13, ({ groups }) => ({
      ...NOTHING,
      standing: "alike",
      groups: groups.filter(({ payments }) => payments.some(({ rows }) => rows.includes(12))),
    }));
    expect(answer()).toHaveTextContent(
      `Duplicates of ${SHEET}, row 13It may have been paid twice. The finding stands open below.`,
    );
    expect(line(/^ACME CARE LTD.*Same invoice/)).toHaveAttribute("aria-expanded", "false");
    expect(screen.getByRole("columnheader", { name: "Row 13" })).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it("says why it is no finding, with the payments it belongs with and the way to their rows", async () => {
    const { container, user, desk } = ask(8, ({ regular }) => ({
      ...NOTHING,
      standing: "recurring",
      why: "regular payments",
      payment: regular[0]?.payments[1] ?? null,
      setAside: regular.map((list) => ({ ...list, reason: "regular payments" as const })),
    }));
    expect(answer()).toHaveTextContent(/It is one of several equal payments at equal intervals\. That is no finding\./);
    expect(screen.getByRole("table", { name: "Beacon Housing Assoc: the payments it belongs with" })).toBeVisible();
    await user.click(line(/^Select 3 rows in the sheet$/));
    expect(desk.shown).toEqual([{ sheet: SHEET, rows: [6, 7, 8] }]);
    expect(await axe(container)).toHaveNoViolations();
  });
});
