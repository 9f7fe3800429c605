import type { CodedColumn } from "../columns/coded.ts";

/** TP Print of n rows (`readPrint`), 20 bytes a row where the texts would take some hundred. Shape: n each. */
export interface PrintColumn {
  /** Which row it is, by its own words. */
  readonly identity: Uint32Array;
  /** Its amount, told apart from its twins by it; 0 = not kept. */
  readonly amount: Uint32Array;
  /** What was filled down to it; 0 = nothing. */
  readonly above: Uint32Array;
  /** What its source says of it. */
  readonly source: Uint32Array;
  /** What rules gave, as the cell has it: `theme=9c0d1e2f`; empty where they gave nothing. */
  readonly ruleGiven: CodedColumn;
}
