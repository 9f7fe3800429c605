import { fractionsOf, partAt } from "../apportionment/fractions.ts";
import type { RowFigures } from "../apportionment/row-figures.ts";
import type { Ledger } from "../ledger/ledger.ts";

/** What is settled of rows before their income is taken to the place. */
export interface StatingRows extends Pick<RowFigures, "ownShare" | "transferShare"> {
  /** 1 for each row that may state income: counted, or left out as the income that it is. */
  readonly states: Uint8Array;
  /** 1 where the whole line is passed on: a receipt on it goes with it. */
  readonly whole: Uint8Array;
}

/** Income from outside at the place, at the row's own share; null where no row holds any. Shape: rows. */
export function externalIncome(ledger: Ledger, { states, ownShare }: StatingRows): Float64Array | null {
  const pence = ledger.externalIncomePence;
  if (isNothing(pence)) return null;
  const own = fractionsOf(ownShare.shares);
  const external = new Float64Array(ledger.size);
  for (let i = 0; i < ledger.size; i++) {
    const code = ownShare.codes[i]!;
    if (states[i] === 1 && code !== -1) external[i] = partAt(own, code, pence[i]!);
  }
  return external;
}

/** Income from other bodies at the place, at the share of the line it stands on; null where no row holds any. Shape: rows. */
export function internalIncome(ledger: Ledger, rows: StatingRows): Float64Array | null {
  const pence = ledger.internalIncomePence;
  if (isNothing(pence)) return null;
  const { states, whole, ownShare, transferShare } = rows;
  const [own, payee] = [fractionsOf(ownShare.shares), fractionsOf(transferShare.shares)];
  const internal = new Float64Array(ledger.size);
  for (let i = 0; i < ledger.size; i++) {
    const isPassedOn = whole[i] === 1;
    const code = (isPassedOn ? transferShare : ownShare).codes[i]!;
    if (states[i] === 1 && code !== -1) internal[i] = partAt(isPassedOn ? payee : own, code, pence[i]!);
  }
  return internal;
}

function isNothing(pence: Float64Array): boolean {
  for (let i = 0; i < pence.length; i++) if (pence[i] !== 0) return false;
  return true;
}
