import type { ConditionalFormat } from "#workbench/model/sheet";
import { PLAIN_STYLE, type CellStyle, type StyleTable } from "#workbench/model/style";
import { attributes } from "../xml/edit-xml.ts";
import { child } from "../xml/xml-tree.ts";
import { writeDxf } from "./dxf.ts";
import type { FileStyles } from "./file-styles.ts";
import type { Base, FormatWriter } from "./format-writer.ts";
import { NamedStyleWriter } from "./named-style-writer.ts";
import { builtInNumber, FIRST_OWN_FORMAT } from "./number-formats.ts";
import { sameBorders, sameFont, samePlacing, sameStyle } from "./same-look.ts";
import { StyleCollections } from "./style-collections.ts";
import { writeAlignment, writeBorders, writeFill, writeFont, writeProtection } from "./write-look.ts";

/**
 * Gives the styles of the model their number in the file.
 *
 * A style that was read and not changed keeps its number. A changed one starts from the format it was read from, so
 * that what the model does not hold (theme colours, rotation, patterns) survives in the parts that did not change.
 */
export class StyleWriter implements FormatWriter {
  readonly collections: StyleCollections;
  readonly file: FileStyles;
  private readonly styles: StyleTable;
  private readonly named: NamedStyleWriter;
  private readonly formats = new Map<number, number>();
  private readonly numbers = new Map<string, number>();

  constructor(file: FileStyles, styles: StyleTable) {
    this.file = file;
    this.styles = styles;
    this.collections = new StyleCollections(file);
    this.named = new NamedStyleWriter(file, styles, this);
    for (const [id, code] of file.numberFormats) if (!this.numbers.has(code)) this.numbers.set(code, id);
  }
  /** Adds or changes the named styles of the workbook. */
  writeNamed(): void {
    this.named.writeAll();
  }
  /** Number of the cell format (`cellXfs`) for a style index of the model. */
  formatOf(index: number): number {
    let format = this.formats.get(index);
    if (format === undefined) {
      format = this.find(this.styles.style(index));
      this.formats.set(index, format);
    }
    return format;
  }
  dxfOf(look: ConditionalFormat): number {
    const number = look.numberFormat === undefined ? undefined : this.numberFormat(look.numberFormat);
    return this.collections.add("dxfs", writeDxf(look, number));
  }
  /** `<xf>` of a style that starts from `base`; `styleFormat` is the number of its named style. */
  formatXml(style: CellStyle, base: Base, styleFormat?: number): string {
    const was = base.style;
    const id = (name: string): string => base.node?.attributes[name] ?? "0";
    const numFmtId = style.numberFormat === was.numberFormat ? id("numFmtId") : this.numberFormat(style.numberFormat);
    const fontId = sameFont(style.font, was.font) ? id("fontId") : this.collections.add("fonts", writeFont(style.font));
    const borderId = sameBorders(style.borders, was.borders)
      ? id("borderId")
      : this.collections.add("borders", writeBorders(style.borders));
    const alignment = child(base.node, "alignment");
    const placing = samePlacing(style, was) && !alignment ? "" : writeAlignment(style, alignment);
    const protection = writeProtection(style, child(base.node, "protection"));
    const on = (used: boolean): 1 | undefined => (used ? 1 : undefined);
    const fillId = this.fillId(style, base);
    const head = attributes({
      numFmtId,
      fontId,
      fillId,
      borderId,
      xfId: styleFormat,
      quotePrefix: base.node?.attributes["quotePrefix"],
      applyNumberFormat: on(Number(numFmtId) !== 0),
      applyFont: on(Number(fontId) !== 0),
      applyFill: on(Number(fillId) !== 0),
      applyBorder: on(Number(borderId) !== 0),
      applyAlignment: on(placing !== ""),
      applyProtection: on(protection !== ""),
    });
    return `<xf${head}>${placing}${protection}</xf>`;
  }
  private fillId(style: CellStyle, { style: was, node }: Base): string | number {
    if (style.fill === was.fill) return node?.attributes["fillId"] ?? "0";
    return style.fill === undefined ? 0 : this.collections.add("fills", writeFill(style.fill));
  }
  private find(style: CellStyle): number {
    const index = style.fileFormat ?? 0;
    const was = this.file.formats[index];
    if (was && sameStyle(was, style)) return index;
    const base = { style: was ?? PLAIN_STYLE, node: was && this.file.formatNodes[index] };
    return this.collections.add("cellXfs", this.formatXml(style, base, this.named.formatOf(style)));
  }
  private numberFormat(code: string): number {
    const known = builtInNumber(code) ?? this.numbers.get(code);
    if (known !== undefined) return known;
    const number = Math.max(FIRST_OWN_FORMAT - 1, ...this.numbers.values()) + 1;
    this.numbers.set(code, number);
    this.collections.add("numFmts", `<numFmt${attributes({ numFmtId: number, formatCode: code })}/>`);
    return number;
  }
}
