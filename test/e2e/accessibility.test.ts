import { bringAxe, findAccessibilityFaults, type Look, LOOKS } from "./check-accessibility.ts";
import { BROWSER_TIMEOUT } from "./open-browser.ts";
import { openWorkbench, type OpenedWorkbench } from "./open-workbench.ts";

const NARROW = 320;
const STEPS = ["Sources", "Tag", "Count", "Duplication", "Summaries", "Checks"] as const;
const EVERY_LOOK = Object.keys(LOOKS) as Look[];
/** More presses of Tab than any step has places to stop at. */
const MOST_STOPS = 80;

/** One journey; the pane is as narrow as it is drawn for. */
describe("the pane at 320 pixels", () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ prepare: bringAxe });
    await workbench.page.getByRole("button", { name: "Open pane" }).click();
    await workbench.pane.see("Count what public bodies spend in a place");
    await narrow();
  }, BROWSER_TIMEOUT);
  afterAll(() => workbench.close());

  async function narrow(): Promise<void> {
    const divider = workbench.page.getByRole("separator", { name: "Width of the task pane" });
    const frame = await workbench.pane.content();
    while ((await frame.evaluate(() => innerWidth)) > NARROW) await divider.press("ArrowRight");
  }

  async function put(look: Look): Promise<void> {
    const { theme, colorScheme, forcedColors } = LOOKS[look];
    // Without motion, so that no colour is caught on its way from one look to the next.
    await workbench.page.emulateMedia({ colorScheme, forcedColors, reducedMotion: "reduce" });
    await workbench.pane.chooseTheme(theme);
  }
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

  it.each(EVERY_LOOK)("is without fault on every step in %s", async (look) => {
    await put(look);
    const found: Record<string, string[]> = {};
    for (const step of STEPS) {
      await workbench.pane.goTo(step);
      found[step] = await faults(look);
    }
    expect(found).toEqual(Object.fromEntries(STEPS.map((step) => [step, []])));
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
