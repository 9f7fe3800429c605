import type { ReceivedTransfer, TransferLines, TransferRow } from "./transfer-row.ts";

/** A transfer with the lines on which nobody has decided. */
export type OpenSuggestion = TransferRow & TransferLines;

/**
 * Suggested lines that nobody has accepted or refused: what is still suggested is open unless the pair is refused, whatever
 * its evidence says, for a Y beside it speaks of other lines.
 *
 * @source assurance.md D1
 */
export function openSuggestions(transfers: readonly TransferRow[]): OpenSuggestion[] {
  return transfers.flatMap((row) => {
    if (row.confirmed === false) return [];
    const lines = row.suggested ?? openReceipt(row);
    return lines ? [{ ...row, ...lines }] : [];
  });
}

/** What the payee books below nought and nobody has decided on; undefined where there is nothing. */
export function openReceipt({ received }: Pick<TransferRow, "received">): ReceivedTransfer | undefined {
  return received?.state === "open" ? received : undefined;
}
