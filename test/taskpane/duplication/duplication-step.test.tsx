/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { axe } from "jest-axe";
import type { PlaceView } from "#application/view/place-view";
import { FakeActions } from "#test/taskpane/fakes/fake-actions";
import { FakeDesk } from "#test/taskpane/fakes/fake-desk";
import { fordshireView } from "#test/taskpane/fakes/fordshire-view";
import { DuplicationStep } from "#taskpane/duplication/DuplicationStep.tsx";
import { PAYMENTS } from "#taskpane/words/duplication";
import { renderPane } from "../render-pane.tsx";
import { paymentsView } from "./payments-view.ts";

const SHEET = "Payments Apr-Jun 2025";

function show(view: PlaceView) {
  const actions = new FakeActions(view);
  const desk = new FakeDesk(actions);
  return { ...renderPane(<DuplicationStep view={view} desk={desk} selection={null} />), actions, desk };
}
const withPayments = () => fordshireView({ duplicates: paymentsView() });
const button = (name: string | RegExp) => screen.getByRole("button", { name });
/** A line by its parts: words, small print, figure and meaning. */
const line = (...parts: readonly string[]) =>
  button(new RegExp(`^${parts.map((part) => part.replace(/[.&£“”→()]/g, "\\$&")).join("[ .]+")}`));
const tab = (name: string) => screen.getByRole("tab", { name });
/** Cells of a row of the pair: its name, left, sign as heard, right. */
const cells = (name: string): string[] => {
  const row = screen.getByRole("row", { name: new RegExp(`^${name}`) });
  return within(row)
    .getAllByRole("cell")
    .map((cell) => cell.textContent);
};

