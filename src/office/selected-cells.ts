import type { SelectedCells } from "#application/ports/workbook.port";
import type { Session } from "./session.ts";
import { extentOf, loadUsedArea } from "./survey.ts";
import { officeCode } from "./translate-error.ts";

/**
 * The cells that a person has selected, area by area, no further than the last used cell; null where a chart or a picture is
 * selected, or nothing but cells beyond the used ones.
 */
export async function selectedCells(session: Session): Promise<SelectedCells | null> {
  const selected = session.workbook.getSelectedRanges();
  selected.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  const sheet = session.workbook.worksheets.getActiveWorksheet().load("name");
  const used = loadUsedArea(sheet);
  try {
    await session.sync();
  } catch (fault) {
    if (officeCode(fault) === "InvalidSelection") return null;
    throw fault;
  }
  const { rowCount, columnCount } = extentOf(used);
  const areas = selected.areas.items.map((area) => ({
    top: area.rowIndex,
    left: area.columnIndex,
    bottom: Math.min(area.rowIndex + area.rowCount, rowCount) - 1,
    right: Math.min(area.columnIndex + area.columnCount, columnCount) - 1,
  }));
  const filled = areas.filter(({ top, left, bottom, right }) => bottom >= top && right >= left);
  return filled.length === 0 ? null : { sheet: sheet.name, areas: filled };
}
