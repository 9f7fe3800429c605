import { join } from "node:path";
import { bringAxe, findAccessibilityFaults, type Look, LOOKS, putLook } from "./check-accessibility.ts";
import { EveryLook } from "./every-look.ts";
import { findCutWords } from "./find-cut-words.ts";
import { Keyboard } from "./keyboard.ts";
import { narrowPane } from "./narrow-pane.ts";
import { plant, PLANTED, TRAP } from "./planted-faults.ts";
import { BROWSER_TIMEOUT } from "./open-browser.ts";
import { openWorkbench, type OpenedWorkbench } from "./open-workbench.ts";
import { walkTabs, walkThrough } from "./open-all.ts";

const NARROW = 320;
const STEPS = ["Sources", "Tag", "Count", "Duplication", "Summaries", "Checks"] as const;
/** Parts of steps that the walk must have come past. */
const SUB_TABS = [
  /^Tag, Untagged/,
  /^Tag, Suggested/,
  /^Tag, Rules/,
  /^Tag, Lists, /,
  /^Duplication, Double/,
  /^Duplication, Duplicate payments, /,
  /^Duplication, Overlap/,
];
/** Parts that the walk must have had before it, by what a person does there. */
const PARTS = {
  "accept many suggestions": ["combobox", "Accept all that are right"],
  "add the themes of a place": ["combobox", "Place"],
  "decide on a pair of payments": ["radiogroup", /./],
  "give a reason": ["textbox", "Reason printed on the return"],
  "sign the return": ["button", "Sign the return"],
} as const;
const EVERY_LOOK = Object.keys(LOOKS) as Look[];
/** More presses of Tab than any step has places to stop at. */
const MOST_STOPS = 80;

/** Payments of a body, some alike: they stand in suspense, in the queue and in the lists of duplicates. */
const PAYMENTS = join(__dirname, "../fixtures/payments/payments.csv");
/** 27 payments to three payees, 24 of them under a theme: from so many it is measured how often a suggestion is right. */
const TAGGED = join(__dirname, "../fixtures/payments/payments-tagged.csv");