describe("duplicate payments", () => {
  it("opens the strongest group with its pair side by side", async () => {
    const { container } = show(withPayments());
    expect(
      screen.getByText("15 payments, £28,163.90 tested. Nothing here is taken out of the total."),
    ).toBeInTheDocument();
    expect(screen.getByRole("heading", { name: "Strong" }).parentElement).toHaveTextContent(
      "1 to look into, £4,800.00",
    );
    expect(cells("Invoice")).toEqual(["INV-1001", "≈same once tidied", "INV1001"]);
    expect(cells("Amount")).toEqual(["£4,800.00", "=same", "£4,800.00"]);
    expect(cells("Supplier")).toEqual(["ACME CARE LTD", "≈same once tidied", "Acme Care Limited"]);
    expect(cells("Date")).toEqual(["12/05/2025", "≠differs", "19/05/2025"]);
    const marks = [...container.querySelectorAll("mark")].map((mark) => mark.textContent);
    expect(marks).toEqual(["-", "LTD", "Limited", "12", "19"]);
    expect(await axe(container)).toHaveNoViolations();
  });

  it("keeps the classes apart, each with its own £ and no total over them", () => {
    show(withPayments());
    const figureOf = (heading: string) => screen.getByRole("heading", { name: heading }).parentElement;
    expect(figureOf("Same invoice at two bodies: ask both")).toHaveTextContent("1, £4,800.00");
    expect(figureOf("Possible")).toHaveTextContent("2, £3,922.45");
    expect(screen.queryByRole("heading", { name: "Probable" })).not.toBeInTheDocument();
    expect(line("Delta Foods", "Same day; 9001 and 9010 have two digits swapped")).toBeInTheDocument();
    expect(line("BUNZL CLEANING SUPPLIE", "Alike, but “P CARD” is not an invoice number")).toBeInTheDocument();
    expect(line("ACME CARE LTD", "Fordshire County Council row 4, Oxley District Council row 6")).toBeInTheDocument();
    expect(screen.queryByText(/£13,522/)).not.toBeInTheDocument();
  });

  it("marks swapped digits in number and amount", async () => {
    const { user, container } = show(withPayments());
    await user.click(line("Delta Foods"));
    const marks = [...container.querySelectorAll("mark")].map((mark) => mark.textContent);
    expect(marks).toEqual(["01", "10", "10", "01"]);
  });

  it("selects both rows in the sheet", async () => {
    const { user, desk } = show(withPayments());
    await user.click(button("Select both rows in the sheet"));
    expect(desk.shown).toEqual([{ sheet: SHEET, rows: [3, 4] }]);
  });

  it("tells what was set aside, and why", async () => {
    const { user } = show(withPayments());
    expect(button(/^Set aside: paid and credited back £960\.00/)).toBeInTheDocument();
    expect(button(/^Not testable: name withheld £1,200\.00/)).toBeInTheDocument();
    await user.click(button(/^Set aside: regular payments £3,750\.00/));
    const table = screen.getByRole("table", { name: "Set aside: regular payments" });
    expect(within(table).getAllByRole("rowheader")).toHaveLength(3);
    expect(within(table).getByText("01/05/2025, row 8", { exact: false })).toBeInTheDocument();
  });

  it("pages through three and more, the earliest staying left", async () => {
    const view = paymentsView();
    const [group] = view.groups;
    const third = { ...group!.payments[1]!, rows: [30], reference: "inv 1001" };
    const groups = [{ ...group!, payments: [...group!.payments, third] }];
    const { user } = show(fordshireView({ duplicates: { ...view, groups } }));
    expect(screen.getByText("1 of 2")).toBeInTheDocument();
    await user.click(button("Next payment"));
    expect(screen.getByRole("columnheader", { name: "Row 31" })).toBeInTheDocument();
    expect(cells("Invoice")).toEqual(["INV-1001", "≈same once tidied", "inv 1001"]);
  });

  it("says where references are no invoice numbers", () => {
    show(fordshireView({ duplicates: paymentsView("document") }));
    expect(
      screen.getByText(/^Payments Apr-Jun 2025: its references are the body’s own document numbers/),
    ).toBeInTheDocument();
    expect(screen.queryByRole("heading", { name: "Strong" })).not.toBeInTheDocument();
  });

  it("says that there are no payments, and opens the overlap instead", async () => {
    const { user, actions } = show(fordshireView());
    expect(tab("Overlap")).toHaveAttribute("aria-selected", "true");
    await user.click(tab("Duplicate payments"));
    expect(screen.getByText("No source with payments. Overlap needs none.")).toBeInTheDocument();
    // Fordshire is made up: some may be added to it. To nobody's own place.
    await user.click(button("Try it with 15 made-up payments"));
    expect(actions.askedFor("addSamplePayments")).toHaveLength(1);
  });

  it("saves what is said of the pair, chooses nothing beforehand, and opens the next", async () => {
    const { user, actions, desk } = show(withPayments());
    const save = button("Save decision");
    expect(screen.getAllByRole("radio").filter((radio) => (radio as HTMLInputElement).checked)).toEqual([]);
    expect(save).toHaveAttribute("aria-disabled", "true");
    await user.click(save);
    expect(desk.sentences).toEqual(["Choose Duplicate, Not a duplicate or Unsure"]);
    await user.click(screen.getByRole("radio", { name: "Duplicate" }));
    await user.type(screen.getByRole("textbox", { name: "Note (optional)" }), "Credit asked for");
    expect(screen.getByText("3 more to decide", { exact: false })).toBeInTheDocument();
    await user.click(button("Save decision"));
    const rows = ["S01-000001", "S01-000002"];
    const decision = {
      rows,
      verdict: "duplicate",
      note: "Credit asked for",
      decidedBy: "",
      decidedOn: null,
      members: rows,
    };
    expect(actions.askedFor("recount")).toEqual([[{ duplicates: [decision] }]]);
    // The fake workbook still holds four that nobody decided on.
    expect(desk.sentences.at(-1)).toBe("Rows 4 and 5: duplicate. 4 more to decide.");
    expect(screen.getByRole("columnheader", { name: "Row 6" })).toBeInTheDocument();
  });

  it("shows what stands, and lets it be changed", async () => {
    const view = paymentsView();
    const standing = { verdict: "not", note: "Two deliveries", membersChanged: true } as const;
    const groups = view.groups.map((group) => ({ ...group, decisions: [null, standing] }));
    const { user } = show(fordshireView({ duplicates: { ...view, groups } }));
    expect(button("Look again")).toBeInTheDocument();
    await user.click(
      line("Delta Foods", "Same day; 9001 and 9010 have two digits swapped", "£3,201.45", "not a duplicate"),
    );
    expect(screen.getByRole("radio", { name: "Not a duplicate" })).toBeChecked();
    expect(screen.getByRole("textbox", { name: "Note (optional)" })).toHaveValue("Two deliveries");
    expect(screen.getByText(/^Other rows are in this group now/)).toBeInTheDocument();
    // Both possible pairs, of one row each beside the earliest, are said to be none.
    const tally = screen.getByRole("heading", { name: "Possible" }).closest("section")!;
    expect(tally).toHaveTextContent("2 of 2 rows decided: 2 not a duplicate. Hit rate 0 of 2.");
    const figureOf = (heading: string) => screen.getByRole("heading", { name: heading }).parentElement;
    expect(figureOf("Possible")).toHaveTextContent("2 decided, £3,922.45");
    expect(figureOf("Strong")).toHaveTextContent("1 decided, £4,800.00");
    expect(screen.getByText(/Unsure is left out of it, and so is what was recovered since\.$/)).toBeInTheDocument();
  });

  it("counts in the heading of a class what is left of it", () => {
    expect(PAYMENTS.sum("possible", { questions: 3, findings: 3, left: 1, pence: 100 })).toBe(
      "1 of 3 to look into,\u00a0£1.00",
    );
  });

  it("looks again without writing", async () => {
    const { user, actions, desk } = show(withPayments());
    await user.click(line("ACME CARE LTD", "Same invoice, supplier and amount"));
    await user.click(button("Look again"));
    expect(actions.asked.map(({ action }) => action)).toEqual(["look"]);
    expect(desk.sentences).toEqual(["Looked again. 4 to look into."]);
  });
});

