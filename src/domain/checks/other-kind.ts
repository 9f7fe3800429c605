import { wordAt } from "../columns/coded.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { TransferRow } from "../transfers/transfer-row.ts";

/**
 * Where in `transfers` stand those left in as "payee not counted" although the payee is counted, and the kinds do not
 * really differ: the payer's kind or the payee's is blank. The £ then stands in the count twice until somebody says which
 * kind it is, or that it is no transfer (Confirmed N).
 *
 * @param isCounted - whether a ledger row is in the count.
 * @source assurance.md D2
 */
export function underAnotherKind(
  transfers: readonly TransferRow[],
  ledger: Ledger,
  isCounted: (i: number) => boolean,
): number[] {
  const counted = new Set<string>();
  const withoutKind = new Set<string>();
  for (let i = 0; i < ledger.size; i++) {
    if (!isCounted(i)) continue;
    const agency = wordAt(ledger.agency, i);
    counted.add(agency);
    if (ledger.capital.codes[i] === -1) withoutKind.add(agency);
  }
  return transfers.flatMap(({ payee, capital, takeOut, confirmed }, at) => {
    const isOpen = takeOut === "payee not counted" && confirmed !== false;
    return isOpen && (capital === "" ? counted : withoutKind).has(payee) ? [at] : [];
  });
}
