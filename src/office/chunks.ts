import { jsonBytes } from "./json-bytes.ts";

/** Bytes of request that one call costs beside its values: an action, its object paths, its arguments. */
export const CALL_BYTES = 450;
/** Excel reads at most this many cells a chunk, however short they are. */
export const READ_CELLS = 250_000;
/** The payload that READ_CELLS and the first, probing read belong to. */
export const DEFAULT_PAYLOAD_BYTES = 2_500_000;
/** Until a sheet's cells have been seen, so few are read that even long texts stay under 5 MB. */
const PROBE_CELLS = 20_000;
/** Responses may be larger than requests, but still well under Excel's 5 MB. */
const RESPONSE_TO_REQUEST = 1.4;

/** Size of a row as it travels, with the commas and the share of the calls that the client adds for large arrays. */
export function rowBytes(row: readonly unknown[]): number {
  return jsonBytes(row) + row.length + 1;
}

/**
 * How many rows to ask for next, so that no answer comes near Excel's limit of 5 MB.
 *
 * Starts with a probe and then goes by the longest cells seen so far, since a register of payees and a column of
 * pence differ a hundredfold. An answer that was refused as too large halves the next question.
 */
export class ReadPace {
  private readonly columns: number;
  private readonly responseBytes: number;
  private readonly maxCells: number;
  private cells: number;

  constructor(columns: number, payloadBytes: number) {
    this.columns = Math.max(1, columns);
    this.responseBytes = payloadBytes * RESPONSE_TO_REQUEST;
    const scale = payloadBytes / DEFAULT_PAYLOAD_BYTES;
    this.maxCells = Math.max(1, Math.floor(READ_CELLS * scale));
    this.cells = Math.max(1, Math.floor(PROBE_CELLS * scale));
  }
  /** Rows of the next chunk, at least one. */
  get rows(): number {
    return Math.max(1, Math.floor(this.cells / this.columns));
  }
  /** Learns from a chunk that came. */
  came(values: readonly (readonly unknown[])[]): void {
    let bytes = 0;
    for (const row of values) bytes += rowBytes(row);
    const bytesPerCell = bytes / Math.max(1, values.length * this.columns);
    const byBytes = Math.floor(this.responseBytes / bytesPerCell);
    // Growth is held to eightfold a step: the next rows may hold longer text than those seen.
    this.cells = Math.max(1, Math.min(this.maxCells, byBytes, this.cells * 8));
  }
  /** Learns from a chunk that was refused. @returns false where it was one row already. */
  wasTooLarge(): boolean {
    if (this.rows === 1) return false;
    this.cells = Math.max(1, Math.floor((this.rows * this.columns) / 2));
    return true;
  }
}
