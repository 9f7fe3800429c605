import { join } from "node:path";
import { Keyboard } from "./keyboard.ts";
import { narrowPane } from "./narrow-pane.ts";
import { BROWSER_TIMEOUT } from "./open-browser.ts";
import { openWebExcel } from "./open-web-excel.ts";
import { openWorkbench, type OpenedWorkbench } from "./open-workbench.ts";
import { readSheetTable } from "./sheet-table.ts";

/** The lines of Fordshire that its county and its district sent: 670m and 37m, of which the one pays the other 2m. */
const PARTNERS = ["county.csv", "district.csv"].map((name) => join(__dirname, "../fixtures/partners", name));
const TOTAL = 705_000_000;
const PEOPLE = [
  ["Prepared by", "Ann Archer", "Accountant"],
  ["Checked by", "Ben Baker", "Auditor"],
  ["Treasurer (section 151 officer)", "Cat Cole", "Director of finance"],
] as const;

/** Where the pane runs: in the workbench's own page, and as built in Excel on the web, from a server of its own. */
const SEAMS = [
  ["the workbench", () => openWorkbench()],
  ["Excel on the web", () => openWebExcel()],
] as const;

/** Story 10 without its savings lines: two partner files to a signed return, one sitting, no mouse. */
describe.each(SEAMS)("from two partner files to a signed return by keyboard in %s", (seam, open) => {
  let workbench: OpenedWorkbench;
  let keys: Keyboard;
  beforeAll(async () => {
    workbench = await open();
    keys = new Keyboard(workbench);
    await workbench.page.getByRole("button", { name: "Open pane" }).focus();
    await keys.press("Enter");
    await workbench.pane.see("Count what public bodies spend in a place");
    await narrowPane(workbench, 320);
  }, BROWSER_TIMEOUT);
  afterAll(() => workbench.close());

  const main = () => workbench.pane.frame.locator("main:visible");

  async function fill(field: string, text: string): Promise<void> {
    await keys.goTo(workbench.pane.frame.getByRole("textbox", { name: field }));
    await keys.type(text);
  }

  async function countPartners(): Promise<void> {
    const { pane } = workbench;
    await fill("Place", "Fordshire");
    await fill("Population (optional)", "600000");
    await keys.press("Control+Enter");
    await pane.frame.getByRole("tabpanel", { name: "Sources" }).waitFor();
    await keys.goTo(pane.primary);
    await pane.hearAfter(() => keys.chooseFiles(PARTNERS), /8 rows found/);
    await keys.goTo(pane.primary);
    await pane.hearAfter(() => keys.press("Enter"), /Total place spend £705,000,000\.00\. 8 rows counted\./);
  }

  async function answerStops(): Promise<void> {
    const { pane } = workbench;
    await keys.goTo(pane.button("Go to Checks"));
    await keys.press("Enter");
    for (const body of ["Fordshire County Council", "Oxley District Council"]) {
      const inside = main().getByRole("button", { name: `Inside: ${body}` });
      await inside.waitFor();
      await keys.goTo(inside);
      await pane.hearAfter(() => keys.press("Enter"), /^Recounted/);
    }
    await main()
      .getByRole("heading", { name: /^May be signed, with \d+ limitations/ })
      .waitFor();
  }

  async function sign(): Promise<void> {
    const { pane } = workbench;
    await keys.goTo(main().getByRole("button", { name: /^Sign-off/ }));
    await keys.press("Enter");
    for (const [who, person, post] of PEOPLE) {
      await fill(`${who}: Name`, person);
      await fill(`${who}: Post`, post);
    }
    await keys.goTo(pane.button("Sign the return"));
    await pane.hearAfter(() => keys.press("Enter"), /^Version 1 of the return signed by Cat Cole/);
  }

  it("counts, answers what stops the signature, and signs", async () => {
    const from = performance.now();
    await countPartners();
    await answerStops();
    await sign();
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    process.stdout.write(
      `by keyboard in ${seam}: ${keys.acts} actions, ${keys.moves} moves of the focus, ${seconds} s\n`,
    );
  });

  it("leaves a return with the stamp of its signature, over the total of both files less what one pays the other", async () => {
    const saved = await workbench.grid.save();
    const bridge = readSheetTable(saved, "TP Bridge", "Line");
    expect(bridge.value("Total place spend", "£")).toBe(TOTAL);
    await workbench.grid.chooseSheet("TP Return");
    await workbench.page
      .getByText(/^SIGNED \d\d\/\d\d\/\d{4}/)
      .first()
      .waitFor();
  });

  it("ran without an error of its own", () => {
    expect(workbench.record.errors).toEqual([]);
    expect(workbench.bugs).toEqual([]);
  });
});
