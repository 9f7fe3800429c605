import { bringAxe, findAccessibilityFaults, LOOKS } from "./check-accessibility.ts";
import { BROWSER_TIMEOUT } from "./open-browser.ts";
import { openWorkbench, type OpenedWorkbench } from "./open-workbench.ts";

const NARROW = 320;
const STEPS = ["Sources", "Tag", "Count", "Duplication", "Summaries", "Checks"] as const;
type Look = keyof typeof LOOKS;

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
    while ((await (await workbench.pane.content()).evaluate(() => innerWidth)) > NARROW)
      await divider.press("ArrowRight");
  }

  /** What axe finds, in every look, of what stands in the pane now. */
  async function faultsInEveryLook(): Promise<Record<string, string[]>> {
    const faults: Record<string, string[]> = {};
    for (const look of Object.keys(LOOKS) as Look[]) {
      await workbench.page.emulateMedia(LOOKS[look]);
      faults[look] = await findAccessibilityFaults(await workbench.pane.content());
    }
    return faults;
  }
  const NONE = Object.fromEntries(Object.keys(LOOKS).map((look) => [look, []]));

  it("is without fault on first sight, in light, dark and forced colours", async () => {
    expect(await faultsInEveryLook()).toEqual(NONE);
  });

  it("says the place and fetches the sample by keyboard alone", async () => {
    const { pane, page } = workbench;
    await pane.frame.getByRole("textbox", { name: "Place" }).focus();
    await page.keyboard.type("Fordshire");
    await tabTo("Try it with sample data");
    await pane.hearAfter(() => page.keyboard.press("Enter"), /Total place spend £2,638,880k\./);
  });

  it.each(STEPS)("is without fault in %s", async (step) => {
    await workbench.pane.goTo(step);
    await workbench.pane.frame.getByRole("tabpanel", { name: step }).waitFor();
    expect(await faultsInEveryLook()).toEqual(NONE);
  });

  it("leads by keyboard to every step and its one button", async () => {
    const { pane, page } = workbench;
    await pane.goTo("Sources");
    for (const [at, step] of STEPS.entries()) {
      await pane.frame.getByRole("tab", { selected: true }).first().focus();
      if (at > 0) await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      const panel = pane.frame.getByRole("tabpanel", { name: step });
      await panel.waitFor();
      const primary = await pane.frame.getByRole("contentinfo", { name: "What next" }).getByRole("button").innerText();
      await tabTo(primary);
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
    for (let presses = 0; presses < 80; presses++) {
      await workbench.page.keyboard.press("Tab");
      const at = await frame.evaluate(() => document.activeElement?.textContent ?? "");
      if (at === name) return;
      passed.push(at.slice(0, 40));
    }
    throw new Error(`Tab does not lead to ${name}, but past: ${passed.join(" | ")}`);
  }
});
