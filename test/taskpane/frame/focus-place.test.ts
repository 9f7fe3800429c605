/** @jest-environment jsdom */
import { focusPlace, giveFocusBack } from "#taskpane/frame/focus-place";

const PANE =
  '<header><button id="tab"></button></header>' +
  '<main><button id="before"></button><div id="question"><button id="yes"></button><button id="no"></button></div>' +
  '<i tabindex="0" data-tabster-dummy></i><button id="next"></button></main>' +
  '<footer><button id="primary"></button></footer>';

const byId = (id: string): HTMLElement => document.getElementById(id)!;
const atId = (): string => document.activeElement?.id ?? "";

/** The focus on one element of the pane, then what a job does to the pane, then the focus as it is given back. */
function focusAfter(start: string, ...gone: readonly string[]): string {
  document.body.innerHTML = PANE;
  byId(start).focus();
  const place = focusPlace(document)!;
  for (const id of gone) byId(id).remove();
  (document.activeElement as HTMLElement).blur();
  return giveFocusBack(place) ? atId() : "nowhere";
}

describe("the focus after a job", () => {
  it.each([
    ["goes back to what had it", "yes", [], "yes"],
    ["goes to the next answer where that one is gone", "yes", ["yes"], "no"],
    ["goes to the next line where the whole question is gone", "no", ["question"], "next"],
    ["goes to the foot where nothing follows in the step", "next", ["next"], "primary"],
    ["goes back to what stood before where nothing follows at all", "primary", ["primary", "next"], "no"],
    ["goes nowhere where all is gone", "yes", ["question", "before", "next", "primary"], "nowhere"],
  ] as const)("%s", (_name, start, gone, end) => {
    expect(focusAfter(start, ...gone)).toBe(end);
  });

  it("is nothing to be kept where it is in the head, or nowhere", () => {
    document.body.innerHTML = PANE;
    expect(focusPlace(document)).toBeNull();
    byId("tab").focus();
    expect(focusPlace(document)).toBeNull();
  });
});
