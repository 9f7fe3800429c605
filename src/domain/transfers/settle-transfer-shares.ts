import { type CodedShares, shareAt } from "../apportionment/coded-shares.ts";
import { isBetweenNoneAndAll, type Share, weightShares } from "../apportionment/share.ts";
import { type CodedColumn, wordAt } from "../columns/coded.ts";
import type { Finding } from "../findings/finding.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { NOT_STATED, pairKey } from "./pair-key.ts";
import type { TransferParts } from "./mark-transfers.ts";

/** The share that transfers from one body to another take. */
export interface TransferShare {
  readonly share: Share | null;
  /** True where the payee states the receipt; false where its general share stands in (check D4 lists the pair). */
  readonly receiptStated: boolean;
}

export interface TransferShares {
  shareOf(payer: string, payee: string): TransferShare;
  /** A body's share where no line of it states a receipt. */
  readonly generalShare: (agency: string) => Share | null;
  readonly findings: readonly Finding[];
}

export interface SharesInput {
  readonly ledger: Ledger;
  readonly counts: Uint8Array;
  readonly parts: TransferParts;
  /** Payer as settled, by row. */
  readonly incomeFrom: CodedColumn;
  readonly ownShare: CodedShares;
  /** A body's share on its default basis. */
  readonly generalShare: (agency: string) => Share | null;
}

/**
 * Settles the share of every transfer: that of the payee's lines which state the receipt, weighted by the receipts.
 *
 * A receipt may itself be passed on, so the share of a chain A → B → C is settled from the last body backwards; where
 * lines go round in a circle the payee's general share stands in and the circle is a finding (check D6). T does not
 * depend on any of this, since a transfer is out of T whatever its share; A, E, O and U do.
 *
 * Receipts and credits at different shares can weigh to a share below 0 or above 1: that is refused, the general share
 * stands in, and check C5 shows what it is worth.
 *
 * Findings: `transfer-circle`, `transfer-share-outside`.
 * @source method.md 1.4: "A transfer line takes the share of the payee's lines on which the receipt is stated"
 */
export function settleTransferShares(input: SharesInput): TransferShares {
  const receipts = receiptRows(input);
  const settled = new Map<string, TransferShare>();
  const underWay: string[] = [];
  const findings: Finding[] = [];

  function shareOfRow(i: number): Share | null {
    const { ledger, parts, ownShare } = input;
    if (parts.whole[i] !== 1) return shareAt(ownShare, i);
    return shareOf(wordAt(ledger.agency, i), wordAt(ledger.transferTo, i)).share;
  }

  function shareOf(payer: string, payee: string): TransferShare {
    const key = pairKey(payer, payee);
    const known = settled.get(key);
    if (known) return known;
    if (underWay.includes(key)) {
      findings.push(circle([...underWay.slice(underWay.indexOf(key)), key]));
      return { share: input.generalShare(payee), receiptStated: false };
    }
    underWay.push(key);
    const rows = receipts(payer, payee);
    const terms = rows.flatMap((i) => {
      const share = shareOfRow(i);
      return share ? [{ share, weight: BigInt(input.ledger.internalIncomePence[i]!) }] : [];
    });
    underWay.pop();
    const byRule = weightShares(terms);
    const usable = byRule !== null && isBetweenNoneAndAll(byRule);
    if (byRule !== null && !usable) {
      findings.push({ code: "transfer-share-outside", severity: "stop", params: { payer, payee } });
    }
    const result = { share: usable ? byRule : input.generalShare(payee), receiptStated: byRule !== null };
    settled.set(key, result);
    return result;
  }

  for (const transfer of input.parts.transfers.values()) if (transfer.counts) shareOf(transfer.payer, transfer.payee);
  return { shareOf, generalShare: input.generalShare, findings };
}

/** Rows of the payee that state a receipt from this payer; those that name no payer where none names it. */
function receiptRows(input: SharesInput): (payer: string, payee: string) => readonly number[] {
  const named = new Map<string, number[]>();
  const unnamed = new Map<string, number[]>();
  for (let i = 0; i < input.ledger.size; i++) {
    if (input.incomeFrom.codes[i] === -1) continue;
    const payer = wordAt(input.incomeFrom, i);
    const payee = wordAt(input.ledger.agency, i);
    if (payer === NOT_STATED) append(unnamed, payee, i);
    else append(named, pairKey(payer, payee), i);
  }
  return (payer, payee) => named.get(pairKey(payer, payee)) ?? unnamed.get(payee) ?? [];
}

function append(rows: Map<string, number[]>, key: string, row: number): void {
  const known = rows.get(key);
  if (known) known.push(row);
  else rows.set(key, [row]);
}

function circle(keys: readonly string[]): Finding {
  const bodies = keys.map((key) => key.split("|")[0]!);
  return { code: "transfer-circle", severity: "stop", params: { bodies: bodies.join(" → ") } };
}
