import { readFileSync } from "node:fs";
import { join } from "node:path";
import { placeTotal } from "#functions/total.fn";
import { calculationOf } from "#workbench/host/model-calculation";
import type { FunctionDeclarations } from "#workbench/host/functions/function-metadata";
import { openExcelSession } from "#workbench/host/open-session";
import type { SheetModel } from "#workbench/model/sheet";
import { WorkbookModel } from "#workbench/model/workbook";
import { recordResult } from "./record-result.ts";

/**
 * How long PLACE functions take from the formula in the cell to its value, through office.js's own runtime in jsdom:
 * `npx tsx bench/custom-functions.bench.ts`. Milliseconds. The runtime itself waits 50 ms before it sends results, and
 * 200 ms between two sendings.
 */

const CALLS = 2000;
const ROWS = 100_000;

const REVIEWED = join(import.meta.dirname, "../test/functions/functions.reviewed.json");
const metadata = JSON.parse(readFileSync(REVIEWED, "utf8")) as FunctionDeclarations["metadata"];
const functions: FunctionDeclarations[] = [{ namespace: "PLACE", metadata }];

const model = new WorkbookModel();
const sheet = model.addSheet("Sheet1");
const session = await openExcelSession({ model, calculation: calculationOf(model), functions });
const { CustomFunctions: runtime } = session.window;
runtime.associate("TOTAL", placeTotal);
const lines: string[] = [];

/** Runs an edit and waits for what a cell shall show then. */
async function timed(title: string, edit: (sheet: SheetModel) => void, isDone: () => boolean): Promise<void> {
  const start = performance.now();
  const done = new Promise<void>((resolve) => {
    const stop = session.onPush(() => {
      if (!isDone()) return;
      stop();
      resolve();
    });
  });
  session.user.edit(() => edit(sheet));
  await done;
  const line = `${title}: ${(performance.now() - start).toFixed(0)} ms`;
  process.stdout.write(`${line}\n`);
  lines.push(`- ${line}`);
}

await timed(
  `${String(CALLS)} calls of PLACE.TOTAL, each over a figure and its share`,
  (on) => {
    for (let row = 0; row < CALLS; row++) {
      model.setValue(on, row, 0, row);
      model.setValue(on, row, 1, 0.5);
      model.setFormula(on, row, 3, `=PLACE.TOTAL(A${String(row + 1)},B${String(row + 1)})`);
    }
  },
  () => sheet.value(CALLS - 1, 3) === (CALLS - 1) / 2,
);
await timed(
  `one PLACE.TOTAL over ${String(ROWS)} rows`,
  (on) => {
    model.writeArea(on, { top: 0, left: 5, bottom: ROWS - 1, right: 5 }, () => {
      const { values } = on.ensureColumn(5);
      for (let row = 0; row < ROWS; row++) values[row] = 1.5;
    });
    model.setFormula(on, 0, 7, `=PLACE.TOTAL(F1:F${String(ROWS)},B1)`);
  },
  () => sheet.value(0, 7) === (ROWS * 1.5) / 2,
);
await timed(
  "the same after an edit of one cell",
  (on) => model.setValue(on, 0, 5, 2.5),
  () => sheet.value(0, 7) === (ROWS * 1.5 + 1) / 2,
);
recordResult("PLACE functions through the runtime", [
  "`npx tsx bench/custom-functions.bench.ts`; from the formula in the cell to its value, through office.js's own runtime, which waits 50 ms before it sends results and 200 ms between two sendings.",
  "",
  ...lines,
]);
session.close();
