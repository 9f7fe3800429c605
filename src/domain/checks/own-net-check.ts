import { wordAt } from "../columns/coded.ts";
import { INCOME } from "../ledger/left-out.ts";
import { CONFIRMED_BY_PAIR } from "../transfers/answer-of.ts";
import { pounds } from "../money/say-pounds.ts";
import { openReceipt, openSuggestions } from "../transfers/open-suggestions.ts";
import { pairKey } from "../transfers/pair-key.ts";
import type { TransferRow } from "../transfers/transfer-row.ts";
import type { CheckInput } from "./check-input.ts";
import { incomeLinesAt } from "./income-lines-at.ts";
import { listNames } from "./measures.ts";
import { type CheckDefinition, mustBeNil, type Outcome, shouldBeNil } from "./outcome.ts";

/**
 * Check A15: income booked as negative spending would be taken off twice, once here and once where the payer's line is
 * taken out; left out with no line of its payer taken out, it counts twice.
 *
 * A stop while nobody has answered, or while income is left out and nobody has said from whom. What is answered and yet
 * leaves the total in doubt is a limitation, with its £.
 *
 * @source assurance.md A15; method.md 1.5
 */
export const OWN_NET_CHECK: CheckDefinition<CheckInput> = {
  id: "A15",
  name: "Own-net trap",
  words:
    "£ of lines that name a counted body below nought and are not answered, or are income of no payer or that no line of the payer bears",
  severity: "S",
  where: "'TP Transfers'!A4",
  unit: "pence",
  tolerance: "none",
  run: ownNet,
};

/** £ of one pair or body, and what is to be said of it. */
interface InDoubt {
  readonly pence: number;
  readonly words: string;
}

function ownNet(input: CheckInput): Outcome {
  const stops = [...unanswered(input), ...incomeOfNoPayer(input)];
  if (stops.length > 0) return mustBeNil(sumOf(stops), namesOf(stops));
  const doubts = [
    ...nettedOff(input),
    ...statedAndRefused(input),
    ...incomeNotBorne(input),
    ...creditsAbove(input),
    ...creditsSince(input),
  ];
  return doubts.length === 0 ? mustBeNil(0) : { ...shouldBeNil(sumOf(doubts), namesOf(doubts)), severity: "L" };
}

function sumOf(doubts: readonly InDoubt[]): number {
  return doubts.reduce((sum, { pence }) => sum + pence, 0);
}

function namesOf(doubts: readonly InDoubt[]): string {
  return listNames(doubts.map(({ pence, words }) => `${words}, ${pounds(pence)}`));
}

/** Lines below nought of pairs on which nobody has decided. */
function unanswered({ count, ledger }: CheckInput): InDoubt[] {
  return openSuggestions(count.transfers).flatMap((transfer) => {
    const rows = askedRows(transfer).filter((i) => ledger.amountPence[i]! < 0);
    const pence = rows.reduce((sum, i) => sum - ledger.amountPence[i]!, 0);
    return rows.length === 0 ? [] : [{ pence, words: `${pairOf(transfer)}: ${String(rows.length)}` }];
  });
}

function askedRows(transfer: TransferRow): number[] {
  return [transfer.suggested, openReceipt(transfer)].flatMap((lines) => lines?.rows ?? []);
}

/** Confirmed receipts that the payer's lines do not bear: the total is short of them unless other lines of the payer hold them. */
function nettedOff({ count }: CheckInput): InDoubt[] {
  return count.transfers.flatMap((transfer) => {
    const { received } = transfer;
    if (received?.state !== "netted") return [];
    return [{ pence: received.pence, words: `${pairOf(transfer)}: netted off by the payee` }];
  });
}

/**
 * What a source states as a transfer and an N leaves in, where the payee books something of the pair below nought: the N may
 * have been meant for that line alone.
 */
function statedAndRefused({ count }: CheckInput): InDoubt[] {
  return count.transfers.flatMap((transfer) => {
    const { stated, received, confirmed } = transfer;
    if (confirmed !== false || received?.state !== "refused" || !stated || stated.pence === 0) return [];
    const pence = Math.abs(stated.pence);
    return [{ pence, words: `${pairOf(transfer)}: stated as a transfer, and left in by the N on a credit` }];
  });
}

