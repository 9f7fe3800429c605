import { wordAt } from "../columns/coded.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { SourceTerms } from "../place/registers.ts";
import type { TakeOut } from "./transfer-row.ts";

/** What a payee's own spending in the count says about netting off payments to it. */
export interface PayeeStanding {
  readonly takeOut: TakeOut;
  readonly onPaymentsOnly: boolean;
}

/** Standing of each body × revenue/capital kind, towards the body that pays it. */
export type PayeeStandings = (payer: string, payee: string, capital: string) => PayeeStanding;

interface Tally {
  lines: number;
  net: number;
  payments: number;
}

/**
 * Says for each payee and kind whether a payment to it may be taken out of the payer.
 *
 * Only if the payee has counted lines of the same kind, not all of them net of that income; and where it has lines that
 * state the receipt from this payer, not all of those. A payee counted from payments only is taken out, with a warning,
 * since its pay is not in the count.
 *
 * @param counts - 1 for each ledger row that is in the count.
 * @source method.md 1.5, "When a transfer may be taken out"
 */
export function judgePayees(
  ledger: Ledger,
  counts: Uint8Array,
  termsOf: (source: string) => SourceTerms | undefined,
): PayeeStandings {
  const scopes = new Map<string, Tally>();
  const receipts = new Map<string, Tally>();
  for (let i = 0; i < ledger.size; i++) {
    if (counts[i] !== 1) continue;
    const scope = keyOf(wordAt(ledger.agency, i), wordAt(ledger.capital, i));
    const terms = termsOf(wordAt(ledger.source, i));
    addLine(scopes, scope, terms);
    const payer = wordAt(ledger.incomeFrom, i);
    if (payer !== "" && ledger.internalIncomePence[i] !== 0) addLine(receipts, keyOf(payer, scope), terms);
  }
  return (payer, payee, capital) => {
    const scope = keyOf(payee, capital);
    const lines = scopes.get(scope);
    if (!lines) return { takeOut: "payee not counted", onPaymentsOnly: false };
    if (isNet(lines) || isNet(receipts.get(keyOf(payer, scope)))) return { takeOut: "payee net", onPaymentsOnly: false };
    return { takeOut: "Y", onPaymentsOnly: lines.payments === lines.lines };
  };
}

function addLine(tallies: Map<string, Tally>, key: string, terms: SourceTerms | undefined): void {
  const tally = tallies.get(key) ?? { lines: 0, net: 0, payments: 0 };
  tally.lines++;
  if (terms?.measure === "net") tally.net++;
  if (terms?.accountingBasis === "payments") tally.payments++;
  tallies.set(key, tally);
}

function isNet(tally: Tally | undefined): boolean {
  return tally !== undefined && tally.net === tally.lines;
}

function keyOf(name: string, of: string): string {
  return `${name}|${of}`;
}
