import type { TransferLines, TransferRow } from "./transfer-row.ts";

/** A transfer with the lines on which nobody has decided. */
export type OpenSuggestion = TransferRow & TransferLines;

/**
 * Suggested lines that nobody has accepted or refused: of pairs without an answer, and of pairs whose Y speaks only of what
 * the source states.
 *
 * @source assurance.md D1
 */
export function openSuggestions(transfers: readonly TransferRow[]): OpenSuggestion[] {
  return transfers.flatMap((row) => (row.suggested && row.confirmed !== false ? [{ ...row, ...row.suggested }] : []));
}
