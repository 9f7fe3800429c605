import type { Frame, Locator } from "playwright-core";
import type { Pane } from "./pane.ts";

/** Folds in sight that are closed. Fields and menus that open a list are none. */
const CLOSED_FOLD = 'main:visible button[aria-controls][aria-expanded="false"]:not([data-line]):not([role="combobox"])';
const LINE = "main:visible [data-line]";
/** Any list that grew beyond this while it is walked through would be a fault of the walk. */
const MOST_LISTS = 30;

/** Is called at each stop of a walk, with words that name it. */
type Visit = (stop: string) => Promise<void>;

/** Walks through what a step holds: every sub-tab, with every fold open, and in turn the first line of each of its lists. */
export async function walkThrough(pane: Pane, step: string, visit: Visit): Promise<void> {
  await walkTabs(pane, step, (stop) => walkLists(pane, stop, visit));
}

/** Walks through the sub-tabs of a step, or just the step where it has none. */
export async function walkTabs(pane: Pane, step: string, visit: Visit): Promise<void> {
  await pane.goTo(step);
  const tabs = pane.frame.locator("main:visible").getByRole("tab");
  const count = await tabs.count();
  if (count === 0) await visit(step);
  for (let at = 0; at < count; at++) {
    const tab = tabs.nth(at);
    await tab.click();
    await visit(`${step}, ${(await tab.innerText()).trim()}`);
  }
}

async function walkLists(pane: Pane, name: string, visit: Visit): Promise<void> {
  await openFolds(pane);
  await visit(name);
  for (let at = 0; at < MOST_LISTS; at++) {
    const line = pane.frame.locator(LINE).nth(await firstLine(await pane.content(), at));
    if (!(await isThere(line))) return;
    if ((await line.getAttribute("aria-expanded")) !== "true") await line.click();
    await openFolds(pane);
    await visit(`${name}, ${(await line.innerText()).replace(/\s+/g, " ")}`);
  }
  throw new Error(`${name} has more than ${MOST_LISTS} lists.`);
}

async function openFolds(pane: Pane): Promise<void> {
  const closed = pane.frame.locator(CLOSED_FOLD);
  while ((await closed.count()) > 0) await closed.first().click();
}

/** Place, among all lines in sight, of the first line of the list of that number; past the last line where there is none. */
function firstLine(frame: Frame, list: number): Promise<number> {
  return frame.evaluate((wanted) => {
    const lines = [...document.querySelectorAll("main [data-line]")].filter((line) => line.getClientRects().length > 0);
    // A line's heading stands in its own element, and those of one list have one parent.
    const lists = lines.map((line) => line.parentElement?.parentElement?.parentElement);
    const firsts = lines.flatMap((_, at) => (lists.indexOf(lists[at]) === at ? [at] : []));
    return firsts[wanted] ?? lines.length;
  }, list);
}

async function isThere(line: Locator): Promise<boolean> {
  return (await line.count()) > 0;
}