describe("double counts", () => {
  it("shows what was taken out, pair by pair, and leads to Count", async () => {
    const { user, desk, container } = show(withPayments());
    await user.click(tab("Double counts"));
    // Fordshire: Better Care Fund 30,000 and recycling credits 2,000.
    expect(screen.getByText("£32,000k taken out")).toBeInTheDocument();
    expect(
      line("NHS Fordshire & Wold ICB → Fordshire County Council", "Both sides agree", "£30,000k", "taken out"),
    ).toBeInTheDocument();
    expect(
      line("Fordshire County Council → Oxley District Council", "Both sides agree", "£2,000k"),
    ).toBeInTheDocument();
    expect(screen.getByText("No source repeats the rows of another.")).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
    await user.click(button("Open Count"));
    expect(desk.visited).toEqual(["count"]);
  });

  it("names a source that repeats another, with its £", async () => {
    const view = fordshireView();
    const checks = view.checks.map((check) =>
      check.id === "A12"
        ? {
            ...check,
            result: "Does not tie" as const,
            thisSide: 500_000,
            difference: 500_000,
            finding: "S02 repeats S01",
          }
        : check,
    );
    const { user, desk } = show({ ...view, checks });
    await user.click(tab("Double counts"));
    expect(screen.getByText("S02 repeats S01.")).toBeInTheDocument();
    expect(screen.getByText("£5k still in the total")).toBeInTheDocument();
    await user.click(button("Open Sources"));
    expect(desk.visited).toEqual(["sources"]);
  });
});

describe("overlap", () => {
  it("is no saving: themes by what is outside the lead body, opened to each body", async () => {
    const { user, container } = show(fordshireView());
    expect(
      screen.getByText(/^Several bodies spend on these themes\. That is not a saving: at most/),
    ).toBeInTheDocument();
    expect(
      line("Community safety", "3 bodies. Lead: Wold Police and Crime Commissioner", "£39,000k", "28.26\u00a0%"),
    ).toBeInTheDocument();
    await user.click(line("Drugs & alcohol", "4 bodies. Lead: Fordshire County Council", "£5,880k", "42.36\u00a0%"));
    const table = screen.getByRole("table", { name: "Drugs & alcohol by body" });
    const rows = within(table)
      .getAllByRole("row")
      .map((row) => row.textContent);
    expect(rows).toEqual([
      "Fordshire County Council (lead)£8,000k",
      "NHS Fordshire & Wold ICB£3,000k",
      "Wold Police and Crime Commissioner£1,980k",
      "HM Prison and Probation Service£900k",
      "Theme total£13,880k",
    ]);
    expect(screen.getByText("£44,880k, 1.70 % of the total")).toBeInTheDocument();
    expect(button("False overlap that netting removed £32,000k")).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });

  it("needs a count", async () => {
    const { user, desk } = show(fordshireView({ count: null }));
    await user.click(button("Go to Count"));
    expect(desk.visited).toEqual(["count"]);
  });
});
