import { Inflate, inflateSync } from "fflate";
import { corruptPart, FileError } from "../file-error.ts";
import { crc32 } from "./crc32.ts";
import { ZIP_LIMITS, type ZipEntry } from "./zip-entry.ts";

const END_OF_DIRECTORY = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * Lists the entries of a zip archive by its central directory, without unpacking any.
 *
 * Sizes come from the directory, so archives written as a stream (sizes after the data) and Zip64 are read as well.
 * @throws FileError `corrupt` where the directory does not hold together, `encrypted` for zip passwords,
 *   `too-large` beyond ZIP_LIMITS.
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { count, offset } = directory(view);
    if (count > ZIP_LIMITS.entries) throw tooLarge(`it claims ${String(count)} parts`);
    const entries: ZipEntry[] = [];
    let total = 0;
    for (let at = offset, i = 0; i < count; i++) {
      const { entry, next } = directoryEntry(bytes, view, at);
      total += entry.size;
      if (total > ZIP_LIMITS.totalBytes) throw tooLarge(beyond("it", total, ZIP_LIMITS.totalBytes));
      if (isPuffedUp(entry)) throw tooLarge(`${entry.name} unpacks to more than a workbook's part can hold`);
      entries.push(entry);
      at = next;
    }
    return entries;
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw damagedZip(error);
  }
}

function beyond(what: string, bytes: number, most: number): string {
  const megabytes = (size: number): string => (size / 2 ** 20).toFixed(0);
  return `${what} unpacks to ${megabytes(bytes)} MB, more than the ${megabytes(most)} MB that are held at once here`;
}

/** Text of cells never packs so well: a part that does was made to fill the memory. */
function isPuffedUp({ size, packed }: ZipEntry): boolean {
  return size > ZIP_LIMITS.ratioAsked && size > packed.length * ZIP_LIMITS.ratio;
}

/**
 * Unpacks one entry and compares it with its checksum.
 * @throws FileError `corrupt`, `too-large` beyond what is held at once.
 */
export function unpack(entry: ZipEntry): Uint8Array {
  if (entry.size > ZIP_LIMITS.entryBytes) throw tooLarge(beyond(entry.name, entry.size, ZIP_LIMITS.entryBytes));
  refuseOtherPacking(entry);
  let bytes: Uint8Array;
  try {
    bytes = entry.method === 0 ? entry.packed : inflateSync(entry.packed, { out: new Uint8Array(entry.size) });
  } catch (error) {
    throw corruptPart(entry.name, "cannot be unpacked", error);
  }
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw corruptPart(entry.name, "fails its checksum");
  return bytes;
}

function refuseOtherPacking({ name, method }: ZipEntry): void {
  if (method !== 0 && method !== 8) throw corruptPart(name, "is packed in a way Excel does not use");
}

/** Packed bytes that are unpacked at once: some half a megabyte of a sheet's text. */
const PIECE = 0x10000;

/**
 * Unpacks one entry in pieces, none of which is kept, and compares all of them with its checksum.
 * @throws FileError `corrupt`, at the latest after the last piece.
 */
export function* unpackPieces(entry: ZipEntry): Generator<Uint8Array> {
  refuseOtherPacking(entry);
  let size = 0;
  let crc = 0;
  for (const bytes of entry.method === 0 ? [entry.packed] : inflatePieces(entry)) {
    size += bytes.length;
    crc = crc32(bytes, crc);
    if (size > entry.size) break;
    yield bytes;
  }
  if (size !== entry.size || crc !== entry.crc) throw corruptPart(entry.name, "fails its checksum");
}

function* inflatePieces({ name, packed }: ZipEntry): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const inflate = new Inflate((bytes) => ready.push(bytes));
  for (let at = 0; at < packed.length; at += PIECE) {
    try {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    } catch (error) {
      throw corruptPart(name, "cannot be unpacked", error);
    }
    yield* ready.splice(0);
  }
}

function directory(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    const wide = count === 0xffff || offset === 0xffffffff;
    return wide && at >= 20 && view.getUint32(at - 20, true) === ZIP64_LOCATOR
      ? wideDirectory(view, at)
      : { count, offset };
  }
  throw damagedZip();
}

function wideDirectory(view: DataView, end: number): { count: number; offset: number } {
  const at = Number(view.getBigUint64(end - 20 + 8, true));
  if (view.getUint32(at, true) !== ZIP64_END) throw damagedZip();
  return { count: Number(view.getBigUint64(at + 32, true)), offset: Number(view.getBigUint64(at + 48, true)) };
}

function directoryEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damagedZip();
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const nameEnd = at + 46 + nameLength;
  const nameBytes = bytes.subarray(at + 46, nameEnd);
  const name = new TextDecoder().decode(nameBytes);
  if (flags & 1)
    throw new FileError(
      "encrypted",
      `Part ${name} of the workbook is encrypted. Save it without a password and try again.`,
    );
  const sizes = entrySizes(view, at, { from: nameEnd, to: nameEnd + extraLength });
  const entry: ZipEntry = {
    name,
    nameBytes,
    utf8: (flags & 0x800) !== 0,
    method: view.getUint16(at + 10, true),
    stamp: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size: sizes.size,
    packed: packedBytes(bytes, view, sizes),
  };
  return { entry, next: nameEnd + extraLength + view.getUint16(at + 32, true) };
}

interface EntrySizes {
  size: number;
  packed: number;
  offset: number;
}

/** Sizes and place of an entry; those that read FFFFFFFF stand in the Zip64 extra field, in this order. */
function entrySizes(view: DataView, at: number, extra: { from: number; to: number }): EntrySizes {
  const sizes = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  for (let field = extra.from; field + 4 <= extra.to; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    for (const key of ["size", "packed", "offset"] as const) {
      if (sizes[key] !== 0xffffffff) continue;
      sizes[key] = Number(view.getBigUint64(value, true));
      value += 8;
    }
  }
  return sizes;
}

function packedBytes(bytes: Uint8Array, view: DataView, sizes: EntrySizes): Uint8Array {
  const at = sizes.offset;
  if (view.getUint32(at, true) !== LOCAL_ENTRY) throw damagedZip();
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + sizes.packed > bytes.length) throw damagedZip();
  return bytes.subarray(start, start + sizes.packed);
}

function damagedZip(cause?: unknown): FileError {
  return new FileError(
    "corrupt",
    "The workbook is damaged: its package is cut short or overwritten. Download or copy the file again.",
    cause,
  );
}

function tooLarge(reason: string): FileError {
  return new FileError(
    "too-large",
    `The workbook is too large to open safely: ${reason}. Split it, or save the sheet you need as CSV.`,
  );
}
