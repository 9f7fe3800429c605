import type { Border, CellStyle, Font } from "#workbench/model/style";
import { attributes } from "../xml/edit-xml.ts";
import type { XmlNode } from "../xml/xml-tree.ts";

export function writeFont({ name, size, bold, italic, underline, colour }: Font): string {
  const on = (tag: string, is: boolean): string => (is ? `<${tag}/>` : "");
  const paint = colour === undefined ? "" : `<color rgb="FF${colour}"/>`;
  const looks = on("b", bold) + on("i", italic) + on("u", underline);
  return `<font>${looks}<sz${attributes({ val: size })}/>${paint}<name${attributes({ val: name })}/><family val="2"/></font>`;
}

export function writeFill(fill: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`;
}

export function writeBorders({ left, right, top, bottom }: CellStyle["borders"]): string {
  const edge = (name: string, border: Border | undefined): string =>
    border ? `<${name} style="${border.style}"><color rgb="FF${border.colour}"/></${name}>` : `<${name}/>`;
  return `<border>${edge("left", left)}${edge("right", right)}${edge("top", top)}${edge("bottom", bottom)}<diagonal/></border>`;
}

/** Alignment of a style; what the model does not hold (rotation, reading order) is taken over from `was`. */
export function writeAlignment(style: CellStyle, was: XmlNode | undefined): string {
  const { textRotation, readingOrder, justifyLastLine, relativeIndent } = was?.attributes ?? {};
  const values = attributes({
    horizontal: style.horizontal === "general" ? undefined : style.horizontal,
    vertical: style.vertical === "bottom" ? undefined : style.vertical,
    textRotation,
    wrapText: style.wrap ? 1 : undefined,
    indent: style.indent === 0 ? undefined : style.indent,
    relativeIndent,
    justifyLastLine,
    shrinkToFit: style.shrink ? 1 : undefined,
    readingOrder,
  });
  return values === "" ? "" : `<alignment${values}/>`;
}

export function writeProtection({ locked }: CellStyle, was: XmlNode | undefined): string {
  const values = attributes({ locked: locked ? undefined : 0, hidden: was?.attributes["hidden"] });
  return values === "" ? "" : `<protection${values}/>`;
}
