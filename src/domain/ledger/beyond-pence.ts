import type { Finding } from "../findings/finding.ts";
import type { Ledger, SourceBlock } from "./ledger.ts";

type Amounts = Pick<Ledger, "size" | "block" | "sheetRow"> & Pick<Ledger, (typeof MONEY)[number]>;

const MONEY = ["amountPence", "externalIncomePence", "internalIncomePence"] as const;

/**
 * All figures together are more than a number holds to the penny, as when a source is said to be in millions that is in pounds:
 * every sum of some of them is exact where this one is.
 *
 * Finding: `beyond-pence`, a stop at the largest of them; none where the sums hold. Cost: O(rows).
 */
export function findBeyondPence(ledger: Amounts, blocks: readonly Pick<SourceBlock, "sheet">[]): Finding[] {
  let [all, most, at] = [0, 0, 0];
  for (const money of MONEY) {
    const pence = ledger[money];
    for (let i = 0; i < ledger.size; i++) {
      const size = Math.abs(pence[i]!);
      all += size;
      if (size > most) [most, at] = [size, i];
    }
  }
  if (all <= Number.MAX_SAFE_INTEGER) return [];
  const sheet = blocks[ledger.block[at]!]?.sheet ?? "";
  return [{ code: "beyond-pence", severity: "stop", sheet, row: ledger.sheetRow[at]!, params: { most: most / 100 } }];
}
