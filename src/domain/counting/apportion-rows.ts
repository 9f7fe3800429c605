import { type CodedShares, ShareCoder, sharesOf } from "../apportionment/coded-shares.ts";
import { type Share, shareOf } from "../apportionment/share.ts";
import { type ShareTable } from "../apportionment/share-table.ts";
import { wordAt } from "../columns/coded.ts";
import { combineCodes } from "../columns/combine-codes.ts";
import type { Finding } from "../findings/finding.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { EXTERNAL_INCOME, INCOME } from "../ledger/left-out.ts";
import type { Registers, SourceTerms } from "../place/registers.ts";
import type { TransferHints } from "../transfers/list-transfers.ts";
import { markTransfers, type TransferParts } from "../transfers/mark-transfers.ts";
import { settleReceipts } from "../transfers/settle-receipts.ts";
import { settleTransferShares, type TransferShares } from "../transfers/settle-transfer-shares.ts";
import { judgePayees, type PayeeStandings } from "../transfers/take-out.ts";
import type { RowFigures } from "../apportionment/row-figures.ts";
import { type OwnShares, settleOwnShares } from "./own-shares.ts";

/** The figures of every row, and how its transfers were settled. */
export interface ApportionedRows {
  readonly figures: RowFigures;
  readonly parts: TransferParts;
  readonly shares: TransferShares;
  readonly standings: PayeeStandings;
  readonly findings: readonly Finding[];
}

/**
 * Takes every row to the place: its own share for what stays, the payee's share for what is passed on.
 *
 * @param shares - place shares of the bodies by basis.
 * @source method.md, FORMULAS 2-6; the TP columns of workbook-model.md are the same sums
 */
export function apportionRows(
  ledger: Ledger,
  registers: Registers,
  { shares, hints }: { readonly shares: ShareTable; readonly hints: Pick<TransferHints, "judged" | "byPair"> },
): ApportionedRows {
  const own = settleOwnShares(ledger, registers, shares);
  const counts = new Uint8Array(ledger.size);
  for (let i = 0; i < ledger.size; i++) if (own.status[i] === "counted") counts[i] = 1;
  const terms = new Map(registers.sources.map((source) => [source.key, source]));
  const termsOf = (source: string): SourceTerms | undefined => terms.get(source);
  const standings = judgePayees(ledger, counts, termsOf);
  const { judged: receipts, byPair } = hints;
  const parts = markTransfers(ledger, counts, { standings, pairs: registers.transfers, receipts, byPair });
  const states = counts.slice();
  for (let i = 0; i < ledger.size; i++) if (counts[i] === 0 && isIncome(ledger, i)) states[i] = 1;
  const incomeFrom = settleReceipts(ledger, states, parts);
  const generalShare = generalShares(registers, shares);
  const ownShare = sharesAsObjects(own);
  const transferShares = settleTransferShares({
    ledger,
    counts,
    parts,
    incomeFrom,
    ownShare,
    generalShare,
  });
  const figures = computeFigures(ledger, { own, ownShare, counts, states, parts, transferShares, incomeFrom });
  const findings = [...shares.findings, ...transferShares.findings];
  return { figures, parts, shares: transferShares, standings, findings };
}

/** A line among the spending that is income, and so left out of it: what it comes to is a receipt, or income from outside. */
function isIncome(ledger: Ledger, i: number): boolean {
  if (ledger.suspense[i] === 1) return false;
  const leftOut = wordAt(ledger.leftOut, i);
  return leftOut === EXTERNAL_INCOME || (leftOut === INCOME && ledger.incomeFrom.codes[i] !== -1);
}

function generalShares(registers: Registers, shares: ShareTable): (agency: string) => Share | null {
  const basis = new Map(registers.agencies.map((agency) => [agency.name, agency.defaultBasis]));
  return (agency) => shares.shareOf(agency, basis.get(agency) ?? "");
}

/** The share of each row as the object it is; null = none. */
function sharesAsObjects({ codes, shares }: CodedShares): (Share | null)[] {
  const objects = new Array<Share | null>(codes.length);
  for (let i = 0; i < codes.length; i++) objects[i] = shares[codes[i]!] ?? null;
  return objects;
}

interface Settled {
  readonly own: OwnShares;
  readonly ownShare: readonly (Share | null)[];
  readonly counts: Uint8Array;
  /** 1 for each row that may state income: counted, or left out as the income that it is. */
  readonly states: Uint8Array;
  readonly parts: TransferParts;
  readonly transferShares: TransferShares;
  readonly incomeFrom: readonly string[];
}

function computeFigures(ledger: Ledger, settled: Settled): RowFigures {
  const { own, counts, states, parts, transferShares, ownShare, incomeFrom } = settled;
  const gross = new Float64Array(ledger.size);
  const stays = new Float64Array(ledger.size);
  for (let i = 0; i < ledger.size; i++) {
    if (counts[i] !== 1) continue;
    gross[i] = ledger.amountPence[i]!;
    stays[i] = gross[i]! - parts.paidOn[i]!;
  }
  const payee = payeeShares(ledger, counts, transferShares);
  const transferShare = sharesAsObjects(payee);
  const placeSpend = sharesOf(stays, own);
  const eliminated = sharesOf(parts.paidOn, payee);
  const internal = new Float64Array(ledger.size);
  const external = new Float64Array(ledger.size);
  for (let i = 0; i < ledger.size; i++) {
    if (states[i] !== 1) continue;
    const received = parts.whole[i] === 1 ? transferShare[i]! : ownShare[i]!;
    internal[i] = atShare(ledger.internalIncomePence[i]!, received);
    external[i] = atShare(ledger.externalIncomePence[i]!, ownShare[i]!);
  }
  const prioritySpend = sharesOf(placeSpend, weights(ledger, counts));
  const { status, basis } = own;
  const { paidOn } = parts;
  // prettier-ignore
  return { status, gross, paidOn, ownShare, transferShare, placeSpend, eliminated, external, internal, prioritySpend, incomeFrom, basis };
}

/** The share that each counted row's transfer takes: once for all rows of a pair. A receipt on a line passed on whole goes with it. */
function payeeShares(ledger: Ledger, counts: Uint8Array, transfers: TransferShares): CodedShares {
  const coder = new ShareCoder();
  const codes = new Int32Array(ledger.size).fill(-1);
  const { transferTo, agency } = ledger;
  if (transferTo.words.length === 0) return { codes, shares: coder.shares };
  const pairs = combineCodes(ledger.size, [agency, transferTo]);
  const ofPair = new Map<number, number>();
  for (let i = 0; i < ledger.size; i++) {
    if (counts[i] !== 1 || transferTo.codes[i] === -1) continue;
    const pair = pairs.codes[i]!;
    let code = ofPair.get(pair);
    if (code === undefined) {
      code = coder.code(transfers.shareOf(wordAt(agency, i), wordAt(transferTo, i)).share);
      ofPair.set(pair, code);
    }
    codes[i] = code;
  }
  return { codes, shares: coder.shares };
}

function atShare(pence: number, share: Share | null): number {
  return pence === 0 || share === null ? 0 : shareOf(pence, share);
}

/** Weights of 0 to 1 as the shares they are; NaN = no weight given. */
function weights({ priority, size }: Ledger, counts: Uint8Array): CodedShares {
  const coder = new ShareCoder();
  const codes = new Int32Array(size).fill(-1);
  for (let i = 0; i < size; i++) {
    if (counts[i] === 1 && !Number.isNaN(priority[i]!)) codes[i] = coder.codeOfNumber(priority[i]!);
  }
  return { codes, shares: coder.shares };
}
