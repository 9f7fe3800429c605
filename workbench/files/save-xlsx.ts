import type { WorkbookModel } from "../model/workbook.ts";
import { addNewSheets } from "./save/new-sheets.ts";
import { blankSource } from "./save/blank-source.ts";
import { removeCalculationChain, removeLostSheets } from "./save/remove-sheets.ts";
import { saveSheet } from "./save/save-sheet.ts";
import { saveStylesAndStrings } from "./save/save-lists.ts";
import { saveWorkbookPart } from "./save/save-workbook.ts";
import type { Saving } from "./save/saving.ts";
import { StringWriter } from "./strings/string-writer.ts";
import { StyleWriter } from "./styles/style-writer.ts";
import { sourceOf } from "./workbook/workbook-source.ts";

/**
 * Saves a workbook as .xlsx.
 *
 * One that was opened is patched: parts that did not have to change are the same bytes, and so are the cells, rules
 * and settings within a changed sheet that did not change. What changed is found by comparing with what was read, so
 * nothing has to be recorded meanwhile, and saving twice gives the same file. A new workbook is patched into a blank
 * file by the same path.
 *
 * Cached values are written as they are; Excel is asked to compute on opening only where the model could not compute
 * a formula and cells changed. The model is not changed.
 *
 * Cost: one comparison of all cells, and one pass over the sheets that changed.
 */
export function saveXlsx(model: WorkbookModel): Uint8Array {
  const opened = sourceOf(model);
  const source = opened ?? blankSource(model);
  const saving: Saving = {
    model,
    source,
    file: source.file.copy(),
    strings: new StringWriter(source.strings),
    styles: new StyleWriter(source.styles, model.styles),
    sheets: new Map(source.sheets),
    newSheets: new Map(),
  };
  removeLostSheets(saving);
  addNewSheets(saving);
  const outcomes = model.sheets.map((sheet) => saveSheet(saving, sheet));
  saveStylesAndStrings(saving);
  const cellsChanged = outcomes.some((each) => each.cellsChanged);
  saveWorkbookPart(saving, cellsChanged && hasStaleFormulas(model));
  if (outcomes.some(({ formulasMoved }) => formulasMoved)) removeCalculationChain(saving);
  return opened && !saving.file.changed ? source.bytes.slice() : saving.file.write();
}

/** True where a formula's value is missing, or was left as it stood because we cannot compute it. */
function hasStaleFormulas({ sheets }: WorkbookModel): boolean {
  return sheets.some(({ columns }) =>
    columns.some((cells) => {
      for (const [row, { notComputed }] of cells?.formulas ?? []) {
        if (notComputed || (cells?.values[row] ?? null) === null) return true;
      }
      return false;
    }),
  );
}
