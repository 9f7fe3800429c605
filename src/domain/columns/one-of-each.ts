import type { RawCell } from "./raw-cell.ts";

/** So many different texts of a column are remembered: one with more has a text of its own in nearly every row. */
const MOST_WORDS = 100_000;

/**
 * Gives equal texts of a column as one object: what arrives from a file or from Excel is a new text for every cell.
 *
 * Cost: one look-up a text; at most 100,000 texts are held.
 */
export class OneOfEach {
  private readonly known = new Map<string, string>();
  private readonly keep: (text: string) => string;

  /** @param keep - gives the text that is to be held for one that is new. */
  constructor(keep: (text: string) => string = (text) => text) {
    this.keep = keep;
  }

  of<Cell extends RawCell>(cell: Cell): Cell | string {
    if (typeof cell !== "string") return cell;
    const known = this.known.get(cell);
    if (known !== undefined) return known;
    const kept = this.keep(cell);
    if (this.known.size < MOST_WORDS) this.known.set(kept, kept);
    return kept;
  }
}
