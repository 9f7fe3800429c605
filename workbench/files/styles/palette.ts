import { child, childrenOf, numeric, parseXml, type XmlNode } from "../xml/xml-tree.ts";

/** The 64 indexed colours of Excel 97 (ECMA-376 part 1, 18.8.27); the first eight stand twice. */
const EIGHT = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
const INDEXED = `${EIGHT} ${EIGHT} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF
 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF
 FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366
 333399 333333`.split(/\s+/);

/** Slots of a theme in the order that `theme="n"` counts; light and dark trade places against the theme part. */
const SLOTS = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];
const OFFICE = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

/** Turns the colours of a file (rgb, theme and tint, index) into RRGGBB. */
export class Palette {
  private readonly theme: readonly string[];
  private readonly indexed: readonly string[];

  constructor(theme: readonly string[] = OFFICE, indexed: readonly string[] = INDEXED) {
    this.theme = theme;
    this.indexed = indexed;
  }
  /** RRGGBB, or undefined for none and for "automatic". */
  colour(node: XmlNode | undefined): string | undefined {
    if (!node) return undefined;
    const { rgb, theme, indexed, tint } = node.attributes;
    const plain = rgb === undefined ? this.named(numeric(theme), numeric(indexed)) : rgb.slice(-6).toUpperCase();
    if (plain === undefined || !/^[0-9A-F]{6}$/.test(plain)) return undefined;
    return tinted(plain, numeric(tint) ?? 0);
  }
  private named(theme: number | undefined, indexed: number | undefined): string | undefined {
    if (theme !== undefined) return this.theme[theme];
    return indexed === undefined ? undefined : this.indexed[indexed];
  }
}

/** Colours of a theme part, in slot order; those it does not state are Office's. */
export function themeColours(text: string, part: string): string[] {
  const elements = child(parseXml(text, part), "themeElements");
  const scheme = child(elements, "clrScheme");
  return SLOTS.map((slot, index) => {
    const colour = child(scheme, slot)?.children[0];
    const code = colour?.attributes["lastClr"] ?? colour?.attributes["val"];
    return code && /^[0-9A-Fa-f]{6}$/.test(code) ? code.toUpperCase() : OFFICE[index]!;
  });
}

/** A workbook's own indexed colours, laid over the usual ones. */
export function indexedColours(styles: XmlNode): string[] {
  const own = childrenOf(child(child(styles, "colors"), "indexedColors"), "rgbColor");
  return INDEXED.map((code, index) => own[index]?.attributes["rgb"]?.slice(-6).toUpperCase() ?? code);
}

/** Lightens (tint > 0) or darkens a colour by its lightness, hue and saturation kept. */
function tinted(code: string, tint: number): string {
  if (tint === 0) return code;
  const parts = [0, 2, 4].map((at) => Number.parseInt(code.slice(at, at + 2), 16) / 255) as [number, number, number];
  const high = Math.max(...parts);
  const low = Math.min(...parts);
  const light = (high + low) / 2;
  const wanted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const spread = (at: number): number =>
    at === 0 || at === 1 ? 0 : (1 - Math.abs(2 * wanted - 1)) / (1 - Math.abs(2 * at - 1));
  const factor = spread(light);
  return parts.map((part) => hex(wanted + (part - light) * factor)).join("");
}

function hex(part: number): string {
  return Math.round(Math.min(1, Math.max(0, part)) * 255)
    .toString(16)
    .padStart(2, "0")
    .toUpperCase();
}
