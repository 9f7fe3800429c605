import type { CellArea } from "#domain/ledger/cells";
import type { Session } from "./session.ts";
import { officeCode } from "./translate-error.ts";

/**
 * The merged areas of a sheet: one sync, or several where there are so many that Excel will not give them at once (above
 * 512): then each half of the rows is asked for.
 */
export async function readMerged(
  session: Session,
  sheet: Excel.Worksheet,
  { rowCount, columnCount }: { readonly rowCount: number; readonly columnCount: number },
): Promise<readonly CellArea[]> {
  if (rowCount === 0 || columnCount === 0) return [];
  const found = new Map<string, CellArea>();
  const ask = async (first: number, rows: number): Promise<void> => {
    const areas = sheet.getRangeByIndexes(first, 0, rows, columnCount).getMergedAreasOrNullObject();
    areas.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
    try {
      await session.sync();
    } catch (fault) {
      if (rows === 1 || officeCode(fault) !== TOO_MANY) throw fault;
      const half = Math.ceil(rows / 2);
      await ask(first, half);
      await ask(first + half, rows - half);
      return;
    }
    // An area over the seam of two halves comes with both.
    if (!areas.isNullObject) for (const area of areas.areas.items.map(placeOf)) found.set(JSON.stringify(area), area);
  };
  await ask(0, rowCount);
  return [...found.values()];
}

/** Excel's reference says that it fails, not with which code: all that is no plain refusal comes so. */
const TOO_MANY = "GeneralException";

function placeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellArea {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}
