import { existsSync } from "node:fs";
import { join } from "node:path";
import { JobFailure } from "#workbench/cli/job-failure";
import { runReturn } from "#workbench/cli/run-return";
import { openXlsx } from "#workbench/files/open-xlsx";
import { saveXlsx } from "#workbench/files/save-xlsx";
import { countFixture, fileOf, scratch } from "#test/support/run-job";

/** A counted workbook in which the council has its own TP Log: it deleted ours and wrote under that name. */
async function withCouncilsLog(): Promise<string> {
  const model = openXlsx((await countFixture("fordshire")).bytes);
  const log = model.sheet("TP Log")!;
  const { area } = model.table("TP_Log")!;
  model.removeTable(model.table("TP_Log")!);
  for (let row = 0; row <= area.bottom + 5; row++)
    for (let column = 0; column < 20; column++) model.setValue(log, row, column, null);
  model.setValue(log, 0, 0, "Tree preservation log");
  return fileOf("book.xlsx", saveXlsx(model));
}

it("a council's own sheet with one of our names is named to the person, and nothing is written", async () => {
  const out = join(scratch(), "out.xlsx");
  const inputs = [await withCouncilsLog()];
  const run = runReturn({ command: "return", inputs, settings: null, out, json: true, live: "auto" });
  const failure: unknown = await run.then(
    () => null,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(JobFailure);
  expect((failure as JobFailure).message).toMatch(/“TP Log”.*Rename it/);
  expect(existsSync(out)).toBe(false);
});
