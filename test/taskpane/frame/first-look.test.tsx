/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import { axe } from "jest-axe";
import { startJob } from "#taskpane/frame/job";
import { FakeActions } from "../fakes/fake-actions.ts";
import { fordshireView } from "../fakes/fordshire-view.ts";
import { renderFrame } from "../render-frame.tsx";

describe("the pane before its first look has ended", () => {
  it("shows that lines are on their way, in words too, and then the step", async () => {
    const view = fordshireView();
    const { store, container } = await renderFrame(new FakeActions(view));
    act(() => store.setState({ view: null, job: startJob("Looking through the workbook", "sources") }));
    const busy = screen.getByText("Looking through the workbook", { selector: "main p" }).parentElement;
    expect(busy).toHaveAttribute("aria-busy", "true");
    expect(busy?.querySelectorAll("[aria-hidden=true]")).toHaveLength(4);
    expect(await axe(container)).toHaveNoViolations();
    act(() => store.setState({ view, job: null }));
    expect(await screen.findByRole("tabpanel", { name: "Sources" })).toBeVisible();
    expect(container.querySelector("[aria-busy]")).toBeNull();
  });
});
