import type { Ledger } from "../ledger/ledger.ts";

/** How much of the ledger is tagged by theme, 0-1. */
export interface Coverage {
  readonly rows: number;
  /** Σ|£| tagged ÷ Σ|£|. */
  readonly value: number;
}

/** Measures coverage by theme over every line read; an empty ledger is not covered. */
export function measureCoverage(ledger: Ledger): Coverage {
  let rows = 0;
  let tagged = 0;
  let whole = 0;
  for (let i = 0; i < ledger.size; i++) {
    const size = Math.abs(ledger.amountPence[i]!);
    whole += size;
    if (ledger.theme.codes[i] === -1) continue;
    rows++;
    tagged += size;
  }
  return { rows: ledger.size === 0 ? 0 : rows / ledger.size, value: whole === 0 ? 0 : tagged / whole };
}