/** What the payee has booked below nought since a person said that what stood there were credits: it may be income. */
function creditsSince({ count }: CheckInput): InDoubt[] {
  return count.transfers.flatMap((transfer) => {
    const { pence = 0, answeredPence = pence } = transfer.received ?? {};
    const words = `${pairOf(transfer)}: booked below nought since the rest was said to be credits`;
    return pence > answeredPence ? [{ pence: pence - answeredPence, words }] : [];
  });
}

/** Lines left out as income from a counted body, where nobody has said which: no line of a payer goes out for it. */
function incomeOfNoPayer(input: CheckInput): InDoubt[] {
  const { ledger } = input;
  const byBody = new Map<string, BothWays>();
  for (let i = 0; i < ledger.size; i++) {
    if (wordAt(ledger.incomeFrom, i) !== "" || !isIncome(input, i)) continue;
    const body = wordAt(ledger.agency, i);
    byBody.set(body, addIncome(byBody.get(body) ?? NEITHER_WAY, input, i));
  }
  const ofNobody = [...byBody].map(([body, ways]) => ({ pence: larger(ways), body }));
  return ofNobody
    .filter(({ pence }) => pence > 0)
    .map(({ pence, body }) => ({ pence, words: `${body}: income, TP Income from is empty` }));
}

/** Lines left out as income from a body of which less is taken out: the rest counts at both. */
function incomeNotBorne(input: CheckInput): InDoubt[] {
  const { ledger, figures } = input;
  const income = new Map<string, { ways: BothWays; paid: number; readonly words: string }>();
  for (let i = 0; i < ledger.size; i++) {
    const payer = wordAt(ledger.incomeFrom, i);
    if (payer === "" || !isIncome(input, i)) continue;
    const payee = wordAt(ledger.agency, i);
    const key = pairKey(payer, payee);
    const words = `${payer} → ${payee}: income, and less is taken out of the payer`;
    const known = income.get(key) ?? { ways: NEITHER_WAY, paid: 0, words };
    known.ways = addIncome(known.ways, input, i);
    income.set(key, known);
  }
  for (let i = 0; i < ledger.size; i++) {
    const pair = income.get(pairKey(wordAt(ledger.agency, i), wordAt(ledger.transferTo, i)));
    if (pair) pair.paid += figures.paidOn[i]!;
  }
  const found = [...income.values()].map(({ ways, paid, words }) => ({ pence: larger(ways), paid, words }));
  const short = found.filter(({ pence, paid }) => pence > 0 && pence > paid);
  return short.map(({ pence, paid, words }) => ({ pence: pence - paid, words }));
}

/** Credits that only a pair made a transfer and that come to more than was paid: in or out, they move the total by themselves. */
function creditsAbove({ count }: CheckInput): InDoubt[] {
  return count.transfers.flatMap((transfer) => {
    const { stated, confirmed, evidence } = transfer;
    if (confirmed !== true || !stated || stated.pence >= 0 || !evidence.includes(CONFIRMED_BY_PAIR)) return [];
    return [{ pence: 0 - stated.pence, words: `${pairOf(transfer)}: credits above what was paid` }];
  });
}

/** Lines of income that are read as income, and those that stand the other way where no column says which way is which. */
interface BothWays {
  readonly income: number;
  readonly other: number;
}

const NEITHER_WAY: BothWays = { income: 0, other: 0 };

/** A penny written the other way must not hide the rest: where the file does not say, either way may be the income. */
function larger({ income, other }: BothWays): number {
  return Math.max(income, other);
}

/** Where a column says which lines are income, one that stands the other way is income paid back, and adds nothing. */
function addIncome(ways: BothWays, input: CheckInput, i: number): BothWays {
  const pence = incomeOf(input, i);
  if (pence >= 0) return { ...ways, income: ways.income + pence };
  const isTold = incomeLinesAt(input, i) !== undefined;
  return isTold ? ways : { ...ways, other: ways.other - pence };
}

/** Whether a line is itself income from a counted body. */
function isIncome({ ledger }: CheckInput, i: number): boolean {
  return ledger.suspense[i] !== 1 && wordAt(ledger.leftOut, i) === INCOME;
}

/** What such a line comes to as income, as it was read; below nought = it stands the other way. */
function incomeOf(input: CheckInput, i: number): number {
  const { ledger } = input;
  if (wordAt(ledger.incomeFrom, i) !== "") return ledger.internalIncomePence[i]!;
  return incomeLinesAt(input, i)?.written === "added" ? ledger.amountPence[i]! : 0 - ledger.amountPence[i]!;
}

function pairOf({ payer, payee }: TransferRow): string {
  return `${payer} → ${payee}`;
}
