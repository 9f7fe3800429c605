import type { CodedShares } from "../apportionment/coded-shares.ts";
import { type Fractions, fractionsOf, partAt } from "../apportionment/fractions.ts";
import { crossColumns, type CrossedColumns } from "../columns/cross-columns.ts";
import type { Ledger } from "../ledger/ledger.ts";

/** What is settled of rows before their pence are taken to the place. */
export interface SettledRows {
  /** 1 = counted. */
  readonly counts: Uint8Array;
  readonly ownShare: CodedShares;
  /** Pence of each row that are taken out as a transfer; the rows of which any are. */
  readonly paidOn: Float64Array;
  readonly passedOn: Int32Array;
  readonly transferShare: CodedShares;
}

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
 * the payee's, each rounded row by row.
 *
 * Every row is first taken whole, in one pass over the columns; then the few that are passed on are put right.
 *
 * Cost: O(rows), 16 bytes a row. @source method.md, FORMULAS 2-6, 10
 */
export function placeRows(ledger: Ledger, settled: SettledRows): PlacedRows {
  const of = crossColumns(ledger.size, ledger.agency, ledger.theme);
  const sums = (): Float64Array => new Float64Array(of.count);
  const cells = { of, met: new Uint8Array(of.count), placeSpend: sums(), eliminated: sums() };
  const placed = { placeSpend: new Float64Array(ledger.size), eliminated: new Float64Array(ledger.size), cells };
  const own = fractionsOf(settled.ownShare.shares);
  placeWhole(placed, ledger.amountPence, { ...settled, own });
  passOn(placed, ledger.amountPence, { ...settled, own });
  return placed;
}

type WithOwn = SettledRows & { readonly own: Fractions };

function placeWhole({ placeSpend, cells }: PlacedRows, pence: Float64Array, { counts, ownShare, own }: WithOwn): void {
  const { met, placeSpend: sums, of } = cells;
  const { down, across, width } = of;
  const { codes } = ownShare;
  for (let i = 0; i < placeSpend.length; i++) {
    if (counts[i] !== 1) continue;
    const spend = partAt(own, codes[i]!, pence[i]!);
    const cell = (down[i]! + 1) * width + across[i]! + 1;
    placeSpend[i] = spend;
    sums[cell]! += spend;
    met[cell] = 1;
  }
}

function passOn({ placeSpend, eliminated, cells }: PlacedRows, pence: Float64Array, settled: WithOwn): void {
  const { ownShare, own, paidOn, passedOn, transferShare } = settled;
  const { down, across, width } = cells.of;
  const payee = fractionsOf(transferShare.shares);
  for (const i of passedOn) {
    const cell = (down[i]! + 1) * width + across[i]! + 1;
    const stays = partAt(own, ownShare.codes[i]!, pence[i]! - paidOn[i]!);
    cells.placeSpend[cell]! += stays - placeSpend[i]!;
    placeSpend[i] = stays;
    const code = transferShare.codes[i]!;
    if (code === -1) continue;
    const passed = partAt(payee, code, paidOn[i]!);
    eliminated[i] = passed;
    cells.eliminated[cell]! += passed;
  }
}
