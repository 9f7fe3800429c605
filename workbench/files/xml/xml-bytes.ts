import { corruptPart } from "../file-error.ts";

const DECLARED = /^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/;

/**
 * Text of an XML part: UTF-8 unless a byte order mark or the declaration says otherwise. The mark is left out.
 * @throws FileError `corrupt` for bytes that are no such text.
 */
export function decodeXml(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (error) {
    throw corruptPart(part, "is not text in the encoding it declares", error);
  }
}

/** The same of bytes that come in pieces. @throws FileError `corrupt`, once the piece that is no such text is met. */
export function* decodeXmlPieces(pieces: Iterable<Uint8Array>, part: string): Generator<string> {
  let decoder: TextDecoder | undefined;
  const decode = (bytes?: Uint8Array): string => {
    try {
      decoder ??= new TextDecoder(encodingOf(bytes ?? new Uint8Array()), { fatal: true });
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch (error) {
      throw corruptPart(part, "is not text in the encoding it declares", error);
    }
  };
  for (const bytes of pieces) yield decode(bytes);
  yield decode();
}

/** The first two bytes of XML in UTF-16: a byte order mark, or "<". */
const UTF_16: Readonly<Record<string, string>> = {
  "255 254": "utf-16le",
  "254 255": "utf-16be",
  "60 0": "utf-16le",
  "0 60": "utf-16be",
};

function encodingOf(bytes: Uint8Array): string {
  const wide = UTF_16[bytes.subarray(0, 2).join(" ")];
  if (wide !== undefined) return wide;
  const head = String.fromCharCode(...bytes.subarray(0, 120));
  return DECLARED.exec(head)?.[1] ?? "utf-8";
}

/** UTF-8 bytes of an XML part; a declaration of another encoding is put right. */
export function encodeXml(text: string): Uint8Array {
  const declared = DECLARED.exec(text);
  const name = declared?.[1];
  const asUtf8 =
    declared && name && name.toLowerCase() !== "utf-8"
      ? text.replace(declared[0], declared[0].replace(name, "UTF-8"))
      : text;
  return new TextEncoder().encode(asUtf8);
}

/** Characters that are encoded at once. */
const PIECE = 0x40000;

/** The same of a text that comes in pieces; the first holds the declaration. */
export function* encodeXmlPieces(pieces: Iterable<string>): Generator<Uint8Array> {
  let waiting: string[] = [];
  let length = 0;
  let isFirst = true;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < PIECE) continue;
    yield encoded(waiting.join(""), isFirst);
    isFirst = false;
    waiting = [];
    length = 0;
  }
  yield encoded(waiting.join(""), isFirst);
}

function encoded(text: string, mayDeclare: boolean): Uint8Array {
  return mayDeclare ? encodeXml(text) : new TextEncoder().encode(text);
}
