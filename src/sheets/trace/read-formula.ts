import { cellsBlock, each, isBlock, pairwise, single, type Value } from "./block.ts";
import { areaOf, type FigureCells } from "./figure-cells.ts";
import type { CellsNode, FormulaNode, TableNode } from "./formula-node.ts";
import { functionOf } from "./functions.ts";
import type { CellPlace } from "./origin.ts";
import { asTruth, FAULT, isBroken, join, negate, plain, type Scalar, UNKNOWN } from "./scalar.ts";

/** Where a formula stands, and the cells that it can see. */
export interface FormulaGround {
  readonly home: CellPlace;
  readonly cells: FigureCells;
}

/**
 * Reads what a formula comes to and, with it, which cells its number is the sum of.
 *
 * Each number carries its origin through sums, roundings and choices; what is no sum of cells loses it. So one reading serves
 * every sheet: none of them says of its figures what they are made of.
 *
 * @returns the value; `unknown` where the formula does anything that this reading does not know.
 */
export function readFormula(node: FormulaNode, ground: FormulaGround): Scalar {
  return single(valueOf(node, ground));
}

function valueOf(node: FormulaNode, ground: FormulaGround): Value {
  switch (node.kind) {
    case "number":
      return plain(node.number);
    case "text":
      return node.text;
    case "truth":
      return node.truth;
    case "nothing":
      return null;
    case "cells":
    case "table":
      return referred(node, ground);
    case "minus":
      return each(valueOf(node.of, ground), negate);
    case "joined":
      return pairwise(valueOf(node.left, ground), valueOf(node.right, ground), (a, b) => join(node.operator, a, b));
    case "call":
      return called(node, ground);
  }
}

/** Headings of our tables under which no money stands. */
const MEASURES = /%$|^(Share|Counts|Value|Months|In place|Whole)\b/;

function referred(node: CellsNode | TableNode, { home, cells }: FormulaGround): Value {
  const area = areaOf(node, home, cells);
  if (!area) return UNKNOWN;
  return cellsBlock(area, cells, node.kind === "table" && MEASURES.test(node.first));
}

function called({ name, given }: Extract<FormulaNode, { kind: "call" }>, ground: FormulaGround): Value {
  if (name === "IF") return chosen(given, ground);
  const values = given.map((node) => valueOf(node, ground));
  if (name === "IFERROR") return isFault(values[0] ?? null) ? (values[1] ?? null) : (values[0] ?? null);
  const work = functionOf(name);
  return work ? work(values, ground.cells) : UNKNOWN;
}

/** Only the branch that is taken is read: the other may be an error. */
function chosen([condition, yes, no]: readonly FormulaNode[], ground: FormulaGround): Value {
  const truth = condition ? asTruth(single(valueOf(condition, ground))) : FAULT;
  if (typeof truth !== "boolean") return isBroken(truth) ? truth : FAULT;
  const branch = truth ? yes : no;
  return branch ? valueOf(branch, ground) : truth;
}

function isFault(value: Value): boolean {
  const one = isBlock(value) ? single(value) : value;
  return isBroken(one) && one.kind === "fault";
}
