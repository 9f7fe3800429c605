import type { PlaceReckoning } from "../reckon-place.ts";
import type { TagPlace } from "../ports/workbook.port.ts";
import type { RowRef } from "../view/place-view.ts";

/** The rows of one block of spend, as the pane finds them again in the grid. Entry i is sheet row `headerRow` + 1 + i. */
export interface SourceLines extends TagPlace {
  /** "" where the row is no line. */
  readonly rowIds: readonly string[];
  /** As read, before any share; 0 where the row is no line. */
  readonly pence: Float64Array;
}

/** The lines of every block that was read. */
export function sourceLines({ sources, assembled }: PlaceReckoning): SourceLines[] {
  if (!assembled) return [];
  const { ledger } = assembled;
  const lines = sources.blocks.map(({ block: { sheet, reading, ledger: table } }) => ({
    sheet,
    headerRow: reading.headerRow,
    ledger: table,
    rowIds: reading.kinds.map(() => ""),
    pence: new Float64Array(reading.kinds.length),
  }));
  for (let i = 0; i < ledger.size; i++) {
    const block = lines[ledger.block[i]!]!;
    const entry = ledger.sheetRow[i]! - block.headerRow - 1;
    block.rowIds[entry] = ledger.rowId[i]!;
    block.pence[entry] = ledger.amountPence[i]!;
  }
  return lines;
}

/** A line of a source with where its tags stand. */
export interface FoundLine {
  readonly ref: RowRef;
  readonly place: SourceLines;
  readonly pence: number;
}

/** The line in a row of a sheet (0-based); null where none stands there. */
export function lineAt(lines: readonly SourceLines[], sheet: string, row: number): FoundLine | null {
  for (const place of lines) {
    const entry = row - place.headerRow - 1;
    const rowId = place.sheet === sheet ? (place.rowIds[entry] ?? "") : "";
    if (rowId !== "") return { ref: { rowId, sheet, row }, place, pence: place.pence[entry]! };
  }
  return null;
}
