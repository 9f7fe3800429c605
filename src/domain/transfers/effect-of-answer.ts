import { shareAt } from "../apportionment/coded-shares.ts";
import type { RowFigures } from "../apportionment/row-figures.ts";
import { shareOf, WHOLE } from "../apportionment/share.ts";
import { partPaidOn } from "./judge-receipts.ts";
import { type Asked, type LinesOfPairs, ofPair, pairAfter, type PossibleAnswer } from "./pair-after.ts";
import type { ShareAfter } from "./share-after.ts";
import type { EffectOfAnswer } from "./transfer-row.ts";

/** The lines of a place that are transfers, or seem to be, with their figures. */
export interface KnownLines extends LinesOfPairs {
  readonly figures: RowFigures;
  /** The share that a pair's transfers take once these rows of the payee, and no others below nought, are its receipts. */
  readonly shareAfter: ShareAfter;
}

/**
 * What an answer would make of the total, before it is given, and of what it is made up.
 *
 * The payer's lines leave at the payer's own share and are netted off at the payee's: the rest of them follows the payee out
 * of the place, or into it. Lines that the payee books below nought come back, at the payee's share: where more of the
 * payee's spending is in the place than of the payer's, the total rises, and rightly, for it was short. What is out now
 * and may no longer be out comes back too, of whatever kind. Nobody may give such an answer unwarned.
 *
 * @returns `changePence` of the total, to the penny what the next count comes to, and its parts:
 * change = put back − netted − leaves the place.
 * @source method.md 1.4, a transfer takes the share of the payee; 1.5, spender basis: the payer's line is removed, the
 * deliverer's gross stays
 */
export function effectOfAnswer(asked: Asked, lines: KnownLines, answer: PossibleAnswer): EffectOfAnswer {
  const { rowsOut, rowsBack, isBorne } = pairAfter(asked, lines, answer);
  const ofPayer = payerChange(asked, { rowsOut, rowsBack }, lines);
  const ofPayee = payeeChange(asked, new Set(rowsBack), lines);
  const changePence = ofPayer.placePence + ofPayee.placePence;
  const { nettedPence } = ofPayer;
  const { backPence } = ofPayee;
  return { isBorne, changePence, backPence, nettedPence, leavesPence: backPence - nettedPence - changePence };
}

interface RowsAfter {
  readonly rowsOut: readonly number[];
  readonly rowsBack: readonly number[];
}

/** The payer's lines: what stays of each at its own share, and what is netted off of it at the payee's. */
function payerChange(asked: Asked, { rowsOut, rowsBack }: RowsAfter, lines: KnownLines) {
  const { ledger, figures, stated, suggested, shareAfter } = lines;
  const { placeSpend, gross, ownShare, eliminated } = figures;
  const isOut = new Set(rowsOut);
  const share = shareAfter(asked, rowsBack);
  let placePence = 0;
  let nettedPence = 0;
  for (const i of [...ofPair(asked, stated), ...ofPair(asked, suggested)].flatMap(({ rows }) => rows)) {
    const paidOn = isOut.has(i) ? partPaidOn(ledger, i) : 0;
    placePence += shareOf(gross[i]! - paidOn, shareAt(ownShare, i) ?? WHOLE) - placeSpend[i]!;
    nettedPence += (share ? shareOf(paidOn, share) : 0) - eliminated[i]!;
  }
  return { placePence, nettedPence };
}

/** What the payee books below nought: in the count as spending, or left out of it as income. */
function payeeChange(asked: Asked, isBack: ReadonlySet<number>, { ledger, figures, received }: KnownLines) {
  const { placeSpend, gross, ownShare, counts } = figures;
  let placePence = 0;
  let backPence = 0;
  for (const i of ofPair(asked, received).flatMap(({ rows }) => rows)) {
    const isCounted = counts[i] === 1;
    const share = shareAt(ownShare, i);
    if (isCounted === !isBack.has(i) || !share) continue;
    placePence += isCounted ? 0 - placeSpend[i]! : shareOf(ledger.amountPence[i]!, share);
    backPence += isCounted ? 0 - gross[i]! : ledger.amountPence[i]!;
  }
  return { placePence, backPence };
}
