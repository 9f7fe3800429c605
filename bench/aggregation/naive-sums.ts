import { SHARE_PARTS } from "../spend/write-place.ts";
import type { CellSums } from "./duckdb-sums.ts";
import type { TaggedSpend } from "./tagged-spend.ts";

/** The plain way: a Map over texts, each row's part rounded half away from nought. Nothing of the product is used. */
export function sumsByName({ body, theme, paidTo, pence, partOf }: TaggedSpend): {
  readonly spend: CellSums;
  readonly eliminated: CellSums;
} {
  const [spend, eliminated] = [new Map<string, number>(), new Map<string, number>()];
  const add = (to: Map<string, number>, key: string, amount: number): void =>
    void to.set(key, (to.get(key) ?? 0) + amount);
  body.forEach((payer, row) => {
    const payee = paidTo[row] || null;
    const placed = roundedPart(pence[row] ?? 0, partOf.get(payee ?? payer) ?? 0);
    const key = `${payer}|${theme[row] ?? ""}`;
    add(spend, key, payee === null ? placed : 0);
    add(eliminated, key, payee === null ? 0 : placed);
  });
  return { spend, eliminated };
}

function roundedPart(pence: number, part: number): number {
  return Math.sign(pence) * Math.floor((2 * Math.abs(pence) * part + SHARE_PARTS) / (2 * SHARE_PARTS));
}

/** Sums as they are paid, without shares, by `body|theme`. */
export function plainSums({ body, theme, pence }: TaggedSpend): CellSums {
  const sums = new Map<string, number>();
  pence.forEach((amount, row) => {
    const key = `${body[row] ?? ""}|${theme[row] ?? ""}`;
    sums.set(key, (sums.get(key) ?? 0) + amount);
  });
  return sums;
}
