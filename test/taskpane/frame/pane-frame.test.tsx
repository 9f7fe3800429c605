/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import { axe } from "jest-axe";
import type { Answer, Done } from "#application/pane/pane-actions";
import { done, failed } from "#application/ports/result";
import type { PlaceView } from "#application/view/place-view";
import { FakeActions } from "../fakes/fake-actions.ts";
import { fordshireView, untaggedFordshire } from "../fakes/fordshire-view.ts";
import { renderFrame } from "../render-frame.tsx";

const status = () => screen.getByRole("group", { name: "State of the count" });
const fordshire = (changes: Partial<PlaceView> = {}) => new FakeActions(fordshireView(changes));

/** A Recount that ends when the test says so. */
function slow(actions: FakeActions) {
  let end: (answer: Awaited<Answer<Done>>) => void = () => undefined;
  const answer = new Promise<Awaited<Answer<Done>>>((resolve) => (end = resolve));
  let tell: (so: number, of: number, what: string) => boolean = () => true;
  actions.answers.recount = (_amendments, progress) => {
    tell = progress ?? tell;
    return answer;
  };
  return {
    end: (value: Awaited<Answer<Done>>) => end(value),
    tell: (...told: readonly [number, number, string]) => tell(...told),
  };
}

describe("the head", () => {
  it("says place, year, rows, coverage and checks, with the stops in words", async () => {
    const view = fordshireView();
    const ties = view.checks.filter(({ result }) => result === "Ties");
    await renderFrame(new FakeActions(view));
    expect(screen.getByTitle("Fordshire")).toHaveTextContent("Fordshire 2025-26");
    expect(status()).toHaveTextContent("19 rows");
    expect(status()).toHaveTextContent("100.00 % of £ read tagged");
    const checks = screen.getByRole("button", { name: /stops? open, .* tie$/ });
    expect(checks).toHaveTextContent(`${ties.length} of ${view.checks.length} tie`);
  });

  it("puts “Recount needed” in the place of the checks", async () => {
    const { user } = await renderFrame(new FakeActions(untaggedFordshire()));
    expect(status()).not.toHaveTextContent("tie");
    await user.click(screen.getByRole("button", { name: "Recount needed" }));
    expect(screen.getByRole("tab", { name: "Count", selected: true })).toBeVisible();
  });

  it("leads from its status to Sources, Tag and Checks", async () => {
    const { user } = await renderFrame(fordshire(), "summaries");
    await user.click(screen.getByRole("button", { name: /of .* tie$/ }));
    expect(screen.getByRole("tab", { name: "Checks", selected: true })).toBeVisible();
    await user.click(screen.getByRole("button", { name: /tagged/ }));
    expect(screen.getByRole("tab", { name: "Tag", selected: true })).toBeVisible();
  });

  it("has six steps, named to their panels, in any order", async () => {
    const { user } = await renderFrame(fordshire());
    const steps = ["Sources", "Tag", "Count", "Duplication", "Summaries", "Checks"];
    expect(screen.getAllByRole("tab")).toEqual(steps.map((name) => screen.getByRole("tab", { name })));
    await user.click(screen.getByRole("tab", { name: "Summaries" }));
    expect(screen.getByRole("tabpanel", { name: "Summaries" })).toBeVisible();
    expect(screen.getByRole("heading", { level: 1, name: "Summaries" })).toBeInTheDocument();
  });

  it("reverts the latest thing, and names it", async () => {
    const actions = fordshire();
    const { user, desk } = await renderFrame(actions);
    const nothing = screen.getByRole("button", { name: "Nothing to revert" });
    expect(nothing).toHaveAttribute("aria-disabled", "true");
    actions.undo = { what: "tag of 1 row, 14:20", revert: () => Promise.resolve(done(untaggedFordshire())) };
    await act(async () => {
      await desk.run("Counting", (given) => given.recount({}));
    });
    await user.click(screen.getByRole("button", { name: "Revert: tag of 1 row, 14:20" }));
    expect(screen.getByRole("status")).toHaveTextContent("Reverted: tag of 1 row, 14:20.");
    expect(screen.getByRole("button", { name: "Recount needed" })).toBeVisible();
  });
});

