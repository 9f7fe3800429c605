import { wordAt } from "../columns/coded.ts";
import type { Ledger } from "../ledger/ledger.ts";

/** What was read of a source: the figure that its body agrees. */
export function readPenceOf({ size, source, amountPence }: Ledger, key: string): number {
  let sum = 0;
  for (let i = 0; i < size; i++) if (wordAt(source, i) === key) sum += amountPence[i]!;
  return sum;
}
