import type { CSSProperties } from "react";
import type { CellKind, CellView, Look } from "#workbench/server/protocol/book";

/** Lines by Excel's words for them; widths as a screen shows them. */
const LINES: Readonly<Record<string, string>> = {
  hair: "1px dotted",
  thin: "1px solid",
  medium: "2px solid",
  thick: "3px solid",
  double: "3px double",
  dashed: "1px dashed",
  dotted: "1px dotted",
};

/** Fonts of Office with what stands in for them elsewhere. */
const FALLBACK = "Carlito, 'Segoe UI', system-ui, sans-serif";

/** How the text of a cell is set. */
export function textStyle(look: Look, kind: CellKind): CSSProperties {
  const side = sideOf(look, kind);
  return {
    ...fontStyle(look),
    ...(look.wrap && { whiteSpace: "pre-wrap", overflowWrap: "anywhere" }),
    textAlign: side,
    alignItems: VERTICAL[look.vertical ?? "bottom"],
    ...(look.indent && { [side === "right" ? "paddingRight" : "paddingLeft"]: look.indent * INDENT + 3 }),
  };
}

const VERTICAL = { top: "flex-start", center: "center", bottom: "flex-end" } as const;
/** Pixels of one step. */
const INDENT = 9;

function fontStyle(look: Look): CSSProperties {
  return {
    ...(look.font !== undefined && { fontFamily: `'${look.font.replaceAll("'", "")}', ${FALLBACK}` }),
    ...(look.size !== undefined && { fontSize: `${look.size}pt` }),
    ...(look.bold && { fontWeight: 700 }),
    ...(look.italic && { fontStyle: "italic" }),
    ...(look.underline && { textDecoration: "underline" }),
    ...(look.colour !== undefined && { color: `#${look.colour}` }),
  };
}

/** Where the text of a cell stands, by its look or else by what it is. */
export function sideOf({ horizontal }: Look, kind: CellKind): "left" | "right" | "center" | "justify" {
  if (horizontal === "across") return "center";
  return horizontal ?? (kind === "number" ? "right" : kind === "text" ? "left" : "center");
}

/** Fill of a cell; its box overlaps its neighbours' by the one line between them. */
export function boxStyle({ fill, lines }: Look): CSSProperties {
  const colour = fill === undefined ? {} : { backgroundColor: `#${fill}`, borderColor: `#${fill}` };
  // Lines lie over fills, fills over the plain lines of the grid.
  return { ...colour, ...((lines ?? fill !== undefined) && { zIndex: lines ? 2 : 1 }) };
}

type Side = keyof NonNullable<Look["lines"]>;

const BORDERS: Readonly<Record<Side, "borderTop" | "borderBottom" | "borderLeft" | "borderRight">> = {
  top: "borderTop",
  bottom: "borderBottom",
  left: "borderLeft",
  right: "borderRight",
};

/** The lines of a cell, each on its own: sides of one box would be cut where a line meets none. */
export function lineStyles({ lines }: Look): readonly { readonly side: Side; readonly style: CSSProperties }[] {
  return Object.entries(lines ?? {}).map(([name, { style, colour }]) => {
    const side = name as Side;
    const across = side === "top" || side === "bottom" ? { left: -1, right: -1 } : { top: -1, bottom: -1 };
    return { side, style: { ...across, [side]: -1, [BORDERS[side]]: `${LINES[style] ?? "1px solid"} #${colour}` } };
  });
}

/** Whether a text may run on into empty neighbours. */
export function runsOver({ kind, text }: CellView, look: Look): boolean {
  return kind === "text" && text !== "" && !look.wrap && !look.shrink && look.horizontal !== "justify";
}

/** Between text and line, both sides together. */
export const PADDING = 8;

/** The size at which a text fits into its cell, where it is too wide at its own. */
export function shrinkStyle(text: string, look: Look, width: number): CSSProperties {
  const room = width - PADDING - (look.indent ?? 0) * INDENT;
  const part = room / textWidth(text, look);
  return part < 1 ? { fontSize: `${Math.max(1, (look.size ?? 11) * part)}pt` } : {};
}

let pen: CanvasRenderingContext2D | null | undefined;

/** Width of a text as the page draws it, in CSS pixels. */
export function textWidth(text: string, look: Look): number {
  pen ??= document.createElement("canvas").getContext("2d");
  const points = look.size ?? 11;
  if (!pen) return text.length * points * 0.7;
  const weight = look.bold ? "700 " : "";
  pen.font = `${weight}${String((points * 4) / 3)}px '${look.font ?? "Calibri"}', ${FALLBACK}`;
  return pen.measureText(text).width;
}
