import type { ColumnCells, SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";

export interface SheetCopy {
  readonly from: SheetModel;
  readonly to: SheetModel;
  readonly source: WorkbookModel;
  readonly model: WorkbookModel;
  readonly translate: (formula: string) => string | undefined;
}

/** Copies what the model holds of a sheet of another workbook: cells, looks, sizes, marks and page. Charts stay behind. */
export function copySheet(copy: SheetCopy): void {
  const { from, to } = copy;
  const styleOf = styleTranslator(copy);
  from.columns.forEach((cells, column) => cells && copyColumn(cells, to.ensureColumn(column), copy, styleOf));
  to.visibility = from.visibility;
  to.tabColour = from.tabColour;
  to.showGridlines = from.showGridlines;
  to.protection = from.protection;
  to.freeze = { ...from.freeze };
  to.page = structuredClone(from.page);
  to.merges = structuredClone(from.merges);
  to.validations = structuredClone(from.validations);
  to.filter = structuredClone(from.filter);
  to.conditionalFormats = from.conditionalFormats.flatMap((format) => {
    const formula = copy.translate(format.formula);
    return formula === undefined ? [] : [{ ...structuredClone(format), formula }];
  });
  to.hyperlinks = from.hyperlinks.map((link) => ({
    ...link,
    documentReference: copy.translate(link.documentReference) ?? link.documentReference,
  }));
  copyMap(from.columnWidths, to.columnWidths);
  copyMap(from.rowHeights, to.rowHeights);
  for (const row of from.hiddenRows) to.hiddenRows.add(row);
  for (const column of from.hiddenColumns) to.hiddenColumns.add(column);
}

function copyColumn(
  from: ColumnCells,
  to: ColumnCells,
  { translate }: SheetCopy,
  styleOf: (style: number) => number,
): void {
  from.values.forEach((value, row) => {
    to.values[row] = value;
  });
  for (const row of from.styles.rows()) to.styles.set(row, styleOf(from.styles.get(row) ?? 0));
  for (const [row, formula] of from.formulas) {
    const text = translate(formula.text);
    if (text !== undefined) to.formulas.set(row, { ...formula, text });
  }
}

/** Looks by content: the numbers of another file's formats mean nothing here, nor do its named styles unless they exist. */
function styleTranslator({ source, model }: SheetCopy): (style: number) => number {
  const known = new Map<number, number>();
  return (style) => {
    const found = known.get(style);
    if (found !== undefined) return found;
    const { fileFormat: _file, named, ...look } = source.styles.style(style);
    const keepsName = named !== undefined && model.styles.named.has(named);
    const index = model.styles.indexOf(keepsName ? { ...look, named } : look);
    known.set(style, index);
    return index;
  };
}

function copyMap<K, V>(from: ReadonlyMap<K, V>, to: Map<K, V>): void {
  for (const [key, value] of from) to.set(key, value);
}
