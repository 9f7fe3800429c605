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
    const content = JSON.stringify(style, orderKeys);
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

function orderKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
