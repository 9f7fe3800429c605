/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { axe } from "jest-axe";
import { Diagnostics } from "#taskpane/more/Diagnostics.tsx";
import { createPaneStore } from "#taskpane/frame/pane-store";
import { FunctionsPage } from "#taskpane/more/FunctionsPage.tsx";
import { FakeActions } from "#test/taskpane/fakes/fake-actions";
import { FakeDesk } from "#test/taskpane/fakes/fake-desk";
import { fordshireView } from "#test/taskpane/fakes/fordshire-view";
import { renderPane } from "../render-pane.tsx";

function open() {
  const view = fordshireView();
  const desk = new FakeDesk(new FakeActions(view));
  return { desk, ...renderPane(<Diagnostics view={view} desk={desk} />) };
}

describe("Copy diagnostics", () => {
  it("copies what stands there to be read", async () => {
    const { desk, user, container } = open();
    const shown = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "For support" });
    expect(shown).toHaveAttribute("readonly");
    await user.click(screen.getByRole("button", { name: "Copy diagnostics" }));
    expect(await navigator.clipboard.readText()).toBe(shown.value);
    expect(await screen.findByText("Diagnostics copied.")).toBeVisible();
    expect(desk.sentences).toEqual(["Diagnostics copied."]);
    expect(await axe(container)).toHaveNoViolations();
  });

  it("says what to do where the host holds the clipboard back", async () => {
    const { user } = open();
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("NotAllowedError"));
    await user.click(screen.getByRole("button", { name: "Copy diagnostics" }));
    expect(await screen.findByText(/Select the text and press Ctrl\+C\.$/)).toBeVisible();
  });
});

describe("PLACE functions", () => {
  it("are converted or asked again by a button each, and what came of it stays to be read", async () => {
    const actions = new FakeActions(fordshireView());
    actions.said = "2 cells with PLACE functions now hold their values: Notes!B2, Notes!B5.";
    const { user, container } = renderPane(
      <FunctionsPage store={createPaneStore("as Excel")} desk={new FakeDesk(actions)} onBack={() => undefined} />,
    );
    await user.click(screen.getByRole("button", { name: "Convert PLACE functions to values" }));
    expect(await screen.findByText(actions.said)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Recalculate stuck cells" }));
    expect(actions.asked.map(({ action }) => action)).toEqual(["convertFunctions", "recalculateStuck"]);
    expect(await axe(container)).toHaveNoViolations();
  });
});
