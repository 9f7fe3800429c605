/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { axe } from "jest-axe";
import type { PlaceView } from "#application/view/place-view";
import { FakeActions } from "#test/taskpane/fakes/fake-actions";
import { FakeDesk } from "#test/taskpane/fakes/fake-desk";
import { fordshireView, unstatedView, untaggedFordshire } from "#test/taskpane/fakes/fordshire-view";
import { TagStep } from "#taskpane/tag/TagStep.tsx";
import { renderPane } from "../render-pane.tsx";

const ROW = (view: PlaceView, at: number) => view.tags.inTotal[at]!.rows;

function show(view: PlaceView, selection: Parameters<typeof TagStep>[0]["selection"] = null) {
  const actions = new FakeActions(view);
  const desk = new FakeDesk(actions);
  const step = (shown: PlaceView) => <TagStep view={shown} desk={desk} selection={selection} />;
  const pane = renderPane(step(view));
  return { ...pane, actions, desk, showAgain: (next: PlaceView) => pane.rerender(step(next)) };
}

/** The same place with its first untagged group tagged. */
function withoutFirst(view: PlaceView): PlaceView {
  return {
    ...view,
    tags: {
      ...view.tags,
      coverage: { rows: 17 / 19, value: 0.9962 },
      taggedRows: 17,
      inTotal: view.tags.inTotal.slice(1),
    },
  };
}

const primary = (name: string | RegExp) => screen.getByRole("button", { name });
const theme = () => screen.getByRole("combobox", { name: "Theme" });

