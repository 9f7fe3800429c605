import type { Area } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import type { CellStyle } from "#workbench/model/style";
import type { WorkbookModel } from "#workbench/model/workbook";
import { notModelled } from "../batch/host-error.ts";
import { isUnbounded } from "../cells/address.ts";

/** A block of cells of a workbook that is open. */
interface StyledBlock {
  readonly book: { readonly model: WorkbookModel };
  readonly sheet: SheetModel;
  readonly area: Area;
}

/**
 * Changes the look of every cell of an area. Each look that occurs is changed once.
 * @throws NotImplemented for whole rows or columns: the model has no look for cells that are not there.
 */
export function restyle({ book, sheet, area }: StyledBlock, change: (style: CellStyle) => CellStyle): void {
  const { styles: looks } = book.model;
  if (isUnbounded(area)) throw notModelled("the format of whole rows or columns");
  const changed: number[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const { styles } = sheet.ensureColumn(column);
    for (let row = area.top; row <= area.bottom; row++) {
      const index = styles.get(row) ?? 0;
      styles.set(row, (changed[index] ??= looks.indexOf(change(looks.style(index)))));
    }
  }
}

/** Every look that occurs in an area, once. */
export function looksOf({ book, sheet, area }: StyledBlock): CellStyle[] {
  const seen = new Set<number>();
  for (let column = area.left; column <= area.right; column++) {
    const styles = sheet.columns[column]?.styles;
    const last = Math.min(area.bottom, (styles?.length ?? 0) - 1);
    for (let row = area.top; row <= last; row++) seen.add(styles?.get(row) ?? 0);
    if (last < area.bottom) seen.add(0);
    if (column >= sheet.columns.length) break;
  }
  return [...seen].map((index) => book.model.styles.style(index));
}

/** What the looks agree on; null where they differ, as Excel answers. */
export function common<T>(looks: readonly CellStyle[], read: (style: CellStyle) => T): T | null {
  const [first, ...others] = looks.map(read);
  return first !== undefined && others.every((other) => other === first) ? first : null;
}
