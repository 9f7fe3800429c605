/** Signatures of a zip's records, little-endian. */
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
const DEFLATED = 8;
/** The part that holds the setting, and how much of it is looked at: it stands before the list of sheets. */
const PART = "xl/workbook.xml";
const LOOKED_AT = 200_000;
const FROM_1904 = /<(?:\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*["'](?:1|true)["']/;

/**
 * Whether an .xlsx counts its days from 1904. False where the file cannot be read so far: Excel itself judges what it is.
 * @source ECMA-376 part 1, 18.2.28 workbookPr
 */
export async function countsFrom1904(bytes: Uint8Array): Promise<boolean> {
  const part = findPart(bytes);
  return part !== null && FROM_1904.test(await beginningOf(part));
}

interface Part {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isDeflated: boolean;
}

function findPart(bytes: Uint8Array): Part | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const has = (at: number, size: number): boolean => at + size <= view.byteLength;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (!has(at, ENTRY_BYTES) || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const nameBytes = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes));
    if (name.replaceAll("\\", "/").toLowerCase() === PART) return partAt(bytes, view, at);
    at += ENTRY_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return null;
}

function partAt(bytes: Uint8Array, view: DataView, entry: number): Part | null {
  const local = view.getUint32(entry + 42, true);
  if (local + LOCAL_BYTES > view.byteLength) return null;
  const start = local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const size = view.getUint32(entry + 20, true);
  return { bytes: bytes.slice(start, start + size), isDeflated: view.getUint16(entry + 10, true) === DEFLATED };
}

/** The last record of the file, before a comment of any length. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return null;
}

/** The first characters of a part: no more is unpacked, however large it is made to be. */
async function beginningOf({ bytes, isDeflated }: Part): Promise<string> {
  const packed = new Blob([bytes]).stream();
  const reader = (isDeflated ? packed.pipeThrough(new DecompressionStream("deflate-raw")) : packed).getReader();
  const decoder = new TextDecoder();
  let text = "";
  try {
    while (text.length < LOOKED_AT) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
    }
  } catch (fault) {
    // Bytes that are no deflated text: what was unpacked before them is looked at.
    if (!(fault instanceof TypeError)) throw fault;
  }
  void reader.cancel().catch(() => undefined);
  return text;
}