describe("the Tag step", () => {
  it("shows coverage by value and opens the largest group with its suggestion and reason", async () => {
    const view = untaggedFordshire();
    const { container } = show(view);
    const bar = screen.getByRole("progressbar", { name: "Tagged by value" });
    // (3,197,000 − 922,000) ÷ 3,197,000
    expect(Number(bar.getAttribute("aria-valuenow"))).toBeCloseTo(2275 / 3197, 10);
    expect(screen.getByText("71.16 %")).toBeInTheDocument();
    expect(screen.getByText(/^That is of all £ read/)).toHaveTextContent(
      "before shares, detail too. Of the total, £922,000k (34.94 %) has no theme yet.",
    );
    expect(primary(/^Acute commissioning/)).toHaveAttribute("aria-expanded", "true");
    expect(theme()).toHaveValue("Health (general)");
    expect(theme()).toHaveAccessibleDescription(/COFOG 07\.3 Hospital services/);
    expect(await axe(container)).toHaveNoViolations();
  });

  it("tags the open group, says so, and goes on to the Theme of the next", async () => {
    const view = untaggedFordshire();
    const { user, actions, desk, showAgain } = show(view);
    actions.view = withoutFirst(view);
    await user.click(primary("Tag 1 row"));
    expect(actions.askedFor("tagRows")).toEqual([[ROW(view, 0), { theme: "Health (general)" }]]);
    expect(desk.sentences).toEqual([
      "1 row tagged Health (general). 99.62\u00a0% by value. Next: Probation, £20,000k.",
    ]);
    showAgain(actions.view);
    expect(theme()).toHaveFocus();
    expect(theme()).toHaveValue("Community safety");
  });

  it("keeps what was typed where the work is refused", async () => {
    const { user, actions } = show(untaggedFordshire());
    actions.refusal = { code: "protected", message: "The sheet is protected." };
    await user.clear(theme());
    await user.type(theme(), "Hospitals{Escape}");
    expect(theme()).toHaveAccessibleDescription("A new theme: it is added to TP Themes");
    await user.click(primary("Tag 1 row"));
    expect(theme()).toHaveValue("Hospitals");
  });

  it("says what is missing and leads there", async () => {
    const { user, actions } = show(untaggedFordshire());
    await user.clear(theme());
    expect(primary("Tag 1 row")).toHaveAttribute("aria-disabled", "true");
    await user.click(primary("Tag 1 row"));
    expect(theme()).toHaveFocus();
    expect(actions.asked).toEqual([]);
  });

  it("makes a rule of what it tags, with what the rule would find", async () => {
    const view = untaggedFordshire();
    const byHand = [{ field: "service" as const, text: "Acute commissioning", theme: "Older people", rows: 3 }];
    const { user, actions } = show({ ...view, tags: { ...view.tags, byHand } });
    await user.click(screen.getByRole("checkbox", { name: "Make it a rule: service contains “acute commissioning”" }));
    expect(screen.getByText("1 row, £900,000k, 3 rows already tagged by hand: they stay")).toBeInTheDocument();
    const words = screen.getByRole("textbox", { name: "Words of the rule" });
    await user.clear(words);
    await user.type(words, "hospice");
    expect(screen.getByText(/finds no untagged row/)).toBeInTheDocument();
    expect(primary(/^Tag/)).toHaveAttribute("aria-disabled", "true");
    await user.clear(words);
    await user.type(words, "acute|probation");
    await user.click(primary("Tag 2 rows"));
    expect(actions.askedFor("recount")).toEqual([
      [
        {
          rules: [
            {
              field: "service",
              match: "contains",
              words: ["acute", "probation"],
              gives: { theme: "Health (general)" },
              note: "",
            },
          ],
        },
      ],
    ]);
  });

  it("gives more tags than the theme", async () => {
    const view = untaggedFordshire();
    const { user, actions } = show(view);
    await user.click(primary("More tags"));
    await user.type(screen.getByRole("textbox", { name: "COFOG" }), "07.3");
    await user.selectOptions(screen.getByRole("combobox", { name: "Capital or revenue" }), "Revenue");
    await user.type(screen.getByRole("combobox", { name: "Transfer to" }), "Oxley District Council{Escape}");
    await user.click(primary("Tag 1 row"));
    expect(actions.askedFor("tagRows")[0]![1]).toEqual({
      theme: "Health (general)",
      cofog: "07.3",
      capital: "revenue",
      transferTo: "Oxley District Council",
    });
  });

  it("shows the row in the sheet, numbered as the sheet numbers it", async () => {
    const view = untaggedFordshire();
    const { user, desk } = show(view);
    const { sheet, row } = ROW(view, 0)[0]!;
    await user.click(primary(`Show row ${String(row + 1)}`));
    expect(desk.shown).toEqual([{ sheet, rows: [row] }]);
  });

  it("tags the rows selected in the sheet, and holds them while another is selected", async () => {
    const view = untaggedFordshire();
    const rows = [...ROW(view, 1), ...ROW(view, 2)];
    const { user, actions } = show(view, { sheet: "Fordshire", rows, pence: 990_000_000 });
    expect(screen.getByText("Selected in the sheet: 2 rows, £9,900k")).toBeInTheDocument();
    await user.click(primary("Tag these"));
    expect(theme()).toHaveFocus();
    await user.type(theme(), "Community safety{Escape}");
    await user.click(primary("Tag 2 rows"));
    expect(actions.askedFor("tagRows")).toEqual([[rows, { theme: "Community safety" }]]);
  });

  it("accepts one suggestion at a time, and rejects for the session", async () => {
    const view = untaggedFordshire();
    const { user, actions } = show(view);
    await user.click(screen.getByRole("tab", { name: "Suggested 3" }));
    await user.click(primary("Reject"));
    expect(screen.getByRole("tab", { name: "Suggested 2" })).toBeInTheDocument();
    expect(primary(/^Probation/)).toHaveFocus();
    await user.click(primary("Accept for 1 row"));
    expect(actions.askedFor("tagRows")).toEqual([[ROW(view, 1), { theme: "Community safety" }]]);
    await user.click(screen.getByRole("tab", { name: /^Untagged/ }));
    await user.click(primary(/^Acute commissioning/));
    expect(theme()).toHaveValue("");
    expect(theme()).toHaveAccessibleDescription("No suggestion");
  });

  it("lists the rules with what they tagged and what is wrong with them", async () => {
    const view = untaggedFordshire();
    const rule = {
      name: "R2",
      order: 20,
      field: "any",
      match: "pattern",
      words: ["(x"],
      active: true,
      note: "",
    } as const;
    const rules = [
      { rule: { ...rule, gives: { theme: "Housing" } }, rows: 0, pence: 0, problem: "A bracket is open." },
    ];
    const { user, desk } = show({ ...view, tags: { ...view.tags, rules } });
    await user.click(screen.getByRole("tab", { name: "Rules 1" }));
    const line = primary(/^Does not work.*Any text matches “\(x”.*Gives theme Housing.*0 rows/);
    await user.click(line);
    expect(screen.getByText("A bracket is open.")).toBeInTheDocument();
    await user.click(primary("Open TP Rules"));
    expect(desk.opened).toEqual(["TP Rules"]);
  });

  it("says that all is tagged, and offers the Recount", async () => {
    const { user, actions } = show(fordshireView());
    expect(screen.getByText("All 19 rows are tagged. £0.00 to tag.")).toBeInTheDocument();
    await user.click(primary("Recount"));
    expect(actions.askedFor("recount")).toEqual([[{}]]);
  });

  it("leads to Sources before anything is read", async () => {
    const { user, desk } = show(unstatedView());
    await user.click(primary("Go to Sources"));
    expect(desk.visited).toEqual(["sources"]);
  });
});

describe("splitting a row", () => {
  async function openSplit() {
    const shown = show(untaggedFordshire());
    await shown.user.click(primary("Split"));
    return shown;
  }
  const weight = (part: number) => screen.getByRole("textbox", { name: `Weight of part ${String(part)}, per cent` });
  const themeOf = (part: number) => screen.getByRole("combobox", { name: `Theme of part ${String(part)}` });

  it("waits until the weights total 100 %, and says in £ what has no theme", async () => {
    const { user, actions, container } = await openSplit();
    expect(screen.getByRole("heading", { name: "Acute commissioning" })).toHaveFocus();
    await user.type(weight(1), "70");
    await user.type(weight(2), "29");
    await user.type(themeOf(2), "Mental health{Escape}");
    expect(within(screen.getByRole("row", { name: /Total/ })).getByText("£891,000k")).toBeInTheDocument();
    expect(screen.getByText(/£9,000k has no theme/)).toBeInTheDocument();
    expect(primary("Save split")).toHaveAttribute("aria-disabled", "true");
    expect(await axe(container)).toHaveNoViolations();
    await user.click(primary("Give 1\u00a0% to Mental health"));
    await user.click(primary("Save split"));
    const rowId = untaggedFordshire().tags.inTotal[0]!.rows[0]!.rowId;
    expect(actions.askedFor("recount")).toEqual([
      [
        {
          splits: {
            [rowId]: [
              { rowId, part: 1, theme: "Health (general)", weightPercent: 70, note: "" },
              { rowId, part: 2, theme: "Mental health", weightPercent: 30, note: "" },
            ],
          },
        },
      ],
    ]);
  });

  it("goes back on Esc and keeps what was typed", async () => {
    const { user } = await openSplit();
    await user.type(weight(1), "60");
    await user.keyboard("{Escape}");
    expect(theme()).toHaveFocus();
    await user.click(primary("Split"));
    expect(weight(1)).toHaveValue("60");
  });
});
