/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { axe } from "jest-axe";
import type { NearTheme, PlaceView } from "#application/view/place-view";
import { FakeActions } from "#test/taskpane/fakes/fake-actions";
import { FakeDesk } from "#test/taskpane/fakes/fake-desk";
import { fordshireView, untaggedFordshire } from "#test/taskpane/fakes/fordshire-view";
import { TagStep } from "#taskpane/tag/TagStep.tsx";
import { renderFrame } from "../render-frame.tsx";
import { renderPane } from "../render-pane.tsx";

const ROWS = [4, 9].map((row) => ({
  rowId: `S01-${String(row)}`,
  sheet: "Fordshire",
  row,
  print: `print ${String(row)}`,
}));
const SLIP: NearTheme = { word: "Older poeple", meant: "Older people", pence: 950_000, rows: ROWS };

function show(view: PlaceView, near: readonly NearTheme[]) {
  const misspelt = { ...view, tags: { ...view.tags, near } };
  const actions = new FakeActions(misspelt);
  const desk = new FakeDesk(actions);
  return { ...renderPane(<TagStep view={misspelt} desk={desk} selection={null} />), actions, desk };
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });

describe("a theme that may be misspelt, under Tag", () => {
  it("has one line with what it may be meant for, and a button that tags all its rows as one", async () => {
    const { user, actions, container } = show(untaggedFordshire(), [SLIP]);
    await user.click(button(/“Older poeple”.*Did you mean “Older people”\?/));
    expect(screen.getByText(/is not on the list of themes/)).toHaveTextContent("write Y under Active on TP Themes");
    expect(await axe(container)).toHaveNoViolations();
    await user.click(button("Tag 2 rows, £10k: Older people"));
    expect(actions.askedFor("tagLots")).toEqual([[[{ rows: ROWS, tags: { theme: "Older people" } }]]]);
  });

  it("hands the focus on to the line of the next, and the last of them to the queue", async () => {
    const other: NearTheme = { ...SLIP, word: "Houisng", meant: "Housing" };
    const withNear = (...near: NearTheme[]): PlaceView => {
      const view = untaggedFordshire();
      return { ...view, tags: { ...view.tags, near } };
    };
    const actions = new FakeActions(withNear(SLIP, other));
    const { user } = await renderFrame(actions, "tag");
    await user.click(button(/“Older poeple”/));
    actions.view = withNear(other);
    button("Tag 2 rows, £10k: Older people").focus();
    await user.keyboard("{Enter}");
    expect(button(/“Houisng”/)).toHaveFocus();
    await user.keyboard("{Enter}");
    actions.view = withNear();
    button("Tag 2 rows, £10k: Housing").focus();
    await user.keyboard("{Enter}");
    expect(screen.queryByText("Themes that may be misspelt")).not.toBeInTheDocument();
    expect(document.activeElement).toHaveTextContent(/^Acute commissioning/);
  });

  it("is what comes next where nothing waits for a theme, and the foot leads to its line", async () => {
    const { user } = show(fordshireView(), [SLIP]);
    // What stops a signature comes first elsewhere; here it is what is left under Tag.
    expect(screen.getByText("Look at a theme that may be misspelt")).toBeInTheDocument();
    await user.click(button("Show the first"));
    expect(button(/“Older poeple”/)).toHaveAttribute("aria-expanded", "true");
    expect(button(/“Older poeple”/)).toHaveFocus();
  });

  it("takes no room where there is none", () => {
    show(untaggedFordshire(), []);
    expect(screen.queryByText("Themes that may be misspelt")).not.toBeInTheDocument();
  });
});
