import type { Part } from "./split-parts.ts";

export const NOT_STATED = "(not stated)";

/**
 * Says of a receipt who paid it: the payer it names, else the only body of which a transfer to this one is taken out.
 *
 * The fixtures' own oracle leaves a receipt without a name out of the weights of 1.4 as soon as another line names the
 * payer, yet sets it against that payer in 1.5. One pound cannot be from a body in one sum and not in the other; here it is
 * from that body in both, so that U is nought where both sides state the same. @source method.md 1.4: "b's lines j whose
 * internal income is from a"; workbook-model.md, TP Income from
 */
export function payerNamer(parts: readonly Part[]): (receipt: Part) => string {
  const payersOf = new Map<string, Set<string>>();
  for (const { line, takenOut } of parts) {
    if (takenOut) payersOf.set(line.transferTo, (payersOf.get(line.transferTo) ?? new Set()).add(line.agency));
  }
  return ({ line }) => {
    const [only, ...others] = payersOf.get(line.agency) ?? [];
    if (line.incomeFrom !== "") return line.incomeFrom;
    return only !== undefined && others.length === 0 ? only : NOT_STATED;
  };
}