describe("a long job", () => {
  it("takes the place of its step, can be cancelled, and gives the focus back", async () => {
    const actions = fordshire();
    const job = slow(actions);
    const { user, container } = await renderFrame(actions);
    const read = screen.getByRole("button", { name: "Read again" });
    await user.click(read);
    expect(await screen.findByRole("heading", { name: "Reading 19 rows" })).toBeVisible();
    act(() => void job.tell(40_000, 118_271, "Reading partner-file"));
    expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "40000");
    expect(screen.getByText("40,000 of 118,271 rows")).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    let goesOn = true;
    act(() => {
      goesOn = job.tell(50_000, 118_271, "Reading partner-file");
    });
    expect(goesOn).toBe(false);
    await act(async () => job.end(failed({ code: "cancelled", message: "Stopped as you asked." })));
    expect(screen.getByRole("status")).toHaveTextContent("Stopped as you asked.");
    expect(read).toBeVisible();
    expect(read).toHaveFocus();
  });

  it("lets the other steps be read, while their primaries wait", async () => {
    const actions = fordshire();
    const job = slow(actions);
    const { user } = await renderFrame(actions);
    await user.click(screen.getByRole("button", { name: "Read again" }));
    await screen.findByRole("heading", { name: "Reading 19 rows" });
    await user.click(screen.getByRole("tab", { name: "Summaries" }));
    expect(screen.getByRole("button", { name: "Go to Checks" })).toHaveAttribute("aria-disabled", "true");
    expect(screen.queryByRole("button", { name: "Refresh sheets" })).toBeNull();
    expect(screen.getByText("Waiting for: reading 19 rows")).toBeVisible();
    await act(async () => job.end(done({ view: actions.view, said: "19 rows read.", undo: null })));
    expect(screen.getByRole("button", { name: "Go to Checks" })).toHaveAttribute("aria-disabled", "false");
    expect(screen.getByRole("button", { name: "Refresh sheets" })).toBeVisible();
  });
});

describe("a refusal", () => {
  it("is said once, keeps the step behind it, and can be tried again", async () => {
    const actions = fordshire();
    const { user, container } = await renderFrame(actions);
    actions.refusal = { code: "protected", message: "Sheet “Fordshire” is protected. Unprotect it, then recount." };
    await user.click(screen.getByRole("button", { name: "Read again" }));
    expect(screen.getByRole("alert")).toHaveTextContent("Sheet “Fordshire” is protected");
    expect(screen.getByText("What you typed is kept")).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
    await user.click(screen.getByRole("tab", { name: "Summaries" }));
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    await user.click(screen.getByRole("tab", { name: "Sources" }));
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    expect(actions.askedFor("recount")).toHaveLength(2);
  });

  it("stands where the officer is when it comes: on a page behind More, of work begun in another step", async () => {
    const actions = fordshire();
    const job = slow(actions);
    const { user, store, desk } = await renderFrame(actions);
    await user.click(screen.getByRole("button", { name: "Read again" }));
    act(() => desk.goTo("summaries"));
    act(() => store.setState({ sheet: "functions" }));
    const page = screen.getByRole("button", { name: "Recalculate stuck cells" });
    await act(async () =>
      job.end(failed({ code: "protected", message: "Sheet “Fordshire” is protected. Unprotect it." })),
    );
    expect(screen.getByRole("alert")).toHaveTextContent("Sheet “Fordshire” is protected");
    await user.click(screen.getByRole("button", { name: "Go back without trying again" }));
    expect(page).toBeVisible();
  });
});

