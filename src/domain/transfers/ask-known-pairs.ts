import type { FlowsOfPlace } from "./known-flows.ts";
import type { TransferRow } from "./transfer-row.ts";

/** A known flow of which no line says anything: a person answers Y or N. */
export interface KnownQuestion {
  readonly payer: string;
  readonly payee: string;
  readonly capital: string;
  readonly kind: string;
}

/**
 * Asks for each known flow and each counted body that may receive it, where no transfer stands between them yet. Of several
 * possible payers the first by name stands for all.
 *
 * @source assurance.md D10
 */
export function askKnownPairs(
  flows: FlowsOfPlace,
  standing: readonly Pick<TransferRow, "payer" | "payee">[],
): KnownQuestion[] {
  return [...flows.asked()].flatMap(({ pair, payee, payers }) => {
    const isThere = standing.some(
      (row) =>
        (row.payee === payee && payers.includes(row.payer)) ||
        (pair.eitherWay && row.payer === payee && payers.includes(row.payee)),
    );
    return isThere ? [] : [{ payer: payers[0]!, payee, capital: "", kind: pair.kind }];
  });
}
