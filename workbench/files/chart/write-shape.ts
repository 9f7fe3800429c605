import type { ChartFill, ChartFont, ChartLine } from "#workbench/model/chart";
import { attributes } from "../xml/edit-xml.ts";

const EMU_A_POINT = 12_700;

export function inEmu(points: number): number {
  return Math.round(points * EMU_A_POINT);
}

/** `<c:spPr>` of a fill and a line; nothing where the application is to choose both. */
export function shapeXml(fill: ChartFill | undefined, line: ChartLine | undefined): string {
  const inner = fillXml(fill) + lineXml(line);
  return inner === "" ? "" : `<c:spPr>${inner}</c:spPr>`;
}

function fillXml(fill: ChartFill | undefined): string {
  if (fill === undefined) return "";
  return fill === "none" ? "<a:noFill/>" : solid(fill);
}

function lineXml(line: ChartLine | undefined): string {
  if (line === undefined) return "";
  if (line === "none") return "<a:ln><a:noFill/></a:ln>";
  const width = line.weight === undefined ? undefined : inEmu(line.weight);
  return `<a:ln${attributes({ w: width })}>${line.colour === undefined ? "" : solid(line.colour)}</a:ln>`;
}

function solid(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
}

/** `<c:txPr>`: the font of a chart's words; nothing where the application is to choose it. */
export function fontXml({ name, size, bold, italic, colour }: ChartFont): string {
  const head = attributes({
    sz: size === undefined ? undefined : Math.round(size * 100),
    b: flag(bold),
    i: flag(italic),
  });
  const face = name === undefined ? "" : `<a:latin${attributes({ typeface: name })}/>`;
  const inner = (colour === undefined ? "" : solid(colour)) + face;
  if (head === "" && inner === "") return "";
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr${head}>${inner}</a:defRPr></a:pPr>` +
    '<a:endParaRPr lang="en-GB"/></a:p></c:txPr>'
  );
}

function flag(value: boolean | undefined): string | undefined {
  return value === undefined ? undefined : value ? "1" : "0";
}
