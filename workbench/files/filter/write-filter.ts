import { type Area, areaName } from "#workbench/model/address";
import type { ColumnFilter, ColumnFilters } from "#workbench/model/filter";
import { sameContent } from "../same-content.ts";
import { attributes, withAttributes, withPrefix } from "../xml/edit-xml.ts";
import { encodeCellText, escapeAttribute } from "../xml/xml-text.ts";
import { numeric, type XmlNode } from "../xml/xml-tree.ts";
import { readColumnFilter } from "./read-filter.ts";

/** `<autoFilter>` over a list, headings included; without prefix. */
export function filterXml(area: Area, columns: ColumnFilters): string {
  const held = Object.entries(columns).map(([offset, filter]) => columnXml(Number(offset), filter));
  const head = `<autoFilter ref="${areaName(area)}"`;
  return held.length === 0 ? `${head}/>` : `${head}>${held.join("")}</autoFilter>`;
}

interface WantedFilter {
  readonly area: Area;
  readonly columns: ColumnFilters;
}

/** The element brought in line: what keeps its filter keeps its text, and so does what is none (a sort, a hidden button). */
export function patchedFilter(text: string, node: XmlNode, { area, columns }: WantedFilter): string {
  const left = new Map(Object.entries(columns).map(([offset, filter]) => [Number(offset), filter]));
  const kept: { readonly offset: number; readonly xml: string }[] = [];
  for (const each of node.children) {
    const offset = numeric(each.attributes["colId"]) ?? AFTER_COLUMNS;
    if (!sameContent(filterIn(each, text), left.get(offset))) continue;
    left.delete(offset);
    kept.push({ offset, xml: text.slice(each.start, each.end) });
  }
  const prefix = node.tag.slice(0, -"autoFilter".length);
  const added = [...left].map(([offset, filter]) => ({ offset, xml: withPrefix(columnXml(offset, filter), prefix) }));
  const children = [...kept, ...added].toSorted((a, b) => a.offset - b.offset);
  const head = withAttributes(text.slice(node.start, node.openEnd), { ref: areaName(area) }).replace(/\s*\/>$/, ">");
  return `${head}${children.map(({ xml }) => xml).join("")}</${node.tag}>`;
}

/** undefined for what filters nothing: a column that hides its button, a sort. */
function filterIn(node: XmlNode, text: string): ColumnFilter | undefined {
  return node.attributes["colId"] === undefined ? undefined : readColumnFilter(node, text);
}

/** What stands behind the columns: how the list was sorted. */
const AFTER_COLUMNS = 16_384;

function columnXml(offset: number, filter: ColumnFilter): string {
  if (filter.kind === "other") return filter.xml;
  const texts = filter.texts.filter((text) => text !== "");
  const blank = texts.length < filter.texts.length ? "1" : undefined;
  const held = texts.map((text) => `<filter val="${escapeAttribute(encodeCellText(text))}"/>`).join("");
  return `<filterColumn colId="${String(offset)}"><filters${attributes({ blank })}>${held}</filters></filterColumn>`;
}
