import type { CellValue } from "#workbench/model/cell";

/** One corner of an A1 reference, 0-based; `fixed` where the text has a `$`. */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export type TablePart = "all" | "data" | "headers" | "totals" | "this row";

export interface AreaExpression {
  readonly kind: "area";
  /** Undefined = the formula's own sheet. */
  readonly sheet?: string;
  /** Set for `[1]Sheet!A1` and `First:Last!A1`, which we parse and do not compute. */
  readonly outside?: string;
  readonly from: Corner;
  readonly to: Corner;
}

export interface StructuredExpression {
  readonly kind: "structured";
  /** Undefined = the table the formula stands in. */
  readonly table?: string;
  readonly parts: readonly TablePart[];
  /** First and last column; undefined = all columns. */
  readonly first?: string;
  readonly last?: string;
}

export type BinaryOperator = "=" | "<>" | "<" | "<=" | ">" | ">=" | "&" | "+" | "-" | "*" | "/" | "^";
/** `:` `,` and blank between references other than plain A1 ones. */
export type ReferenceOperator = ":" | "," | " ";

export type Expression =
  | { readonly kind: "value"; readonly value: CellValue }
  | { readonly kind: "missing" }
  | { readonly kind: "array"; readonly rows: number; readonly columns: number; readonly cells: readonly CellValue[] }
  | AreaExpression
  | StructuredExpression
  | { readonly kind: "name"; readonly sheet?: string; readonly name: string; readonly outside?: string }
  | { readonly kind: "call"; readonly name: string; readonly parameters: readonly Expression[] }
  | { readonly kind: "sign"; readonly negative: boolean; readonly operand: Expression }
  | { readonly kind: "percent"; readonly operand: Expression }
  | { readonly kind: "group"; readonly inner: Expression }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: "references";
      readonly operator: ReferenceOperator;
      readonly left: Expression;
      readonly right: Expression;
    };

/** Where the text names a row or column that moves with the formula. */
export interface MovingPart {
  readonly start: number;
  readonly end: number;
  readonly axis: "row" | "column";
  readonly index: number;
}

export interface ParsedFormula {
  readonly ok: true;
  readonly expression: Expression;
  readonly moving: readonly MovingPart[];
}

/** `position` counts characters of the whole text, the "=" included. */
export interface SyntaxProblem {
  readonly ok: false;
  readonly position: number;
  readonly problem: string;
}

/** Shows an expression and every one below it; without recursion, since a sum may have four thousand terms. */
export function visit(expression: Expression, see: (expression: Expression, depth: number) => void): void {
  const waiting: { expression: Expression; depth: number }[] = [{ expression, depth: 1 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { depth } = next;
    see(next.expression, depth);
    for (const child of childrenOf(next.expression)) waiting.push({ expression: child, depth: depth + 1 });
  }
}

export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "call":
      return expression.parameters;
    case "binary":
    case "references":
      return [expression.left, expression.right];
    case "sign":
    case "percent":
      return [expression.operand];
    case "group":
      return [expression.inner];
    default:
      return [];
  }
}
