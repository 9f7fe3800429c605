import type { TransferPair } from "../place/registers.ts";
import { answerOf, isCredit } from "./answer-of.ts";
import { isNewlyGiven, lastSaidOf } from "./confirmed-payee.ts";
import type { Receipt } from "./mention.ts";

/** A line that another body pays by a confirmed pair. */
export interface ReceivedLine {
  readonly payee: string;
  readonly capital: string;
  readonly receipt: Receipt;
  /** A pair tagged it at the last count by the same words. */
  readonly wasTaken: boolean;
}

/** Who pays a line, booked below nought, by a confirmed pair; "" where no person has confirmed one that speaks of it. */
export type ConfirmedPayer = (line: ReceivedLine) => string;

/** The one counted body that can pay a known flow to another; `(not stated)` where several can, "" where none. */
export type PayerOfFlow = (payee: string, kind: string) => string;

/**
 * Makes the look-up of pairs whose receipts a person has confirmed. As with payments, a Y takes every line that its person
 * saw; of later ones only those whose words leave nothing open.
 */
export function confirmedPayers(pairs: readonly TransferPair[], payerOfFlow: PayerOfFlow): ConfirmedPayer {
  const isConfirmed = (payer: string, { payee, capital, receipt, wasTaken }: ReceivedLine): boolean => {
    const held = pairs.filter((pair) => pair.payer === payer && pair.payee === payee);
    const answer = answerOf(held, capital);
    if (answer?.confirmed !== true || isCredit(answer)) return false;
    return receipt.isSure || wasTaken || isNewlyGiven(lastSaidOf(held, capital));
  };
  return (line) => {
    const payer = line.receipt.body || payerOfFlow(line.payee, line.receipt.kind);
    return payer !== "" && payer !== line.payee && isConfirmed(payer, line) ? payer : "";
  };
}
