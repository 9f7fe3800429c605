import type { SheetModel } from "#workbench/model/sheet";
import { changedCells, formulaCameOrWent } from "../sheet/changed-cells.ts";
import { patchSheet, settingsChanged } from "../sheet/patch-sheet.ts";
import type { SheetWriting } from "../sheet/sheet-writing.ts";
import { saveCharts } from "./save-charts.ts";
import type { Saving } from "./saving.ts";
import { saveTables } from "./save-tables.ts";

export interface SheetOutcome {
  readonly cellsChanged: boolean;
  /** True where a cell gained or lost its formula. */
  readonly formulasMoved: boolean;
}

/** Brings the part of one sheet up to date; leaves it alone where nothing changed. */
export function saveSheet(saving: Saving, sheet: SheetModel): SheetOutcome {
  const { model, source, file, strings, styles } = saving;
  const { path, read, shared } = saving.sheets.get(sheet.id)!;
  const cells = changedCells(sheet, read);
  const tables = saveTables(saving, sheet, path);
  const drawing = saveCharts(saving, sheet, path);
  const partsChanged = tables.added.length + tables.removed.length > 0 || drawing !== undefined;
  if (!cells.isEmpty || partsChanged || settingsChanged({ sheet, was: read })) {
    const { relationships } = source.dialect;
    const writing: SheetWriting = { model, sheet, was: read, shared, strings, styles, tables, drawing, relationships };
    const patched = patchSheet(() => file.pieces(path), path, cells, writing);
    if (patched) file.set(path, patched);
  }
  return { cellsChanged: !cells.isEmpty, formulasMoved: formulaCameOrWent(sheet, read) };
}
