import { Deflate, deflateSync } from "fflate";
import { crc32 } from "./crc32.ts";
import type { ZipEntry } from "./zip-entry.ts";

/** 1 January 1980 00:00, the zip epoch: what we write carries no clock, so equal workbooks are equal files. */
const EPOCH = 0x00210000;
/** Measured on a sheet of 15,000 x 45 cells (34 MB of XML): level 3 takes 0.5 s and 4.9 MB, level 6 0.8 s and 4.1 MB. */
const LEVEL = 3;

/** Packs one file for `writeZip`. */
export function pack(name: string, bytes: Uint8Array): ZipEntry {
  const packed = deflateSync(bytes, { level: LEVEL });
  return entryOf(name, { crc: crc32(bytes), size: bytes.length, packed });
}

/** Packs one file whose bytes come in pieces, of which none is kept. */
export function packPieces(name: string, pieces: Iterable<Uint8Array>): ZipEntry {
  const packed: Uint8Array[] = [];
  const deflate = new Deflate({ level: LEVEL }, (piece) => packed.push(piece));
  let crc = 0;
  let size = 0;
  for (const bytes of pieces) {
    crc = crc32(bytes, crc);
    size += bytes.length;
    deflate.push(bytes);
  }
  deflate.push(new Uint8Array(0), true);
  return entryOf(name, { crc, size, packed: joined(packed) });
}

function entryOf(name: string, packing: Pick<ZipEntry, "crc" | "size" | "packed">): ZipEntry {
  return { name, nameBytes: new TextEncoder().encode(name), utf8: true, method: 8, stamp: EPOCH, ...packing };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Writes entries as a zip archive, in their order; packed bytes are copied as they are. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const length = entries.reduce((sum, { nameBytes, packed }) => sum + 76 + 2 * nameBytes.length + packed.length, 22);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeHeader(view, at + 4, entry);
    bytes.set(entry.nameBytes, at + 30);
    bytes.set(entry.packed, at + 30 + entry.nameBytes.length);
    at += 30 + entry.nameBytes.length + entry.packed.length;
  }
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeHeader(view, at + 6, entry);
    view.setUint32(at + 42, offsets[index]!, true);
    bytes.set(entry.nameBytes, at + 46);
    at += 46 + entry.nameBytes.length;
  });
  writeEnd(view, at, { count: entries.length, directory });
  return bytes;
}

/** The 26 bytes that a local header and a directory entry share: version to extra length. */
function writeHeader(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.utf8 ? 0x800 : 0, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.stamp, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}

function writeEnd(view: DataView, at: number, end: { count: number; directory: number }): void {
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, end.count, true);
  view.setUint16(at + 10, end.count, true);
  view.setUint32(at + 12, at - end.directory, true);
  view.setUint32(at + 16, end.directory, true);
}
