/** Bytes looked at to tell UTF-16 without a mark, and the share of zero bytes that gives it away. */
const SAMPLE = 4096;
const ZEROS = 0.3;

/**
 * Text of a file whose encoding nobody states: a byte order mark, else UTF-16 by its zero bytes, else UTF-8, else
 * Windows-1252 (what Excel on a UK machine writes). The mark is left out.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string } {
  const encoding = marked(bytes) ?? byZeros(bytes) ?? (isUtf8(bytes) ? "utf-8" : "windows-1252");
  const text = new TextDecoder(encoding).decode(bytes);
  return { text: encoding === "windows-1252" ? withPunctuation(text) : text, encoding };
}

/** What Windows-1252 has at 80-9F; some releases of Node leave the control characters of Latin-1 there. */
const PUNCTUATION = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function withPunctuation(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (character) => PUNCTUATION.charAt(character.charCodeAt(0) - 0x80));
}

function marked(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** Latin text in UTF-16 has a zero in every second byte; other text has none. */
function byZeros(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const enough = (length / 2) * ZEROS;
  if (length === 0 || Math.max(even, odd) <= enough) return undefined;
  return odd > even ? "utf-16le" : "utf-16be";
}

/** True where the bytes are what their text encodes to: the decoder puts a mark in the place of what it cannot read. */
function isUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  if (!text.includes("\uFFFD")) return true;
  const again = new TextEncoder().encode(text);
  return again.length === bytes.length && again.every((byte, at) => byte === bytes[at]);
}
