import type { SheetCells } from "#domain/ledger/cells";
import { type Recognition, recogniseSheet } from "#domain/ledger/recognise";
import { tpColumnOf, withoutTpColumns } from "#domain/ledger/tp-columns";
import { VOCABULARY } from "#reference/vocabulary";
import { sameColumns } from "./same-cells.ts";

/** Reads a sheet as a source. @param mapping - field -> heading, where a person has said which column is which. */
export type Recognise = (cells: SheetCells, mapping: Readonly<Record<string, string>>) => Recognition;

/** Reads every sheet anew. */
export const recogniseAnew: Recognise = (cells, mapping) => recogniseSheet(cells, VOCABULARY, { mapping });

interface KeptReading {
  /** How it was read, as one text. */
  readonly ways: string;
  /** The council's columns that it was read from. */
  readonly columns: SheetCells["columns"];
  readonly read: Recognition;
}

/**
 * The readings of the last round over the sheets of one workbook: a sheet whose own cells are the same reads the same,
 * whatever stands in the columns of ours, which no reading looks at. What a round does not ask for goes with it.
 */
export class KeptReadings {
  private last: readonly KeptReading[] = [];
  private now: KeptReading[] = [];

  /** Begins a round over all sheets. */
  nextRound(): void {
    this.last = this.now;
    this.now = [];
  }

  readonly recognise: Recognise = (cells, mapping) => {
    const tp = tpColumnOf(cells);
    const { columns } = withoutTpColumns(cells, tp);
    const ways = JSON.stringify([cells.sheet, cells.rowCount, cells.merged, tp?.headerRow, mapping]);
    const held = [...this.now, ...this.last].find((one) => one.ways === ways && sameColumns(one.columns, columns));
    const kept = held ?? { ways, columns, read: recogniseAnew(cells, mapping) };
    if (!this.now.includes(kept)) this.now.push(kept);
    return kept.read;
  };
}
