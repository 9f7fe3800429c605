import { BROWSER_TIMEOUT } from "./open-browser.ts";
import { openWorkbench, type OpenedWorkbench } from "./open-workbench.ts";

const FOLDER = `${__dirname}/../fixtures/payments`;
/** 15 payments of £28,163.90, by the fixture's own total; the other's 27 are added up by its own test. */
const FILES = [`${FOLDER}/payments.csv`, `${FOLDER}/payments-tagged.csv`];

/** One journey: each test goes on where the one before it ended. */
describe("files of several bodies, and cells of one sheet", () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
    await workbench.page.getByRole("button", { name: "Open pane" }).click();
    await workbench.pane.statePlace("Testshire", "2025-26");
  }, BROWSER_TIMEOUT);
  afterAll(() => workbench.close());

  it("lists files dropped together, with what was read of each", async () => {
    const { pane } = workbench;
    await pane.hearAfter(() => pane.drop(FILES, "No spend found in this workbook"), /42 rows found/);
    const table = pane.frame.getByRole("table", { name: /^Each file with its body/ });
    const line = table.getByRole("row", { name: /payments\.csv/ });
    await line.getByText("£28,163.90").waitFor();
    await table.getByRole("row", { name: /payments-tagged\.csv/ }).waitFor();
  });

  it("leads from the table to the source that is to be put right, and closes", async () => {
    const { pane } = workbench;
    const table = pane.frame.getByRole("table", { name: /^Each file with its body/ });
    await table
      .getByRole("row", { name: /payments\.csv/ })
      .getByRole("button")
      .click();
    await pane.see("Answer needed");
    await pane.press("Close this table");
    await table.waitFor({ state: "detached" });
  });

  it("takes the cells selected in the grid for the spend of their sheet", async () => {
    const { pane, page, grid } = workbench;
    await grid.chooseSheet("payments");
    const nameBox = page.getByRole("textbox", { name: "Name box" });
    await nameBox.fill("A1:F5");
    await nameBox.press("Enter");
    await pane.hearAfter(() => pane.press("Use selected cells"), /A1:F5 of “payments” is read as spend: 4 rows found/);
    // 4,800 three times and 1,250.
    await pane.see("£15,650.00");
  });
});
