import { Inflate } from "fflate";

/** Signatures of a zip's records, little-endian. */
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
const DEFLATED = 8;
/** Packed bytes that are unpacked at once. */
const PIECE = 4096;

/** A part of a zip, still packed. */
export interface PackedPart {
  readonly bytes: Uint8Array;
  readonly isDeflated: boolean;
}

/**
 * The parts of a zip by name, in lower case and with "/" between folders, as far as its directory holds together.
 * @source APPNOTE.TXT 6.3.10, 4.3.12 and 4.3.16
 */
export function listParts(bytes: Uint8Array): ReadonlyMap<string, PackedPart> {
  const parts = new Map<string, PackedPart>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return parts;
  const has = (at: number, size: number): boolean => at + size <= view.byteLength;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (!has(at, ENTRY_BYTES) || view.getUint32(at, true) !== DIRECTORY_ENTRY) return parts;
    const nameBytes = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes));
    const part = partAt(bytes, view, at);
    if (part) parts.set(name.replaceAll("\\", "/").toLowerCase(), part);
    at += ENTRY_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

function partAt(bytes: Uint8Array, view: DataView, entry: number): PackedPart | null {
  const local = view.getUint32(entry + 42, true);
  if (local + LOCAL_BYTES > view.byteLength) return null;
  const start = local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const size = view.getUint32(entry + 20, true);
  return { bytes: bytes.subarray(start, start + size), isDeflated: view.getUint16(entry + 10, true) === DEFLATED };
}

/** The last record of the file, before a comment of any length. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return null;
}

/**
 * The first characters of a part: little more is unpacked, however large it is made to be.
 * @returns what could be unpacked, where the bytes are no deflated text from some place on.
 */
export function beginningOf({ bytes, isDeflated }: PackedPart, characters: number): string {
  const decoder = new TextDecoder();
  if (!isDeflated) return decoder.decode(bytes.subarray(0, characters));
  let text = "";
  const inflate = new Inflate((piece) => (text += decoder.decode(piece, { stream: true })));
  for (let at = 0; at < bytes.length && text.length < characters; at += PIECE) {
    try {
      inflate.push(bytes.subarray(at, at + PIECE), false);
    } catch (fault) {
      // The packer's own faults bear a code; anything else is a slip of ours.
      if (fault instanceof Error && "code" in fault) break;
      throw fault;
    }
  }
  return text;
}
