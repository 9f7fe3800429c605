import type { Mention, Receipt } from "../transfers/mention.ts";
import { wayOfMoney } from "../transfers/receipt-words.ts";
import type { SourceText } from "./source-text.ts";

const TEXTS = ["payee", "purpose", "service", "reference"] as const;

/** The source itself says in columns of its own what the line receives, or whom it pays. */
function statesIncome(row: SourceText): boolean {
  return (row.number("internalIncome") ?? 0) !== 0 || row.text("incomeFrom") !== "" || row.text("transferTo") !== "";
}

/**
 * Whether a line that names a body is money which that body pays, booked as negative spending; null where it is a payment
 * or a credit on one.
 *
 * A line that names the body as its payee, and says no more, is a payment of a ledger: below nought it is a credit note.
 *
 * @param amount - of the line, in the file's unit; null = in suspense.
 * @source method.md 1.5, internal income; assurance.md A15
 */
export function receiptIn(row: SourceText, mention: Mention | null, amount: number | null): Receipt | null {
  if (mention === null || amount === null || amount >= 0 || statesIncome(row)) return null;
  const way = wayOfMoney(TEXTS.map((field) => row.text(field)));
  if (way === "pays back" || (way === "open" && mention.field === "payee")) return null;
  return { ...mention, isSure: way === "receives" };
}
