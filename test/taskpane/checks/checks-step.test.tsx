/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { proofOf } from "#application/prove-sheets";
import type { PlaceView } from "#application/view/place-view";
import { FakeActions } from "#test/taskpane/fakes/fake-actions";
import { FakeDesk } from "#test/taskpane/fakes/fake-desk";
import { fordshireView, unstatedView, untaggedFordshire } from "#test/taskpane/fakes/fordshire-view";
import { ChecksStep } from "#taskpane/checks/ChecksStep.tsx";
import { renderPane } from "../render-pane.tsx";
import { mixedshireView } from "./mixedshire-view.ts";

const DWP = "Department for Work and Pensions";

function open(view: PlaceView) {
  const actions = new FakeActions(view);
  const desk = new FakeDesk(actions);
  return { actions, desk, ...renderPane(<ChecksStep view={view} desk={desk} selection={null} />) };
}

/** Every stop answered: what an officer is left with. */
function withoutStops(): PlaceView {
  const view = fordshireView();
  return { ...view, checks: view.checks.filter(({ id }) => id !== "C4" && id !== "D10") };
}

describe("Checks", () => {
  it("says first that Fordshire is not ready, and how many checks there are not", () => {
    open(fordshireView());
    expect(screen.getByRole("heading", { name: "Not ready to sign: 2 stops open" })).toBeVisible();
    const sentence = screen.getByText(/of \d+ tie, 2 stops, 3 to look at, 6 not proven, .*\d+ not used$/).textContent;
    const [ties = 0, all = 0, ...rest] = sentence.match(/\d+/g)!.map(Number);
    expect(rest.reduce((sum, checks) => sum + checks, ties)).toBe(all);
    expect(screen.queryByText(/not worked out by this version/)).toBeNull();
    expect(screen.getByText("Answer the 2 stops")).toBeVisible();
  });

  it("says beside the verdict what a total without themes does not tell", () => {
    const view = fordshireView();
    const looked = view.checks.map((check) =>
      check.id === "B3" ? { ...check, result: "Look at" as const, severity: "L" as const } : check,
    );
    const thin = (value: number) =>
      open({ ...view, checks: looked, tags: { ...view.tags, coverage: { rows: value, value } } });
    const nothing = thin(0);
    expect(screen.getByText(/^Nothing is tagged by theme: the total stands without it/)).toBeVisible();
    nothing.unmount();
    const part = thin(0.42);
    expect(screen.getByText(/^58\.00.% is not tagged by theme: figures by theme/)).toBeVisible();
    part.unmount();
    open(view);
    expect(screen.queryByText(/tagged by theme: /)).toBeNull();
  });

  it("opens the stop with both sides, why it matters and its answers", async () => {
    const { actions, user } = open(fordshireView());
    const line = screen.getByRole("button", {
      name: /^Stop: ?Bodies outside counted at 100 %.*£1,130,000k difference/,
    });
    expect(line).toHaveAttribute("aria-expanded", "true");
    const table = screen.getByRole("table", { name: "Bodies outside counted at 100 %" });
    expect(within(table).getByRole("row", { name: "Counted at 100 %, not confirmed £1,130,000k" })).toBeVisible();
    expect(within(table).getByRole("row", { name: "Allowed £0k" })).toBeVisible();
    expect(within(table).getByRole("row", { name: "Difference £1,130,000k" })).toBeVisible();
    expect(screen.getByText("Check C4")).toBeVisible();

    await user.click(screen.getByRole("button", { name: `Yes, Fordshire only: ${DWP}` }));
    expect(actions.askedFor("recount")).toEqual([[{ agencies: { [DWP]: { alreadyForPlace: true } } }]]);
  });

  it("gives a body its share right there, with what that makes of the total, and no other body's", async () => {
    const { actions, user } = open(fordshireView());
    const no = screen.getByRole("button", { name: `No, give it a share: ${DWP}` });
    await user.click(no);
    expect(no).toHaveAttribute("aria-expanded", "true");
    expect(screen.getByRole("combobox", { name: "Body" })).toHaveTextContent(DWP);
    expect(within(screen.getByRole("combobox", { name: "Body" })).getAllByRole("option")).toHaveLength(1);
    await user.type(screen.getByRole("textbox", { name: /^Share/ }), "50");
    // Half of £1,130,000k, by hand.
    expect(screen.getByRole("row", { name: /Kept for the place .*565,000/ })).toBeVisible();
    await user.type(screen.getByRole("textbox", { name: "Reason (optional)" }), "Half its offices");
    await user.click(screen.getByRole("button", { name: "Apply" }));
    const [[said]] = actions.askedFor("recount") as [[{ shares: unknown[] }]];
    expect(said.shares).toEqual([expect.objectContaining({ agency: DWP, note: "Half its offices" })]);
  });

  it("sends nobody to a sheet that is not there yet", async () => {
    const { user } = open({ ...fordshireView(), isCounted: false });
    await user.click(screen.getByRole("button", { name: /^Not proven: Source total/ }));
    expect(screen.getByText(/TP Sources is not there yet: the first Recount makes it/)).toBeVisible();
  });

  it("asks for the home of a body that has none", async () => {
    const view = fordshireView();
    const agencies = view.registers.agencies.map((agency) =>
      agency.name === DWP ? { ...agency, home: null } : agency,
    );
    const checks = view.checks.map((check) =>
      check.id === "B1"
        ? { ...check, result: "Does not tie" as const, thisSide: 1, difference: 1, finding: DWP }
        : check,
    );
    const { actions, user } = open({ ...view, checks, registers: { ...view.registers, agencies } });
    await user.click(screen.getByRole("button", { name: /Bodies without a home/ }));
    await user.click(screen.getByRole("button", { name: `Outside: ${DWP}` }));
    expect(actions.askedFor("recount")).toEqual([[{ agencies: { [DWP]: { home: "outside" } } }]]);
  });

  it("shows the rows without a theme in the sheet", async () => {
    const view = untaggedFordshire();
    const { desk, user } = open(view);
    await user.click(screen.getByRole("button", { name: /Spending without a theme/ }));
    await user.click(screen.getByRole("button", { name: "Show 3 rows of Fordshire" }));
    const rows = view.tags.inTotal.flatMap((group) => group.rows.map(({ row }) => row));
    expect(desk.shown).toEqual([{ sheet: "Fordshire", rows: rows.sort((a, b) => a - b) }]);
  });

  it("promises nothing while the sheets are out of date", () => {
    open({ ...withoutStops(), isStale: true });
    expect(screen.getByRole("heading", { name: "Not ready to sign: Recount needed" })).toBeVisible();
    expect(screen.getByText("Recount: the sheets are not up to date")).toBeVisible();
    expect(screen.getByRole("button", { name: "Recount" })).toBeVisible();
  });

  it("has one button for what comes next: the stop that is open, then a reason, then the signature", async () => {
    const { user, unmount } = open(fordshireView());
    const stop = screen.getByRole("button", { name: /^Stop: ?Bodies outside counted at 100 %/ });
    await user.click(stop);
    expect(stop).toHaveAttribute("aria-expanded", "false");
    await user.click(screen.getByRole("button", { name: "Show the first stop" }));
    expect(stop).toHaveAttribute("aria-expanded", "true");
    expect(stop).toHaveFocus();
    unmount();

    const limited = withoutStops();
    const reasons = open(limited);
    await reasons.user.click(screen.getByRole("button", { name: "Show the first" }));
    expect(screen.getByRole("textbox", { name: "Reason printed on the return" })).toBeVisible();
    reasons.unmount();

    const explained = { reason: "pensions are in", on: "22/11/2026" };
    const signing = open({ ...limited, checks: limited.checks.map((check) => ({ ...check, explained })) });
    const fold = screen.getByRole("button", { name: /^Sign-off/ });
    await signing.user.click(screen.getByRole("button", { name: "Sign off" }));
    expect(fold).toHaveAttribute("aria-expanded", "true");
    expect(fold).toHaveFocus();
  });

  it("signs once no stop is open, and says first what is lacking", async () => {
    const { actions, desk, user } = open(withoutStops());
    expect(screen.getByRole("heading", { name: "May be signed, with 9 limitations" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: /^Sign-off/ }));
    const name = (who: string) => screen.getByRole("textbox", { name: `${who}: Name` });
    const post = (who: string) => screen.getByRole("textbox", { name: `${who}: Post` });
    for (const who of ["Prepared by", "Checked by", "Treasurer (section 151 officer)"]) {
      await user.type(name(who), who === "Checked by" ? "A Hill" : who.slice(0, 1) + " Hill");
      await user.type(post(who), "finance");
    }
    await user.clear(name("Prepared by"));
    await user.type(name("Prepared by"), "a. hill");
    await user.click(screen.getByRole("button", { name: "Sign the return" }));
    expect(desk.sentences.at(-1)).toContain("Preparer and checker are the same person");
    expect(screen.getByText(/are the same person/)).toAppearAfter(name("Treasurer (section 151 officer)"));
    expect(actions.asked).toEqual([]);
    await user.clear(name("Prepared by"));
    await user.type(name("Prepared by"), "J Marsh");
    await user.click(screen.getByRole("button", { name: "Sign the return" }));
    const signOff = {
      preparer: { name: "J Marsh", post: "finance" },
      checker: { name: "A Hill", post: "finance" },
      treasurer: { name: "T Hill", post: "finance" },
    };
    expect(actions.askedFor("recount")).toEqual([[{ signOff }]]);
  });

  it("takes the reason of a limitation, never of a stop", async () => {
    const { actions, user } = open(fordshireView());
    expect(screen.queryByRole("textbox", { name: "Reason printed on the return" })).toBeNull();
    await user.click(screen.getByRole("button", { name: /^Look at: ?Social protection/ }));
    await user.type(screen.getByRole("textbox", { name: "Reason printed on the return" }), "pensions are in");
    await user.click(screen.getByRole("button", { name: "Save reason" }));
    expect(actions.askedFor("recount")).toEqual([[{ explanations: { G1: "pensions are in" } }]]);
  });

  it("has sheets that nobody read back proved by a Recount", async () => {
    const view = fordshireView();
    const { actions, user } = open({ ...view, checks: [...view.checks, proofOf(null, view.count!.count.totalPence)] });
    await user.click(screen.getByRole("button", { name: /^Stop: ?Sheets not proved.*£2,638,880k rests on it/ }));
    await user.click(screen.getByRole("button", { name: "Recount" }));
    expect(actions.askedFor("recount")).toEqual([[{}]]);
  });

  it("checks again by reading, without writing, and says how it stands", async () => {
    const { actions, desk, user } = open(fordshireView());
    await user.click(screen.getByRole("button", { name: "Check again" }));
    expect(actions.asked.map(({ action }) => action)).toEqual(["look"]);
    expect(desk.sentences.at(-1)).toMatch(/^Checked\. \d+ of \d+ tie\. 2 stops open\.$/);
  });

  it("never says that nothing ties where nothing is counted", () => {
    open(unstatedView());
    expect(screen.getByRole("heading", { name: "No checks yet" })).toBeVisible();
    expect(screen.queryByText(/tie/)).toBeNull();
  });

  it("keeps what ties folded, by section, and what does not apply beside it", async () => {
    const { user } = open(fordshireView());
    await user.click(screen.getByRole("button", { name: /^Ties/ }));
    const arithmetic = screen.getByRole("table", { name: "F Arithmetic" });
    expect(within(arithmetic).getByRole("rowheader", { name: /F1 Bridge/ })).toBeVisible();
    await user.click(screen.getByRole("button", { name: /^Does not apply/ }));
    expect(screen.getByText("H3 Assumptions stated, no saving is put forward")).toBeVisible();
  });

  it("shows the log, the latest first", async () => {
    const entry = { who: "", source: "", rows: 19, version: "1", undoId: "" };
    const first = { ...entry, when: "21/11/2026 09:00:00", action: "Recount", beforePence: null, afterPence: 100 };
    const second = { ...entry, when: "22/11/2026 14:20:00", action: "Recount", beforePence: 100, afterPence: 200 };
    const { user } = open(fordshireView({ log: [first, second] }));
    await user.click(screen.getByRole("button", { name: /^Log/ }));
    const [latest] = within(screen.getByRole("table", { name: "Log" })).getAllByRole("row");
    expect(latest).toHaveTextContent("22/11/2026 14:20:00, 19 rows");
    expect(latest).toHaveTextContent("£1.00 → £2.00");
  });

  it("leads from a pair that disagrees to its transfer", async () => {
    const { desk, user } = open(mixedshireView());
    await user.click(screen.getByRole("button", { name: /Payer and payee disagree.*£1,740k apart/ }));
    await user.click(screen.getByRole("button", { name: "Go to Count" }));
    expect(desk.visited).toEqual(["count"]);
  });

  it("leads from words that ask to leave lines out to where each wording is answered", async () => {
    const view = fordshireView();
    const stop = { result: "Look at" as const, difference: 100, finding: "insurance provision" };
    const checks = view.checks.map((check) => (check.id === "E1" ? { ...check, ...stop } : check));
    const { desk, user } = open({ ...view, checks });
    await user.click(screen.getByRole("button", { name: /Words ask to leave lines out/ }));
    await user.click(screen.getByRole("button", { name: "Go to Count" }));
    expect(desk.visited).toEqual(["count"]);
  });

  it("passes axe with a stop open and every fold open", async () => {
    const { container, user } = open(mixedshireView());
    for (const fold of [/^Ties/, /^Sign-off/, /^Log/]) {
      await user.click(screen.getByRole("button", { name: fold }));
    }
    expect(await axe(container)).toHaveNoViolations();
  });
});
