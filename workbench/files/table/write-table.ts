import { areaName, type Area } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import type { TableModel } from "#workbench/model/table";
import { filterXml } from "../filter/write-filter.ts";
import { attributes } from "../xml/edit-xml.ts";
import { escapeAttribute } from "../xml/xml-text.ts";
import { formulaXml } from "../sheet/write-formulas.ts";

/** What a totals cell does, by the number that SUBTOTAL is given. */
const TOTALS: Readonly<Record<string, string>> = {
  "101": "average",
  "102": "countNums",
  "103": "count",
  "104": "max",
  "105": "min",
  "107": "stdDev",
  "109": "sum",
  "110": "var",
};

/** `<tableColumn>` for a column that the file does not have yet. */
export function columnXml(table: TableModel, sheet: SheetModel, column: { index: number; id: number }): string {
  const name = table.columns[column.index]!;
  const head = `<tableColumn id="${String(column.id)}" name="${columnAttribute(name)}"`;
  if (!table.showTotals) return `${head}/>`;
  const [row, at] = [table.area.bottom, table.area.left + column.index];
  const formula = sheet.formula(row, at)?.text;
  const value = sheet.value(row, at);
  if (formula === undefined)
    return typeof value === "string" ? `${head}${attributes({ totalsRowLabel: value })}/>` : `${head}/>`;
  const kind = TOTALS[/^=SUBTOTAL\((\d+),[^,()]*\)$/i.exec(formula)?.[1] ?? ""];
  if (kind) return `${head} totalsRowFunction="${kind}"/>`;
  return `${head} totalsRowFunction="custom"><totalsRowFormula>${formulaXml(formula, table.name)}</totalsRowFormula></tableColumn>`;
}

/** A heading as the table part holds it: line breaks as `_x000a_`, unlike in cells. */
function columnAttribute(name: string): string {
  const encoded = name
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[\n\r\t]/g, (character) => `_x${character.charCodeAt(0).toString(16).padStart(4, "0")}_`);
  return escapeAttribute(encoded);
}

/** The block that filters cover: header to last row, without the totals. */
export function filterArea({ area, showTotals }: TableModel): Area {
  return showTotals ? { ...area, bottom: area.bottom - 1 } : area;
}

export function autoFilterXml(table: TableModel): string {
  const { showFilterButton, showHeaders, columnFilters = {} } = table;
  return showFilterButton && showHeaders ? filterXml(filterArea(table), columnFilters) : "";
}

export function styleXml({ style, showBandedRows }: TableModel): string {
  const stripes = {
    showFirstColumn: 0,
    showLastColumn: 0,
    showRowStripes: showBandedRows ? 1 : 0,
    showColumnStripes: 0,
  };
  return `<tableStyleInfo${attributes({ name: style ?? undefined, ...stripes })}/>`;
}

/** Attributes of `<table>` that the model decides. */
export function tableAttributes({
  name,
  area,
  showHeaders,
  showTotals,
}: TableModel): Record<string, string | undefined> {
  return {
    name,
    displayName: name,
    ref: areaName(area),
    headerRowCount: showHeaders ? undefined : "0",
    totalsRowCount: showTotals ? "1" : undefined,
    totalsRowShown: showTotals ? undefined : "0",
  };
}

/** A whole table part. */
export function tableXml(table: TableModel, sheet: SheetModel, { id, main }: { id: number; main: string }): string {
  const columns = table.columns.map((_, index) => columnXml(table, sheet, { index, id: index + 1 })).join("");
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<table xmlns="${main}"${attributes({ id, ...tableAttributes(table) })}>${autoFilterXml(table)}` +
    `<tableColumns count="${String(table.columns.length)}">${columns}</tableColumns>${styleXml(table)}</table>`
  );
}
