/** @jest-environment jsdom */
import { moveFocusOn } from "#taskpane/parts/move-focus-on";

const button = (name: string): HTMLElement => document.querySelector<HTMLElement>(`#${name}`) ?? document.body;

describe("after a job", () => {
  beforeEach(() => {
    document.body.innerHTML = `<header><button id="step">Count</button></header>
      <main><button id="done">Tag</button><button id="next">Next</button></main>`;
  });

  it.each([
    ["from the button that was pressed", "done", "next"],
    ["not from the steps, where the person has gone meanwhile", "step", "step"],
  ])("the focus goes on to what comes next %s", (_, from, to) => {
    button(from).focus();
    moveFocusOn(button("next"));
    expect(document.activeElement?.id).toBe(to);
  });

  it("the focus stays out of the pane where the person types in the sheet", () => {
    button("done").focus();
    const away = jest.spyOn(document, "hasFocus").mockReturnValue(false);
    moveFocusOn(button("next"));
    expect(document.activeElement?.id).toBe("done");
    away.mockRestore();
  });
});
