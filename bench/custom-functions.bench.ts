import { calculationOf } from "#workbench/host/model-calculation";
import type { FunctionDeclarations } from "#workbench/host/functions/function-metadata";
import { openExcelSession } from "#workbench/host/open-session";
import type { SheetModel } from "#workbench/model/sheet";
import { WorkbookModel } from "#workbench/model/workbook";

/**
 * How long custom functions take from the formula in the cell to its value, through office.js's own runtime in jsdom:
 * `npx tsx bench/custom-functions.bench.ts`. Milliseconds. The runtime itself waits 50 ms before it sends results, and
 * 200 ms between two sendings.
 */

const CALLS = 2000;
const ROWS = 100_000;

const functions: FunctionDeclarations[] = [
  {
    namespace: "PLACE",
    metadata: {
      functions: [
        {
          id: "ADD",
          name: "ADD",
          parameters: [
            { name: "a", type: "number" },
            { name: "b", type: "number" },
          ],
        },
        { id: "SUM", name: "SUM", parameters: [{ name: "cells", type: "any", dimensionality: "matrix" }] },
      ],
    },
  },
];

const model = new WorkbookModel();
const sheet = model.addSheet("Sheet1");
const session = await openExcelSession({ model, calculation: calculationOf(model), functions });
const { CustomFunctions: runtime } = session.window;
runtime.associate("ADD", (a: number, b: number) => a + b);
runtime.associate("SUM", (cells: number[][]) => cells.reduce((sum, row) => sum + (row[0] ?? 0), 0));

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
  console.log(`${title.padEnd(48)} ${(performance.now() - start).toFixed(0).padStart(6)} ms`);
}

await timed(
  `${CALLS} calls of two numbers`,
  (on) => {
    for (let row = 0; row < CALLS; row++) model.setFormula(on, row, 0, `=PLACE.ADD(${row},1)`);
  },
  () => sheet.value(CALLS - 1, 0) === CALLS,
);
await timed(
  `one call over ${ROWS} rows`,
  (on) => {
    model.writeArea(on, { top: 0, left: 2, bottom: ROWS - 1, right: 2 }, () => {
      const { values } = on.ensureColumn(2);
      for (let row = 0; row < ROWS; row++) values[row] = 1.25;
    });
    model.setFormula(on, 0, 4, `=PLACE.SUM(C1:C${ROWS})`);
  },
  () => sheet.value(0, 4) === ROWS * 1.25,
);
await timed(
  `the same after an edit of one cell`,
  (on) => model.setValue(on, 0, 2, 2.25),
  () => sheet.value(0, 4) === ROWS * 1.25 + 1,
);
session.close();
