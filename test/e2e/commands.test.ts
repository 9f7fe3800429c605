import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readMenus } from "#workbench/server/addin/read-menus";
import { eventually } from "./eventually.ts";
import { BROWSER_TIMEOUT } from "./open-browser.ts";
import { openWorkbench, type OpenedWorkbench } from "./open-workbench.ts";
import { readSheetTable } from "./sheet-table.ts";

/** A command, from where it is pressed to what it says. */
interface Outcome {
  readonly sheet: string;
  readonly cell: string;
  /** The step that is in front when it is done; absent = the one that was. */
  readonly step?: string;
  /** What is heard when it is done; absent = nothing is said of it. */
  readonly hears?: RegExp;
  /** What stands in sight when it is done. */
  readonly shows?: RegExp;
}

const AT_A_ROW = { sheet: "Fordshire", cell: "A6" };
const RECOUNTED = { ...AT_A_ROW, hears: /^Recounted\. Total place spend £2,638,880k\. 19 rows/ };
const NONE_CALLS = /^No cell of this workbook calls a PLACE function\. Nothing was changed\./;
const NONE_STUCK = /^No cell with a PLACE function is stuck\. Nothing was changed\./;
/** By the name in the manifest; a command that is not here is one that nobody has tried. */
const OUTCOMES: Readonly<Record<string, Outcome>> = {
  openPane: AT_A_ROW,
  tagSelection: { ...AT_A_ROW, step: "Tag", shows: /^Selected in the sheet: 1 row/ },
  recount: { ...RECOUNTED, step: "Count" },
  refreshSummaries: { ...RECOUNTED, step: "Summaries" },
  checkTotals: { ...AT_A_ROW, step: "Checks", hears: /looked at/, shows: /^Not ready to sign: 2 stops open/ },
  showFigure: { sheet: "TP Bridge", cell: "B13", step: "Count", shows: /the figure to the penny/ },
  findDuplicates: { ...AT_A_ROW, step: "Duplication", hears: /^Fordshire, row 6: its source lists no payments/, shows: /^Its source lists no payments/ }, // prettier-ignore
  convertFunctions: { ...AT_A_ROW, hears: NONE_CALLS, shows: NONE_CALLS },
  recalculateStuck: { ...AT_A_ROW, hears: NONE_STUCK, shows: NONE_STUCK },
};
/** Where the pane stands before each: no command leads there. */
const BEFORE = "Sources";

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

/** One page from first to last: the pane is closed before each command, and goes on running out of sight, as in Excel. */
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

  /** The task pane itself, which is not in sight while it is closed. */
  const paneInSight = () => workbench.page.getByRole("complementary", { name: "Task pane" });

  async function closePane({ sheet, cell }: Pick<Outcome, "sheet" | "cell">): Promise<void> {
    const { page, pane, grid } = workbench;
    await pane.goTo(BEFORE);
    await page.getByRole("button", { name: "Close pane" }).click();
    await paneInSight().waitFor({ state: "hidden" });
    await grid.chooseSheet(sheet);
    await grid.goTo(cell);
  }

  async function press({ place, label }: Pick<(typeof COMMANDS)[number], "place" | "label">): Promise<void> {
    const { page } = workbench;
    if (place === "ribbon")
      return page.getByRole("toolbar", { name: "Total Place" }).getByRole("button", { name: label }).click();
    // By the keyboard's own way to the menu: a mouse would choose another cell.
    await page.getByRole("grid").press("Shift+F10");
    await page.getByRole("menuitem", { name: label }).click();
  }

  async function see(words: RegExp): Promise<void> {
    const { frame } = workbench.pane;
    const sight = frame.locator("main:visible").getByText(words).first().waitFor();
    await sight.catch(async (late: unknown) => {
      throw new Error(`The pane shows: ${await frame.locator("body").innerText()}`, { cause: late });
    });
  }

  it.each(COMMANDS.filter(({ name }) => name !== "showHelp"))(
    "$name from the $place brings the pane to the front, with what came of it, and leaves nothing to revert",
    async (command) => {
      const { pane } = workbench;
      const outcome = OUTCOMES[command.name];
      if (outcome === undefined) throw new Error(`Nobody has said what ${command.name} comes to.`);
      const { step = BEFORE, hears, shows } = outcome;
      await closePane(outcome);
      if (hears) await pane.hearAfter(() => press(command), hears);
      else await press(command);
      await paneInSight().waitFor();
      await pane.frame.getByRole("tab", { name: step, exact: true, selected: true }).waitFor();
      if (shows) await see(shows);
      await pane.button(/^Nothing to revert/).waitFor();
    },
  );

  it("opens the help", async () => {
    await closePane(AT_A_ROW);
    const opened = workbench.page.context().waitForEvent("page");
    await press({ place: "ribbon", label: "Help" });
    const help = await opened;
    expect(help.url()).toMatch(/\/help\.html$/);
    await help.close();
    await press({ place: "ribbon", label: "Open pane" });
  });

  it("tags the selected row as the pane is told to, and Revert gives the row its old theme back", async () => {
    const { pane, grid } = workbench;
    const theme = async () => readSheetTable(await grid.save(), "Fordshire", "line_id").value("R05", "TP Theme");
    expect(await theme()).toBe("Health (general)");
    await closePane(AT_A_ROW);
    await press({ place: "menu of a cell", label: "Tag rows…" });
    await pane.press("Tag these");
    await pane.frame.getByRole("combobox", { name: "Theme", exact: true }).fill("Bridges and ferries");
    await pane.hearAfter(() => pane.press("Tag 1 row"), /^1 row tagged Bridges and ferries\./);
    expect(await theme()).toBe("Bridges and ferries");
    await pane.hearAfter(() => pane.press(/^Revert: tag of 1 row/), /^Reverted: tag of 1 row/);
    expect(await theme()).toBe("Health (general)");
  });

  it("converts a PLACE function to its value, and Revert brings the formula back", async () => {
    const { pane, grid, page } = workbench;
    const formula = "=PLACE.TOTAL(A1:A2,B1:B2)";
    await page.getByRole("button", { name: "New sheet" }).click();
    const sheet = await page.getByRole("tablist", { name: "Sheets" }).getByRole("tab", { selected: true }).innerText();
    // 1,000 at the share of a half, and 250 whole.
    for (const [cell, typed] of [["A1", "1000"], ["A2", "250"], ["B1", "0.5"], ["B2", "1"], ["D1", formula]] as const) await grid.enter(cell, typed); // prettier-ignore
    await eventually(async () => expect(await grid.figure("D1")).toBe(750));
    await closePane({ sheet, cell: "A1" });
    const converted = /^1 cell with PLACE functions now holds its value: .+!D1\./;
    await pane.hearAfter(() => press({ place: "ribbon", label: "Convert to values" }), converted);
    await see(converted);
    await eventually(async () => expect(await grid.content("D1")).toBe("750"));
    await pane.hearAfter(() => pane.press(/^Revert: values of 1 PLACE cell/), /^Reverted: values of 1 PLACE cell/);
    await eventually(async () => expect(await grid.content("D1")).toBe(formula));
  });

  it("is tried, each of them", () => {
    expect([...new Set(COMMANDS.map(({ name }) => name))].sort()).toEqual(
      [...Object.keys(OUTCOMES), "showHelp"].sort(),
    );
  });
});
