import { type CellStyle, PLAIN_STYLE } from "#workbench/model/style";
import type { Look } from "../protocol/book.ts";

/** What the page draws of a cell's style. */
export function lookOf(style: CellStyle): Look {
  return {
    ...fontLook(style),
    ...placeLook(style),
    ...(style.fill !== undefined && { fill: style.fill }),
    ...lines(style),
  };
}

function fontLook({ font }: CellStyle): Look {
  return {
    ...(font.name !== PLAIN_STYLE.font.name && { font: font.name }),
    ...(font.size !== PLAIN_STYLE.font.size && { size: font.size }),
    ...(font.bold && { bold: true as const }),
    ...(font.italic && { italic: true as const }),
    ...(font.underline && { underline: true as const }),
    ...(font.colour !== undefined && font.colour !== "000000" && { colour: font.colour }),
  };
}

const HORIZONTAL: Readonly<Partial<Record<CellStyle["horizontal"], NonNullable<Look["horizontal"]>>>> = {
  left: "left",
  fill: "left",
  center: "center",
  right: "right",
  justify: "justify",
  distributed: "justify",
  centerContinuous: "across",
};

function placeLook(style: CellStyle): Look {
  const horizontal = HORIZONTAL[style.horizontal];
  return {
    ...(horizontal && { horizontal }),
    ...(style.vertical === "top" && { vertical: "top" as const }),
    ...(style.vertical !== "top" && style.vertical !== "bottom" && { vertical: "center" as const }),
    ...((style.wrap || style.horizontal === "justify") && { wrap: true as const }),
    ...(style.shrink && { shrink: true as const }),
    ...(style.indent > 0 && { indent: style.indent }),
  };
}

function lines({ borders }: CellStyle): Look {
  return Object.keys(borders).length === 0 ? {} : { lines: borders };
}

/**
 * The looks of one open workbook by number, each once. A number never changes its meaning, so that a page keeps what it
 * was told and is told only what is new to it.
 */
export class LookTable {
  private readonly looks: Look[] = [{}];
  private readonly byStyle: (number | undefined)[] = [];
  private readonly keys = new Map<string, number>([["{}", 0]]);

  keyOf(look: Look): number {
    const content = JSON.stringify(look);
    const known = this.keys.get(content);
    if (known !== undefined) return known;
    this.keys.set(content, this.looks.length);
    return this.looks.push(look) - 1;
  }
  /** The key of a cell style's look: a style never changes its index, so each is read once. */
  keyOfStyle(index: number, style: CellStyle): number {
    const known = this.byStyle[index];
    if (known !== undefined) return known;
    return (this.byStyle[index] = this.keyOf(lookOf(style)));
  }
  get(key: number): Look {
    return this.looks[key] ?? {};
  }
}
