import type { Ledger } from "#domain/ledger/ledger";
import { identityAt } from "#domain/tagging/print-row";

/** What a row says, as a print: its identifying cells and its amount. Another print in its place = another row. */
export function rowPrint({ prints, amountPence }: Ledger, row: number): string {
  return `${identityAt(prints, row)} ${String(amountPence[row]!)}`;
}
