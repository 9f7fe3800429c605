import type { BookLayout } from "../layout/book-layout.ts";

/** Addresses of a check's own cells on TP Checks. */
export interface CheckCells {
  readonly thisSide: string;
  readonly thatSide: string;
  readonly difference: string;
  /** The word for a check that fails, quoted: "Does not tie" or "Look at". */
  readonly fails: string;
}

/** Formula texts of a check, without "=". What is left out takes the house's own: difference, and nought ties. */
export interface CheckFormula {
  readonly thisSide: string;
  /** null = the check has no such side, and no difference. */
  readonly thatSide: string | null;
  /** true where a side may be empty text: the difference is then empty too. */
  readonly mayBeEmpty?: boolean;
  readonly result?: (cells: CheckCells) => string;
  /** Where the size of what is found decides; else the check's own. */
  readonly severity?: (cells: CheckCells) => string;
}

/** Works a check's formulas out for a book; null = it cannot be a formula on this one. */
export type PlanCheck = (book: BookLayout) => CheckFormula | null;

/** Nought against nought: something that must be nil. */
export function nil(thisSide: string): CheckFormula {
  return { thisSide, thatSide: "0" };
}

/** Two sides to the penny. */
export function tie(thisSide: string, thatSide: string): CheckFormula {
  return { thisSide, thatSide };
}

/** The usual result: nought ties. */
export function noughtTies({ difference, fails }: CheckCells): string {
  return `IF(${difference}=0,"Ties",${fails})`;
}
