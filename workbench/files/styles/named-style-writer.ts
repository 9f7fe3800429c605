import { PLAIN_STYLE, type CellStyle, type StyleTable } from "#workbench/model/style";
import { attributes } from "../xml/edit-xml.ts";
import { child } from "../xml/xml-tree.ts";
import type { FileStyles } from "./file-styles.ts";
import { sameStyle } from "./same-look.ts";
import type { Base, FormatWriter } from "./format-writer.ts";

/** Numbers by which Excel knows its own styles; without them it would list a second "Percent" beside its own. */
const BUILT_IN: Readonly<Record<string, number>> = {
  Normal: 0,
  Comma: 3,
  Currency: 4,
  Percent: 5,
  "Comma [0]": 6,
  "Currency [0]": 7,
  Hyperlink: 8,
  "Followed Hyperlink": 9,
  Note: 10,
  "Warning Text": 11,
  Title: 15,
  "Heading 1": 16,
  "Heading 2": 17,
  "Heading 3": 18,
  "Heading 4": 19,
  Input: 20,
  Output: 21,
  Calculation: 22,
  "Check Cell": 23,
  "Linked Cell": 24,
  Total: 25,
  Good: 26,
  Bad: 27,
  Neutral: 28,
  "Explanatory Text": 53,
};

/** Writes the cell styles that have a name ("TP Total") and tells which number a cell's format stands on. */
export class NamedStyleWriter {
  private readonly file: FileStyles;
  private readonly styles: StyleTable;
  private readonly writer: FormatWriter;
  /** By lower-case name. */
  private readonly numbers: Map<string, number>;

  constructor(file: FileStyles, styles: StyleTable, writer: FormatWriter) {
    this.file = file;
    this.styles = styles;
    this.writer = writer;
    this.numbers = new Map(file.named.map(({ name, formatIndex }) => [name.toLowerCase(), formatIndex]));
  }
  /** Adds those that the file does not have, and changes those that mean something else now. */
  writeAll(): void {
    for (const [name, index] of this.styles.named) {
      if (name.toLowerCase() === "normal") continue;
      const style = this.styles.style(index);
      const known = this.file.named.find((each) => each.name.toLowerCase() === name.toLowerCase());
      if (!known) this.formatNamed(name, style);
      else if (!sameStyle({ ...style, named: name }, { ...known.style, named: name })) {
        this.writer.collections.replace("cellStyleXfs", known.formatIndex, this.formatXml(style));
      }
    }
  }
  /** Number of the named style that a cell's style is built on. */
  formatOf({ named, ...look }: CellStyle): number {
    if (named === undefined) return this.numbers.get("normal") ?? 0;
    const index = this.styles.named.get(named);
    return this.formatNamed(named, index === undefined ? { ...look, named } : this.styles.style(index));
  }
  private formatNamed(name: string, style: CellStyle): number {
    const known = this.numbers.get(name.toLowerCase());
    if (known !== undefined) return known;
    const number = this.writer.collections.append("cellStyleXfs", this.formatXml(style));
    this.numbers.set(name.toLowerCase(), number);
    const head = attributes({ name, xfId: number, builtinId: BUILT_IN[name] });
    this.writer.collections.add("cellStyles", `<cellStyle${head}/>`);
    return number;
  }
  private formatXml(style: CellStyle): string {
    const node = child(this.file.root, "cellStyleXfs")?.children[0];
    const normal = this.file.named.find(({ name }) => name.toLowerCase() === "normal")?.style;
    const base: Base = { style: normal ?? this.file.formats[0] ?? PLAIN_STYLE, node };
    return this.writer.formatXml(style, base);
  }
}
