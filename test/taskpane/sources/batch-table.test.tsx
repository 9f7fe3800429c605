/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { axe } from "jest-axe";
import type { Amendments } from "#application/amendments";
import { BatchTable } from "#taskpane/sources/BatchTable.tsx";
import { FakeActions } from "../fakes/fake-actions.ts";
import { fordshireView } from "../fakes/fordshire-view.ts";
import { paymentsSource } from "../fakes/payments-source.ts";
import { renderFrame } from "../render-frame.tsx";
import { renderPane } from "../render-pane.tsx";

const csv = (name: string) => new File(["x"], name);

describe("files brought in together", () => {
  it("are listed with what was read of each, and each leads to its source", async () => {
    const view = fordshireView();
    const payments = paymentsSource({ sheet: "police", suspense: 1 });
    const notes = { code: "no-headings", severity: "look", sheet: "notes", params: {} } as const;
    const actions = new FakeActions({ ...view, isCounted: false });
    const { user, container } = await renderFrame(actions);
    const after = {
      ...view,
      sources: [...view.sources, payments],
      notSpend: [{ sheet: "notes", finding: notes }],
    };
    actions.answers.bringIn = () =>
      Promise.resolve({
        ok: true,
        value: {
          view: after,
          said: "2 files.",
          undo: null,
          batch: [
            { file: "police.csv", sheets: ["police"], stood: false },
            { file: "notes.csv", sheets: ["notes"], stood: false },
          ],
        },
      });
    await user.upload(screen.getByLabelText("Files to bring in"), [csv("police.csv"), csv("notes.csv")]);
    const table = await screen.findByRole("table", { name: /^Each file with its body/ });
    const [, police, other] = within(table).getAllByRole("row");
    expect(police).toHaveTextContent(/police\.csv.*4 rows left out, 1 row in suspense/);
    expect(police).toHaveTextContent("£28,163.90");
    expect(other).toHaveTextContent("notes.csvno row of headings–");
    expect((await axe(container)).violations).toEqual([]);
    const go = within(table).getByRole("button", { name: /^Put right \d+: police\.csv$/ });
    go.focus();
    await user.keyboard("{Enter}");
    expect(screen.getByRole("button", { name: /Needs an answer: police/ })).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Close this table" }));
    expect(screen.queryByRole("table", { name: /^Each file/ })).toBeNull();
  });

  it("name the body as it was answered, before it is read anew", () => {
    const source = paymentsSource({
      sheet: "police",
      key: "police",
      terms: { ...paymentsSource().terms, agency: "" },
      columns: [],
      answersNeeded: ["agency"],
      findings: [{ code: "no-body-named", severity: "stop", params: { source: "police", lines: 3 } }],
    });
    const batch = ["police", "fire"].map((sheet) => ({ file: `${sheet}.csv`, sheets: [sheet], stood: false }));
    const view = { ...fordshireView(), sources: [source] };
    const none = (): void => undefined;
    const table = (pending: Amendments) => (
      <BatchTable batch={batch} view={view} pending={pending} onGo={none} onClose={none} />
    );
    const { rerender } = renderPane(table({}));
    expect(screen.getByRole("row", { name: /police\.csv/ })).toHaveTextContent(/no body yet.*Put right 1/);
    rerender(table({ sources: { police: { agency: "Fordshire Police" } } }));
    expect(screen.getByRole("row", { name: /police\.csv/ })).toHaveTextContent(/Fordshire Police.*Show/);
    expect(screen.queryByText(/no body yet|Put right/)).toBeNull();
  });
});
