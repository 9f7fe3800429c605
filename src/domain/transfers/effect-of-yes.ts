import type { RowFigures } from "../apportionment/row-figures.ts";
import { shareOf, WHOLE } from "../apportionment/share.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { TransferPair } from "../place/registers.ts";
import { answerOf } from "./answer-of.ts";
import { partPaidOn } from "./judge-receipts.ts";
import type { MarkedTransfer } from "./mark-transfers.ts";
import { pairKey } from "./pair-key.ts";
import type { ReceivedLines } from "./suggest-receipts.ts";
import type { SuggestedTransfer } from "./suggest-transfers.ts";
import type { PayeeStandings } from "./take-out.ts";
import type { EffectOfYes } from "./transfer-row.ts";

/** The transfer that is asked about. */
type Asked = Pick<TransferPair, "payer" | "payee" | "capital">;

/** All that is known of the lines of a place that are transfers, or seem to be. */
export interface KnownLines {
  readonly ledger: Ledger;
  readonly figures: RowFigures;
  readonly pairs: readonly TransferPair[];
  /** How payees stand apart from what they book below nought. */
  readonly standings: PayeeStandings;
  readonly stated: ReadonlyMap<string, MarkedTransfer>;
  readonly suggested: ReadonlyMap<string, SuggestedTransfer>;
  readonly received: ReadonlyMap<string, ReceivedLines>;
}

/**
 * What a Y on lines that a payee books below nought would make of the total, before it is given.
 *
 * The payer's lines leave at the payer's own share, and the payee's come back at the payee's: where more of the payee's
 * spending is in the place than of the payer's, the total rises, and rightly, for it was short. Nobody may give such a Y
 * unwarned.
 *
 * @returns `changePence` of the total, to the penny what the next count comes to; 0 where the payer's lines do not bear it.
 * @source method.md 1.5, spender basis: the payer's line is removed, the deliverer's gross stays
 */
export function effectOfYes(asked: Asked, lines: KnownLines): EffectOfYes {
  const said = answersAfter(asked, lines.pairs);
  const received = ofPair(asked, lines.received);
  const rowsBack = received.flatMap(({ rows }) => rows);
  const rowsOut = [
    ...ofPair(asked, lines.stated).filter(({ capital }) => said(capital) !== false),
    ...ofPair(asked, lines.suggested).filter(({ capital }) => said(capital) === true),
  ]
    .filter(({ payee, capital }) => lines.standings(payee, capital).takeOut === "Y")
    .flatMap(({ rows }) => rows);
  const { ledger } = lines;
  const back = rowsBack.reduce((sum, i) => sum - ledger.amountPence[i]!, 0);
  const out = rowsOut.reduce((sum, i) => sum + partPaidOn(ledger, i), 0);
  const isBorne = received.every(({ capital }) => said(capital) === true) && out >= back;
  return { isBorne, changePence: isBorne ? changeOf(rowsOut, rowsBack, lines) : 0 };
}

function changeOf(
  rowsOut: readonly number[],
  rowsBack: readonly number[],
  { ledger, figures }: Pick<KnownLines, "ledger" | "figures">,
): number {
  const { placeSpend, gross, ownShare } = figures;
  const leaves = (i: number): number =>
    placeSpend[i]! - shareOf(gross[i]! - partPaidOn(ledger, i), ownShare[i] ?? WHOLE);
  const back = rowsBack.reduce((sum, i) => sum - placeSpend[i]!, 0);
  return rowsOut.reduce((sum, i) => sum - leaves(i), back);
}

/** What is said of each kind of spending between the two bodies once this Y is given. */
function answersAfter(
  { payer, payee, capital }: Asked,
  pairs: readonly TransferPair[],
): (kind: string) => boolean | undefined {
  const others = pairs.filter((pair) => pair.payer === payer && pair.payee === payee && pair.capital !== capital);
  const given = { payer, payee, capital, kind: "", confirmed: true, note: "" };
  return (kind) => answerOf([...others, given], kind)?.confirmed;
}

function ofPair<T extends Asked>({ payer, payee }: Asked, found: ReadonlyMap<string, T>): T[] {
  const key = pairKey(payer, payee);
  return [...found.values()].filter((lines) => pairKey(lines.payer, lines.payee) === key);
}
