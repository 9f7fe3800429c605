import type { CodedColumn } from "../columns/coded.ts";

/** TP Print of n rows (`readPrint`), 12 bytes a row where the texts would take some hundred. Shape: n each. */
export interface PrintColumn {
  /** Which row it is. */
  readonly identity: Uint32Array;
  /** What its source says of it. */
  readonly source: Uint32Array;
  /** What rules gave, as the cell has it: `theme=9c0d1e2f`; empty where they gave nothing. */
  readonly ruleGiven: CodedColumn;
}
