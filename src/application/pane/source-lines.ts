import { tpColumnOf } from "#domain/ledger/tp-columns";
import type { PlaceReckoning } from "../reckon-place.ts";
import type { TagPlace } from "../ports/workbook.port.ts";
import type { RecognisedBlock } from "../recognise-sources.ts";
import type { RowRef } from "../view/place-view.ts";
import { rowPrint } from "../view/row-print.ts";

/** The rows of one block of spend, as the pane finds them again in the grid. Entry i is sheet row `headerRow` + 1 + i. */
export interface SourceLines extends TagPlace {
  /** "" where the row is no line. */
  readonly rowIds: readonly string[];
  /** As read, before any share; 0 where the row is no line. */
  readonly pence: Float64Array;
  /** What each line says, see `rowPrint`; "" where the row is no line. */
  readonly prints: readonly string[];
  /** Part of the line that is a transfer, 0-1; NaN = none stated. */
  readonly parts: Float64Array;
}

/** The lines of every block that was read. */
export function sourceLines({ sources, assembled }: PlaceReckoning): SourceLines[] {
  if (!assembled) return [];
  const { ledger } = assembled;
  const lines = sources.blocks.map((recognised) => ({
    ...placeOf(recognised),
    rowIds: recognised.block.reading.kinds.map(() => ""),
    prints: recognised.block.reading.kinds.map(() => ""),
    pence: new Float64Array(recognised.block.reading.kinds.length),
    parts: new Float64Array(recognised.block.reading.kinds.length).fill(Number.NaN),
  }));
  for (let i = 0; i < ledger.size; i++) {
    const block = lines[ledger.block[i]!]!;
    const entry = ledger.sheetRow[i]! - block.headerRow - 1;
    block.rowIds[entry] = ledger.rowId[i]!;
    block.pence[entry] = ledger.amountPence[i]!;
    block.prints[entry] = rowPrint(ledger, i);
    block.parts[entry] = ledger.eliminate[i]!;
  }
  return lines;
}

/** Where the tags stand now: a sheet protected since its count keeps them beside it until a Recount makes it a ledger. */
function placeOf({ block, cells, standingLedger }: RecognisedBlock): TagPlace {
  const isBeside = standingLedger === undefined && tpColumnOf(cells) !== null;
  return { sheet: block.sheet, headerRow: block.reading.headerRow, ledger: isBeside ? null : block.ledger };
}

/** A line of a source with where its tags stand. */
export interface FoundLine {
  readonly ref: RowRef;
  readonly place: SourceLines;
  readonly pence: number;
  /** Part of it that is a transfer, 0-1; NaN = none stated. */
  readonly part: number;
}

/** The line in a row of a sheet (0-based); null where none stands there. */
export function lineAt(lines: readonly SourceLines[], sheet: string, row: number): FoundLine | null {
  return linesAt(lines, sheet, row)[0] ?? null;
}

/** The lines in a row of a sheet: one of each block that stands there, from left to right. */
export function linesAt(lines: readonly SourceLines[], sheet: string, row: number): FoundLine[] {
  return lines.flatMap((place) => {
    const entry = row - place.headerRow - 1;
    const rowId = place.sheet === sheet ? (place.rowIds[entry] ?? "") : "";
    if (rowId === "") return [];
    const ref = { rowId, sheet, row, print: place.prints[entry]! };
    return [{ ref, place, pence: place.pence[entry]!, part: place.parts[entry]! }];
  });
}

/** Where the lines of these ids stand. */
export function linesOf(lines: readonly SourceLines[], ids: ReadonlySet<string>): Pick<RowRef, "sheet" | "row">[] {
  return lines.flatMap(({ sheet, headerRow, rowIds }) =>
    rowIds.flatMap((id, entry) => (ids.has(id) ? [{ sheet, row: headerRow + 1 + entry }] : [])),
  );
}
