import type { SheetModel } from "#workbench/model/sheet";
import type { TableModel } from "#workbench/model/table";
import { patchedFilter } from "../filter/write-filter.ts";
import { sameContent } from "../same-content.ts";
import { applyEdits, setAttributes, withPrefix, type Edit } from "../xml/edit-xml.ts";
import { child, childrenOf, numeric, parseXml, prefixOf, type XmlNode } from "../xml/xml-tree.ts";
import { columnName } from "./read-table.ts";
import { autoFilterXml, columnXml, filterArea, styleXml, tableAttributes } from "./write-table.ts";

/** What changed of a table: as it is, as it was read. */
export interface TableChange {
  readonly table: TableModel;
  readonly was: TableModel;
  readonly sheet: SheetModel;
}

/** The table part brought in line: columns that stay keep their element with formulas, formats and ids. */
export function patchTable(xml: string, path: string, change: TableChange): string {
  const { table, was } = change;
  const root = parseXml(xml, path);
  const prefix = prefixOf(root.tag);
  const edits: Edit[] = [setAttributes(xml, root, changedAttributes(table, was)), ...patchFilter(xml, root, change)];
  if (!sameContent(table.columns, was.columns)) edits.push(...patchColumns(xml, root, change));
  if (table.style !== was.style || table.showBandedRows !== was.showBandedRows) {
    const info = child(root, "tableStyleInfo");
    if (info) {
      const stripes = { name: table.style ?? undefined, showRowStripes: table.showBandedRows ? "1" : "0" };
      edits.push(setAttributes(xml, info, stripes));
    } else {
      const at = child(root, "tableColumns")?.end ?? root.closeStart;
      edits.push({ start: at, end: at, text: withPrefix(styleXml(table), prefix) });
    }
  }
  return applyEdits(xml, edits);
}

function changedAttributes(table: TableModel, was: TableModel): Record<string, string | undefined> {
  const before = tableAttributes(was);
  return Object.fromEntries(Object.entries(tableAttributes(table)).filter(([key, value]) => before[key] !== value));
}

function patchFilter(xml: string, root: XmlNode, { table, was }: TableChange): Edit[] {
  const same = sameContent(filterArea(table), filterArea(was)) && autoFilterXml(table) === autoFilterXml(was);
  if (same) return [];
  const filter = child(root, "autoFilter");
  if (filter) {
    const wanted = { area: filterArea(table), columns: table.columnFilters ?? {} };
    const text = table.showFilterButton ? patchedFilter(xml, filter, wanted) : "";
    return [{ start: filter.start, end: filter.end, text }];
  }
  return [{ start: root.openEnd, end: root.openEnd, text: withPrefix(autoFilterXml(table), prefixOf(root.tag)) }];
}

function patchColumns(xml: string, root: XmlNode, { table, sheet }: TableChange): Edit[] {
  const list = child(root, "tableColumns");
  if (!list) return [];
  const known = new Map(childrenOf(list, "tableColumn").map((node) => [columnName(node).toLowerCase(), node]));
  let id = Math.max(0, ...Array.from(known.values(), (node) => numeric(node.attributes["id"]) ?? 0));
  const columns = table.columns.map((name, index) => {
    const node = known.get(name.toLowerCase());
    if (node && columnName(node) === name) return xml.slice(node.start, node.end);
    return withPrefix(columnXml(table, sheet, { index, id: ++id }), prefixOf(root.tag));
  });
  const count = setAttributes(xml, list, { count: String(columns.length) });
  return [count, { start: list.openEnd, end: list.closeStart, text: columns.join("") }];
}
