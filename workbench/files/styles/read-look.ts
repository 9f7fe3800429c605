import type { Border, BorderStyle, CellStyle, Font, Horizontal, Vertical } from "#workbench/model/style";
import { child, flag, numeric, type XmlNode } from "../xml/xml-tree.ts";
import type { Palette } from "./palette.ts";

/** Border styles that the model does not tell apart are shown as the nearest it knows; the file keeps its own. */
const NEAREST: Readonly<Record<string, BorderStyle>> = {
  hair: "hair",
  thin: "thin",
  medium: "medium",
  thick: "thick",
  double: "double",
  dashed: "dashed",
  dotted: "dotted",
  mediumDashed: "dashed",
  dashDot: "dashed",
  mediumDashDot: "dashed",
  dashDotDot: "dotted",
  mediumDashDotDot: "dotted",
  slantDashDot: "dashed",
};
const HORIZONTALS = ["general", "left", "center", "right", "fill", "justify", "centerContinuous", "distributed"];
const VERTICALS = ["top", "center", "bottom", "justify", "distributed"];

export function readFont(node: XmlNode | undefined, palette: Palette, otherwise: Font): Font {
  const on = (name: string): boolean => {
    const found = child(node, name);
    return found !== undefined && flag(found.attributes["val"], true);
  };
  const underline = child(node, "u");
  const colour = palette.colour(child(node, "color"));
  return {
    name: child(node, "name")?.attributes["val"] ?? otherwise.name,
    size: numeric(child(node, "sz")?.attributes["val"]) ?? otherwise.size,
    bold: on("b"),
    italic: on("i"),
    underline: underline !== undefined && underline.attributes["val"] !== "none",
    ...(colour === undefined ? {} : { colour }),
  };
}

/** RRGGBB of a solid fill; patterns and gradients are not modelled and read as none. */
export function readFill(node: XmlNode | undefined, palette: Palette): string | undefined {
  const pattern = child(node, "patternFill");
  return pattern?.attributes["patternType"] === "solid" ? palette.colour(child(pattern, "fgColor")) : undefined;
}

export function readBorders(node: XmlNode | undefined, palette: Palette): CellStyle["borders"] {
  const borders: { -readonly [side in keyof CellStyle["borders"]]: Border } = {};
  const sides = { top: ["top"], bottom: ["bottom"], left: ["left", "start"], right: ["right", "end"] } as const;
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const edge = sides[side].map((name) => child(node, name)).find((each) => each !== undefined);
    const style = NEAREST[edge?.attributes["style"] ?? ""];
    if (style) borders[side] = { style, colour: palette.colour(child(edge, "color")) ?? "000000" };
  }
  return borders;
}

type Placing = Pick<CellStyle, "horizontal" | "vertical" | "wrap" | "indent" | "shrink">;

export function readPlacing(alignment: XmlNode | undefined): Placing {
  const { horizontal = "", vertical = "", wrapText, indent, shrinkToFit } = alignment?.attributes ?? {};
  return {
    horizontal: HORIZONTALS.includes(horizontal) ? (horizontal as Horizontal) : "general",
    vertical: VERTICALS.includes(vertical) ? (vertical as Vertical) : "bottom",
    wrap: flag(wrapText),
    indent: numeric(indent) ?? 0,
    shrink: flag(shrinkToFit),
  };
}
