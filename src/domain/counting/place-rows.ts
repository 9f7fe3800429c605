import { fractionsOf, partAt } from "../apportionment/fractions.ts";
import type { RowFigures } from "../apportionment/row-figures.ts";
import { crossColumns, type CrossedColumns } from "../columns/cross-columns.ts";
import type { Ledger } from "../ledger/ledger.ts";

/** What is settled of rows before their pence are taken to the place. */
export type SettledRows = Pick<RowFigures, "counts" | "ownShare" | "transferShare" | "paidOn">;

/** Counted rows by body and theme, whole pence. Shape: cells each. */
export interface PlaceCells {
  readonly of: CrossedColumns;
  /** 1 where counted rows are. */
  readonly met: Uint8Array;
  readonly placeSpend: Float64Array;
  readonly eliminated: Float64Array;
}

/** What rows come to in the place. Shape of the columns: rows. */
export interface PlacedRows {
  readonly placeSpend: Float64Array;
  readonly eliminated: Float64Array;
  readonly cells: PlaceCells;
}

/**
 * Takes every counted row to the place and adds it up by body and theme: what stays at the row's own share, what is passed on at
 * the payee's, each rounded row by row. One pass: a million rows do not stay near the processor for a second.
 *
 * Cost: O(rows), 16 bytes a row. @source method.md, FORMULAS 2-6, 10
 */
export function placeRows(ledger: Ledger, settled: SettledRows): PlacedRows {
  const of = crossColumns(ledger.size, ledger.agency, ledger.theme);
  const sums = (): Float64Array => new Float64Array(of.count);
  const cells = { of, met: new Uint8Array(of.count), placeSpend: sums(), eliminated: sums() };
  const placed = { placeSpend: new Float64Array(ledger.size), eliminated: new Float64Array(ledger.size), cells };
  place(placed, ledger.amountPence, settled);
  return placed;
}

function place({ placeSpend, eliminated, cells }: PlacedRows, pence: Float64Array, settled: SettledRows): void {
  const { down, across, width } = cells.of;
  const { counts, paidOn, ownShare, transferShare } = settled;
  const [own, payee] = [fractionsOf(ownShare.shares), fractionsOf(transferShare.shares)];
  for (let i = 0; i < counts.length; i++) {
    if (counts[i] !== 1) continue;
    const cell = (down[i]! + 1) * width + across[i]! + 1;
    const spend = partAt(own, ownShare.codes[i]!, pence[i]! - paidOn[i]!);
    placeSpend[i] = spend;
    cells.placeSpend[cell]! += spend;
    cells.met[cell] = 1;
    if (paidOn[i] === 0) continue;
    const code = transferShare.codes[i]!;
    if (code === -1) continue;
    const passed = partAt(payee, code, paidOn[i]!);
    eliminated[i] = passed;
    cells.eliminated[cell]! += passed;
  }
}
