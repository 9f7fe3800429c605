import { readColumnFilters } from "../filter/read-filter.ts";
import { parseArea } from "#workbench/model/address";
import type { TableModel } from "#workbench/model/table";
import { child, childrenOf, flag, numeric, type XmlNode } from "../xml/xml-tree.ts";
import { decodeCellText } from "../xml/xml-text.ts";

/** A table part as the model holds it; undefined where it names no area. @param text - of the part. */
export function readTable(table: XmlNode, sheet: string, text: string): TableModel | undefined {
  const { id, displayName, name = "", ref = "", headerRowCount, totalsRowCount } = table.attributes;
  const area = parseArea(ref);
  if (!area) return undefined;
  const filter = child(table, "autoFilter");
  const columnFilters = readColumnFilters(filter, text);
  return {
    id: numeric(id) ?? 0,
    name: displayName ?? name,
    sheet,
    area,
    columns: childrenOf(child(table, "tableColumns"), "tableColumn").map(columnName),
    showHeaders: headerRowCount !== "0",
    showTotals: totalsRowCount !== undefined && totalsRowCount !== "0",
    ...readTableStyle(child(table, "tableStyleInfo")),
    showFilterButton: filter !== undefined,
    ...(Object.keys(columnFilters).length > 0 && { columnFilters }),
  };
}

function readTableStyle(info: XmlNode | undefined): Pick<TableModel, "style" | "showBandedRows"> {
  return { style: info?.attributes["name"] ?? null, showBandedRows: flag(info?.attributes["showRowStripes"]) };
}

export function columnName(column: XmlNode): string {
  return decodeCellText(column.attributes["name"] ?? "");
}
