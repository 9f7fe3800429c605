import { countWorkbook } from "#application/count-workbook";
import { VERSION } from "#application/version";
import { openHost } from "#workbench/cli/open-host";
import { openInputs, pathOf } from "#workbench/cli/open-inputs";
import { readSettings } from "#workbench/cli/read-settings";
import type { CellValue } from "#workbench/model/cell";
import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";
import { OpenWorkbook } from "#workbench/server/open-workbook";
import type { PlaceFiles } from "../spend/write-place.ts";

/** Rows that were counted before, with the heading: the others have come since. */
const ROWS_BEFORE = 101;

/** A place in the workbench, with a hand on what the council owns of it. */
export interface PlaceBook {
  readonly model: WorkbookModel;
  readonly first: () => OpenWorkbook;
  /** Cells of the council's own that are not what the file says. */
  readonly councilCellsChanged: () => number;
}

/**
 * The workbook of a made-up place: what its settings say stands in TP tables, as a count of the first hundred rows has left
 * them, and under these rows stand all the others, which nobody has counted yet.
 */
export async function openPlaceBook({ spend, settings }: PlaceFiles): Promise<PlaceBook> {
  const opened = openInputs(spend);
  const { model } = opened;
  const sheet = model.sheets[0];
  if (!sheet) throw new Error("The place has no sheet of payments.");
  const file = sheet.columns.map((cells) => [...(cells?.values ?? [])]);
  sheet.columns.forEach((cells) => (cells ? (cells.values.length = ROWS_BEFORE) : undefined));
  const host = await openHost(model);
  try {
    const counted = await countWorkbook(host.workbook, {
      settings: readSettings(settings),
      pathOf: (name) => pathOf(opened, name),
      live: "auto",
      now: "01/04/2025 09:00:00",
      clock: () => 0,
      version: VERSION,
    });
    if (!counted.ok) throw new Error(`The first rows could not be counted: ${JSON.stringify(counted.error)}`);
  } finally {
    host.close();
  }
  putBack(model, sheet, file);
  return {
    model,
    first: () => new OpenWorkbook(model, "Benchshire.xlsx"),
    councilCellsChanged: () => changed(sheet, file),
  };
}

function putBack(model: WorkbookModel, sheet: SheetModel, file: readonly (readonly CellValue[])[]): void {
  const bottom = (file[0]?.length ?? 0) - 1;
  model.writeArea(sheet, { top: ROWS_BEFORE, left: 0, bottom, right: file.length - 1 }, () => {
    file.forEach((values, column) => {
      const cells = sheet.ensureColumn(column);
      for (let row = ROWS_BEFORE; row < values.length; row++) cells.values[row] = values[row] ?? null;
    });
  });
}

function changed(sheet: SheetModel, file: readonly (readonly CellValue[])[]): number {
  let differing = 0;
  file.forEach((values, column) => {
    const cells = sheet.columns[column];
    values.forEach((value, row) => (differing += (cells?.values[row] ?? null) === (value ?? null) ? 0 : 1));
    differing += cells?.formulas.size ?? 0;
  });
  return differing;
}
