import type { RawCell } from "./cells.ts";
import type { IncomeWritten } from "./income-written.ts";
import { readIncome } from "./read-income.ts";

/**
 * How a column of income is signed: `plain` as the method has it; `proved below` where it is written below nought and gross plus
 * income makes the net figure beside it; `all below` where nothing of it stands above nought and no net figure says more;
 * `unclear` where most of it stands below nought and nothing proves what that means. `said minus` and `said plus` are what a
 * person said of it.
 */
export type IncomeSign = "plain" | "proved below" | "all below" | "unclear" | "said minus" | "said plus";

/** Columns of one table, the rows below the headings. `net` null = the table has none. */
export interface SignColumns {
  readonly gross: readonly RawCell[];
  readonly income: readonly RawCell[];
  readonly net: readonly RawCell[] | null;
}

/**
 * Tells how income is signed, by the lines themselves. Councils often write income below nought: taken as it stands, it would
 * be added to what the place spends net.
 *
 * A line decides where gross with income is the net figure one way and not the other, rounding apart; all that decide must
 * agree.
 */
export function incomeSign(columns: SignColumns): IncomeSign {
  const incomes = columns.income.map(readIncome).filter((figure): figure is number => figure !== null && figure !== 0);
  const below = incomes.filter((figure) => figure < 0).length;
  if (below === 0) return "plain";
  const proved = signByNet(columns);
  if (proved !== 0) return proved === -1 ? "proved below" : "plain";
  if (columns.net === null && below === incomes.length) return "all below";
  return below > incomes.length / 2 ? "unclear" : "plain";
}

/** The sign with what a person has said of it, which holds where nothing in the table tells. */
export function signSaid(sign: IncomeSign, written: IncomeWritten | null = null): IncomeSign {
  return sign === "unclear" && written !== null ? `said ${written}` : sign;
}

/** Whether income stands below nought and is read as income of that amount. */
export function isReadAsMinus(sign: IncomeSign): boolean {
  return sign === "proved below" || sign === "all below" || sign === "said minus";
}

/** What the net figures prove: -1 where gross plus income makes them, 1 where gross less income does, 0 where neither or both. */
function signByNet({ gross, income, net }: SignColumns): -1 | 0 | 1 {
  const votes = new Set(net === null ? [] : income.map((cell, row) => voteOf(gross[row], cell, net[row])));
  if (votes.has(-1) === votes.has(1)) return 0;
  return votes.has(-1) ? -1 : 1;
}

/** -1 where gross plus income is net, 1 where gross less income is; 0 where the line tells nothing. */
function voteOf(gross: RawCell | undefined, income: RawCell, net: RawCell | undefined): -1 | 0 | 1 {
  const figures = [gross, income, net].map(readIncome).filter((figure) => figure !== null);
  const [before = 0, taken = 0, after = 0] = figures;
  if (figures.length < 3 || taken === 0) return 0;
  const rounding = 1.5 * lastPlace(figures) + 1e-9;
  const isSum = Math.abs(before + taken - after) <= rounding;
  const isDifference = Math.abs(before - taken - after) <= rounding;
  if (isSum === isDifference) return 0;
  return isSum ? -1 : 1;
}

/** What one in the last decimal place is worth that any of the figures has: each is rounded to it. */
function lastPlace(figures: readonly number[]): number {
  const decimals = figures.map((figure) => /\.(\d+)$/.exec(String(figure))?.[1]?.length ?? 0);
  return 10 ** -Math.min(2, Math.max(...decimals));
}
