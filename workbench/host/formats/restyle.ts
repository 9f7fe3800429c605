import type { Area } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import type { CellStyle } from "#workbench/model/style";
import type { WorkbookModel } from "#workbench/model/workbook";
import { notModelled } from "../batch/host-error.ts";
import { isUnbounded } from "../cells/address.ts";

/**
 * Changes the look of every cell of an area. Each look that occurs is changed once.
 * @throws NotImplemented for whole rows or columns: the model has no look for cells that are not there.
 */
export function restyle(
  model: WorkbookModel,
  sheet: SheetModel,
  area: Area,
  change: (style: CellStyle) => CellStyle,
): void {
  if (isUnbounded(area)) throw notModelled("the format of whole rows or columns");
  const changed: number[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const { styles } = sheet.ensureColumn(column);
    for (let row = area.top; row <= area.bottom; row++) {
      const index = styles[row] ?? 0;
      styles[row] = changed[index] ??= model.styles.indexOf(change(model.styles.style(index)));
    }
  }
}

/** Every look that occurs in an area, once. */
export function looksOf(model: WorkbookModel, sheet: SheetModel, area: Area): CellStyle[] {
  const seen = new Set<number>();
  for (let column = area.left; column <= area.right; column++) {
    const styles = sheet.columns[column]?.styles;
    const last = Math.min(area.bottom, (styles?.length ?? 0) - 1);
    for (let row = area.top; row <= last; row++) seen.add(styles?.[row] ?? 0);
    if (last < area.bottom) seen.add(0);
    if (column >= sheet.columns.length) break;
  }
  return [...seen].map((index) => model.styles.style(index));
}

/** What the looks agree on; null where they differ, as Excel answers. */
export function common<T>(looks: readonly CellStyle[], read: (style: CellStyle) => T): T | null {
  const [first, ...others] = looks.map(read);
  return first !== undefined && others.every((other) => other === first) ? first : null;
}
