import { BROWSER_TIMEOUT } from "./open-browser.ts";
import { openWorkbench, type OpenedWorkbench } from "./open-workbench.ts";
import { readSheetTable } from "./sheet-table.ts";

const PAYMENTS = `${__dirname}/../fixtures/payments/payments-as-received.csv`;

/**
 * Fifteen payments of £28,163.90, which the file's own Grand Total in F20 confirms. Two of them, £721.00 each, are of
 * 4 March 2025 and so of the year before: £26,721.90 are counted. One journey.
 */
describe("a payments file dropped into the pane", () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
    await workbench.page.getByRole("button", { name: "Open pane" }).click();
  }, BROWSER_TIMEOUT);
  afterAll(() => workbench.close());

  const resultOfA2 = async () => {
    const checks = readSheetTable(await workbench.grid.save(), "TP Checks", "No.");
    return [checks.value("A2", "Result"), checks.value("A2", "Difference £"), checks.cell("A2", "Result")] as const;
  };

  it("is not looked for until the place is named", async () => {
    const { pane } = workbench;
    await pane.press("Find spend");
    await pane.see("Enter the place");
    await pane.statePlace("Testshire", "2025-26");
  });

  it("is read, and ties to its own total row", async () => {
    const { pane } = workbench;
    await pane.hearAfter(() => pane.drop([PAYMENTS], "No spend found in this workbook"), /15 rows found/);
    await pane.see("£28,163.90");
    await pane.see("Ties to its total row, F20. Difference £0.00");
  });

  it("is counted once the one open question is answered", async () => {
    const { pane } = workbench;
    await pane.choose(/^Answer needed: whose number/, "The body’s own document number");
    await pane.hearAfter(() => pane.press("Read 15 rows"), /£26,721\.90\. 13 of 15 rows counted\./);
    expect((await resultOfA2()).slice(0, 2)).toEqual(["Ties", 0]);
  });

  it("gives a theme its total by one rule made in the pane", async () => {
    const { pane, grid } = workbench;
    await pane.goTo("Tag");
    await pane.frame.getByRole("combobox", { name: "Theme" }).fill("Home care");
    await pane.frame.getByRole("checkbox", { name: "Make it a rule: payee contains “acme care”" }).check();
    await pane.see("3 rows, £14,400.00");
    await pane.hearAfter(() => pane.primary.click(), /Home care/);
    await pane.frame.getByRole("tab", { name: "Rules 1" }).waitFor();
    // ACME CARE LTD twice and Acme Care Limited once, £4,800.00 each.
    const themes = readSheetTable(await grid.save(), "TP Agency x Theme", "Body");
    expect(themes.value("Total", "Home care")).toBe(14_400);
  });

  it("no longer ties, on the sheet and in the pane, once one amount is changed in the grid", async () => {
    const { pane, grid } = workbench;
    const [, , result] = await resultOfA2();
    await grid.chooseSheet("payments-as-received");
    expect(await grid.shown("F4")).toContain("4,800");
    await grid.enter("F4", "£4,801.00");
    await pane.goTo("Count");
    await pane.hearAfter(() => pane.press("Recount"), /£26,722\.90\. 13 of 15 rows counted\./);

    await grid.chooseSheet("TP Checks");
    expect(await grid.shown(result)).toBe("Does not tie");
    expect((await resultOfA2()).slice(0, 2)).toEqual(["Does not tie", 1]);
    await pane.goTo("Checks");
    const stop = pane.frame.getByRole("button", { name: /^Stop: Not the file’s own total/ });
    expect(await stop.innerText()).toContain("£1.00");
  });

  it("ran without an error of its own", () => {
    expect(workbench.record.errors).toEqual([]);
    expect(workbench.bugs).toEqual([]);
  });
});
