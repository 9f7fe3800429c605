import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cancelRecount, fullSession, SESSION_TOTAL } from "./full-session.ts";
import { BROWSER_TIMEOUT } from "./open-browser.ts";
import { MICROSOFT, openWebExcel, type OpenedWebExcel } from "./open-web-excel.ts";
import { FOLDERS } from "./open-workbench.ts";
import { readSheetTable } from "./sheet-table.ts";

/** One session: each test goes on where the one before it ended. */
describe("the add-in as built, from a server of its own, in Excel on the web", () => {
  let excel: OpenedWebExcel;
  beforeAll(async () => {
    excel = await openWebExcel();
  }, BROWSER_TIMEOUT);
  afterAll(() => excel.close());

  it("is the page as it ships, byte for byte", async () => {
    const served = await excel.page.request.get(`${excel.addInAt}/taskpane.html`);
    expect(await served.text()).toBe(readFileSync(join(FOLDERS.addIn, "taskpane.html"), "utf8"));
  });

  it.each(fullSession(() => excel))("%s", async (_name, run) => run());

  it("has the total of both files on the sheets, less what one body pays the other", async () => {
    const bridge = readSheetTable(await excel.grid.save(), "TP Bridge", "Line");
    expect(bridge.value("Total place spend", "£")).toBe(SESSION_TOTAL);
  });

  it("hears Cancel while it counts, ends, and says that it has stopped", async () => {
    const { heardAfter, endedAfter } = await cancelRecount(excel);
    expect(heardAfter).toBeLessThanOrEqual(endedAfter);
  });

  it("asks nobody but its own server and Microsoft's office.js, and breaks no rule of its policy", () => {
    const { record, address, addInAt } = excel;
    const hosts = new Set([address, addInAt].map((one) => new URL(one).host));
    const others = record.requests.filter((request) => !hosts.has(new URL(request).host));
    expect(others.filter((request) => !request.startsWith(MICROSOFT))).toEqual([]);
    expect(others).toContain(`${MICROSOFT}office.js`);
    // Office's own script writes two style attributes, which our policy refuses; nothing of ours breaks it.
    const ours = record.violations.filter((violation) => !violation.includes(` by ${MICROSOFT}`));
    expect(ours).toEqual([]);
  });

  it("ran without an error of its own", () => {
    expect(excel.record.errors).toEqual([]);
    expect(excel.bugs).toEqual([]);
  });
});
