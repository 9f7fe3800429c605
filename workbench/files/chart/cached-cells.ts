import type { ChartRange } from "#workbench/model/chart";
import { numeric, type XmlNode } from "../xml/xml-tree.ts";
import type { ChartCells } from "./chart-cells.ts";
import { localName, part, parts } from "./read-shape.ts";

/** The cells as a chart part remembers them: with these, our own writing of the part gives the same text again. */
export function cellsOfPart(space: XmlNode, formula: ChartCells["formula"]): ChartCells {
  const caches = new Map<string, XmlNode>();
  collect(space, caches);
  const cacheOf = (range: ChartRange): XmlNode | undefined => caches.get(formula(range) ?? "");
  const texts = (range: ChartRange): (string | null)[] => {
    const cache = cacheOf(range);
    const all = new Array<string | null>(numeric(part(cache, "ptCount")?.attributes["val"]) ?? 0).fill(null);
    for (const point of parts(cache, "pt")) all[Number(point.attributes["idx"])] = part(point, "v")?.text ?? "";
    return all;
  };
  return {
    formula,
    words: texts,
    figures: (range) => texts(range).map((text) => (text === null ? null : Number(text))),
    format: (range) => part(cacheOf(range), "formatCode")?.text ?? "General",
  };
}

function collect(node: XmlNode, caches: Map<string, XmlNode>): void {
  for (const child of node.children) {
    const kind = localName(child.tag);
    const cache = kind === "strRef" ? part(child, "strCache") : kind === "numRef" ? part(child, "numCache") : undefined;
    if (cache) caches.set(part(child, "f")?.text ?? "", cache);
    else collect(child, caches);
  }
}
