export type BorderStyle = "hair" | "thin" | "medium" | "thick" | "double" | "dashed" | "dotted";
export interface Border {
  readonly style: BorderStyle;
  /** RRGGBB */
  readonly colour: string;
}
export interface Font {
  readonly name: string;
  /** points */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** RRGGBB, undefined = automatic */
  readonly colour?: string;
}
export type Horizontal =
  "general" | "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";
export type Vertical = "top" | "center" | "bottom" | "justify" | "distributed";

/** How one cell looks. Plain data, compared by content; kept once each in a StyleTable. */
export interface CellStyle {
  /** Name of the cell style it is built on, e.g. "TP Total"; undefined = Normal. */
  readonly named?: string;
  /** en-US number format code */
  readonly numberFormat: string;
  readonly font: Font;
  /** RRGGBB of a solid fill */
  readonly fill?: string;
  readonly borders: {
    readonly top?: Border;
    readonly bottom?: Border;
    readonly left?: Border;
    readonly right?: Border;
  };
  readonly horizontal: Horizontal;
  readonly vertical: Vertical;
  readonly wrap: boolean;
  readonly indent: number;
  readonly shrink: boolean;
  readonly locked: boolean;
  /** Index of the cell format (`cellXfs`) in the file it was opened from: kept so that what we do not model survives. */
  readonly fileFormat?: number;
}

export const PLAIN_STYLE: CellStyle = {
  numberFormat: "General",
  font: { name: "Calibri", size: 11, bold: false, italic: false, underline: false },
  borders: {},
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
  indent: 0,
  shrink: false,
  locked: true,
};

/** Every cell style of a workbook, once; cells hold the index. Index 0 is the plain style. */
export class StyleTable {
  private readonly styles: CellStyle[] = [];
  private readonly indexByContent = new Map<string, number>();
  /** Named cell styles the workbook offers (name -> style index), e.g. those made through `workbook.styles.add`. */
  readonly named = new Map<string, number>();

  constructor(plain: CellStyle = PLAIN_STYLE) {
    this.indexOf(plain);
  }
  indexOf(style: CellStyle): number {
    const content = contentOf(style);
    const known = this.indexByContent.get(content);
    if (known !== undefined) return known;
    this.styles.push(style);
    this.indexByContent.set(content, this.styles.length - 1);
    return this.styles.length - 1;
  }
  style(index: number): CellStyle {
    return this.styles[index] ?? this.styles[0]!;
  }
  get size(): number {
    return this.styles.length;
  }
}

/** Every part once, so that one that comes to be added is not forgotten here. */
const STYLE_PARTS = {
  ...{ named: 0, numberFormat: 0, font: 0, fill: 0, borders: 0, horizontal: 0, vertical: 0 },
  ...{ wrap: 0, indent: 0, shrink: 0, locked: 0, fileFormat: 0 },
} satisfies Record<keyof CellStyle, 0>;
const FONT_PARTS = { name: 0, size: 0, bold: 0, italic: 0, underline: 0, colour: 0 } satisfies Record<keyof Font, 0>;
const EDGES = { top: 0, bottom: 0, left: 0, right: 0 } satisfies Record<keyof CellStyle["borders"], 0>;
const [styleParts, fontParts, edges] = [keysOf(STYLE_PARTS), keysOf(FONT_PARTS), keysOf(EDGES)];

function keysOf<K extends string>(parts: Record<K, 0>): readonly K[] {
  return Object.keys(parts) as K[];
}

/** Equal for styles of equal content, whatever the order of their keys. */
function contentOf(style: CellStyle): string {
  const { font, borders } = style;
  const parts = styleParts.map((part) => {
    if (part === "font") return fontParts.map((key) => font[key]);
    if (part !== "borders") return style[part];
    return edges.map((edge) => borders[edge] && [borders[edge].style, borders[edge].colour]);
  });
  return JSON.stringify(parts);
}
