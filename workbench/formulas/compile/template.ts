import { columnName } from "#workbench/model/address";
import type { MovingPart } from "../syntax/expression.ts";

interface Spot {
  readonly axis: "row" | "column";
  /** Row or column named, minus the formula's own. */
  readonly offset: number;
}

/**
 * A formula's text with its moving rows and columns taken out, so that one formula filled down 15,000 rows is
 * recognised as one, without parsing it again.
 */
export class FormulaTemplate {
  private readonly pieces: readonly string[];
  private readonly spots: readonly Spot[];
  /** Equal for two formulas that are copies of one another. */
  readonly key: string;

  constructor(text: string, moving: readonly MovingPart[], at: { row: number; column: number }) {
    const parts = [...moving].sort((a, b) => a.start - b.start);
    const pieces: string[] = [];
    let from = 0;
    for (const part of parts) {
      pieces.push(text.slice(from, part.start));
      from = part.end;
    }
    pieces.push(text.slice(from));
    this.pieces = pieces;
    this.spots = parts.map(({ axis, index }) => ({ axis, offset: index - at[axis] }));
    this.key = pieces
      .map(
        (piece, i) => piece + (this.spots[i] ? `\u0001${this.spots[i].axis}${String(this.spots[i].offset)}\u0001` : ""),
      )
      .join("");
  }

  /** True where `text`, standing at this row and column, is this formula. */
  matches(text: string, row: number, column: number): boolean {
    let at = 0;
    for (let i = 0; i < this.pieces.length; i++) {
      const piece = this.pieces[i]!;
      if (!text.startsWith(piece, at)) return false;
      at += piece.length;
      const spot = this.spots[i];
      if (!spot) break;
      const name = spot.axis === "row" ? String(row + spot.offset + 1) : columnName(column + spot.offset);
      if (!text.startsWith(name, at)) return false;
      at += name.length;
    }
    return at === text.length;
  }
}
