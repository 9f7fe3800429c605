import { type Share, shareFromNumber, shareOf, WHOLE } from "../apportionment/share.ts";
import { type ShareTable } from "../apportionment/share-table.ts";
import { wordAt } from "../columns/coded.ts";
import type { Finding } from "../findings/finding.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { EXTERNAL_INCOME, INCOME } from "../ledger/left-out.ts";
import type { Registers, SourceTerms } from "../place/registers.ts";
import type { TransferHints } from "../transfers/list-transfers.ts";
import { markTransfers, type TransferParts } from "../transfers/mark-transfers.ts";
import { settleReceipts } from "../transfers/settle-receipts.ts";
import { settleTransferShares, type TransferShares } from "../transfers/settle-transfer-shares.ts";
import { judgePayees, type PayeeStandings } from "../transfers/take-out.ts";
import type { RowFigures, RowStatus } from "../apportionment/row-figures.ts";

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
  const counts = Uint8Array.from(own.status, (status) => (status === "counted" ? 1 : 0));
  const terms = new Map(registers.sources.map((source) => [source.key, source]));
  const termsOf = (source: string): SourceTerms | undefined => terms.get(source);
  const standings = judgePayees(ledger, counts, termsOf);
  const { judged: receipts, byPair } = hints;
  const parts = markTransfers(ledger, counts, { standings, pairs: registers.transfers, receipts, byPair });
  const states = Uint8Array.from(counts, (one, i) => (one === 1 || isIncome(ledger, i) ? 1 : 0));
  const incomeFrom = settleReceipts(ledger, states, parts);
  const generalShare = generalShares(registers, shares);
  const transferShares = settleTransferShares({
    ledger,
    counts,
    parts,
    incomeFrom,
    ownShare: own.share,
    generalShare,
  });
  const figures = computeFigures(ledger, { own, counts, states, parts, transferShares, incomeFrom });
  const findings = [...shares.findings, ...transferShares.findings];
  return { figures, parts, shares: transferShares, standings, findings };
}

/** A line among the spending that is income, and so left out of it: what it comes to is a receipt, or income from outside. */
function isIncome(ledger: Ledger, i: number): boolean {
  if (ledger.suspense[i] === 1) return false;
  const leftOut = wordAt(ledger.leftOut, i);
  return leftOut === EXTERNAL_INCOME || (leftOut === INCOME && ledger.incomeFrom.codes[i] !== -1);
}

interface OwnShares {
  readonly share: readonly (Share | null)[];
  readonly basis: readonly string[];
  readonly status: readonly RowStatus[];
}

function settleOwnShares(ledger: Ledger, registers: Registers, shares: ShareTable): OwnShares {
  const defaultBasis = new Map(registers.agencies.map((agency) => [agency.name, agency.defaultBasis]));
  const share: (Share | null)[] = [];
  const basis: string[] = [];
  const status: RowStatus[] = [];
  const known = new Map<string, Share | null>();
  for (let i = 0; i < ledger.size; i++) {
    const agency = wordAt(ledger.agency, i);
    basis[i] = wordAt(ledger.basis, i) || (defaultBasis.get(agency) ?? "");
    const key = `${agency}|${basis[i]}`;
    if (!known.has(key)) known.set(key, defaultBasis.has(agency) ? shares.shareOf(agency, basis[i]!) : null);
    share[i] = isNoPart(ledger.eliminate[i]!) ? null : rowShare(ledger.shareOverride[i]!, known.get(key) ?? null);
    status[i] = statusOf(ledger, i, share[i]!);
  }
  return { share, basis, status };
}

/** A share typed wins over the body's (NaN = none typed); outside 0 to 1 it is refused: no share, and check C1 says so. */
function rowShare(typed: number, ofBody: Share | null): Share | null {
  if (Number.isNaN(typed)) return ofBody;
  return typed >= 0 && typed <= 1 ? shareFromNumber(typed) : null;
}

/** A transfer part typed outside 0 to 1 is refused: the row has no share and check C1 says so. */
function isNoPart(eliminate: number): boolean {
  return eliminate < 0 || eliminate > 1;
}

function statusOf(ledger: Ledger, i: number, share: Share | null): RowStatus {
  if (ledger.suspense[i] === 1) return "suspense";
  if (ledger.leftOut.codes[i] !== -1) return "left out";
  return share ? "counted" : "no share";
}

function generalShares(registers: Registers, shares: ShareTable): (agency: string) => Share | null {
  const basis = new Map(registers.agencies.map((agency) => [agency.name, agency.defaultBasis]));
  return (agency) => shares.shareOf(agency, basis.get(agency) ?? "");
}

interface Settled {
  readonly own: OwnShares;
  readonly counts: Uint8Array;
  /** 1 for each row that may state income: counted, or left out as the income that it is. */
  readonly states: Uint8Array;
  readonly parts: TransferParts;
  readonly transferShares: TransferShares;
  readonly incomeFrom: readonly string[];
}

function computeFigures(ledger: Ledger, settled: Settled): RowFigures {
  const { own, counts, states, parts, transferShares } = settled;
  const column = (): Float64Array => new Float64Array(ledger.size);
  const gross = column();
  const placeSpend = column();
  const eliminated = column();
  const external = column();
  const internal = column();
  const prioritySpend = column();
  const transferShare: (Share | null)[] = new Array<Share | null>(ledger.size).fill(null);
  for (let i = 0; i < ledger.size; i++) {
    if (states[i] !== 1) continue;
    internal[i] = receiptAtShare(ledger, i, settled);
    external[i] = incomeAtShare(ledger, i, settled);
    if (counts[i] !== 1) continue;
    const share = own.share[i] ?? WHOLE;
    const payee = payeeShare(ledger, i, transferShares);
    transferShare[i] = payee;
    gross[i] = ledger.amountPence[i]!;
    placeSpend[i] = shareOf(gross[i]! - parts.paidOn[i]!, share);
    eliminated[i] = payee ? shareOf(parts.paidOn[i]!, payee) : 0;
    prioritySpend[i] = weighed(placeSpend[i]!, ledger.priority[i]!);
  }
  const { status, share: ownShare, basis } = own;
  const { paidOn } = parts;
  const { incomeFrom } = settled;
  // prettier-ignore
  return { status, gross, paidOn, ownShare, transferShare, placeSpend, eliminated, external, internal, prioritySpend, incomeFrom, basis };
}

/** A receipt on a line that is passed on whole goes with it; any other is at the row's own share. */
function receiptAtShare(ledger: Ledger, i: number, { own, parts, transferShares }: Settled): number {
  const share = parts.whole[i] === 1 ? payeeShare(ledger, i, transferShares) : own.share[i];
  return share ? shareOf(ledger.internalIncomePence[i]!, share) : 0;
}

function incomeAtShare(ledger: Ledger, i: number, { own }: Settled): number {
  const share = own.share[i];
  return share ? shareOf(ledger.externalIncomePence[i]!, share) : 0;
}

function payeeShare(ledger: Ledger, i: number, shares: TransferShares): Share | null {
  const payee = wordAt(ledger.transferTo, i);
  return payee === "" ? null : shares.shareOf(wordAt(ledger.agency, i), payee).share;
}

/** Pence times a weight of 0 to 1; NaN = no weight given. */
function weighed(pence: number, weight: number): number {
  return Number.isNaN(weight) ? 0 : shareOf(pence, shareFromNumber(weight));
}
