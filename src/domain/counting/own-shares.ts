import { type CodedShares, ShareCoder } from "../apportionment/coded-shares.ts";
import { type RowFigures, statusOf } from "../apportionment/row-figures.ts";
import type { ShareTable } from "../apportionment/share-table.ts";
import { codeColumn, type CodedColumn, wordAt } from "../columns/coded.ts";
import { combineCodes, type CombinedCodes } from "../columns/combine-codes.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Registers } from "../place/registers.ts";

/** The share that each row has of its own, the basis it goes by, and which rows are counted. */
export type OwnShares = Pick<RowFigures, "ownShare" | "basis" | "counts">;

/** Settles the share of every row: once for all rows of a body on a basis, a share typed on a line for that line. */
export function settleOwnShares(ledger: Ledger, registers: Registers, shares: ShareTable): OwnShares {
  const coder = new ShareCoder();
  const alike = combineCodes(ledger.size, [ledger.agency, ledger.basis]);
  const defaultBasis = new Map(registers.agencies.map((agency) => [agency.name, agency.defaultBasis]));
  const bases: string[] = [];
  const ofBody = alike.firstRow.map((i) => {
    const agency = wordAt(ledger.agency, i);
    const basis = wordAt(ledger.basis, i) || (defaultBasis.get(agency) ?? "");
    bases.push(basis);
    return coder.code(defaultBasis.has(agency) ? shares.shareOf(agency, basis) : null);
  });
  const ownShare = { codes: rowShares(ledger, { alike, ofBody, coder }), shares: coder.shares };
  return { ownShare, basis: spread(codeColumn(bases), alike), counts: countedRows(ledger, ownShare) };
}

interface Settled {
  readonly alike: CombinedCodes;
  /** Code of the share of a body on a basis. */
  readonly ofBody: Int32Array;
  readonly coder: ShareCoder;
}

function rowShares({ eliminate, shareOverride, size }: Ledger, { alike, ofBody, coder }: Settled): Int32Array {
  const codes = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    codes[i] = isNoPart(eliminate[i]!) ? -1 : rowShare(shareOverride[i]!, ofBody[alike.codes[i]!]!, coder);
  }
  return codes;
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

/** A column of lots as one of their rows. */
function spread({ codes, words }: CodedColumn, alike: CombinedCodes): CodedColumn {
  const ofRow = new Int32Array(alike.codes.length);
  for (let i = 0; i < ofRow.length; i++) ofRow[i] = codes[alike.codes[i]!]!;
  return { codes: ofRow, words };
}

function countedRows(ledger: Ledger, ownShare: CodedShares): Uint8Array {
  const counts = new Uint8Array(ledger.size);
  for (let i = 0; i < ledger.size; i++) if (statusOf(ledger, { ownShare }, i) === "counted") counts[i] = 1;
  return counts;
}
