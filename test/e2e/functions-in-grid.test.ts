import { EXPECTED, FORDSHIRE } from "#test/functions/fordshire";
import { openFile } from "#workbench/server/files/open-file";
import type { OpenWorkbook } from "#workbench/server/open-workbook";
import { eventually } from "./eventually.ts";
import { BROWSER_TIMEOUT } from "./open-browser.ts";
import { openWorkbench, type OpenedWorkbench } from "./open-workbench.ts";

/** Body, gross, share and the part paid on, from A1 on; 19 lines. */
function fordshireLines(): OpenWorkbook {
  const { agency, gross, share, eliminate } = FORDSHIRE;
  const rows = agency.map(([body], at) => [body, gross[at]?.[0], share[at]?.[0], eliminate[at]?.[0]].join(","));
  return openFile("lines.csv", Buffer.from(["Body,Gross,Share,Paid on", ...rows].join("\n")));
}

describe("PLACE functions typed into cells", () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ first: fordshireLines });
    await workbench.page.getByRole("button", { name: "Open pane" }).click();
    await workbench.pane.see("Count what public bodies spend in a place");
  }, BROWSER_TIMEOUT);
  afterAll(() => workbench.close());

  it("spill the table of place spend by body, largest first", async () => {
    const { grid } = workbench;
    await grid.enter("F1", "=PLACE.BY(A2:A20,B2:B20,C2:C20,D2:D20)");
    const wanted = Object.entries(EXPECTED.byAgency).sort(([, a], [, b]) => b - a);
    await eventually(async () => expect(await grid.shown("F1")).toBe("Department for Work and Pensions"));
    for (const [at, [body, figure]] of wanted.entries()) {
      expect(await grid.shown(`F${at + 1}`)).toBe(body);
      expect(await grid.figure(`G${at + 1}`)).toBe(figure);
      expect(await grid.figure(`H${at + 1}`)).toBeCloseTo(figure / EXPECTED.totalPlaceSpend, 6);
    }
    expect(await grid.shown(`F${wanted.length + 1}`)).toBe("empty");
  });

  it("follow a change of a line", async () => {
    const { grid } = workbench;
    await grid.enter("J1", "=PLACE.TOTAL(B2:B20,C2:C20,D2:D20)");
    await eventually(async () => expect(await grid.figure("J1")).toBe(EXPECTED.totalPlaceSpend));
    await grid.enter("B2", "200001");
    await eventually(async () => expect(await grid.figure("J1")).toBe(EXPECTED.totalPlaceSpend + 1));
  });

  it("show an error, never a 0, where a line cannot be counted", async () => {
    const { grid } = workbench;
    await grid.enter("B2", "tbc");
    await eventually(async () => expect(await grid.shown("J1")).toMatch(/^#VALUE!/));
  });
});
