import type { LookedPlace } from "#application/pane/reckon-for-pane";
import type { SourceLines } from "#application/pane/source-lines";
import { type LinesPiece, LinesGatherer, linePieces } from "./pack-lines.ts";
import { type ListPiece, listPieces, ListsGatherer, withoutLists } from "./pack-lists.ts";
import { type PackedPlace, packPlace } from "./pack-place.ts";

/** What of an answer goes before it, since it is long. */
export type AnswerPart = ({ readonly kind: "lines" } & LinesPiece) | ({ readonly kind: "list" } & ListPiece);

/** Is given the next part; more come once it has it. */
export type TakePart = (part: AnswerPart) => void | Promise<void>;

/** Hands over what is long of an answer, part by part. @returns the rest of it. */
export async function handOver<P extends LookedPlace>(place: P, take: TakePart): Promise<PackedPlace<P>> {
  for (const piece of linePieces(place.lines)) await take({ kind: "lines", ...piece });
  const packed = packPlace(place);
  for (const piece of listPieces(packed)) await take({ kind: "list", ...piece });
  return withoutLists(packed);
}

/** Puts an answer together again. */
export class AnswerGatherer {
  private readonly lines = new LinesGatherer();
  private readonly lists = new ListsGatherer();

  take(part: AnswerPart): void {
    if (part.kind === "lines") this.lines.take(part);
    else this.lists.take(part);
  }
  /** @param rest - of the answer. */
  whole<P extends LookedPlace>(
    rest: PackedPlace<P>,
  ): { readonly packed: PackedPlace<P>; readonly lines: readonly SourceLines[] } {
    return { packed: this.lists.fill(rest), lines: this.lines.whole(rest.lines) };
  }
}
