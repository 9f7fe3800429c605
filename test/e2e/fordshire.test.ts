import { readFileSync } from "node:fs";
import { parseArea } from "#workbench/model/address";
import { eventually } from "./eventually.ts";
import { BROWSER_TIMEOUT } from "./open-browser.ts";
import { openWorkbench, type OpenedWorkbench } from "./open-workbench.ts";
import { readSheetTable } from "./sheet-table.ts";

interface Expected {
  readonly reported: number;
  readonly outsidePlace: number;
  readonly apportioned: number;
  readonly eliminated: number;
  readonly totalPlaceSpend: number;
  readonly externalIncome: number;
  readonly netPlaceSpend: number;
  readonly perHead: number;
  readonly byAgency: Readonly<Record<string, number>>;
  readonly byTheme: Readonly<Record<string, number>>;
}

/** The synthetic place by its own exact oracle, in £000; £ a head in £. */
const EXPECTED = JSON.parse(
  readFileSync(`${__dirname}/../fixtures/places/fordshire/expected.json`, "utf8"),
) as Expected;

const POUNDS_IN_UNIT = 1000;

/** As the pane writes a figure in £000: `−526,120`. */
const shown = (figure: number): string => figure.toLocaleString("en-GB").replace("-", "\u2212");

const inPounds = (figures: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, figure * POUNDS_IN_UNIT]));

