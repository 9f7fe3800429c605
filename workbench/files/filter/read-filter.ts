import type { ColumnFilter, ColumnFilters } from "#workbench/model/filter";
import { child, childrenOf, flag, numeric, type XmlNode } from "../xml/xml-tree.ts";
import { decodeCellText } from "../xml/xml-text.ts";

/** What the columns of an `<autoFilter>` keep; one that only hides its button keeps all. @param text - its offsets count in. */
export function readColumnFilters(filter: XmlNode | undefined, text: string): ColumnFilters {
  const found = childrenOf(filter, "filterColumn").flatMap((node): [number, ColumnFilter][] => {
    const offset = numeric(node.attributes["colId"]);
    const read = readColumnFilter(node, text);
    return offset === undefined || !read ? [] : [[offset, read]];
  });
  return Object.fromEntries(found);
}

export function readColumnFilter(column: XmlNode, text: string): ColumnFilter | undefined {
  if (column.children.length === 0) return undefined;
  const filters = child(column, "filters");
  const isPlain = filters !== undefined && childrenOf(filters, "filter").length === filters.children.length;
  if (!isPlain) return { kind: "other", xml: text.slice(column.start, column.end) };
  const texts = childrenOf(filters, "filter").map(({ attributes }) => decodeCellText(attributes["val"] ?? ""));
  return { kind: "values", texts: flag(filters.attributes["blank"]) ? [...texts, ""] : texts };
}
