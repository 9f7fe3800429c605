import { join } from "node:path";
import { until } from "./eventually.ts";
import { Keyboard } from "./keyboard.ts";
import { narrowPane } from "./narrow-pane.ts";
import { BROWSER_TIMEOUT } from "./open-browser.ts";
import { openWorkbench, type OpenedWorkbench } from "./open-workbench.ts";

const NARROW = 320;
const PAYMENTS = join(__dirname, "../fixtures/payments/payments.csv");

/** The main job without a mouse; each test goes on where the one before it ended. */
describe("the pane by keyboard alone", () => {
  let workbench: OpenedWorkbench;
  let keys: Keyboard;
  beforeAll(async () => {
    workbench = await openWorkbench();
    keys = new Keyboard(workbench);
    await workbench.page.setViewportSize({ width: 1280, height: 600 });
    await workbench.page.getByRole("button", { name: "Open pane" }).focus();
    await keys.press("Enter");
    await workbench.pane.see("Count what public bodies spend in a place");
    await narrowPane(workbench, NARROW);
  }, BROWSER_TIMEOUT);
  afterAll(() => workbench.close());

  const steps = () => workbench.pane.frame.getByRole("tablist", { name: "Steps" });
  const selectedStep = () => steps().getByRole("tab", { selected: true });
  const main = () => workbench.pane.frame.locator("main:visible");
  const line = (name: RegExp) => main().locator("[data-line]").filter({ hasText: name });
  const themeField = () => main().getByRole("combobox", { name: "Theme", exact: true });

  /** From wherever the focus is back to the steps, by arrows to the one, and Enter. */
  async function chooseStep(name: string): Promise<void> {
    const { pane } = workbench;
    await keys.goTo(selectedStep(), "Shift+Tab");
    const tab = steps().getByRole("tab", { name, exact: true });
    await keys.goTo(tab, "ArrowRight");
    await keys.press("Enter");
    await pane.frame.getByRole("tabpanel", { name, exact: true }).waitFor();
  }

  it("is reached by Tab from the page, and counts the sample", async () => {
    const { pane } = workbench;
    await keys.goTo(pane.frame.getByRole("textbox", { name: "Place" }));
    await keys.goTo(pane.button("Try it with sample data"));
    await keys.expectInSight();
    await pane.hearAfter(() => keys.press("Enter"), /Total place spend £2,638,880k\./);
  });

  it("brings in a file, and the focus goes to the new source", async () => {
    const { pane } = workbench;
    await chooseStep("Sources");
    await keys.goTo(main().getByRole("button", { name: "Bring in a file" }));
    await keys.expectInSight();
    await pane.hearAfter(() => keys.chooseFiles([PAYMENTS]), /15 rows found/);
    await keys.isAt(line(/payments/));
  });

  it("goes up and down the queue, opens a line by Enter and closes it by Esc", async () => {
    await chooseStep("Tag");
    await keys.goTo(line(/^ACME CARE LTD/));
    expect(await line(/^ACME CARE LTD/).getAttribute("aria-expanded")).toBe("true");
    await keys.press("ArrowDown");
    await keys.isAt(line(/^Delta Foods/));
    await keys.press("Enter");
    await themeField().waitFor();
    await keys.isAt(line(/^Delta Foods/));
    await keys.goTo(themeField());
    await keys.press("Escape");
    await keys.isAt(line(/^Delta Foods/));
    expect(await line(/^Delta Foods/).getAttribute("aria-expanded")).toBe("false");
    await keys.press("ArrowUp");
    await keys.isAt(line(/^ACME CARE LTD/));
  });

  it("tags by Ctrl+Enter, and the focus goes to the theme of the next line", async () => {
    const { pane } = workbench;
    await keys.press("ArrowDown");
    await keys.press("Enter");
    await keys.goTo(themeField());
    await keys.type("Education and skills");
    await pane.hearAfter(() => keys.press("Control+Enter"), /^2 rows tagged Education and skills\./);
    await keys.isAt(themeField());
    expect(await line(/^Delta Foods/).count()).toBe(0);
  });

  it("takes the tag back by Revert, and puts it on again", async () => {
    const { pane } = workbench;
    await keys.goTo(pane.button(/^Revert: /), "Shift+Tab");
    await pane.hearAfter(() => keys.press("Enter"), /^Reverted/);
    await line(/^Delta Foods/).waitFor();
    await keys.isAt(pane.button(/^Nothing to revert/));
  });

  it("makes a rule of a tag", async () => {
    const { pane } = workbench;
    await keys.goTo(line(/^Delta Foods/));
    if ((await line(/^Delta Foods/).getAttribute("aria-expanded")) !== "true") await keys.press("Enter");
    await keys.goTo(themeField());
    await keys.type("Education and skills");
    await keys.goTo(main().getByRole("checkbox", { name: /^Make it a rule/ }));
    await keys.press("Space");
    await pane.hearAfter(() => keys.press("Control+Enter"), /^Rule added\./);
    await main().getByRole("tab", { name: "Rules 1" }).waitFor();
  });

  it("splits a row over two themes", async () => {
    const { pane } = workbench;
    // The largest that is left, a single row, has been opened by the tagging of the one before it.
    await keys.isAt(themeField());
    await keys.goTo(main().getByRole("button", { name: "Split" }));
    await keys.press("Enter");
    await keys.goTo(main().getByRole("combobox", { name: /1/ }));
    await keys.type("Education and skills");
    await keys.goTo(main().getByRole("textbox", { name: /[Ww]eight.*1/ }));
    await keys.press("Control+A");
    await keys.type("60");
    await keys.goTo(main().getByRole("combobox", { name: /2/ }));
    await keys.type("Mental health");
    await keys.goTo(main().getByRole("textbox", { name: /[Ww]eight.*2/ }));
    await keys.press("Control+A");
    await keys.type("40");
    await pane.hearAfter(() => keys.press("Control+Enter"), / split into 2 parts\./);
  });

  it("counts again, opens the bridge and a check, and refreshes the sheets", async () => {
    const { pane } = workbench;
    await chooseStep("Count");
    // The file that came in waits for an answer: that is what comes next, and a Recount may be had all the same.
    const recount = main().getByRole("button", { name: "Recount" });
    await keys.goTo(recount);
    await pane.hearAfter(() => keys.press("Enter"), /^Recounted/);
    await keys.isAt(recount);
    await keys.goTo(main().getByRole("button", { name: /^Place share/ }), "Shift+Tab");
    await keys.press("Enter");
    await main().getByRole("table").first().waitFor();
    await chooseStep("Summaries");
    await keys.goTo(main().getByRole("button", { name: "Refresh sheets" }));
    await pane.hearAfter(() => keys.press("Enter"), /./);
    await chooseStep("Checks");
    // The first stands open already.
    const check = main().locator("[data-line]").nth(1);
    await keys.goTo(check);
    await keys.press("Enter");
    await keys.isAt(check);
    expect(await check.getAttribute("aria-expanded")).toBe("true");
  });

  it("never hides the focus under the head or the foot, down to the foot and up again", async () => {
    for (const step of ["Sources", "Tag", "Duplication", "Checks"]) {
      await chooseStep(step);
      await keys.goTo(workbench.pane.primary);
      await keys.goTo(selectedStep(), "Shift+Tab");
    }
  });

  it("is left by Shift+F6 for the sheet, and taken up again by F6 where it was left", async () => {
    const { pane, page } = workbench;
    await keys.goTo(pane.primary);
    const isInPane = async () => (await pane.content()).evaluate(() => document.hasFocus());
    const isInSheet = () => page.evaluate(() => document.activeElement?.closest("[role=grid]") !== null);
    expect([await isInPane(), await isInSheet()]).toEqual([true, false]);
    await keys.press("Shift+F6");
    await until(isInSheet, "Shift+F6 led to the sheet");
    expect(await isInPane()).toBe(false);
    await keys.press("F6");
    await until(isInPane, "F6 led to the pane");
    await keys.isAt(pane.primary);
  });

  it("goes on by F6 to the parts of the window and comes round to the pane", async () => {
    const { page, pane } = workbench;
    const isInPane = async () => (await pane.content()).evaluate(() => document.hasFocus());
    for (const part of ["the sheet's tab", "File", "the name box", "the sheet"]) {
      await keys.press("F6");
      await until(async () => !(await isInPane()), `F6 led to ${part}`);
    }
    expect(await page.evaluate(() => document.activeElement?.closest("[role=grid]") !== null)).toBe(true);
    await keys.press("F6");
    await until(isInPane, "F6 came round to the pane");
  });

  it("asks before a new workbook takes the place of one that is not saved", async () => {
    const { page } = workbench;
    const sheets = () => page.getByRole("tablist", { name: "Sheets" }).getByRole("tab").allInnerTexts();
    const before = await sheets();
    const choose = async (answer: "accept" | "dismiss"): Promise<string> => {
      const asked = page.waitForEvent("dialog");
      await page.getByRole("button", { name: "File", exact: true }).click();
      // The click is done only once the question is answered.
      const chosen = page.getByRole("menuitem", { name: "New" }).click();
      const question = await asked;
      await question[answer]();
      await chosen;
      return question.message();
    };
    expect(await choose("dismiss")).toMatch(/not saved/);
    expect(await sheets()).toEqual(before);
    await choose("accept");
    await until(async () => (await sheets()).length === 1, "a new workbook was opened");
  });

  it("ran without an error of its own", () => {
    expect(workbench.record.errors).toEqual([]);
    expect(workbench.bugs).toEqual([]);
  });
});