/** One journey; the pane is as narrow as it is drawn for. */
describe("the pane at 320 pixels", () => {
  let workbench: OpenedWorkbench;
  let everyLook: EveryLook;
  const stops: string[] = [];
  const met = new Set<string>();
  beforeAll(async () => {
    workbench = await openWorkbench({ prepare: bringAxe });
    await workbench.page.getByRole("button", { name: "Open pane" }).click();
    await workbench.pane.see("Count what public bodies spend in a place");
    await narrowPane(workbench, NARROW);
    everyLook = new EveryLook(workbench);
  }, BROWSER_TIMEOUT);
  afterAll(() => workbench.close());

  const put = (look: Look): Promise<void> => putLook(workbench, look);
  const faults = async (look: Look): Promise<string[]> => findAccessibilityFaults(await workbench.pane.content(), look);

  it.each(EVERY_LOOK)("is without fault on first sight in %s", async (look) => {
    await put(look);
    expect(await faults(look)).toEqual([]);
  });

  it("names the place and fetches the sample by keyboard alone", async () => {
    const { pane, page } = workbench;
    await pane.frame.getByRole("textbox", { name: "Place" }).focus();
    await page.keyboard.type("Fordshire");
    await tabTo("Try it with sample data");
    await pane.hearAfter(() => page.keyboard.press("Enter"), /Total place spend £2,638,880k\./);
  });

  it("leads by keyboard to every step and its one button", async () => {
    const { pane, page } = workbench;
    await pane.goTo("Sources");
    for (const step of STEPS) {
      await pane.frame.getByRole("tab", { selected: true }).first().focus();
      if (step !== "Sources") await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      await pane.frame.getByRole("tabpanel", { name: step }).waitFor();
      await tabTo(await pane.primary.innerText());
    }
  });

  it("counts by keyboard alone", async () => {
    const { pane, page } = workbench;
    await pane.goTo("Count");
    await tabTo("Recount");
    await pane.hearAfter(() => page.keyboard.press("Enter"), /^Recounted\. Total place spend £2,638,880k\./);
  });

  it("is given payments beside the sample, so that every list has something to show", async () => {
    const { pane } = workbench;
    await pane.goTo("Sources");
    await pane.hearAfter(() => pane.drop([PAYMENTS], "Bring in a file"), /15 rows found/);
    await pane.hearAfter(() => pane.drop([TAGGED], "Bring in a file"), /27 rows found/);
    await pane.goTo("Count");
    await pane.hearAfter(() => pane.press("Recount"), /^Recounted/);
    await everyLook.start();
  });

  it.each(STEPS)("is without fault on each sub-tab of %s, all folds open, in every look", async (step) => {
    const found: string[] = [];
    await walkThrough(workbench.pane, step, async (stop) => {
      stops.push(stop);
      for (const part of await partsInSight()) met.add(part);
      for (const fault of await everyLook.faults()) found.push(`${stop}: ${fault}`);
    });
    expect(found).toEqual([]);
  });

  it("has come past every sub-tab, and past every part that a person works with", () => {
    expect(SUB_TABS.filter((tab) => !stops.some((stop) => tab.test(stop)))).toEqual([]);
    expect([...met].sort()).toEqual(Object.keys(PARTS).sort());
  });

  it("is without fault with each of the lists to start with open, in every look", async () => {
    const { pane } = workbench;
    await pane.goTo("Tag");
    await pane.frame.getByRole("tab", { name: "Lists" }).click();
    const shelves = pane.frame.locator("main:visible [data-line]");
    await shelves.first().waitFor();
    for (const shelf of await shelves.all()) {
      if ((await shelf.getAttribute("aria-expanded")) !== "true") await shelf.click();
      expect(await everyLook.faults()).toEqual([]);
    }
    expect(await shelves.count()).toBe(5);
  });

  it("is without fault where a known transfer is asked about, in every look", async () => {
    const { pane } = workbench;
    await pane.goTo("Count");
    await pane.press("Department for Work and Pensions → Oxley District Council");
    await pane.frame.getByRole("radiogroup").waitFor();
    expect(await everyLook.faults()).toEqual([]);
    await pane.press(/^‹/);
  });

  it("is without fault beside a figure, and with its help, in every look", async () => {
    const { pane, grid } = workbench;
    await pane.goTo("Count");
    await grid.chooseSheet("TP Bridge");
    await grid.goTo("B13");
    const behind = pane.button(/^Rows behind /);
    await behind.waitFor();
    if ((await behind.getAttribute("aria-expanded")) !== "true") await behind.click();
    await pane.see(/the figure to the penny/);
    const help = pane.frame
      .locator("main:visible")
      .getByRole("button", { name: /^What does “.*” mean/ })
      .first();
    await help.click();
    await pane.see(/^How:/);
    expect(await everyLook.faults()).toEqual([]);
  });

  it("is without fault on the tour and on the page of the functions, in every look", async () => {
    const { pane } = workbench;
    for (const [item, words, leave] of [
      ["Guided tour", /^Guided tour, 1 of 6/, "Leave the tour"],
      ["PLACE functions", /Convert to values before you send/, "‹ Back"],
    ] as const) {
      await pane.chooseMore(item);
      await pane.see(words);
      expect(await everyLook.faults()).toEqual([]);
      await pane.press(leave);
    }
  });

  it.each(Object.entries(PLANTED))("is told of a planted fault: %s", async (_fault, planted) => {
    await workbench.pane.goTo("Count");
    const frame = await workbench.pane.content();
    const takeOut = await plant(frame, planted);
    const told = await everyLook.faults();
    await takeOut();
    expect(told).toContainEqual(expect.stringMatching(planted.told));
  });

  it("is told of a planted trap for the focus", async () => {
    const { pane } = workbench;
    await pane.goTo("Count");
    const takeOut = await plant(await pane.content(), TRAP);
    await pane.frame.getByRole("tab", { selected: true }).first().focus();
    await expect(tabTo(await pane.primary.innerText())).rejects.toThrow(/^Tab does not lead to .*Trap \| Trap$/);
    await takeOut();
  });

  it.each(EVERY_LOOK)("is without fault as a page, with every step in it, in %s", async (look) => {
    await put(look);
    await workbench.pane.goTo("Checks");
    expect(await faults(look)).toEqual([]);
  });

  it("has no word cut off and no focus hidden at 400 % zoom, where it is 320 by 256 pixels", async () => {
    const { page, pane } = workbench;
    const frame = await pane.content();
    const around = await frame.evaluate(() => parent.innerHeight - innerHeight);
    await page.setViewportSize({ width: 1280, height: around + 256 });
    expect(await frame.evaluate(() => innerHeight)).toBe(256);
    const keys = new Keyboard(workbench);
    for (const step of STEPS)
      await walkTabs(pane, step, async () => {
        expect(await findCutWords(frame)).toEqual([]);
        await pane.frame.getByRole("tab", { selected: true }).first().focus();
        await keys.goTo(pane.primary);
      });
  });

  /** Names of those parts that stand before the reader now. */
  async function partsInSight(): Promise<readonly string[]> {
    const sight = workbench.pane.frame.locator("main:visible");
    const seen = await Promise.all(
      Object.entries(PARTS).map(
        async ([part, [role, name]]) => [part, await sight.getByRole(role, { name }).count()] as const,
      ),
    );
    return seen.flatMap(([part, count]) => (count > 0 ? [part] : []));
  }

  /** Presses Tab until the button of that name has the focus. */
  async function tabTo(name: string): Promise<void> {
    const frame = await workbench.pane.content();
    const passed: string[] = [];
    while (passed.length < MOST_STOPS) {
      await workbench.page.keyboard.press("Tab");
      const at = await frame.evaluate(() => document.activeElement?.textContent ?? "");
      if (at === name) return;
      passed.push(at.slice(0, 40));
    }
    throw new Error(`Tab does not lead to ${name}, but past: ${passed.join(" | ")}`);
  }
});
