import { appendTo, applyEdits, attributes, withAttributes, withPrefix, type Edit } from "../xml/edit-xml.ts";
import { child, parseXml } from "../xml/xml-tree.ts";
import type { FileStyles } from "./file-styles.ts";

/** The lists of a styles part in the order the format asks for. */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
] as const;
export type Collection = "numFmts" | "fonts" | "fills" | "borders" | "cellStyleXfs" | "cellXfs" | "cellStyles" | "dxfs";

/** Elements to be added to the lists of a styles part. Existing ones keep their numbers; equal new ones share one. */
export class StyleCollections {
  private readonly file: FileStyles;
  private readonly added = new Map<Collection, string[]>();
  private readonly numbers = new Map<string, number>();
  private readonly replaced: Edit[] = [];

  constructor(file: FileStyles) {
    this.file = file;
  }
  /** Number of an element at the end of a list; one that was added before is not added again. */
  add(collection: Collection, xml: string): number {
    const key = collection + xml;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.append(collection, xml);
    this.numbers.set(key, number);
    return number;
  }
  /** The same for elements that must not be shared, such as the formats of named styles. */
  append(collection: Collection, xml: string): number {
    const list = this.added.get(collection) ?? [];
    this.added.set(collection, list);
    return this.known(collection) + list.push(xml) - 1;
  }
  /** Puts another element in the place of a known one. */
  replace(collection: Collection, index: number, xml: string): void {
    const node = child(this.file.root, collection)?.children[index];
    if (node) this.replaced.push({ start: node.start, end: node.end, text: withPrefix(xml, this.file.prefix) });
  }
  private known(collection: Collection): number {
    return child(this.file.root, collection)?.children.length ?? 0;
  }
  /** The part with everything added; undefined where nothing was. */
  text(): string | undefined {
    if (this.added.size === 0 && this.replaced.length === 0) return undefined;
    const { text, root } = this.file;
    const edits: Edit[] = [...this.replaced];
    const missing: { name: Collection; xml: string }[] = [];
    for (const name of ORDER) {
      const xml = withPrefix(this.added.get(name as Collection)?.join("") ?? "", this.file.prefix);
      const node = child(root, name);
      if (xml === "") continue;
      if (node) edits.push(...appendTo(text, node, xml));
      else missing.push({ name: name as Collection, xml });
    }
    return missing.reduce((part, each) => this.insertList(part, each), this.recounted(applyEdits(text, edits)));
  }
  private insertList(part: string, { name, xml }: { name: Collection; xml: string }): string {
    const root = parseXml(part, "styles");
    const later = ORDER.slice(ORDER.indexOf(name) + 1);
    const next = root.children.find((node) => (later as readonly string[]).includes(node.name));
    const at = next?.start ?? root.closeStart;
    const tag = this.file.prefix + name;
    const count = this.added.get(name)?.length ?? 0;
    return applyEdits(part, [{ start: at, end: at, text: `<${tag}${attributes({ count })}>${xml}</${tag}>` }]);
  }
  private recounted(part: string): string {
    const root = parseXml(part, "styles");
    const edits = [...this.added.keys()].flatMap((name): Edit[] => {
      const node = child(root, name);
      if (!node) return [];
      const text = withAttributes(part.slice(node.start, node.openEnd), { count: String(node.children.length) });
      return [{ start: node.start, end: node.openEnd, text }];
    });
    return applyEdits(part, edits);
  }
}
