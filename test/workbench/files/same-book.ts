import type { SheetModel } from "#workbench/model/sheet";
import type { CellStyle, StyleTable } from "#workbench/model/style";
import type { WorkbookModel } from "#workbench/model/workbook";

/** Everything a workbook model holds, as plain data to compare; where a style stood in a file does not count. */
export function contentOf(model: WorkbookModel) {
  return {
    date1904: model.date1904,
    sheets: model.sheets.map((sheet) => sheetContent(sheet, model.styles)),
    tables: model.tables.map((table) => ({ ...table })),
    names: model.names.map((name) => ({ ...name })),
  };
}

function sheetContent(sheet: SheetModel, styles: StyleTable) {
  const { name, visibility, tabColour, showGridlines, protection, freeze, merges, page } = sheet;
  const { conditionalFormats, validations, hyperlinks, filter } = sheet;
  const maps = {
    columnWidths: [...sheet.columnWidths],
    rowHeights: [...sheet.rowHeights],
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
  };
  const settings = { name, visibility, tabColour, showGridlines, protection, freeze, merges, page };
  return { ...settings, conditionalFormats, validations, hyperlinks, filter, ...maps, cells: cellsOf(sheet, styles) };
}

function cellsOf(sheet: SheetModel, styles: StyleTable) {
  const cells: Record<string, unknown> = {};
  sheet.columns.forEach((column, at) => {
    const rows = new Set([...Object.keys(column?.values ?? []), ...(column?.styles.rows() ?? [])].map(Number));
    for (const row of rows) {
      const value = sheet.value(row, at);
      const style = lookOf(styles.style(sheet.styleIndex(row, at)));
      const formula = sheet.formula(row, at);
      const plain = JSON.stringify(style) === JSON.stringify(lookOf(styles.style(0)));
      if (value !== null || formula || !plain) cells[`${String(row)},${String(at)}`] = { value, formula, style };
    }
  });
  return cells;
}

function lookOf(style: CellStyle): CellStyle {
  const { fileFormat: _place, ...look } = style;
  return look;
}
