import { wordAt } from "../columns/coded.ts";
import { combineCodes } from "../columns/combine-codes.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { SourceTerms } from "../place/registers.ts";
import type { TakeOut } from "./transfer-row.ts";

/** What a payee's own spending in the count says about netting off payments to it. */
export interface PayeeStanding {
  readonly takeOut: TakeOut;
  readonly onPaymentsOnly: boolean;
}

/** Standing of each body × revenue/capital kind; of a body whatever the kind where that is null. */
export type PayeeStandings = (payee: string, capital: string | null) => PayeeStanding;

/**
 * Says for each payee and kind whether a payment to it may be taken out of the payer.
 *
 * Only if the payee has counted lines of the same kind, not all of them net of that income. A payee counted from payments
 * only is taken out, with a warning, since its pay is not in the count.
 *
 * @param counts - 1 for each ledger row that is in the count.
 * @source method.md 1.5, "When a transfer may be taken out"
 */
export function judgePayees(
  ledger: Ledger,
  counts: Uint8Array,
  termsOf: (source: string) => SourceTerms | undefined,
): PayeeStandings {
  const seen = new Map<string, Tally>();
  const alike = combineCodes(ledger.size, [ledger.agency, ledger.capital, ledger.source]);
  const lines = new Float64Array(alike.count);
  for (let i = 0; i < ledger.size; i++) lines[alike.codes[i]!]! += counts[i]!;
  alike.firstRow.forEach((i, lot) => {
    if (lines[lot] === 0) return;
    const payee = wordAt(ledger.agency, i);
    const terms = termsOf(wordAt(ledger.source, i));
    addLines(seen, keyOf(payee, wordAt(ledger.capital, i)), { lines: lines[lot]!, terms });
    addLines(seen, keyOf(payee, null), { lines: lines[lot]!, terms });
  });
  return (payee, capital) => {
    const tally = seen.get(keyOf(payee, capital));
    if (!tally) return { takeOut: "payee not counted", onPaymentsOnly: false };
    if (tally.net === tally.lines) return { takeOut: "payee net", onPaymentsOnly: false };
    return { takeOut: "Y", onPaymentsOnly: tally.payments === tally.lines };
  };
}

interface Tally {
  lines: number;
  net: number;
  payments: number;
}

function addLines(
  seen: Map<string, Tally>,
  key: string,
  { lines, terms }: { readonly lines: number; readonly terms: SourceTerms | undefined },
): void {
  const tally = seen.get(key) ?? { lines: 0, net: 0, payments: 0 };
  tally.lines += lines;
  if (terms?.measure === "net") tally.net += lines;
  if (terms?.accountingBasis === "payments") tally.payments += lines;
  seen.set(key, tally);
}

/** The kind null, all kinds together, is a key of its own: an empty kind is that of lines which do not state one. */
function keyOf(agency: string, capital: string | null): string {
  return capital === null ? agency : `${agency}|${capital}`;
}
