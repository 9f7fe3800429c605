/** How one part of a formula stands to the next. */
export type Operator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=";

/** Cells by their place, 0-based and inclusive; `sheet` null = the formula's own. */
export interface CellsNode {
  readonly kind: "cells";
  readonly sheet: string | null;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Columns of a table by their headings; `table` null = the one that the formula stands in. */
export interface TableNode {
  readonly kind: "table";
  readonly table: string | null;
  readonly first: string;
  readonly last: string;
  /** `[@Column]`: the cell in the formula's own row. */
  readonly thisRow: boolean;
}

/** A formula as a tree. `nothing` is an argument that is left out. */
export type FormulaNode =
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "truth"; readonly truth: boolean }
  | { readonly kind: "nothing" }
  | CellsNode
  | TableNode
  | { readonly kind: "minus"; readonly of: FormulaNode }
  | { readonly kind: "joined"; readonly operator: Operator; readonly left: FormulaNode; readonly right: FormulaNode }
  | { readonly kind: "call"; readonly name: string; readonly given: readonly FormulaNode[] };
