/** @jest-environment jsdom */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import type { SOURCES } from "#taskpane/words/sources";
import type { PaneSheet } from "#taskpane/frame/pane-store";
import type { StepName } from "#taskpane/step";
import type * as Payments from "../duplication/payments-view.ts";
import type * as Actions from "../fakes/fake-actions.ts";
import type * as Fordshire from "../fakes/fordshire-view.ts";
import type * as Source from "../fakes/payments-source.ts";
import type * as RenderFrame from "../render-frame.tsx";
import { asIfInWelsh, type InAnother, outsideOf } from "./another-language.ts";

/** Of the workbook, not of the pane: what the sheets print of the return, in the language that they are in. */
const OF_THE_RETURN = /^(Stop check |Say on TP |Not stated on TP |No total |benefit subsidy: )/;
/** Fluent's button to clear a field, which is drawn in none of ours; and the diagnostics, whose readers are the support. */
const LEFT = ".fui-Dropdown__clearButton, .fui-Combobox__clearIcon, textarea[readonly]";
/** The same in every language: pounds and their thousands. */
const MONEY = /£[\d,.]+(bn|m|k)\b/g;

/** Every module of words is handed out in another language, before any component asks for it. */
const FOLDER = join(__dirname, "../../../src/taskpane/words");
for (const file of readdirSync(FOLDER))
  jest.doMock(join(FOLDER, file), () => asIfInWelsh(jest.requireActual<object>(join(FOLDER, file))));

const STEPS: readonly StepName[] = ["sources", "tag", "count", "duplication", "summaries", "checks"];
const PAGES: readonly PaneSheet[] = ["place", "log", "restore", "functions", "keyboard", "privacy", "about"];
const SAID_ASIDE = ["aria-label", "title", "placeholder", "alt"];

/** What draws the pane is loaded once the words are another's. */
const { renderFrame } = jest.requireActual<typeof RenderFrame>("../render-frame.tsx");
const { FakeActions } = jest.requireActual<typeof Actions>("../fakes/fake-actions.ts");
const { fordshireView } = jest.requireActual<typeof Fordshire>("../fakes/fordshire-view.ts");
const { paymentsView } = jest.requireActual<typeof Payments>("../duplication/payments-view.ts");
const { paymentsSource } = jest.requireActual<typeof Source>("../fakes/payments-source.ts");

async function openPane(step: StepName) {
  const fordshire = fordshireView();
  const view = fordshireView({ duplicates: paymentsView(), sources: [...fordshire.sources, paymentsSource()] });
  return { view, ...(await renderFrame(new FakeActions(view), step)) };
}

function openFolds(): void {
  for (let round = 0; round < 3; round++)
    for (const closed of document.querySelectorAll('main button[aria-expanded="false"][aria-controls]'))
      fireEvent.click(closed);
}

/** Texts of the page that are neither of the catalogue nor of the workbook. */
function foreign(view: object): string[] {
  const data = [...textsIn(view)].sort((a, b) => b.length - a.length);
  const drawn = [...document.querySelectorAll("body *")].filter((element) => element.closest(LEFT) === null);
  const shown = drawn.flatMap((element) => [
    ...[...element.childNodes]
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map((node) => node.nodeValue ?? ""),
    ...SAID_ASIDE.map((name) => element.getAttribute(name) ?? ""),
  ]);
  const left = shown.map((text) =>
    data.reduce((rest, known) => rest.split(known).join(" "), outsideOf(text).replace(MONEY, "")),
  );
  return [...new Set(left.map((text) => text.trim()))].filter(
    (text) => /\p{L}{2,}/u.test(text) && !OF_THE_RETURN.test(text),
  );
}

/** Where a workbook's own words stand, be they in small letters. */
const OWN_WORDS = new Set(["header", "sample", "basis", "bases"]);

function textsIn(value: unknown, found = new Set<string>(), part = ""): Set<string> {
  if (typeof value === "string" && isOfWorkbook(value, part)) found.add(value);
  if (typeof value !== "object" || value === null) return found;
  const parts = value instanceof Map ? [["", [...value]] as const] : Object.entries(value);
  for (const [key, of] of parts) textsIn(of, found, Array.isArray(value) ? part : key);
  return found;
}

/** A word in small letters is else a name of ours for a kind, not one that a workbook holds. */
function isOfWorkbook(text: string, part: string): boolean {
  return /\p{L}{2,}/u.test(text) && (OWN_WORDS.has(part) || /[\p{Lu} ]/u.test(text));
}

describe("the pane with a second catalogue of words", () => {
  afterEach(cleanup);

  it.each(STEPS)("says nothing in %s that is in neither catalogue nor workbook", async (step) => {
    const { view } = await openPane(step);
    expect(screen.getAllByRole("main").length).toBeGreaterThan(0);
    openFolds();
    expect(foreign(view)).toEqual([]);
  });

  it("says nothing on the pages behind More that is in neither", async () => {
    const { view, store } = await openPane("count");
    for (const sheet of PAGES) {
      act(() => store.setState({ sheet }));
      expect([sheet, ...foreign(view)]).toEqual([sheet]);
    }
  });

  it("is of the type that the compiler asks of it", () => {
    const sources: InAnother<typeof SOURCES> = asIfInWelsh(
      jest.requireActual<{ SOURCES: typeof SOURCES }>("#taskpane/words/sources").SOURCES,
    );
    expect(Object.keys(sources).length).toBeGreaterThan(0);
    // @ts-expect-error -- a catalogue that lacks a part is none
    const lacking: InAnother<typeof SOURCES> = {};
    expect(lacking).toEqual({});
  });
});
