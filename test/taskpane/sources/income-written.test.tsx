/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { axe } from "jest-axe";
import type { CheckRow } from "#domain/checks/check";
import type { SourceView } from "#application/view/place-view";
import { INCOME_WRITTEN } from "#domain/ledger/income-written";
import type { Finding } from "#domain/findings/finding";
import { ChecksStep } from "#taskpane/checks/ChecksStep.tsx";
import { FakeActions } from "../fakes/fake-actions.ts";
import { FakeDesk } from "../fakes/fake-desk.ts";
import { fordshireView } from "../fakes/fordshire-view.ts";
import { paymentsSource } from "../fakes/payments-source.ts";
import { renderFrame } from "../render-frame.tsx";
import { renderPane } from "../render-pane.tsx";

const SHEET = "Payments Apr-Jun 2025";
const UNCLEAR: Finding = {
  ...{ code: "income-line-unclear", severity: "stop", sheet: SHEET, row: 4, column: 3 },
  params: { text: "-200", heading: "Amount" },
};
const said = (way: string) => [{ mappings: { [SHEET]: { [INCOME_WRITTEN]: way } } }];

function withSource(changes: Partial<SourceView>) {
  const view = fordshireView();
  const sources = [...view.sources, paymentsSource({ answersNeeded: [], ...changes })];
  return new FakeActions({ ...view, isCounted: false, sources });
}

describe("how income is written, in Sources", () => {
  const choice = () => screen.getByRole("combobox", { name: "Income is written as" });

  it("is asked where nothing tells, and what is said goes into the count", async () => {
    const actions = withSource({ incomeWritten: null, findings: [UNCLEAR] });
    const { user, container } = await renderFrame(actions);
    await user.click(screen.getByRole("button", { name: /Payments/ }));
    expect(choice()).toHaveTextContent("Choose…");
    expect(screen.getByText(/^D5 reads “-200” on a line of income/)).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
    await user.click(choice());
    await user.click(screen.getByRole("option", { name: "Minus: what stands below nought was received" }));
    expect(choice()).toHaveTextContent("Minus");
    expect(screen.queryByText(/on a line of income/)).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Read 34 rows" }));
    expect(actions.askedFor("recount")).toEqual([said("minus")]);
  });

  it("is shown where it was said, and can be changed or taken back", async () => {
    const actions = withSource({ incomeWritten: "plus", findings: [] });
    const { user } = await renderFrame(actions);
    await user.click(screen.getByRole("button", { name: /Payments/ }));
    expect(choice()).toHaveTextContent("Plus: what stands above nought was received");
    await user.click(choice());
    await user.click(screen.getByRole("option", { name: "Not said" }));
    expect(choice()).toHaveTextContent("Choose…");
    await user.click(screen.getByRole("button", { name: "Read 34 rows" }));
    expect(actions.askedFor("recount")).toEqual([said("")]);
  });

  it("is asked of no other source", async () => {
    const { user } = await renderFrame(withSource({}));
    await user.click(screen.getByRole("button", { name: /Payments/ }));
    expect(screen.queryByRole("combobox", { name: "Income is written as" })).not.toBeInTheDocument();
  });
});

describe("the stop over amounts in suspense", () => {
  function open(source: SourceView) {
    const view = fordshireView();
    const suspended: Partial<CheckRow> = { thisSide: 3, thatSide: 0, difference: 3, result: "Does not tie" };
    const checks = view.checks.filter(({ id }) => id === "A4").map((check) => ({ ...check, ...suspended }));
    const actions = new FakeActions({ ...view, checks, sources: [source] });
    const desk = new FakeDesk(actions);
    return { actions, desk, ...renderPane(<ChecksStep view={actions.view} desk={desk} selection={null} />) };
  }

  it("is answered for income of a sheet right there", async () => {
    const { actions, user, container } = open(paymentsSource({ findings: [UNCLEAR] }));
    const line = screen.getByRole("button", { name: /Amounts that cannot be read/ });
    if (line.getAttribute("aria-expanded") !== "true") await user.click(line);
    expect(await axe(container)).toHaveNoViolations();
    await user.click(screen.getByRole("button", { name: `Income is written as plus: ${SHEET}` }));
    expect(actions.askedFor("recount")).toEqual([said("plus")]);
  });

  it("leads to Sources, where no income is unclear as well", async () => {
    const { desk, user } = open(paymentsSource({ findings: [] }));
    const line = screen.getByRole("button", { name: /Amounts that cannot be read/ });
    if (line.getAttribute("aria-expanded") !== "true") await user.click(line);
    expect(screen.queryByRole("button", { name: /Income is written/ })).not.toBeInTheDocument();
    const evidence = document.getElementById(line.getAttribute("aria-controls")!)!;
    await user.click(within(evidence).getByRole("button", { name: "Go to Sources" }));
    expect(desk.visited).toEqual(["sources"]);
  });
});
