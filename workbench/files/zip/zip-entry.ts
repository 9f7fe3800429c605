/** One file of a zip archive, still packed: what did not change is copied through without unpacking. */
export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  /** True where the name is marked as UTF-8. */
  readonly utf8: boolean;
  /** 0 = stored, 8 = deflated; anything else cannot be unpacked, only copied. */
  readonly method: number;
  /** MS-DOS time and date, as one 32 bit number. */
  readonly stamp: number;
  readonly crc: number;
  /** Unpacked bytes. */
  readonly size: number;
  readonly packed: Uint8Array;
}

/** Refused above these, so that a small file cannot fill the memory (a "zip bomb"). */
export const ZIP_LIMITS = {
  entries: 10_000,
  /** Of a part that is held as one text, of which a string can have 512 MB: all but the rows of sheets, which are read as they come. */
  entryBytes: 400 * 1024 * 1024,
  /** A million rows of 12 columns with ours beside them, and the sheets made of them, come to some 1,000 MB. */
  totalBytes: 2048 * 1024 * 1024,
  /** Unpacked bytes for one packed, asked of large entries only: a sheet of equal empty cells comes to some 40. */
  ratio: 250,
  ratioAsked: 8 * 1024 * 1024,
} as const;
