import { withAttributes, withPrefix } from "../xml/edit-xml.ts";
import { TagScan } from "../xml/scan-tags.ts";
import { prefixOf } from "../xml/xml-tree.ts";
import { textElement } from "../xml/xml-text.ts";
import type { SharedStrings } from "./read-shared-strings.ts";

/**
 * Gives texts their number in the shared strings. Known texts keep theirs and new ones are put at the end, so no
 * number of the file changes. A rich text is never lent to a new cell, which would turn up with its fonts.
 */
export class StringWriter {
  private readonly numbers = new Map<string, number>();
  private readonly added: string[] = [];
  private readonly known: number;

  constructor({ texts, rich }: SharedStrings) {
    this.known = texts.length;
    texts.forEach((text, index) => {
      if (!rich.has(index) && !this.numbers.has(text)) this.numbers.set(text, index);
    });
  }
  indexOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const index = this.known + this.added.length;
    this.added.push(text);
    this.numbers.set(text, index);
    return index;
  }
  get hasAdded(): boolean {
    return this.added.length > 0;
  }
  /** The part `xml` with the new texts at its end, in pieces: they may be more than one string can hold. */
  *appendedTo(xml: string): Generator<string> {
    const scan = new TagScan(xml);
    scan.next();
    const tag = scan.name;
    const root = withAttributes(xml.slice(scan.start, scan.end).replace(/\/>$/, ">"), {
      count: undefined,
      uniqueCount: String(this.known + this.added.length),
    });
    const isEmpty = scan.kind === "empty";
    const close = isEmpty ? scan.end : xml.lastIndexOf(`</${tag}`);
    yield xml.slice(0, scan.start) + root + xml.slice(scan.end, close);
    for (const text of this.added) yield withPrefix(`<si>${textElement(text)}</si>`, prefixOf(tag));
    yield isEmpty ? `</${tag}>` : xml.slice(close);
  }
}
