/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { axe } from "jest-axe";
import type { TagLot } from "#application/pane/pane-actions";
import type { DuplicateDecision } from "#domain/duplicate-list/duplicate-decision";
import { DuplicationStep } from "#taskpane/duplication/DuplicationStep.tsx";
import { FakeActions } from "#test/taskpane/fakes/fake-actions";
import { FakeDesk } from "#test/taskpane/fakes/fake-desk";
import { fordshireView } from "#test/taskpane/fakes/fordshire-view";
import { renderPane } from "../render-pane.tsx";
import { RUN_AT_RISK, runView } from "./run-view.ts";

function show(duplicates = runView()) {
  const view = fordshireView({ duplicates });
  const actions = new FakeActions(view);
  const desk = new FakeDesk(actions);
  return { ...renderPane(<DuplicationStep view={view} desk={desk} selection={null} />), actions, desk };
}
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const rowOf = (at: number): string => `S01-${String(at).padStart(6, "0")}`;

describe("a payment run that stands there again", () => {
  it("is one line of the list, with its £, and open at first", async () => {
    const { container } = show();
    expect(screen.getByRole("heading", { name: "Possible" }).parentElement).toHaveTextContent(
      `1 question of 8 findings, ${RUN_AT_RISK}`,
    );
    expect(button(/^A payment run of 8 payees/)).toHaveAccessibleName(
      expect.stringContaining(
        "The run of 16/09/2020 stands there again on the same day under other numbers: published twice, or paid twice?",
      ),
    );
    expect(screen.getByText(/^Published twice is not paid twice: its rows of the second time/)).toBeInTheDocument();
    const offered = screen.getAllByRole("radio").map((radio) => (radio as HTMLInputElement).value);
    expect(offered).toEqual(["duplicate", "published", "not", "unsure"]);
    expect(await axe(container)).toHaveNoViolations();
  });

  it("says how many more payees of it are paid regularly", () => {
    const view = runView();
    const groups = view.groups.map((group) => ({ ...group, run: { number: 0, payees: 66, pence: 27_993_505 } }));
    const { unmount } = show({ ...view, groups });
    expect(screen.getByText(/^66 more payees of that run were paid the same on both days, £279,935.05/)).toBeVisible();
    unmount();
    show();
    expect(screen.queryByText(/of that run/)).toBeNull();
  });

  it("shows its findings one by one, and all of them in a list", async () => {
    const { user } = show();
    // Most £ first: Hazel, then Gorse.
    expect(screen.getByRole("table", { name: "Hazel Joinery: the two payments compared" })).toBeInTheDocument();
    await user.click(button("Next payment"));
    expect(screen.getByRole("table", { name: "Gorse Joinery: the two payments compared" })).toBeInTheDocument();
    await user.click(button(/^All payments of the run/));
    const list = screen.getByRole("table", { name: "Payments of the run that stand there again" });
    expect(within(list).getAllByRole("row")).toHaveLength(8);
    expect(within(list).getByText("1359 and 2140, rows 2, 10")).toBeInTheDocument();
  });

  it("selects all of its rows, or those of the second time", async () => {
    const { user, desk } = show();
    await user.click(button("Select 16 rows in the sheet"));
    await user.click(button("Select 8 rows of the second time in the sheet"));
    const sorted = desk.shown.map(({ rows }) => [...rows].sort((a, b) => a - b));
    expect(sorted).toEqual([
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
      [9, 10, 11, 12, 13, 14, 15, 16],
    ]);
  });

  it("is answered once: the answer is written for every payment that stands there again", async () => {
    const { user, actions, desk } = show();
    await user.click(screen.getByRole("radio", { name: "Neither" }));
    await user.type(screen.getByRole("textbox", { name: "Note (optional)" }), "weekly run");
    expect(screen.getByText("No more to decide", { exact: false })).toBeInTheDocument();
    await user.click(button("Save decision"));
    const [[{ duplicates: said }]] = actions.askedFor("recount") as [[{ duplicates: DuplicateDecision[] }]];
    expect(said.map(({ rows, verdict, note }) => `${rows.join(" ")} ${verdict} ${note}`).sort()).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((at) => `${rowOf(at)} ${rowOf(at + 8)} not weekly run`),
    );
    // The fake workbook still holds the run as nobody decided it.
    expect(desk.sentences.at(-1)).toBe(
      "Run of 16/09/2020, again on the same day, 8 findings: neither. 1 more to decide.",
    );
  });

  it("published twice, leaves the rows of the second time out in the same go", async () => {
    const { user, actions, desk } = show();
    await user.click(screen.getByRole("radio", { name: "Published twice" }));
    await user.click(button("Save decision"));
    expect(actions.askedFor("recount")).toEqual([]);
    const [[lots, { duplicates: said }]] = actions.askedFor("tagAndRecount") as [
      [TagLot[], { duplicates: DuplicateDecision[] }],
    ];
    expect(lots.map(({ tags }) => tags)).toEqual([{ leftOut: "published twice" }]);
    expect(lots[0]!.rows.map(({ rowId, row }) => `${rowId} ${String(row)}`).sort()).toEqual(
      [9, 10, 11, 12, 13, 14, 15, 16].map((at) => `${rowOf(at)} ${String(at)}`).sort(),
    );
    expect(new Set(said.map(({ verdict, note }) => `${verdict}: ${note}`))).toEqual(
      new Set(["not: Published twice: the second time is left out of the count."]),
    );
    expect(desk.sentences.at(-1)).toMatch(/8 findings: published twice\. /);
  });

  it("lets the rows in again where another answer takes the place of published twice", async () => {
    const view = runView();
    const note = "Published twice: the second time is left out of the count. as Ann says";
    const standing = { verdict: "not", note, membersChanged: false } as const;
    const { user, actions } = show({
      ...view,
      groups: view.groups.map((group) => ({ ...group, decisions: [null, standing] })),
    });
    await user.click(button(/^A payment run of 8 payees.*published twice/));
    expect(screen.getByRole("radio", { name: "Published twice" })).toBeChecked();
    expect(screen.getByRole("textbox", { name: "Note (optional)" })).toHaveValue("as Ann says");
    await user.click(screen.getByRole("radio", { name: "Paid twice" }));
    await user.click(button("Save decision"));
    const [[lots, { duplicates: said }]] = actions.askedFor("tagAndRecount") as [
      [TagLot[], { duplicates: DuplicateDecision[] }],
    ];
    expect(lots.map(({ rows, tags }) => ({ rows: rows.length, ...tags }))).toEqual([{ rows: 8, leftOut: "" }]);
    expect(new Set(said.map(({ verdict, note: words }) => `${verdict}: ${words}`))).toEqual(
      new Set(["duplicate: as Ann says"]),
    );
  });

  it("says what stands of it: all, or a part", () => {
    const view = runView();
    const not = { verdict: "not", note: "", membersChanged: false } as const;
    const decided = view.groups.map((group) => ({ ...group, decisions: [null, not] }));
    const { unmount } = show({ ...view, groups: decided });
    expect(button(/^A payment run of 8 payees/)).toHaveAccessibleName(expect.stringContaining("neither"));
    unmount();
    show({ ...view, groups: view.groups.map((group, at) => (at < 3 ? decided[at]! : group)) });
    expect(button(/^A payment run of 8 payees/)).toHaveAccessibleName(expect.stringContaining("3 of 8 decided"));
    expect(screen.getAllByRole("radio").filter((radio) => (radio as HTMLInputElement).checked)).toEqual([]);
  });
});
