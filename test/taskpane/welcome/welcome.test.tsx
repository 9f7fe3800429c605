/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import { axe } from "jest-axe";
import { FakeActions } from "../fakes/fake-actions.ts";
import { fordshireView, unstatedView } from "../fakes/fordshire-view.ts";
import { renderFrame } from "../render-frame.tsx";

const found = () => new FakeActions(unstatedView({ sources: fordshireView().sources }));

describe("the welcome", () => {
  it("shows neither steps nor a tick nor 0 of 0 before anything is stated", async () => {
    const { container, store } = await renderFrame(new FakeActions(unstatedView()));
    expect(screen.queryByRole("tablist")).not.toBeInTheDocument();
    const status = screen.getByRole("group", { name: "State of the count" });
    expect(status).toHaveTextContent("0 rows");
    expect(status).toHaveTextContent("nothing tagged");
    expect(status).toHaveTextContent("no checks yet");
    expect(screen.getByText("Look for spend in 3 sheets")).toBeVisible();
    expect(screen.queryByText("Say the place and the year first.")).toBeNull();
    // A ribbon button was pressed: why nothing was done stands above the fields.
    act(() => store.setState({ placeNeeded: true }));
    expect(screen.getByRole("heading", { name: "Say the place and the year first." })).toBeVisible();
    expect(screen.getByText(/^Nothing was done\. Enter them below/)).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it("asks for the place under its field and brings the focus there", async () => {
    const { user } = await renderFrame(found());
    await user.click(screen.getByRole("button", { name: "Find spend" }));
    const place = screen.getByRole("textbox", { name: "Place" });
    expect(place).toHaveFocus();
    expect(place).toHaveAccessibleDescription("Enter the place");
  });

  it("states the place, writes nothing yet, and goes on to Sources", async () => {
    const actions = found();
    const { user, store } = await renderFrame(actions);
    await user.type(screen.getByRole("textbox", { name: "Place" }), "Fordshire");
    await user.type(
      screen.getByRole("textbox", { name: "Population (optional)" }),
      "600,000{Control>}{Enter}{/Control}",
    );
    // What was pressed has gone: from nowhere Tab leads nowhere in Excel on the web.
    expect(screen.getByRole("tab", { name: "Sources", selected: true })).toHaveFocus();
    expect(screen.getByTitle("Fordshire")).toHaveTextContent("Fordshire 2026-27");
    expect(screen.getByRole("status")).toHaveTextContent("3 sheets looked at. 1 source found.");
    expect(actions.asked.map(({ action }) => action)).toEqual(["look"]);
    expect(store.getState().pending).toEqual({
      place: { name: "Fordshire", financialYear: "FY 2026-27", population: 600_000 },
    });
    await user.click(screen.getByRole("button", { name: "Read 19 rows" }));
    expect(actions.askedFor("recount")).toEqual([
      [{ place: { name: "Fordshire", financialYear: "FY 2026-27", population: 600_000 } }],
    ]);
  });

  it("fills a sheet with sample data", async () => {
    const actions = found();
    const { user } = await renderFrame(actions);
    actions.view = fordshireView();
    await user.click(screen.getByRole("button", { name: "Try it with sample data" }));
    expect(actions.askedFor("addSample")).toHaveLength(1);
    expect(await screen.findByRole("tab", { name: "Sources" })).toBeVisible();
  });

  it("goes round the steps with a few words at each, and can be left at any of them", async () => {
    const actions = found();
    const { user, container } = await renderFrame(actions);
    actions.view = fordshireView();
    await user.click(screen.getByRole("button", { name: "Try it with a guided tour" }));
    const forward = await screen.findByRole("button", { name: "On with the tour" });
    expect(forward).toHaveFocus();
    expect(screen.getByRole("heading", { name: "Guided tour, 1 of 6: Sources" })).toBeVisible();
    await user.keyboard("{Enter}");
    expect(screen.getByRole("tab", { name: "Tag", selected: true })).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent(/^2 of 6, Tag\. Rows without a theme wait here/);
    expect(forward).toHaveFocus();
    expect(await axe(container)).toHaveNoViolations();
    // Nothing holds the focus: Tab goes on into the step.
    await user.tab();
    await user.tab();
    await user.tab();
    expect(screen.getByRole("region", { name: "Guided tour" })).not.toContainElement(
      document.activeElement as HTMLElement,
    );
    forward.focus();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("region", { name: "Guided tour" })).toBeNull();
    expect(screen.getByRole("tab", { name: "Tag", selected: true })).toHaveFocus();
    expect(screen.getByRole("status")).toHaveTextContent(/^The tour is over\./);
  });

  it("keeps what was typed through a refusal", async () => {
    const actions = found();
    const { user } = await renderFrame(actions);
    await user.type(screen.getByRole("textbox", { name: "Place" }), "Wold");
    actions.refusal = { code: "workbook-protected", message: "The structure is protected. Unprotect it." };
    await user.click(screen.getByRole("button", { name: "Try it with sample data" }));
    expect(screen.getByRole("alert")).toHaveTextContent("The structure is protected");
    await user.click(screen.getByRole("button", { name: "Go back without trying again" }));
    expect(screen.getByRole("textbox", { name: "Place" })).toHaveValue("Wold");
  });
});
