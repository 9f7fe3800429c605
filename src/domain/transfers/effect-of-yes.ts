import type { RowFigures } from "../apportionment/row-figures.ts";
import { shareOf, WHOLE } from "../apportionment/share.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { TransferPair } from "../place/registers.ts";
import { answerOf, isCredit, type PairAnswer } from "./answer-of.ts";
import { partPaidOn } from "./judge-receipts.ts";
import type { MarkedTransfer } from "./mark-transfers.ts";
import type { ShareAfter } from "./share-after.ts";
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
  /** Rows that only a confirmed pair made a transfer, or put back as income. */
  readonly byPair: ReadonlySet<number>;
  /** The share that a pair's transfers take once these rows of the payee state what it receives. */
  readonly shareAfter: ShareAfter;
}

/**
 * What a Y would make of the total, before it is given, and of what it is made up.
 *
 * The payer's lines leave at the payer's own share and are netted off at the payee's: the rest of them follows the payee out
 * of the place, or into it. Lines that the payee books below nought come back, at the payee's share: where more of the
 * payee's spending is in the place than of the payer's, the total rises, and rightly, for it was short. Nobody may give such
 * a Y unwarned.
 *
 * @param receipts - what the Y says of lines that the payee books below nought.
 * @returns `changePence` of the total, to the penny what the next count comes to, and its parts:
 * change = put back − netted − leaves the place. All 0 where the payer's lines do not bear what is put back.
 * @source method.md 1.4, a transfer takes the share of the payee; 1.5, spender basis: the payer's line is removed, the
 * deliverer's gross stays
 */
export function effectOfYes(asked: Asked, lines: KnownLines, receipts: "income" | "credit" = "income"): EffectOfYes {
  const said = answersAfter(asked, lines.pairs, receipts);
  const standing = ofPair(asked, lines.received).filter(({ capital }) => !isCredit(said(capital)));
  const rowsBack = standing.flatMap(({ rows }) => rows);
  const kinds = kindsOut(asked, lines, said);
  const { ledger } = lines;
  const back = rowsBack.reduce((sum, i) => sum - ledger.amountPence[i]!, 0);
  const out = kinds.flat().reduce((sum, i) => sum + partPaidOn(ledger, i), 0);
  const isBorne = standing.every(({ capital }) => said(capital)?.confirmed === true) && out >= back;
  if (standing.length > 0 && !isBorne) return NO_EFFECT;
  // Credits of a kind that come to more than was paid stay in: see `heldBack` of mark-transfers.
  const rowsOut = kinds.filter((rows) => !isBelowNought(rows, asked, lines)).flat();
  return { isBorne: true, ...partsOf(asked, { rowsOut, rowsBack }, lines) };
}

const NO_EFFECT: EffectOfYes = { isBorne: false, changePence: 0, backPence: 0, nettedPence: 0, leavesPence: 0 };

/** What is said of a kind of spending between the two bodies once this Y is given. */
type SaidAfter = (kind: string) => PairAnswer | null;

/** The payer's lines that are transfers then, kind by kind. */
function kindsOut(of: Asked, lines: KnownLines, said: SaidAfter): number[][] {
  if (of.payer === of.payee) return [];
  const rows = new Map<string, number[]>();
  const add = (found: MarkedTransfer | SuggestedTransfer): void => {
    if (lines.standings(of.payee, found.capital).takeOut !== "Y") return;
    rows.set(found.capital, [...(rows.get(found.capital) ?? []), ...found.rows]);
  };
  for (const one of ofPair(of, lines.stated)) if (said(one.capital)?.confirmed !== false) add(one);
  for (const one of ofPair(of, lines.suggested)) if (said(one.capital)?.confirmed === true) add(one);
  return [...rows.values()];
}

function isBelowNought(rows: readonly number[], asked: Asked, { ledger, suggested, byPair }: KnownLines): boolean {
  const named = new Set(ofPair(asked, suggested).flatMap((lines) => lines.rows));
  const isByPair = rows.every((i) => byPair.has(i) || named.has(i));
  return isByPair && rows.reduce((sum, i) => sum + ledger.amountPence[i]!, 0) < 0;
}

function partsOf(
  asked: Asked,
  { rowsOut, rowsBack }: { readonly rowsOut: readonly number[]; readonly rowsBack: readonly number[] },
  { ledger, figures, shareAfter }: Pick<KnownLines, "ledger" | "figures" | "shareAfter">,
): Omit<EffectOfYes, "isBorne"> {
  const { placeSpend, gross, ownShare, eliminated, status } = figures;
  const share = shareAfter(asked, rowsBack);
  const sumOf = (rows: readonly number[], of: (i: number) => number): number => rows.reduce((sum, i) => sum + of(i), 0);
  // Lines that were put back before have no spending in the count: nothing more comes back of them.
  const counted = rowsBack.filter((i) => status[i] === "counted");
  const backPence = sumOf(counted, (i) => 0 - gross[i]!);
  const leftPence = sumOf(rowsOut, (i) => {
    return placeSpend[i]! - shareOf(gross[i]! - partPaidOn(ledger, i), ownShare[i] ?? WHOLE);
  });
  const changePence = sumOf(counted, (i) => 0 - placeSpend[i]!) - leftPence;
  const nettedPence = sumOf(rowsOut, (i) => (share ? shareOf(partPaidOn(ledger, i), share) : 0) - eliminated[i]!);
  return { changePence, backPence, nettedPence, leavesPence: backPence - nettedPence - changePence };
}

function answersAfter(
  { payer, payee, capital }: Asked,
  pairs: readonly TransferPair[],
  receipts: "income" | "credit",
): SaidAfter {
  const others = pairs.filter((pair) => pair.payer === payer && pair.payee === payee && pair.capital !== capital);
  const given = { payer, payee, capital, kind: "", confirmed: true, note: "", receipts };
  return (kind) => answerOf([...others, given], kind);
}

function ofPair<T extends Asked>({ payer, payee }: Asked, found: ReadonlyMap<string, T>): T[] {
  return [...found.values()].filter((lines) => lines.payer === payer && lines.payee === payee);
}
