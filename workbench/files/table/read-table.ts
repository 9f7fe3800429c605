import { parseArea } from "#workbench/model/address";
import type { TableModel } from "#workbench/model/table";
import { child, childrenOf, flag, numeric, type XmlNode } from "../xml/xml-tree.ts";
import { decodeCellText } from "../xml/xml-text.ts";

/** A table part as the model holds it; undefined where it names no area. */
export function readTable(table: XmlNode, sheet: string): TableModel | undefined {
  const { id, displayName, name = "", ref = "", headerRowCount, totalsRowCount } = table.attributes;
  const area = parseArea(ref);
  if (!area) return undefined;
  return {
    id: numeric(id) ?? 0,
    name: displayName ?? name,
    sheet,
    area,
    columns: childrenOf(child(table, "tableColumns"), "tableColumn").map(columnName),
    showHeaders: headerRowCount !== "0",
    showTotals: totalsRowCount !== undefined && totalsRowCount !== "0",
    ...readTableStyle(child(table, "tableStyleInfo")),
    showFilterButton: child(table, "autoFilter") !== undefined,
  };
}

function readTableStyle(info: XmlNode | undefined): Pick<TableModel, "style" | "showBandedRows"> {
  return { style: info?.attributes["name"] ?? null, showBandedRows: flag(info?.attributes["showRowStripes"]) };
}

export function columnName(column: XmlNode): string {
  return decodeCellText(column.attributes["name"] ?? "");
}
