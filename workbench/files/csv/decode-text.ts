/** Bytes looked at to tell UTF-16 without a mark, and the share of zero bytes that gives it away. */
const SAMPLE = 4096;
const ZEROS = 0.3;

/**
 * Text of a file whose encoding nobody states: a byte order mark, else UTF-16 by its zero bytes, else UTF-8, else
 * Windows-1252 (what Excel on a UK machine writes). The mark is left out.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string } {
  const encoding = marked(bytes) ?? byZeros(bytes) ?? (isUtf8(bytes) ? "utf-8" : "windows-1252");
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
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

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
