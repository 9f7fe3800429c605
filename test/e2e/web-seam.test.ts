import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page, Route } from "playwright-core";
import { makeCertificate } from "#workbench/server/start/make-certificate";
import { BROWSER_TIMEOUT } from "./open-browser.ts";
import { FOLDERS, openWorkbench, type OpenedWorkbench } from "./open-workbench.ts";
import { readSheetTable } from "./sheet-table.ts";

const MICROSOFT = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** Stands in for Microsoft's own server with the files of its npm package. */
async function serveOffice(page: Page): Promise<void> {
  await page.route(`${MICROSOFT}**`, (route: Route) =>
    route.fulfill({
      path: join(FOLDERS.office, new URL(route.request().url()).pathname.slice("/lib/1/hosted/".length)),
    }),
  );
}

describe("Excel on the web, over https", () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ certificate: await makeCertificate(new Date()), prepare: serveOffice });
  }, BROWSER_TIMEOUT);
  afterAll(() => workbench.close());

  it("runs the add-in's page as it ships, byte for byte", async () => {
    const served = await workbench.page.request.get(`${workbench.address}taskpane.html`);
    expect(await served.text()).toBe(readFileSync(join(FOLDERS.addIn, "taskpane.html"), "utf8"));
  });

  it("counts Fordshire", async () => {
    const { page, pane, grid } = workbench;
    await page.getByRole("button", { name: "Open pane" }).click();
    await pane.hearAfter(() => pane.press("Try it with sample data"), /Total place spend £2,638,880k\./);
    const bridge = readSheetTable(await grid.save(), "TP Bridge", "Line");
    expect(bridge.value("Total place spend", "£")).toBe(2_638_880_000);
  });

  it("asks nobody but its own server and Microsoft's office.js, and breaks no rule of its policy", () => {
    const { record, address } = workbench;
    const own = new URL(address).host;
    const others = record.requests.filter((request) => new URL(request).host !== own);
    expect(others.filter((request) => !request.startsWith(MICROSOFT))).toEqual([]);
    expect(others).toContain(`${MICROSOFT}office.js`);
    // Office's own script writes two style attributes, which our policy refuses; nothing of ours breaks it.
    const ours = record.violations.filter((violation) => !violation.includes(` by ${MICROSOFT}`));
    expect(ours).toEqual([]);
  });

  it("ran without an error of its own", () => {
    expect(workbench.record.errors).toEqual([]);
    expect(workbench.bugs).toEqual([]);
  });
});
