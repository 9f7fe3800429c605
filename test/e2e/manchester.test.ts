import { countAndSave, type SavedReturn } from "#test/support/run-job";
import { hasManchester, MANCHESTER_FILES } from "./manchester.ts";
import { BROWSER_TIMEOUT } from "./open-browser.ts";
import { openWorkbench, type OpenedWorkbench } from "./open-workbench.ts";
import { readSheetTable } from "./sheet-table.ts";

if (!hasManchester)
  it.skip("the public spending files are not beside the project: Manchester is not counted", () => {});

(hasManchester ? describe : describe.skip)("Manchester and Salford, dropped into the pane", () => {
  let workbench: OpenedWorkbench;
  let headless: SavedReturn;
  beforeAll(async () => {
    headless = await countAndSave(MANCHESTER_FILES);
    workbench = await openWorkbench();
    await workbench.page.getByRole("button", { name: "Open pane" }).click();
    await workbench.pane.statePlace("Manchester and Salford", "2021-22");
  }, BROWSER_TIMEOUT);
  afterAll(() => workbench.close());

  const sums = () => (headless.report["sources"] as { readonly sum: number }[]).map(({ sum }) => sum);
  const inPounds = (sum: number) => `£${sum.toLocaleString("en-GB", { minimumFractionDigits: 2 })}`;

  it("come in as six sources with the sums of the headless run", async () => {
    const { pane } = workbench;
    await pane.hearAfter(() => pane.drop(MANCHESTER_FILES, "No spend found in this workbook"), /14,957 rows found/);
    for (const sum of sums()) await pane.button(new RegExp(inPounds(sum))).waitFor();
  });

  it("are counted to the same total, in the pane and on the sheets", async () => {
    const { pane, grid } = workbench;
    // Where a file's own numbers are plainly those of its ledger nobody is asked.
    let asked = 0;
    for (const sum of sums()) {
      const line = pane.button(new RegExp(`^Needs an answer: .*${inPounds(sum)}`));
      if ((await line.count()) === 0) continue;
      asked++;
      if ((await line.getAttribute("aria-expanded")) !== "true") await line.click();
      await pane.choose(/^Answer needed: whose number/, "The body’s own document number");
    }
    expect(asked).toBe(3);
    const total = headless.report["totalPlaceSpend"] as number;
    await pane.hearAfter(() => pane.press("Read 14,957 rows"), new RegExp(inPounds(total)));
    const bridge = readSheetTable(await grid.save(), "TP Bridge", "Line");
    // A cell's sum of 15,000 binary fractions carries their noise far below the penny.
    expect(bridge.value("Read from sources (S)", "£")).toBeCloseTo(total, 4);
  });

  it("ran without an error of its own", () => {
    expect(workbench.record.errors).toEqual([]);
    expect(workbench.bugs).toEqual([]);
  });
});
