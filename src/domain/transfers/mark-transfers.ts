import { wordAt } from "../columns/coded.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { TransferPair } from "../place/registers.ts";
import { answerOf } from "./answer-of.ts";
import { partPaidOn, type ReceiptJudgement } from "./judge-receipts.ts";
import { pairKey, transferKey } from "./pair-key.ts";
import type { PayeeStanding, PayeeStandings } from "./take-out.ts";

/** A payer → payee × kind as the ledger states it, before shares. */
export interface MarkedTransfer extends PayeeStanding {
  readonly payer: string;
  readonly payee: string;
  readonly capital: string;
  readonly confirmed: boolean | null;
  /** True where lines of this key are taken out of the payer. */
  readonly counts: boolean;
  readonly rows: readonly number[];
}

/** What says whether lines are taken out. */
export interface MarkRules {
  readonly standings: PayeeStandings;
  readonly pairs: readonly TransferPair[];
  /** Pairs whose payee nets off what it receives: as of any that reports net, nothing is taken out. */
  readonly receipts: ReceiptJudgement;
  /** Rows that only a confirmed pair made a transfer. */
  readonly byPair: ReadonlySet<number>;
}

/** Which part of each row is a transfer taken out. */
export interface TransferParts {
  /** Whole pence of the transfer part; the rest of the line stays. */
  readonly paidOn: Float64Array;
  /** 1 where the whole line is a transfer (a receipt on it then goes with it). */
  readonly whole: Uint8Array;
  readonly transfers: ReadonlyMap<string, MarkedTransfer>;
}

/**
 * Marks the part of each counted line that is a transfer to counted spending.
 *
 * A line is taken out only where a person confirmed the pair or the source itself states it, the payee is another body,
 * and the payee's spending is in the count and gross. What is only partly a transfer is held as two part-lines.
 *
 * @param counts - 1 for each ledger row that is in the count.
 * @source method.md 1.5
 */
export function markTransfers(ledger: Ledger, counts: Uint8Array, rules: MarkRules): TransferParts {
  const paidOn = new Float64Array(ledger.size);
  const whole = new Uint8Array(ledger.size);
  const transfers = new Map<string, MarkedTransfer>();
  for (const rows of groupTransferRows(ledger, counts)) {
    const transfer = judge(ledger, rows, rules);
    transfers.set(transferKey(transfer.payer, transfer.payee, transfer.capital), transfer);
    if (!transfer.counts) continue;
    for (const i of rows) {
      const part = ledger.eliminate[i]!;
      whole[i] = Number.isNaN(part) || part === 1 ? 1 : 0;
      paidOn[i] = partPaidOn(ledger, i);
    }
  }
  return { paidOn, whole, transfers };
}

/** Counted rows that name a payee: those of one payer, payee and kind together. */
function groupTransferRows({ size, agency, transferTo, capital }: Ledger, counts: Uint8Array): Iterable<number[]> {
  const rowsOf = new Map<number, number[]>();
  for (let i = 0; i < size; i++) {
    const payee = transferTo.codes[i]!;
    if (counts[i] !== 1 || payee === -1) continue;
    const pair = (agency.codes[i]! + 1) * transferTo.words.length + payee;
    const key = pair * (capital.words.length + 1) + capital.codes[i]! + 1;
    const rows = rowsOf.get(key);
    if (rows) rows.push(i);
    else rowsOf.set(key, [i]);
  }
  return rowsOf.values();
}

function judge(ledger: Ledger, rows: readonly number[], rules: MarkRules): MarkedTransfer {
  const [first] = rows;
  const payer = wordAt(ledger.agency, first!);
  const payee = wordAt(ledger.transferTo, first!);
  const capital = wordAt(ledger.capital, first!);
  const ofPair = rules.pairs.filter((pair) => pair.payer === payer && pair.payee === payee);
  // A transfer that the source itself states counts as confirmed, unless a person has said no.
  const confirmed = answerOf(ofPair, capital)?.confirmed ?? true;
  const standing = { ...rules.standings(payee, capital), ...heldBack(ledger, rows, rules) };
  const counts = confirmed && standing.takeOut === "Y" && payer !== payee;
  return { payer, payee, capital, confirmed, counts, rows, ...standing };
}

/**
 * Why lines stay in though the payee counts its spending gross: the payee nets them off line by line, or they are credits
 * that only a pair made a transfer and that come to less than nothing. Taken out, either would raise the total.
 */
function heldBack(
  ledger: Ledger,
  rows: readonly number[],
  { receipts, byPair }: MarkRules,
): Partial<Pick<PayeeStanding, "takeOut">> {
  const [first] = rows;
  const key = pairKey(wordAt(ledger.agency, first!), wordAt(ledger.transferTo, first!));
  if (receipts.netted.has(key)) return { takeOut: "payee net" };
  return isBelowNought(ledger, rows, byPair) ? { takeOut: "below nought" } : {};
}

/** Whether lines of one kind that only a pair made a transfer come to less than nothing: credits, which stay in. */
export function isBelowNought(ledger: Ledger, rows: readonly number[], byPair: ReadonlySet<number>): boolean {
  const isByPair = rows.every((i) => byPair.has(i));
  return isByPair && rows.reduce((sum, i) => sum + ledger.amountPence[i]!, 0) < 0;
}
