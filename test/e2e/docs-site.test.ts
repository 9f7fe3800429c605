import { bringAxe, findAccessibilityFaults, type Look, LOOKS } from "./check-accessibility.ts";
import { BROWSER_TIMEOUT } from "./open-browser.ts";
import { openWorkbench, type OpenedWorkbench } from "./open-workbench.ts";

const NARROW = { width: 320, height: 800 };
const EVERY_LOOK = Object.keys(LOOKS) as Look[];

/** The pages as they ship with the add-in, from its own server. */
describe("the documentation in the browser", () => {
  let workbench: OpenedWorkbench;
  let pages: string[];

  beforeAll(async () => {
    workbench = await openWorkbench({ prepare: bringAxe });
    const { page, address } = workbench;
    await page.setViewportSize(NARROW);
    await page.goto(`${address}help.html`);
    await page.getByRole("link", { name: "All pages" }).click();
    const menu = page.getByRole("navigation", { name: "Documentation" }).getByRole("link");
    pages = await menu.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  }, BROWSER_TIMEOUT);
  afterAll(() => workbench.close());

  it("is reached from the help, with the guide and the function reference in its menu", () => {
    const names = pages.map((address) => new URL(address).pathname);
    expect(names).toEqual(expect.arrayContaining(["/docs/guide.html", "/docs/function-reference.html"]));
  });

  it.each(EVERY_LOOK)("is without fault at 320 pixels in %s, and scrolls down only", async (look) => {
    const { page } = workbench;
    const { colorScheme, forcedColors } = LOOKS[look];
    await page.emulateMedia({ colorScheme, forcedColors });
    const faults: string[] = [];
    for (const address of pages) {
      await page.goto(address);
      const found = await findAccessibilityFaults(page.mainFrame(), look);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      faults.push(
        ...found.map((fault) => `${address} ${fault}`),
        ...(over > 0 ? [`${address} is ${over} px too wide`] : []),
      );
    }
    expect(faults).toEqual([]);
  });

  it("broke no rule of its policy and asked nobody else", () => {
    const { record, address } = workbench;
    expect(record.violations).toEqual([]);
    expect(record.requests.filter((request) => !request.startsWith(address) && !request.startsWith("ws"))).toEqual([]);
  });
});
