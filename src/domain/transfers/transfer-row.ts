import type { Share } from "../apportionment/share.ts";
import type { ReceiptsAnswer } from "../place/registers.ts";

/** Why a transfer may or may not be taken out of the payer (method.md, "When a transfer may be taken out"). */
export type TakeOut = "Y" | "payee not counted" | "payee net" | "below nought";

/** Lines of a payer that are, or seem to be, a transfer. */
export interface TransferLines {
  /** Rows of the ledger. */
  readonly rows: readonly number[];
  /** What they come to, before shares. */
  readonly pence: number;
  /** What of them is in T now: the total falls by it where they are taken out. */
  readonly placePence: number;
}

/** What an answer would make of the total: change = put back − netted − leaves. */
export interface EffectOfAnswer {
  /**
   * Lines of the payer go out for at least as much as the payee books below nought: it is put back as income. False = it
   * stays netted off there, and nothing of the payer is out, of whatever kind.
   */
  readonly isBorne: boolean;
  /** Of the total, either sign. */
  readonly changePence: number;
  /** What the payee books below nought of it, before shares: spending that is shown whole again. */
  readonly backPence: number;
  /** Taken out as paid between the two, at the payee's share. */
  readonly nettedPence: number;
  /** Of the payer's lines, and of what comes back, what is then outside the place; below 0 = it comes into it. */
  readonly leavesPence: number;
}

/** Lines of the payee, booked below nought, that the payer pays. */
export interface ReceivedTransfer extends TransferLines {
  /** The words of every line say that it is received; false = those of one leave it open. */
  readonly isSure: boolean;
  /** `open` = nobody has decided; `put back` = income now; `netted` = confirmed, and left netted off; `refused` = a credit. */
  readonly state: "open" | "put back" | "netted" | "refused";
  /** Of credits beside a Y: what they came to when a person said so, pence; what came later nobody has spoken of. */
  readonly answeredPence?: number;
}

/** One row of TP_Transfers: a payer, a payee and revenue/capital kind, as the ledger states it. */
export interface TransferRow {
  readonly payer: string;
  readonly payee: string;
  readonly capital: string;
  readonly kind: string;
  readonly confirmed: boolean | null;
  readonly takeOut: TakeOut;
  /** Payee counted from payments files only: taken out, with a warning (check D3, limitation). */
  readonly payeeOnPaymentsOnly: boolean;
  /** Share of the payee's lines that state the receipt, or the payee's general share; null = none can be found. */
  readonly share: Share | null;
  /** True where the payee states the receipt (the share is by the rule); false where its general share stands in. */
  readonly receiptStated: boolean;
  readonly evidence: string;
  /** The spellings by which lines name the payee; absent or "" = none does. */
  readonly wordsMatched?: string;
  /** Lines that source, rule, person or a confirmed pair state as this transfer; absent = none. */
  readonly stated?: TransferLines;
  /** Lines that only name the payee: not taken out until a person confirms it; absent = none. */
  readonly suggested?: TransferLines;
  /** What the payee books below nought of it, as £ received; absent = nothing. */
  readonly received?: ReceivedTransfer;
  /** Of a Y, where it would say something new; absent = nothing is open. */
  readonly ifYes?: EffectOfAnswer;
  /** Of a Y that leaves what the payee books below nought as credits; absent = nothing of it is open, or nothing is paid. */
  readonly ifCredit?: EffectOfAnswer;
  /** Of an N, where the payee books something of it below nought; absent = it does not, or nothing is open. */
  readonly ifNo?: EffectOfAnswer;
  /** What a person says of lines that the payee books below nought; absent or "" = nothing, a Y says income. */
  readonly receipts?: ReceiptsAnswer;
  readonly note: string;
}

/** Both sides of a pair at place share, revenue and capital together. */
export interface PairReconciliation {
  readonly payer: string;
  readonly payee: string;
  readonly payerSaysPence: number;
  readonly payeeSaysPence: number;
  readonly differencePence: number;
}
