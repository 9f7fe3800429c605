import type { CellStyle } from "#workbench/model/style";
import type { XmlNode } from "../xml/xml-tree.ts";
import type { StyleCollections } from "./style-collections.ts";

/** A format of the file that a new one starts from: what it has in common is taken over by number. */
export interface Base {
  readonly style: CellStyle;
  readonly node: XmlNode | undefined;
}

/** Writes `<xf>` elements into the lists of a styles part. */
export interface FormatWriter {
  readonly collections: StyleCollections;
  formatXml(style: CellStyle, base: Base): string;
}