/** One journey: each test goes on where the one before it ended. */
describe("Fordshire, from an empty workbook through the pane", () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  }, BROWSER_TIMEOUT);
  afterAll(() => workbench.close());

  const bridgeLine = (words: string, figure: number) =>
    workbench.pane.button(new RegExp(`^${words}\\s*\\. ${shown(figure)}$`));

  it("says on first sight what it does and that nothing leaves the workbook", async () => {
    await workbench.page.getByRole("button", { name: "Open pane" }).click();
    await workbench.pane.see("Count what public bodies spend in a place");
    await workbench.pane.see("Nothing leaves this workbook.");
  });

  it("fills a sheet with the sample and counts it at one press", async () => {
    const { pane } = workbench;
    await pane.hearAfter(() => pane.press("Try it with sample data"), /Total place spend £2,638,880k\./);
    await workbench.page.getByRole("tab", { name: "Fordshire", exact: true }).waitFor();
  });

  it("shows in the pane how the total is made up", async () => {
    await workbench.pane.goTo("Count");
    await workbench.pane.see("£2.64bn");
    await workbench.pane.see(`£${EXPECTED.perHead.toLocaleString("en-GB", { maximumFractionDigits: 2 })} a head`);
    await bridgeLine("Reported by 7 bodies", EXPECTED.reported).waitFor();
    await bridgeLine("less outside the place", -EXPECTED.outsidePlace).waitFor();
    await bridgeLine("Place share", EXPECTED.apportioned).waitFor();
    await bridgeLine("less paid between bodies", -EXPECTED.eliminated).waitFor();
    await bridgeLine("Total place spend", EXPECTED.totalPlaceSpend).waitFor();
    await bridgeLine("less fees and outside income", -EXPECTED.externalIncome).waitFor();
    await bridgeLine("Net place spend", EXPECTED.netPlaceSpend).waitFor();
  });

  it("has the same figures on the sheets of the saved workbook", async () => {
    const model = await workbench.grid.save();
    const bridge = readSheetTable(model, "TP Bridge", "Line");
    const bodies = readSheetTable(model, "TP Bodies", "Body");
    const themes = readSheetTable(model, "TP Agency x Theme", "Body");
    const spendOf = (body: string) => bodies.value(body, "Place spend £");
    expect(bridge.value("Total place spend", "£")).toBe(EXPECTED.totalPlaceSpend * POUNDS_IN_UNIT);
    expect(bridge.value("Net place spend (N)", "£")).toBe(EXPECTED.netPlaceSpend * POUNDS_IN_UNIT);
    expect(bridge.value("Total place spend", "£ a head")).toBeCloseTo(EXPECTED.perHead, 6);
    expect(valuesOf(EXPECTED.byAgency, spendOf)).toEqual(inPounds(EXPECTED.byAgency));
    expect(valuesOf(EXPECTED.byTheme, (theme) => themes.value("Total", theme))).toEqual(inPounds(EXPECTED.byTheme));
  });

  it("moves the totals of the sheets when a theme is changed by hand in the grid", async () => {
    const { grid } = workbench;
    const model = await grid.save();
    const lines = readSheetTable(model, "Fordshire", "line_id");
    const themes = readSheetTable(model, "TP Agency x Theme", "Body");
    const total = async (theme: string) => grid.figure(themes.cell("Total", theme));

    await grid.chooseSheet("Fordshire");
    expect(lines.value("R05", "TP Theme")).toBe("Health (general)");
    await grid.enter(lines.cell("R05", "TP Theme"), "Mental health");

    // R05 is the whole of Health (general): 540,000 goes over to Mental health, which had 120,000. That sheet shows £000.
    await grid.chooseSheet("TP Agency x Theme");
    expect(await total("Health (general)")).toBe(0);
    expect(await total("Mental health")).toBe(660_000);
  });

  it("moves the bodies of sheets and pane when a body is changed by hand in the grid", async () => {
    const { grid, pane } = workbench;
    const model = await grid.save();
    const lines = readSheetTable(model, "Fordshire", "line_id");
    const bodies = readSheetTable(model, "TP Bodies", "Body");
    await pane.press(/^Bodies/);

    await grid.chooseSheet("Fordshire");
    await grid.enter(lines.cell("R17", "TP Agency"), "Fordshire County Council");

    // R17 is waste collection, 12,000: Oxley falls from 37,000 to 25,000, the county rises from 668,000 to 680,000.
    await grid.chooseSheet("TP Bodies");
    expect(await grid.figure(bodies.cell("Oxley District Council", "Place spend £"))).toBe(25_000 * POUNDS_IN_UNIT);
    expect(await grid.figure(bodies.cell("Fordshire County Council", "Place spend £"))).toBe(680_000 * POUNDS_IN_UNIT);
    await eventually(async () => {
      const table = await pane.frame.getByRole("table", { name: "Bodies" }).innerText();
      expect(table).toMatch(/Oxley District Council[^]*\b25,000\b/);
      expect(table).toMatch(/Fordshire County Council[^]*\b680,000\b/);
    });
  });

  it("keeps both through a Recount, and the total with them", async () => {
    const { grid, pane } = workbench;
    await pane.hearAfter(() => pane.press("Recount"), /^Recounted\. Total place spend £2,638,880k\. 19 rows counted\./);
    const model = await grid.save();
    const lines = readSheetTable(model, "Fordshire", "line_id");
    expect(lines.value("R05", "TP Theme")).toBe("Mental health");
    expect(lines.value("R17", "TP Agency")).toBe("Fordshire County Council");
    await bridgeLine("Total place spend", EXPECTED.totalPlaceSpend).waitFor();
  });

  it("leaves the row behind a figure alone in sight, as the saved workbook does, and shows all of them again", async () => {
    const { pane, grid, page } = workbench;
    const model = await grid.save();
    await grid.chooseSheet("TP Bodies");
    const cell = readSheetTable(model, "TP Bodies", "Body").cell("Oxley District Council", "Place spend £");
    await grid.goTo(cell);
    // By its cell: the figure chosen before stands there until the pane has heard of this one.
    await pane.press(new RegExp(`^Rows behind TP Bodies, ${cell}\\b`));
    // Of its two lines R17 is the county's by now.
    await pane.hearAfter(
      () => pane.press("Filter the source to these rows"),
      /^Fordshire is filtered: 1 row shown, 18 rows hidden\./,
    );
    await page.getByText("1 of 19 rows found").waitFor();
    const { top: row } = parseArea(readSheetTable(model, "Fordshire", "line_id").cell("R16", "TP Row"))!;
    const { hiddenRows } = (await grid.save()).sheet("Fordshire")!;
    expect([hiddenRows.size, hiddenRows.has(row)]).toEqual([18, false]);
    await pane.press("Show all rows again");
    await eventually(async () => {
      const sheet = (await grid.save()).sheet("Fordshire")!;
      expect([sheet.filter?.columns ?? {}, sheet.hiddenRows.size]).toEqual([{}, 0]);
    });
  });

  it("asked nobody but its own server, and broke no rule of its own policy", async () => {
    const { record, address, pane } = workbench;
    const own = new URL(address).host;
    expect(record.requests.filter((request) => new URL(request).host !== own)).toEqual([]);
    expect(record.violations).toEqual([]);
    const policy = await (await pane.content()).getAttribute('meta[http-equiv="Content-Security-Policy"]', "content");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
  });

  it("ran without an error of its own", () => {
    expect(workbench.record.errors).toEqual([]);
    expect(workbench.bugs).toEqual([]);
  });
});

function valuesOf<T>(names: Readonly<Record<string, number>>, valueOf: (name: string) => T): Record<string, T> {
  return Object.fromEntries(Object.keys(names).map((name) => [name, valueOf(name)]));
}
