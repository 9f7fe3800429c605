import { SaxesParser } from "saxes";
import { corruptPart } from "../file-error.ts";

export interface XmlEvents {
  /** `name` as written, with its prefix; offsets are into the text. */
  open(name: string, attributes: Record<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

/** Where the reader stands in the text: just behind the tag that is told. */
export interface XmlPosition {
  readonly offset: number;
}

/**
 * Reads well-formed XML as events, in one pass, whole or as its pieces come. Entities of a DOCTYPE are never resolved: using one is an error.
 * @throws FileError `corrupt` where the text is not well-formed.
 */
export function readXml(
  text: string | Iterable<string>,
  part: string,
  make: (position: XmlPosition) => XmlEvents,
): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const events = make({
    get offset() {
      return parser.position;
    },
  });
  parser.on("error", (error) => {
    throw corruptPart(part, `is not well-formed XML (${error.message})`, error);
  });
  parser.on("opentag", (tag) => {
    events.open(tag.name, tag.attributes);
  });
  parser.on("closetag", (tag) => {
    events.close(tag.name);
  });
  parser.on("text", (value) => {
    events.text(value);
  });
  parser.on("cdata", (value) => {
    events.text(value);
  });
  for (const piece of typeof text === "string" ? [text] : text) parser.write(piece);
  parser.close();
}
