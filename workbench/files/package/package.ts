import { corruptPart } from "../file-error.ts";
import { decodeXml, decodeXmlPieces, encodeXml, encodeXmlPieces } from "../xml/xml-bytes.ts";
import { pack, packPieces, writeZip } from "../zip/write-zip.ts";
import { unpack, unpackPieces } from "../zip/read-zip.ts";
import { type ZipEntry } from "../zip/zip-entry.ts";

/** A part up to this size is unpacked at once. */
const WHOLE_BYTES = 8 * 2 ** 20;

/** The parts of a workbook file by path. Unpacks on demand; packs only what was set. */
export class Package {
  private readonly entries: Map<string, ZipEntry>;
  /** True once a part was set or removed. */
  changed = false;

  private constructor(entries: Map<string, ZipEntry>) {
    this.entries = entries;
  }
  /** Part names compare without case; some writers use backslashes. Of two equal names the last counts. */
  static of(entries: readonly ZipEntry[]): Package {
    return new Package(new Map(entries.map((entry) => [keyOf(entry.name), entry])));
  }
  copy(): Package {
    return new Package(new Map(this.entries));
  }
  has(path: string): boolean {
    return this.entries.has(keyOf(path));
  }
  paths(): string[] {
    return Array.from(this.entries.values(), ({ name }) => name.replaceAll("\\", "/"));
  }
  /** @throws FileError where the part is missing or damaged. */
  bytes(path: string): Uint8Array {
    return unpack(this.entry(path));
  }
  text(path: string): string {
    return decodeXml(this.bytes(path), path);
  }
  /** The text of a part that may be more than one string can hold; in one piece where it is not large. */
  pieces(path: string): Iterable<string> {
    const entry = this.entry(path);
    return entry.size <= WHOLE_BYTES ? [this.text(path)] : decodeXmlPieces(unpackPieces(entry), path);
  }
  /** @param text - or its pieces in order, which are taken here and now. */
  set(path: string, text: string | Iterable<string>): void {
    const name = this.entries.get(keyOf(path))?.name ?? path;
    const entry = typeof text === "string" ? pack(name, encodeXml(text)) : packPieces(name, encodeXmlPieces(text));
    this.entries.set(keyOf(path), entry);
    this.changed = true;
  }
  remove(path: string): void {
    if (this.entries.delete(keyOf(path))) this.changed = true;
  }
  /** A path that no part has yet: `xl/tables/table7.xml` for before "xl/tables/table", after ".xml". */
  freePath(before: string, after: string): string {
    for (let number = 1; ; number++) {
      const path = `${before}${String(number)}${after}`;
      if (!this.has(path)) return path;
    }
  }
  write(): Uint8Array {
    return writeZip([...this.entries.values()]);
  }
  private entry(path: string): ZipEntry {
    const entry = this.entries.get(keyOf(path));
    if (!entry) throw corruptPart(path, "is missing from the package");
    return entry;
  }
}

function keyOf(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
}
