import type { ConditionalFormat } from "#workbench/model/sheet";
import { attributes } from "../xml/edit-xml.ts";
import { child, flag, type XmlNode } from "../xml/xml-tree.ts";
import type { Palette } from "./palette.ts";

export type DxfLook = Pick<ConditionalFormat, "font" | "fill" | "numberFormat" | "border">;

/** The look of a conditional format ("differential format"), as far as the model holds it. */
export function readDxf(dxf: XmlNode | undefined, palette: Palette): DxfLook {
  const look: DxfLook = {};
  const font = readFont(child(dxf, "font"), palette);
  if (Object.keys(font).length > 0) look.font = font;
  const pattern = child(child(dxf, "fill"), "patternFill");
  const solid = [undefined, "solid"].includes(pattern?.attributes["patternType"]);
  const fill = solid ? palette.colour(child(pattern, "bgColor")) : undefined;
  if (fill !== undefined) look.fill = fill;
  const code = child(dxf, "numFmt")?.attributes["formatCode"];
  if (code !== undefined) look.numberFormat = code;
  const edge = child(dxf, "border")?.children.find(({ attributes: each }) => each["style"] !== undefined);
  if (edge) look.border = { colour: palette.colour(child(edge, "color")) ?? "000000" };
  return look;
}

function readFont(font: XmlNode | undefined, palette: Palette): NonNullable<DxfLook["font"]> {
  const bold = child(font, "b");
  const italic = child(font, "i");
  const colour = palette.colour(child(font, "color"));
  return {
    ...(bold ? { bold: flag(bold.attributes["val"], true) } : {}),
    ...(italic ? { italic: flag(italic.attributes["val"], true) } : {}),
    ...(colour === undefined ? {} : { colour }),
  };
}

/** `numberFormatId` is the number under which the file keeps the look's number format. */
export function writeDxf(look: DxfLook, numberFormatId: number | undefined): string {
  const { font, fill, border } = look;
  const onOff = (name: string, on: boolean | undefined): string =>
    on === undefined ? "" : on ? `<${name}/>` : `<${name} val="0"/>`;
  const colour = (name: string, code: string | undefined): string =>
    code === undefined ? "" : `<${name} rgb="FF${code}"/>`;
  const fontXml = font
    ? `<font>${onOff("b", font.bold)}${onOff("i", font.italic)}${colour("color", font.colour)}</font>`
    : "";
  const number =
    look.numberFormat === undefined
      ? ""
      : `<numFmt${attributes({ numFmtId: numberFormatId, formatCode: look.numberFormat })}/>`;
  const fillXml = fill === undefined ? "" : `<fill><patternFill>${colour("bgColor", fill)}</patternFill></fill>`;
  const edge = (name: string): string => `<${name} style="thin">${colour("color", border?.colour)}</${name}>`;
  const borderXml = border ? `<border>${["left", "right", "top", "bottom"].map(edge).join("")}</border>` : "";
  return `<dxf>${fontXml}${number}${fillXml}${borderXml}</dxf>`;
}
