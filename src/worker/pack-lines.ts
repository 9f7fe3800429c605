import type { SourceLines } from "#application/pane/source-lines";

/** The lines of a source without what tells each by a text. */
export type BareLines = Omit<SourceLines, "rowIds" | "prints">;

/** Texts of the next lines of a source, by its number. */
export interface LinesPiece {
  readonly source: number;
  readonly rowIds: string;
  readonly prints: string;
}

/** No cell can hold it. */
const BETWEEN = "\u0000";
/** Lines whose texts the pane's thread takes over and parts in a few milliseconds. */
const LINES_A_PIECE = 5_000;

/** The texts of all lines, some thousand joined to one: each by itself would cost as an object does. */
export function* linePieces(lines: readonly SourceLines[]): Generator<LinesPiece> {
  for (const [source, { rowIds, prints }] of lines.entries()) {
    for (let first = 0; first < rowIds.length; first += LINES_A_PIECE) {
      const joined = (texts: readonly string[]): string => texts.slice(first, first + LINES_A_PIECE).join(BETWEEN);
      yield { source, rowIds: joined(rowIds), prints: joined(prints) };
    }
  }
}

export function bareLines({ rowIds: _ids, prints: _prints, ...bare }: SourceLines): BareLines {
  return bare;
}

/** Puts the texts to their lines again, undoing `linePieces` and `bareLines`. */
export class LinesGatherer {
  private readonly texts: { readonly rowIds: string[]; readonly prints: string[] }[] = [];

  take({ source, rowIds, prints }: LinesPiece): void {
    const texts = this.of(source);
    for (const id of rowIds.split(BETWEEN)) texts.rowIds.push(id);
    for (const print of prints.split(BETWEEN)) texts.prints.push(print);
  }
  whole(lines: readonly BareLines[]): SourceLines[] {
    return lines.map((bare, source) => ({ ...bare, ...this.of(source) }));
  }

  private of(source: number) {
    return (this.texts[source] ??= { rowIds: [], prints: [] });
  }
}
