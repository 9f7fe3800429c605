/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { axe } from "jest-axe";
import type { PlaceView } from "#application/view/place-view";
import { fordshireView, unstatedView } from "#test/taskpane/fakes/fordshire-view";
import { mixedshireView } from "#test/taskpane/checks/mixedshire-view";
import { COUNCIL, DISTRICT, openCount, waitingView } from "./open-count.tsx";

/** Fordshire with N on every known pair of which no line says anything. */
function answeredView(): PlaceView {
  const view = fordshireView();
  const { count } = view.count!;
  const transfers = count.transfers.map((row) => (row.capital === "" ? { ...row, confirmed: false } : row));
  return { ...view, count: { ...view.count!, count: { ...count, transfers } } };
}

describe("Count", () => {
  it("says the total, £ a head and when it was counted", () => {
    openCount(fordshireView());
    expect(screen.getByText("£2.64bn")).toBeVisible();
    expect(screen.getByText("£4,398.13 a head")).toBeVisible();
    expect(screen.getByText("Last Recount 22/11/2026 14:20")).toBeVisible();
    expect(screen.getByRole("button", { name: "What does “Total place spend” mean?" })).toBeVisible();
  });

  it("is done with once no transfer and no known pair waits for an answer", () => {
    openCount(fordshireView());
    expect(screen.getByText("Answer 2 known pairs")).toBeVisible();
    expect(screen.queryByText("Look for duplicates")).toBeNull();
  });

  it("leads to the stops where every known pair is answered", async () => {
    const { desk, user } = openCount(answeredView());
    expect(screen.getByText("Answer the 2 stops")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Go to Checks" }));
    expect(desk.visited).toEqual(["checks"]);
    expect(screen.queryByText(/known pair/)).toBeNull();
  });

  it("shows the bridge as lines that open to their bodies", async () => {
    const { user } = openCount(fordshireView());
    const line = screen.getByRole("button", { name: /^less outside the place ?\. ?−526,120/ });
    expect(line).toHaveAttribute("aria-expanded", "false");
    await user.click(line);
    expect(screen.getByRole("row", { name: "NHS Fordshire & Wold ICB 442,000" })).toBeVisible();
    await user.keyboard("{Escape}");
    expect(line).toHaveAttribute("aria-expanded", "false");
    expect(line).toHaveFocus();
  });

  it("calls a part a part and shows no £ a head", async () => {
    const { user } = openCount(mixedshireView());
    const title = "Payments and spend counted in the place (part)";
    expect(screen.getByRole("heading", { name: title, level: 2 })).toBeVisible();
    expect(screen.getByText("A part: no £ a head")).toBeVisible();
    expect(screen.queryByText(/£[\d,.]+ a head/)).toBeNull();
    await user.click(screen.getByRole("button", { name: /^Reported by 5 bodies/ }));
    // From what was read to what is reported: 1,093,000 less detail, other year and four classes (fixture).
    expect(screen.getByRole("row", { name: "less detail only −7,500" })).toBeVisible();
    expect(screen.getByRole("row", { name: "less other periods −5,100" })).toBeVisible();
    expect(screen.getByRole("row", { name: "Reported by 5 bodies 1,026,400" })).toBeVisible();
  });

  it("says that nothing stands on the sheets before the first Recount", () => {
    const view = fordshireView();
    openCount({ ...view, isCounted: false, count: { ...view.count!, countedAt: "" } });
    expect(screen.getByText("Not on the sheets yet")).toBeVisible();
    expect(screen.getByText("Read, tag and count what was found")).toBeVisible();
    expect(screen.getByRole("button", { name: "Read 19 rows" })).toBeVisible();
  });

  it("recounts", async () => {
    const { actions, desk, user } = openCount(fordshireView());
    await user.click(screen.getByRole("button", { name: "Recount" }));
    expect(actions.askedFor("recount")).toEqual([[{}]]);
    expect(desk.titles).toEqual(["Counting Fordshire"]);
  });

  it("shows the four views and their identity in figures", async () => {
    const { actions, user } = openCount(fordshireView());
    await user.click(screen.getByRole("button", { name: "Four views 4 tie" }));
    expect(screen.getByText("2,638,880 = 1,498,980 + 1,139,900")).toBeVisible();
    expect(screen.getByText(/view 2 705,000, view 3 1,933,880/)).toBeVisible();
    // method.md 5.1: without benefits £1,508.88m, net £2,592.28m.
    expect(screen.getByRole("row", { name: "Total without them 1,508,880" })).toBeVisible();
    expect(screen.getByRole("row", { name: "Net of that income 2,592,280" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show straddling bodies as from outside" }));
    expect(actions.askedFor("recount")).toEqual([[{ place: { straddlingShown: "out" } }]]);
  });

  it("shows bodies by funder without moving the total", async () => {
    const { actions, user } = openCount(fordshireView());
    await user.click(screen.getByRole("button", { name: "Who is shown as spending Spender" }));
    expect(screen.getByRole("row", { name: `${COUNCIL} 668,000 640,000` })).toBeVisible();
    expect(screen.getByRole("row", { name: "Together 2,638,880 2,638,880" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show by funder" }));
    expect(actions.askedFor("recount")).toEqual([[{ place: { basisShown: "funder" } }]]);
  });

  it("says what stops a count, and reads again when asked", async () => {
    const refusal = "S02 was counted and is not there. Bring its sheet back, or delete its row in TP Sources.";
    const { actions, desk, user } = openCount(fordshireView({ count: null, refusals: [refusal] }));
    expect(screen.getByText(refusal)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Recount" }));
    expect(actions.askedFor("recount")).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "Go to Sources" }));
    expect(desk.visited).toEqual(["sources"]);
  });

  it("says where to begin where nothing can be counted", async () => {
    const { actions, desk, user } = openCount(unstatedView());
    expect(screen.getByText(/^Looked at 3 sheets: no source is ready/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Recount" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Go to Sources" }));
    expect(desk.visited).toEqual(["sources"]);
    expect(actions.asked).toEqual([]);
  });

  it("passes axe with a line and its folds open", async () => {
    const { container, user } = openCount(waitingView());
    for (const name of [/^Reported by/, /^Shares/, /^Bodies/, /^Four views/, /^Who is shown/]) {
      await user.click(screen.getByRole("button", { name }));
    }
    expect(await axe(container)).toHaveNoViolations();
  });
});

describe("A transfer", () => {
  it("waits in one line above the bridge and in Next", async () => {
    const { user } = openCount(waitingView());
    expect(screen.getByText(/^1 transfer to confirm, £2,000k/)).toBeVisible();
    expect(screen.getByText("Confirm 1 transfer, answer 2 known pairs")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Decide" }));
    const question = screen.getByRole("heading", { name: `Does ${COUNCIL} pay this £2,000k to ${DISTRICT}?` });
    expect(question).toHaveFocus();
    expect(screen.getByText("Both sides agree")).toBeVisible();
    expect(screen.getByText("Difference £0.00")).toBeVisible();
  });

  it("is decided by nobody beforehand, and saved with its note", async () => {
    const { actions, desk, user } = openCount(waitingView());
    await user.click(screen.getByRole("button", { name: "Decide" }));
    const radios = screen.getAllByRole("radio");
    expect(radios.map((radio) => (radio as HTMLInputElement).checked)).toEqual([false, false]);
    const save = screen.getByRole("button", { name: "Save decision" });
    await user.click(save);
    expect(desk.sentences).toEqual(["Choose Take out or Leave in"]);
    await user.click(screen.getByRole("radio", { name: "Take out" }));
    await user.type(screen.getByLabelText("Note (optional)"), "agreed by both");
    await user.click(save);
    const decided = {
      payer: COUNCIL,
      payee: DISTRICT,
      capital: "revenue",
      kind: "recycling credits, agency services",
      confirmed: true,
    };
    expect(actions.askedFor("recount")).toEqual([[{ transfers: [{ ...decided, note: "agreed by both" }] }]]);
    // The known pairs follow.
    expect(await screen.findByText("Transfer 2 of 3 to decide")).toBeVisible();
  });

  it("keeps what was chosen and typed if it is refused", async () => {
    const { actions, user } = openCount(waitingView());
    actions.refusal = { code: "protected", message: "TP Transfers is protected." };
    await user.click(screen.getByRole("button", { name: "Decide" }));
    await user.click(screen.getByRole("radio", { name: "Leave in" }));
    await user.type(screen.getByLabelText("Note (optional)"), "why");
    await user.click(screen.getByRole("button", { name: "Save decision" }));
    expect(screen.getByRole("radio", { name: "Leave in" })).toBeChecked();
    expect(screen.getByLabelText("Note (optional)")).toHaveValue("why");
  });

  it("stands open, and counts as open, where known pairs wait for an answer", () => {
    // Of Fordshire: housing benefit from DWP to the district, and what police and county pay one another.
    openCount(fordshireView());
    const fold = screen.getByRole("button", { name: "Transfers 2 confirmed, 2 open" });
    expect(fold).toHaveAttribute("aria-expanded", "true");
    expect(screen.getByText(/^2 known pairs to answer: mostly such bodies pay one another\./)).toBeVisible();
  });

  it("that is a known pair opens from the line above the bridge, and the next follows", async () => {
    const { actions, user } = openCount(fordshireView());
    await user.click(screen.getByRole("button", { name: "Answer" }));
    expect(screen.getByText("Transfer 1 of 2 to decide")).toBeVisible();
    expect(screen.getByText("1 more transfer to decide")).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "There is none" }));
    await user.click(screen.getByRole("button", { name: "Save decision" }));
    expect(actions.askedFor("recount")).toMatchObject([[{ transfers: [{ capital: "", confirmed: false }] }]]);
    expect(await screen.findByText("Transfer 2 of 2 to decide")).toBeVisible();
  });

  it("cannot be taken out where the payee's spending is not counted", async () => {
    const { container, user } = openCount(mixedshireView());
    const [capital] = screen.getAllByRole("button", { name: "Marlshire County Council → Vale District Council" });
    await user.click(capital!);
    expect(screen.getByRole("radio", { name: "Take out" })).toBeDisabled();
    expect(screen.getByText(/spending is not in the count\. Taking this out would lose it\./)).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it("shows by how much two bodies disagree", async () => {
    const { user } = openCount(mixedshireView());
    await user.click(screen.getByRole("button", { name: /^Department for Work and Pensions → Marlshire/ }));
    expect(screen.getByText("They disagree by £1,500,000.00")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "‹ Count" }));
    expect(screen.getByText("£778.00m")).toBeVisible();
  });
});
