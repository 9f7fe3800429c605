/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import { axe } from "jest-axe";
import { FakeActions } from "../fakes/fake-actions.ts";
import { fordshireView } from "../fakes/fordshire-view.ts";
import { renderFrame } from "../render-frame.tsx";

const CANCELLED = { code: "cancelled", message: "Stopped." };

/** The pane with answers whose Recount was cancelled, one for each check. */
async function holding(...checks: readonly string[]) {
  const actions = new FakeActions(fordshireView());
  const pane = await renderFrame(actions, "checks");
  actions.refusal = CANCELLED;
  await act(async () => {
    for (const check of checks) void pane.desk.decide(`Saving ${check}`, { explanations: { [check]: "As agreed" } });
    await Promise.resolve();
  });
  actions.refusal = null;
  return { ...pane, actions };
}

const button = (name: string) => screen.getByRole("button", { name });
const titles = () => screen.queryAllByRole("listitem").map(({ textContent }) => textContent);

describe("answers that no Recount has written", () => {
  it("are without fault to a screen reader, each of them in sight or not", async () => {
    const { container, user } = await holding("A1", "B2", "C3");
    expect(
      screen.getByText(/^3 answers are kept and not counted in yet: saving A1; saving B2; saving C3\./),
    ).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
    await user.click(button("One by one 3"));
    expect(titles()).toEqual(["Saving A1 Let it go", "Saving B2 Let it go", "Saving C3 Let it go"]);
    expect(await axe(container)).toHaveNoViolations();
  });

  it("are let go one by one: the others are counted in, and the focus goes on to the next", async () => {
    const { actions, user, store } = await holding("A1", "B2", "C3");
    await user.click(button("One by one 3"));
    button("Let it go: Saving B2").focus();
    await user.keyboard("{Enter}");
    expect(screen.getByRole("status")).toHaveTextContent(
      "Let go: 1 answer. The count stands as it was. 2 answers are still kept.",
    );
    expect(titles()).toEqual(["Saving A1 Let it go", "Saving C3 Let it go"]);
    expect(button("Let it go: Saving C3")).toHaveFocus();
    await user.click(button("Count in now"));
    expect(actions.askedFor("recount").at(-1)).toEqual([{ explanations: { A1: "As agreed", C3: "As agreed" } }]);
    expect(store.getState().held.answers).toEqual([]);
  });

  it.each(["Let it go", "Count in now"])("hand the focus on to the step when they go with “%s”", async (way) => {
    const { user } = await holding("A1");
    expect(screen.queryByRole("button", { name: /^One by one/ })).toBeNull();
    button(way).focus();
    await user.keyboard("{Enter}");
    expect(screen.queryByText(/kept and not counted in yet/)).toBeNull();
    expect(document.activeElement?.closest("main")).not.toBeNull();
  });
});