describe("a slip of ours", () => {
  it("shows a number and no stack, and leaves the other steps to be used", async () => {
    const mute = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const broken = { ...fordshireView(), sheets: null } as unknown as PlaceView;
    const { user, bugs } = await renderFrame(new FakeActions(broken), "summaries");
    const [number] = bugs;
    expect(number).toMatch(/^[0-9A-F]{8}$/);
    expect(screen.getByRole("alert")).toHaveTextContent(`Its number is ${String(number)}.`);
    expect(screen.getByRole("alert")).not.toHaveTextContent(/TypeError|\bat \w+ \(/);
    await user.click(screen.getByRole("tab", { name: "Sources" }));
    expect(screen.getByRole("button", { name: "Read again" })).toBeVisible();
    mute.mockRestore();
  });
});

describe("More", () => {
  const choose = async (user: Awaited<ReturnType<typeof renderFrame>>["user"], item: string, role = "menuitem") => {
    await user.click(screen.getByRole("button", { name: /^More/ }));
    await user.click(await screen.findByRole(role, { name: item }));
  };

  it("changes the place and counts with it", async () => {
    const actions = fordshire();
    const { user, container } = await renderFrame(actions);
    await choose(user, "Place and year");
    expect(screen.getByRole("heading", { name: "Place and year" })).toHaveFocus();
    expect(await axe(container)).toHaveNoViolations();
    const place = screen.getByRole("textbox", { name: "Place" });
    await user.clear(place);
    await user.type(place, "Fordshire and Wold");
    await user.click(screen.getByRole("button", { name: "Save and recount" }));
    expect(actions.askedFor("recount")).toEqual([
      [{ place: { name: "Fordshire and Wold", financialYear: "FY 2025-26", population: 600_000, unit: "£000" } }],
    ]);
    expect(screen.getByRole("tabpanel", { name: "Sources" })).toBeVisible();
  });

  it("shows the log, latest first, and returns to the step", async () => {
    const row = { who: "", source: "", beforePence: null, version: "0.1.0", undoId: "" };
    const log = [
      { ...row, when: "22/11/2026 14:03:07", action: "Count", rows: 19, afterPence: 263_888_000_000 },
      { ...row, when: "22/11/2026 14:20:00", action: "Recount", rows: 20, afterPence: null },
    ];
    const { user } = await renderFrame(fordshire({ log }));
    await choose(user, "Log");
    const entries = screen.getAllByRole("listitem").map((entry) => entry.textContent);
    expect(entries).toEqual(["Recount22/11/2026 14:20:0020 rows", "Count22/11/2026 14:03:07£2,638,880k19 rows"]);
    await user.click(screen.getByRole("button", { name: "‹ Back" }));
    expect(screen.getByRole("button", { name: /^More/ })).toHaveFocus();
  });

  it("takes the theme that was chosen", async () => {
    const { user, store } = await renderFrame(fordshire());
    await choose(user, "Dark", "menuitemradio");
    expect(store.getState().theme).toBe("dark");
  });
});

describe("Summaries", () => {
  const sheets = fordshireView().sheets.map((sheet) =>
    sheet.name === "TP Return"
      ? { ...sheet, state: "out of date" as const, reason: "theme Transport has no line" }
      : sheet,
  );

  it("says which sheets are out of date and why, opens them, and refreshes all", async () => {
    const actions = fordshire({ sheets });
    const { user, container } = await renderFrame(actions, "summaries");
    expect(screen.getByText("Out of date: theme Transport has no line")).toBeVisible();
    expect(screen.getByText("8, built 14:20")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Open TP Return" }));
    expect(actions.askedFor("openSheet")).toEqual([["TP Return"]]);
    await user.click(screen.getByRole("button", { name: "Refresh sheets" }));
    expect(actions.askedFor("recount")).toEqual([[{}]]);
    await user.click(screen.getByRole("button", { name: /^Flow: who pays, who spends, on what £2.64bn/ }));
    await user.click(screen.getByRole("button", { name: /^Figures of the flow/ }));
    expect(screen.getByRole("row", { name: /NHS Fordshire & Wold ICB Health \(general\) 540,000/ })).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it("leads to Sources where there is nothing to build from", async () => {
    const { user } = await renderFrame(fordshire({ count: null }), "summaries");
    await user.click(screen.getByRole("button", { name: "Go to Sources" }));
    expect(screen.getByRole("tab", { name: "Sources", selected: true })).toBeVisible();
  });
});
