import { shareAt } from "../apportionment/coded-shares.ts";
import type { RowFigures } from "../apportionment/row-figures.ts";
import { isBetweenNoneAndAll, type Share, weightShares } from "../apportionment/share.ts";
import { wordAt } from "../columns/coded.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { TransferParts } from "./mark-transfers.ts";
import { NOT_STATED } from "./pair-key.ts";
import type { ReceivedLines } from "./suggest-receipts.ts";
import type { TransferShares } from "./settle-transfer-shares.ts";

/** How the shares of transfers were settled. */
interface SettledShares {
  readonly ledger: Ledger;
  readonly figures: RowFigures;
  readonly parts: TransferParts;
  readonly shares: TransferShares;
}

/** The share that transfers of a pair take once it is answered, and only these rows below nought of the payee are income. */
export type ShareAfter = (
  pair: { readonly payer: string; readonly payee: string },
  rowsBack: readonly number[],
) => Share | null;

/**
 * Foresees the share of a pair's transfers under an answer, as the next count will settle it: by the rows of the payee that state
 * a receipt from the payer; by those that name no payer where it is then the only one, or no row names it.
 *
 * @param received - lines below nought: those that were put back before may stand as credits then.
 * @returns null where no share can be found.
 * @source method.md 1.4: "A transfer line takes the share of the payee's lines on which the receipt is stated"
 */
export function foreseeShares(settled: SettledShares, received: ReadonlyMap<string, ReceivedLines>): ShareAfter {
  const { ledger, figures, parts, shares } = settled;
  const receiptsOf = receiptsByPayee(settled);
  return ({ payer, payee }, rowsBack) => {
    const ofPair = [...received.values()].filter((one) => one.payer === payer && one.payee === payee);
    const wasPutBack = new Set(ofPair.flatMap(({ rows }) => rows.filter((i) => figures.counts[i] !== 1)));
    const held = (receiptsOf.get(payee) ?? []).filter((i) => !wasPutBack.has(i));
    const stated = held.filter((i) => wordAt(ledger.incomeFrom, i) === payer);
    const unnamed = held.filter((i) => ["", NOT_STATED].includes(wordAt(ledger.incomeFrom, i)));
    const named = [...new Set([...stated, ...rowsBack])];
    const isOnly = ![...parts.transfers.values()].some(
      (other) => other.counts && other.payee === payee && other.payer !== payer,
    );
    const rows = isOnly ? [...named, ...unnamed] : named.length > 0 ? named : unnamed;
    const byRule = weightShares(rows.flatMap((i) => termOf(i, settled)));
    return byRule !== null && isBetweenNoneAndAll(byRule) ? byRule : shares.generalShare(payee);
  };
}

function receiptsByPayee({ ledger, figures }: Pick<SettledShares, "ledger" | "figures">): Map<string, number[]> {
  const receipts = new Map<string, number[]>();
  for (let i = 0; i < ledger.size; i++) {
    if (figures.incomeFrom.codes[i] === -1) continue;
    const payee = wordAt(ledger.agency, i);
    const known = receipts.get(payee);
    if (known) known.push(i);
    else receipts.set(payee, [i]);
  }
  return receipts;
}

function termOf(i: number, { ledger, figures, parts, shares }: SettledShares) {
  const isPassedOn = parts.whole[i] === 1;
  const own = shareAt(figures.ownShare, i);
  const share = isPassedOn ? shares.shareOf(wordAt(ledger.agency, i), wordAt(ledger.transferTo, i)).share : own;
  const received = ledger.internalIncomePence[i]!;
  const pence = received === 0 ? 0 - ledger.amountPence[i]! : received;
  return share ? [{ share, weight: BigInt(pence) }] : [];
}
