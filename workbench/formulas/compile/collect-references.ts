import { CellError } from "#workbench/model/cell";
import { childrenOf, type Expression } from "../syntax/expression.ts";
import { NotComputed } from "../values/operand.ts";
import { type Bound, Reference } from "./reference.ts";
import { resolveName } from "./resolve-name.ts";
import { resolveReference } from "./resolve-reference.ts";
import type { FormulaScope } from "./scope.ts";

/** These look at where a reference is, not at what stands there: no circle comes of them. */
const POSITION_ONLY = new Set(["ROW", "ROWS", "COLUMN", "COLUMNS"]);

export interface Dependencies {
  readonly references: readonly Reference[];
  /** Set where the blocks cannot be told before the formula is computed: why. */
  readonly unclear?: string;
}

/** Every block of cells a formula depends on, by range as Excel sees it: whatever IF takes, whatever criteria say. */
export function collectReferences(expression: Expression, scope: FormulaScope): Dependencies {
  const found = new Map<string, Reference>();
  const add = (reference: Reference | CellError | undefined): void => {
    if (reference instanceof Reference) found.set(reference.signature, reference);
  };
  let unclear: string | undefined;
  walk(expression, scope, {
    add,
    doubt: (reason) => {
      unclear = reason;
    },
  });
  return { references: [...found.values()], ...(unclear === undefined ? {} : { unclear }) };
}

interface Collector {
  readonly add: (reference: Reference | CellError | undefined) => void;
  readonly doubt: (reason: string) => void;
}

function walk(expression: Expression, scope: FormulaScope, collect: Collector): void {
  if (expression.kind === "area" || expression.kind === "structured") {
    collect.add(attempt(() => resolveReference(expression, scope)));
    return;
  }
  if (expression.kind === "name") {
    const named = attempt(() => resolveName(expression, scope));
    if (named) walk(named.expression, named.scope, collect);
    return;
  }
  if (expression.kind === "call") {
    if (POSITION_ONLY.has(expression.name) && isPlainReference(expression.parameters[0])) return;
    if (expression.name === "SUMIF") addStretched(expression.parameters, scope, collect);
  }
  for (const child of childrenOf(expression)) walk(child, scope, collect);
}

function addStretched(parameters: readonly Expression[], scope: FormulaScope, collect: Collector): void {
  if (parameters.length !== 3) return;
  const stretched = stretchedSumRange(parameters, scope);
  if (typeof stretched === "string") collect.doubt(stretched);
  else collect.add(stretched);
}

function isPlainReference(expression: Expression | undefined): boolean {
  return expression?.kind === "area" || expression?.kind === "structured";
}

/**
 * SUMIF reads a sum range of the criteria range's size, from the top left cell of the one that is written.
 * @returns that range, nothing where one of the two is an error, or why it cannot be told.
 */
function stretchedSumRange(parameters: readonly Expression[], scope: FormulaScope): Reference | string | undefined {
  const shape = attempt(() => plainReference(parameters[0], scope));
  const written = attempt(() => plainReference(parameters[2], scope));
  if (shape === undefined || written === undefined) return "SUMIF over what is no plain range";
  if (shape instanceof CellError || written instanceof CellError) return undefined;
  const rows = stretched([written.bounds.top, written.bounds.bottom], [shape.bounds.top, shape.bounds.bottom]);
  const columns = stretched([written.bounds.left, written.bounds.right], [shape.bounds.left, shape.bounds.right]);
  if (!rows || !columns) return "SUMIF over ranges whose sizes change from row to row";
  return new Reference(written.sheet, { top: rows[0], bottom: rows[1], left: columns[0], right: columns[1] });
}

function plainReference(expression: Expression | undefined, scope: FormulaScope): Reference | CellError | undefined {
  if (expression?.kind === "group") return plainReference(expression.inner, scope);
  if (expression?.kind === "name") {
    const named = resolveName(expression, scope);
    return named ? plainReference(named.expression, named.scope) : CellError.of("#NAME?");
  }
  const isPlain = expression?.kind === "area" || expression?.kind === "structured";
  return isPlain ? resolveReference(expression, scope) : undefined;
}

type Span = readonly [Bound, Bound];

/** The span as written, from its lower end, as long as `shape`; undefined where a length changes with the place. */
function stretched(written: Span, shape: Span): Span | undefined {
  if (written.every((bound, i) => bound.at === shape[i]!.at && bound.relative === shape[i]!.relative)) return written;
  if (written[0].relative !== written[1].relative || shape[0].relative !== shape[1].relative) return undefined;
  const start = written[0].at <= written[1].at ? written[0] : written[1];
  return [start, { at: start.at + Math.abs(shape[1].at - shape[0].at), relative: start.relative }];
}

/** What cannot be resolved is no dependency; the compiler marks the formula as not computed. */
function attempt<T>(resolve: () => T): T | undefined {
  try {
    return resolve();
  } catch (thrown) {
    if (thrown instanceof NotComputed) return undefined;
    throw thrown;
  }
}
