import { readFileSync } from "node:fs";
import { recount } from "#main/recount";
import { openHost } from "#workbench/cli/open-host";
import { openXlsx } from "#workbench/files/open-xlsx";
import { WorkbookModel } from "#workbench/model/workbook";
import { countFixture } from "#test/support/run-job";

/** Runs the add-in's own recount on a workbook that is open in the host, as the ribbon does. */
async function recountIn(model: WorkbookModel): Promise<string> {
  const host = await openHost(model);
  const page = globalThis as { Excel?: unknown };
  page.Excel = host.session.Excel;
  try {
    return await recount();
  } finally {
    delete page.Excel;
    host.close();
  }
}

it("counts the workbook that is open and says in a sentence what came of it", async () => {
  const { path } = await countFixture("fordshire");
  expect(await recountIn(openXlsx(readFileSync(path)))).toBe(
    "Total place spend: Fordshire, FY 2025-26 £2,638,880,000.00 from 19 lines. 1 stop check is open (C4): see TP Checks.",
  );
});

it("says so where nothing on the workbook is spend", async () => {
  const model = new WorkbookModel();
  model.addSheet("Sheet1");
  expect(await recountIn(model)).toMatch(/Nothing was counted and nothing was written/);
});
