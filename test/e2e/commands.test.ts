import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readMenus } from "#workbench/server/addin/read-menus";
import { until } from "./eventually.ts";
import { BROWSER_TIMEOUT } from "./open-browser.ts";
import { openWorkbench, type OpenedWorkbench } from "./open-workbench.ts";

/** A command, from where it is pressed to what it says. */
interface Outcome {
  readonly sheet: string;
  readonly cell: string;
  /** What the pane shows or says when it is done. */
  readonly said: RegExp;
  /** What Revert then offers to take back; absent = it writes nothing. */
  readonly revert?: RegExp;
}

const AT_A_ROW = { sheet: "Fordshire", cell: "A6" };
const RECOUNTED = { ...AT_A_ROW, said: /^Recounted\. Total place spend £2,638,880k\. 19 rows/ };
/** By the name in the manifest; a command that is not here is one that nobody has tried. */
const OUTCOMES: Readonly<Record<string, Outcome>> = {
  openPane: { ...AT_A_ROW, said: /^2 sheets looked at\. 1 source found\./ },
  tagSelection: { ...AT_A_ROW, said: /^Selected in the sheet: 1 row/ },
  recount: RECOUNTED,
  refreshSummaries: RECOUNTED,
  checkTotals: { ...AT_A_ROW, said: /^Not ready to sign: 2 stops open/ },
  showFigure: { sheet: "TP Bridge", cell: "B13", said: /the figure to the penny/ },
  convertFunctions: { ...AT_A_ROW, said: /^No cell of this workbook calls a PLACE function\. Nothing was changed\./ },
  recalculateStuck: { ...AT_A_ROW, said: /^No cell with a PLACE function is stuck\. Nothing was changed\./ },
};

const { groups, cellMenu } = readMenus(readFileSync(join(__dirname, "../../manifest.xml"), "utf8"));
const named = (place: "ribbon" | "menu of a cell") => (button: (typeof cellMenu)[number]) => ({
  place,
  label: button.label,
  name: button.action.kind === "run" ? button.action.name : "openPane",
});
const COMMANDS = [
  ...groups.flatMap(({ buttons }) => buttons.map(named("ribbon"))),
  ...cellMenu.map(named("menu of a cell")),
];

/** Every command that the manifest has, each in a page just opened whose pane was closed at once. */
describe("a command with the pane closed", () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
    const { page, pane } = workbench;
    await page.getByRole("button", { name: "Open pane" }).click();
    await pane.frame.getByRole("textbox", { name: "Place" }).fill("Fordshire");
    await pane.hearAfter(() => pane.press("Try it with sample data"), /Total place spend £2,638,880k\./);
  }, BROWSER_TIMEOUT);
  afterAll(() => workbench.close());

  async function openAnew({ sheet, cell }: Pick<Outcome, "sheet" | "cell">): Promise<void> {
    const { page, grid } = workbench;
    await page.reload();
    await page.getByRole("tablist", { name: "Sheets" }).getByRole("tab", { selected: true }).waitFor();
    await page.getByRole("button", { name: "Close pane" }).click();
    await grid.chooseSheet(sheet);
    await grid.goTo(cell);
  }

  async function press({ place, label }: (typeof COMMANDS)[number]): Promise<void> {
    const { page } = workbench;
    if (place === "ribbon")
      return page.getByRole("toolbar", { name: "Total Place" }).getByRole("button", { name: label }).click();
    // By the keyboard's own way to the menu: a mouse would choose another cell.
    await page.getByRole("grid").press("Shift+F10");
    await page.getByRole("menuitem", { name: label }).click();
  }

  it.each(COMMANDS.filter(({ name }) => name !== "showHelp"))(
    "does $name from the $place, says what came of it, and can be taken back",
    async (command) => {
      const { pane } = workbench;
      const outcome = OUTCOMES[command.name];
      if (outcome === undefined) throw new Error(`Nobody has said what ${command.name} comes to.`);
      await openAnew(outcome);
      await press(command);
      const sight = pane.frame.getByText(outcome.said).first().waitFor({ state: "attached" });
      await sight.catch(async (late: unknown) => {
        throw new Error(`The pane shows: ${await pane.frame.locator("body").innerText()}`, { cause: late });
      });
      const { revert = /^Nothing to revert/ } = outcome;
      await until(async () => (await pane.button(revert).count()) === 1, `Revert said ${String(revert)}`);
    },
  );

  it("opens the help", async () => {
    await openAnew(AT_A_ROW);
    const opened = workbench.page.context().waitForEvent("page");
    await press({ place: "ribbon", label: "Help", name: "showHelp" });
    expect((await opened).url()).toMatch(/\/help\.html$/);
  });

  it("is tried, each of them", () => {
    expect([...new Set(COMMANDS.map(({ name }) => name))].sort()).toEqual(
      [...Object.keys(OUTCOMES), "showHelp"].sort(),
    );
  });
});
