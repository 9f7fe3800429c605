import { type CodedShares, ShareCoder } from "../apportionment/coded-shares.ts";
import type { RowStatus } from "../apportionment/row-figures.ts";
import type { ShareTable } from "../apportionment/share-table.ts";
import { wordAt } from "../columns/coded.ts";
import { combineCodes } from "../columns/combine-codes.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Registers } from "../place/registers.ts";

/** The share that each row has of its own, the basis it goes by, and what stands of it in the count. */
export interface OwnShares extends CodedShares {
  readonly basis: readonly string[];
  readonly status: readonly RowStatus[];
}

/** Settles the share of every row: once for all rows of a body on a basis, a share typed on a line for that line. */
export function settleOwnShares(ledger: Ledger, registers: Registers, shares: ShareTable): OwnShares {
  const coder = new ShareCoder();
  const alike = combineCodes(ledger.size, [ledger.agency, ledger.basis]);
  const defaultBasis = new Map(registers.agencies.map((agency) => [agency.name, agency.defaultBasis]));
  const settled = Array.from(alike.firstRow, (i) => {
    const agency = wordAt(ledger.agency, i);
    const basis = wordAt(ledger.basis, i) || (defaultBasis.get(agency) ?? "");
    return { basis, code: coder.code(defaultBasis.has(agency) ? shares.shareOf(agency, basis) : null) };
  });
  const codes = new Int32Array(ledger.size);
  const basis = new Array<string>(ledger.size);
  const status = new Array<RowStatus>(ledger.size);
  for (let i = 0; i < ledger.size; i++) {
    const ofBody = settled[alike.codes[i]!]!;
    basis[i] = ofBody.basis;
    codes[i] = isNoPart(ledger.eliminate[i]!) ? -1 : rowShare(ledger.shareOverride[i]!, ofBody.code, coder);
    status[i] = statusOf(ledger, i, codes[i]!);
  }
  return { codes, shares: coder.shares, basis, status };
}

/** A share typed wins over the body's (NaN = none typed); outside 0 to 1 it is refused: no share, and check C1 says so. */
function rowShare(typed: number, ofBody: number, coder: ShareCoder): number {
  if (Number.isNaN(typed)) return ofBody;
  return typed >= 0 && typed <= 1 ? coder.codeOfNumber(typed) : -1;
}

/** A transfer part typed outside 0 to 1 is refused: the row has no share and check C1 says so. */
function isNoPart(eliminate: number): boolean {
  return eliminate < 0 || eliminate > 1;
}

function statusOf(ledger: Ledger, i: number, share: number): RowStatus {
  if (ledger.suspense[i] === 1) return "suspense";
  if (ledger.leftOut.codes[i] !== -1) return "left out";
  return share === -1 ? "no share" : "counted";
}
