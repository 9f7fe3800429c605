/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { axe } from "jest-axe";
import type { PlaceView } from "#application/view/place-view";
import { FakeActions } from "#test/taskpane/fakes/fake-actions";
import { FakeDesk } from "#test/taskpane/fakes/fake-desk";
import { untaggedFordshire } from "#test/taskpane/fakes/fordshire-view";
import { TagStep } from "#taskpane/tag/TagStep.tsx";
import { renderPane } from "../render-pane.tsx";

function showStep(view: PlaceView) {
  const actions = new FakeActions(view);
  return { ...renderPane(<TagStep view={view} desk={new FakeDesk(actions)} selection={null} />), actions };
}

const primary = (name: string | RegExp) => screen.getByRole("button", { name });

describe("the untagged queue", () => {
  it("gives client group, control and funding stream", async () => {
    const view = untaggedFordshire();
    const known = { clients: ["Older people"], streams: ["Pupil premium"] };
    const { user, actions } = showStep({ ...view, tags: { ...view.tags, known } });
    await user.click(primary("More tags"));
    await user.click(screen.getByRole("combobox", { name: "Client group" }));
    await user.paste("Older people");
    await user.selectOptions(screen.getByRole("combobox", { name: "Control" }), "Ring-fenced");
    await user.click(screen.getByRole("combobox", { name: "Funding stream" }));
    await user.paste("NHS allocation");
    await user.click(primary("Tag 1 row"));
    expect(actions.askedFor("tagRows")[0]![1]).toEqual({
      theme: "Health (general)",
      client: "Older people",
      control: "ring-fenced",
      stream: "NHS allocation",
    });
  });

  it("narrows the queue, tags only what is shown, and shows all again", async () => {
    const view = untaggedFordshire();
    const many = Array.from({ length: 8 }, (_, at) => ({
      ...view.tags.inTotal[1]!,
      key: `more ${String(at)}`,
      name: `Taxi firm ${String(at)}`,
    }));
    const { user, container } = showStep({ ...view, tags: { ...view.tags, detail: [...view.tags.detail, ...many] } });
    await user.click(primary("Filter"));
    await user.type(screen.getByRole("textbox", { name: "Words" }), "taxi 7");
    expect(screen.getByText("1 of 11 groups shown")).toBeInTheDocument();
    expect(primary(/^Taxi firm 7/)).toHaveAttribute("aria-expanded", "true");
    expect(screen.queryByRole("button", { name: /^Acute commissioning/ })).toBeNull();
    expect(await axe(container)).toHaveNoViolations();
    await user.type(screen.getByRole("textbox", { name: "Words" }), "7");
    expect(screen.getByText("No untagged row fits the filter.")).toBeInTheDocument();
    await user.click(screen.getAllByRole("button", { name: "Show all" })[0]!);
    expect(primary(/^Acute commissioning/)).toBeInTheDocument();
  });
});
