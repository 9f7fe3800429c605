import { type CodedShares, ShareCoder, sharesOf } from "../apportionment/coded-shares.ts";
import type { RowFigures } from "../apportionment/row-figures.ts";
import type { Share } from "../apportionment/share.ts";
import type { ShareTable } from "../apportionment/share-table.ts";
import { type CodedColumn, wordAt } from "../columns/coded.ts";
import type { Finding } from "../findings/finding.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { EXTERNAL_INCOME, INCOME } from "../ledger/left-out.ts";
import type { Registers, SourceTerms } from "../place/registers.ts";
import type { TransferHints } from "../transfers/list-transfers.ts";
import { markTransfers, type TransferParts } from "../transfers/mark-transfers.ts";
import { settleReceipts } from "../transfers/settle-receipts.ts";
import { settleTransferShares, type TransferShares } from "../transfers/settle-transfer-shares.ts";
import { judgePayees, type PayeeStandings } from "../transfers/take-out.ts";
import { type OwnShares, settleOwnShares } from "./own-shares.ts";
import { externalIncome, internalIncome } from "./place-income.ts";
import { type PlaceCells, placeRows } from "./place-rows.ts";

/** The figures of every row, their sums by body and theme, and how their transfers were settled. */
export interface ApportionedRows {
  readonly figures: RowFigures;
  readonly cells: PlaceCells;
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
  const { counts, ownShare } = own;
  const terms = new Map(registers.sources.map((source) => [source.key, source]));
  const termsOf = (source: string): SourceTerms | undefined => terms.get(source);
  const standings = judgePayees(ledger, counts, termsOf);
  const { judged: receipts, byPair } = hints;
  const parts = markTransfers(ledger, counts, { standings, pairs: registers.transfers, receipts, byPair });
  const states = rowsThatState(ledger, counts);
  const incomeFrom = settleReceipts(ledger, states, parts);
  const generalShare = generalShares(registers, shares);
  const transfers = settleTransferShares({ ledger, counts, parts, incomeFrom, ownShare, generalShare });
  const transferShare = sharesOfTransfers(ledger.size, parts, transfers);
  const { figures, cells } = computeFigures(ledger, { own, states, parts, transferShare, incomeFrom });
  const findings = [...shares.findings, ...transfers.findings];
  return { figures, cells, parts, shares: transfers, standings, findings };
}

/** 1 for each row that may state income: counted, or left out as the income that it is. */
function rowsThatState(ledger: Ledger, counts: Uint8Array): Uint8Array {
  const states = counts.slice();
  for (let i = 0; i < ledger.size; i++) if (ledger.leftOut.codes[i] !== -1 && isIncome(ledger, i)) states[i] = 1;
  return states;
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

/** The share that each counted row's transfer takes, once for all its rows. A receipt on a line passed on whole goes with it. */
function sharesOfTransfers(size: number, { transfers }: TransferParts, settled: TransferShares): CodedShares {
  const coder = new ShareCoder();
  const codes = new Int32Array(size).fill(-1);
  for (const { payer, payee, rows } of transfers.values()) {
    const code = coder.code(settled.shareOf(payer, payee).share);
    for (const i of rows) codes[i] = code;
  }
  return { codes, shares: coder.shares };
}

interface Settled {
  readonly own: OwnShares;
  readonly states: Uint8Array;
  readonly parts: TransferParts;
  readonly transferShare: CodedShares;
  readonly incomeFrom: CodedColumn;
}

function computeFigures(ledger: Ledger, settled: Settled): Pick<ApportionedRows, "figures" | "cells"> {
  const { own, parts, transferShare, incomeFrom } = settled;
  const { paidOn } = parts;
  // What few places state is one empty column where nobody states it.
  const nothing = new Float64Array(ledger.size);
  const { cells, ...placed } = placeRows(ledger, { ...own, paidOn, transferShare });
  const weights = weightsOf(ledger, own.counts);
  const prioritySpend = weights.shares.length === 0 ? nothing : sharesOf(placed.placeSpend, weights);
  const stating = { ...own, states: settled.states, whole: parts.whole, transferShare };
  const internal = internalIncome(ledger, stating) ?? nothing;
  const external = externalIncome(ledger, stating) ?? nothing;
  const gross = grossOf(ledger, own.counts);
  const figures = { ...own, ...placed, gross, paidOn, transferShare, prioritySpend, internal, external, incomeFrom };
  return { cells, figures };
}

function grossOf({ amountPence, size }: Ledger, counts: Uint8Array): Float64Array {
  const gross = new Float64Array(size);
  for (let i = 0; i < size; i++) if (counts[i] === 1) gross[i] = amountPence[i]!;
  return gross;
}

/** Weights of 0 to 1 as the shares they are; NaN = no weight given. */
function weightsOf({ priority, size }: Ledger, counts: Uint8Array): CodedShares {
  const coder = new ShareCoder();
  const codes = new Int32Array(size).fill(-1);
  for (let i = 0; i < size; i++) {
    if (counts[i] === 1 && !Number.isNaN(priority[i]!)) codes[i] = coder.codeOfNumber(priority[i]!);
  }
  return { codes, shares: coder.shares };
}
