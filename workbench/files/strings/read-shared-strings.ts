import { readXml } from "../xml/read-xml.ts";
import { prefixOf } from "../xml/xml-tree.ts";
import { decodeCellText } from "../xml/xml-text.ts";

export interface SharedStrings {
  /** Texts in the file's order: runs of rich text joined, phonetic runs left out. */
  readonly texts: string[];
  /** Numbers of those that hold runs with their own fonts. */
  readonly rich: Set<number>;
}

export function readSharedStrings(xml: string, part: string): SharedStrings {
  const texts: string[] = [];
  const rich = new Set<number>();
  let prefix: string | undefined;
  let current = "";
  let inText = false;
  let phonetic = false;
  readXml(xml, part, () => ({
    open(tag) {
      prefix ??= prefixOf(tag);
      const name = tag.slice(prefix.length);
      if (name === "si") current = "";
      else if (name === "r") rich.add(texts.length);
      else if (name === "rPh") phonetic = true;
      else if (name === "t") inText = !phonetic;
    },
    text(value) {
      if (inText) current += value;
    },
    close(tag) {
      const name = tag.slice(prefix?.length);
      if (name === "si") texts.push(decodeCellText(current));
      else if (name === "rPh") phonetic = false;
      else if (name === "t") inText = false;
    },
  }));
  return { texts, rich };
}
