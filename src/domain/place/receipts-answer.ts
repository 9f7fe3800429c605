import type { ReceiptsAnswer } from "./registers.ts";

/** What may stand under Below nought in TP_Transfers. */
export const RECEIPTS_WORDS = ["income", "credit"] as const satisfies readonly ReceiptsAnswer[];

/** The answer that a cell under Below nought gives. Any other word says nothing: check-register-words.ts tells of it. */
export function receiptsIn(text: string): ReceiptsAnswer {
  const word = text.trim().toLowerCase().replace(/s$/, "");
  return RECEIPTS_WORDS.find((known) => known === word) ?? "";
}
