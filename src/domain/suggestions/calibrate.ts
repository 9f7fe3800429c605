import type { Trial } from "./theme-example.ts";

/** Turns the strength of some evidence into how often it is right, 0-1. */
export type Calibration = (strength: number) => number;

/** Rows that must have been tried before anything is said of how often a suggestion is right. */
const LEAST_TRIED = 20;

interface Pool {
  /** The least strength that belongs here. */
  readonly from: number;
  readonly tried: number;
  readonly right: number;
  /** Σ tried² over its trials. */
  readonly squares: number;
}

/**
 * Measures how often evidence of a strength was right, on rows whose theme is known: stronger evidence is never held for
 * less often right (isotonic regression by pooling neighbours), and a step that was tried on few claims less: one more is
 * taken to have been wrong, so that what is stated is rather too little than too much.
 *
 * @param each - what tells by itself: every row where the next row of a known payee is guessed; every trial where payees
 * are, since all rows of one are right or wrong together.
 * @returns null where fewer than 20 rows could be tried.
 */
export function calibrate(trials: readonly Trial[], each: "row" | "trial" = "row"): Calibration | null {
  const tried = trials.reduce((sum, trial) => sum + trial.tried, 0);
  if (tried < LEAST_TRIED) return null;
  const pools = poolNeighbours([...trials].sort((a, b) => a.strength - b.strength));
  return (strength) => {
    const above = pools.findIndex(({ from }) => from > strength);
    return claimOf(pools.at(above === -1 ? -1 : Math.max(0, above - 1))!, each);
  };
}

/** The part that was right, with one wrong added to as many independent trials as its rows are worth. */
function claimOf({ tried, right, squares }: Pool, each: "row" | "trial"): number {
  const independent = each === "row" ? tried : (tried * tried) / squares;
  return ((right / tried) * independent) / (independent + 1);
}

/** Neighbours are put together until no pool is right less often than the one below it, and none is too small to tell. */
function poolNeighbours(trials: readonly Trial[]): Pool[] {
  const pools: Pool[] = [];
  for (const { strength, tried, right } of trials) {
    let pool: Pool = { from: strength, tried, right, squares: tried * tried };
    for (let below = pools.at(-1); below && !isAbove(pool, below); below = pools.at(-1)) {
      pools.pop();
      pool = {
        from: below.from,
        tried: below.tried + pool.tried,
        right: below.right + pool.right,
        squares: below.squares + pool.squares,
      };
    }
    pools.push(pool);
  }
  return pools;
}

function isAbove(pool: Pool, below: Pool): boolean {
  return pool.from > below.from && pool.right * below.tried > below.right * pool.tried;
}
