/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import type { BroughtFile } from "#application/pane/pane-actions";
import { FakeActions } from "../fakes/fake-actions.ts";
import { fordshireView, unstatedView } from "../fakes/fordshire-view.ts";
import { paymentsSource } from "../fakes/payments-source.ts";
import { CountStopped } from "#taskpane/sources/CountStopped.tsx";
import { FakeDesk } from "../fakes/fake-desk.ts";
import { renderFrame } from "../render-frame.tsx";
import { renderPane } from "../render-pane.tsx";

function withPayments(changes: Parameters<typeof paymentsSource>[0] = {}) {
  const view = fordshireView();
  return new FakeActions({ ...view, isCounted: false, sources: [...view.sources, paymentsSource(changes)] });
}

const line = (name: RegExp) => screen.getByRole("button", { name });

describe("Sources", () => {
  it("opens the source that needs an answer, and no other", async () => {
    await renderFrame(withPayments());
    // Each source in its own unit: £28k would say less than its total row does.
    expect(line(/Needs an answer: Payments Apr-Jun 2025.*£28,163\.90/)).toHaveAttribute("aria-expanded", "true");
    expect(line(/Not proven: Fordshire.*£3,197,000k/)).toHaveAttribute("aria-expanded", "false");
    expect(screen.getByText("to its total row, F20. Difference £0.00")).toBeVisible();
  });

  it("reads nothing while an answer is missing: the button leads to the question", async () => {
    const actions = withPayments();
    const { user } = await renderFrame(actions);
    const read = screen.getByRole("button", { name: "Read 34 rows" });
    expect(read).toHaveAttribute("aria-disabled", "true");
    read.focus();
    await user.keyboard("{Enter}");
    expect(actions.askedFor("recount")).toHaveLength(0);
    const field = screen.getByRole("combobox", { name: /Answer needed: whose number is “Transaction Number”/ });
    expect(field).toHaveFocus();
    expect(field).toHaveTextContent("Choose…");
    expect(screen.getByRole("status")).toHaveTextContent(
      "Payments Apr-Jun 2025. Answer needed: whose number is “Transaction Number”?",
    );
  });

  it("asks which year is counted where a file says another, and counts that one at a press", async () => {
    const terms = { ...paymentsSource().terms, use: "count", yearShown: "FY 2024-25" } as const;
    const guessed = { yearShown: "it says “Outturn 2024/25”" };
    const actions = withPayments({ terms: { ...terms, guessed } });
    const { user } = await renderFrame(actions);
    expect(screen.getByText("Is FY 2025-26 the right year?")).toBeVisible();
    expect(screen.getByText("Payments Apr-Jun 2025 is of FY 2024-25: it says “Outturn 2024/25”.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Count FY 2024-25 instead" }));
    expect(screen.queryByText(/the right year/)).not.toBeInTheDocument();
    await user.click(screen.getByRole("combobox", { name: /Answer needed/ }));
    await user.click(screen.getByRole("option", { name: "The body’s own document number" }));
    await user.click(screen.getByRole("button", { name: "Read 34 rows" }));
    expect(actions.askedFor("recount")[0]).toMatchObject([{ place: { financialYear: "FY 2024-25" } }]);
  });

  it.each([
    [
      "all of another year",
      34,
      /Each pound must .* only\. All its lines are of another year: nothing of it is in the total/,
    ],
    ["some of another year", 3, /Each pound must .* only\. Its lines of another year are not in the total/],
  ])(
    "does not say of a counted source that its money is in the total where its lines are %s",
    async (_, rows, said) => {
      const params = { source: "S02", rows, lines: 34, amount: 1, year: "FY 2025-26" };
      const finding = {
        code: "rows-of-other-years",
        severity: "look",
        sheet: "Payments Apr-Jun 2025",
        params,
      } as const;
      const terms = { ...paymentsSource().terms, use: "count" } as const;
      await renderFrame(withPayments({ terms, findings: [finding] }));
      expect(screen.getByText(said)).toBeVisible();
    },
  );

  it("opens the source again where the question is out of sight", async () => {
    const { user } = await renderFrame(withPayments());
    await user.click(line(/Needs an answer/));
    await user.click(screen.getByRole("button", { name: "Read 34 rows" }));
    expect(screen.getByRole("combobox", { name: /Answer needed/ })).toHaveFocus();
  });

  it("reads with every answer and column that was said", async () => {
    const actions = withPayments();
    const { user } = await renderFrame(actions);
    await user.click(screen.getByRole("combobox", { name: /Answer needed/ }));
    await user.click(screen.getByRole("option", { name: "The body’s own document number" }));
    await user.click(screen.getByRole("button", { name: /^Columns/ }));
    await user.click(screen.getByRole("combobox", { name: "Cost centre is" }));
    await user.click(screen.getByRole("option", { name: "Description" }));
    expect(screen.getByRole("combobox", { name: "Purpose of spend is" })).toHaveTextContent("Not used");
    await user.click(screen.getByRole("button", { name: "Read 34 rows" }));
    expect(actions.askedFor("recount")).toEqual([
      [
        {
          sources: { S02: { reference: "document" } },
          mappings: { "Payments Apr-Jun 2025": { purpose: "Cost centre" } },
        },
      ],
    ]);
  });

  it("takes the name of a body that it has not met, letter by letter", async () => {
    const columns = paymentsSource().columns.filter(({ field }) => field !== "agency");
    const actions = withPayments({ columns, answersNeeded: ["agency"] });
    const { user } = await renderFrame(actions);
    const field = screen.getByRole("combobox", { name: /which body spent this/ });
    await user.type(field, "Marlow Borough Council");
    expect(field).toHaveValue("Marlow Borough Council");
    await user.tab();
    await user.click(screen.getByRole("button", { name: "Read 34 rows" }));
    expect(actions.askedFor("recount")).toEqual([[{ sources: { S02: { agency: "Marlow Borough Council" } } }]]);
  });

  it("shows the cell that is broken and the rows that were left out", async () => {
    const actions = withPayments();
    const { user } = await renderFrame(actions);
    expect(screen.getByText(/^E12 holds the Excel error #REF!/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show E12" }));
    await user.click(screen.getByRole("button", { name: /^Left out 4 rows: 2 × title, 1 × blank row/ }));
    await user.click(screen.getByRole("button", { name: "Show rows 1, 2" }));
    expect(actions.askedFor("showRows")).toEqual([
      ["Payments Apr-Jun 2025", [11]],
      ["Payments Apr-Jun 2025", [0, 1]],
    ]);
  });

  it("says by how much a source does not tie", async () => {
    const { user } = await renderFrame(
      withPayments({ answersNeeded: [], control: { pence: 2_821_190, differencePence: -4_800, row: 19 } }),
    );
    await user.click(line(/Does not tie: Payments/));
    expect(screen.getByText("to its total row, F20. Difference −£48.00")).toBeVisible();
    expect(screen.getByRole("button", { name: "Show the total row" })).toBeVisible();
  });

  it("brings in CSV and Excel files, and names those it cannot read", async () => {
    const actions = withPayments();
    await renderFrame(actions);
    const csv = new File(["Supplier,Amount\nACME,1"], "partner.csv");
    const pdf = new File(["%PDF"], "scan.pdf");
    fireEvent.change(screen.getByLabelText("Files to bring in"), { target: { files: [csv, pdf] } });
    await waitFor(() => expect(actions.askedFor("bringIn")).toHaveLength(1));
    const [files] = actions.askedFor("bringIn")[0] as [readonly BroughtFile[]];
    expect(files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ["partner.csv", "Supplier,Amount\nACME,1"],
    ]);
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("Not brought in: scan.pdf."));
  });

  it("asks which of two columns is the amount, and reads with the answer", async () => {
    const actions = new FakeActions({
      ...unstatedView(),
      place: fordshireView().place,
      notSpend: [
        {
          sheet: "Spend",
          finding: {
            code: "amount-ambiguous",
            severity: "stop",
            sheet: "Spend",
            column: 3,
            params: {
              options: 2,
              ...{ column1: 3, name1: "Gross", over1: "Council" },
              ...{ column2: 6, name2: "Gross (2)", over2: "Fire" },
            },
          },
        },
      ],
    });
    const { user } = await renderFrame(actions);
    const group = screen.getByRole("radiogroup", { name: "Spend: Which is the amount?" });
    expect(
      within(group)
        .getAllByRole("radio")
        .filter((radio) => (radio as HTMLInputElement).checked),
    ).toEqual([]);
    await user.click(within(group).getByRole("radio", { name: "G: Gross, Fire" }));
    expect(within(group).getByRole("radio", { name: "G: Gross, Fire" })).toBeChecked();
    expect(within(group).getByRole("radio", { name: "D: Gross, Council" })).not.toBeChecked();
    await user.click(screen.getByRole("button", { name: "Read again" }));
    expect(actions.askedFor("recount")).toEqual([[{ mappings: { Spend: { amount: "Gross (2)" } } }]]);
  });

  it("says of an empty workbook what was looked at and why nothing was read", async () => {
    const notSpend = [
      { sheet: "Cover", finding: { code: "no-headings", severity: "note" as const, sheet: "Cover", params: {} } },
      { sheet: "Sheet3", finding: { code: "sheet-empty", severity: "note" as const, sheet: "Sheet3", params: {} } },
    ];
    const { container } = await renderFrame(new FakeActions(unstatedView({ place: fordshireView().place, notSpend })));
    expect(screen.getByText(/Looked at 3 sheets/)).toBeVisible();
    expect(screen.getByText("no row of headings")).toBeVisible();
    expect(screen.getByRole("button", { name: "Bring in a file" })).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it("has nothing that axe objects to, with a source and its folds open", async () => {
    const { container, user } = await renderFrame(withPayments());
    await user.click(screen.getByRole("button", { name: /^Columns/ }));
    await user.click(screen.getByRole("button", { name: /^Left out/ }));
    expect(await axe(container)).toHaveNoViolations();
  });
});

it("what stops a count leads to the sheet of ours that it names", async () => {
  const desk = new FakeDesk(new FakeActions(fordshireView()));
  const refusals = ["Sheet TP Agencies reads “Agreed in June” under Agency and nothing beside it."];
  const { user } = renderPane(<CountStopped view={{ refusals }} desk={desk} />);
  await user.click(screen.getByRole("button", { name: "Open TP Agencies" }));
  expect([desk.opened, screen.getAllByRole("button").length]).toEqual([["TP Agencies"], 1]);
});
