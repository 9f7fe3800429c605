import { intersect } from "#workbench/host/cells/address";
import { type Area, areaRows } from "#workbench/model/address";
import type { CellValue } from "#workbench/model/cell";
import type { FormulaCell, SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";

/** What stood in an area before it was changed. */
export interface BeforeImage {
  readonly sheet: SheetModel;
  readonly area: Area;
  readonly columns: readonly {
    readonly values: readonly CellValue[];
    readonly styles: readonly number[];
    readonly formulas: ReadonlyMap<number, FormulaCell>;
  }[];
}

/** The part of an area that lies within what is in use: a cleared column is as long as its entries. */
export function usedPart(sheet: SheetModel, area: Area): Area | undefined {
  const used = sheet.usedArea();
  return used && intersect(used, area);
}

export function takeImage(sheet: SheetModel, area: Area): BeforeImage {
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, offset) => {
    const cells = sheet.columns[area.left + offset];
    const rows = Array.from({ length: areaRows(area) }, (__, down) => area.top + down);
    return {
      values: rows.map((row) => cells?.values[row] ?? null),
      styles: rows.map((row) => cells?.styles.get(row) ?? 0),
      formulas: new Map(
        rows.flatMap((row) => {
          const formula = cells?.formulas.get(row);
          return formula ? [[row, { ...formula }] as const] : [];
        }),
      ),
    };
  });
  return { sheet, area, columns };
}

/** Puts an area back as it was. */
export function putBack(model: WorkbookModel, { sheet, area, columns }: BeforeImage): void {
  model.writeArea(sheet, area, () => {
    columns.forEach(({ values, styles, formulas }, offset) => {
      const cells = sheet.ensureColumn(area.left + offset);
      values.forEach((value, down) => {
        const row = area.top + down;
        cells.values[row] = value;
        cells.styles.set(row, styles[down] ?? 0);
        const formula = formulas.get(row);
        if (formula) cells.formulas.set(row, { ...formula });
        else cells.formulas.delete(row);
      });
    });
  });
}
