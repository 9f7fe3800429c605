import { CellError, type CellValue } from "#workbench/model/cell";
import { compareTexts } from "../values/compare-values.ts";
import { readNumber } from "../values/read-number.ts";
import { hasWildcards, wildcardPattern } from "./wildcards.ts";

export type CriterionOperator = "=" | "<>" | "<" | "<=" | ">" | ">=";

/** What a criterion of SUMIFS and its kin asks of a cell. */
export interface Criterion {
  readonly operator: CriterionOperator;
  /** What is asked for; text in lower case. */
  readonly target: CellValue;
  readonly matches: (value: CellValue) => boolean;
  /** True where only cells equal to `target` can match, so that they can be looked up. */
  readonly isLookup: boolean;
}

/**
 * Reads a criterion as Excel does: an operator, then a number, date, TRUE/FALSE, error or text with wildcards.
 *
 * The surprises: an empty cell as criterion asks for 0; `"07"` asks for the number 7 and for texts that read as 7;
 * `""` finds empty cells and empty texts, `"="` only empty cells, `"<>"` all but empty cells; `<>` finds errors and
 * empty cells too; a comparison finds only cells of its own kind.
 *
 * @source Microsoft, COUNTIFS and SUMIFS; Apache POI Countif, whose authors noted what Excel does.
 */
export function readCriterion(value: CellValue): Criterion {
  if (typeof value !== "string") return equalTo(value ?? 0);
  const [, sign = "", rest = ""] = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(value) ?? [];
  if (rest === "") return ofNothing(sign);
  const operator = (sign || "=") as CriterionOperator;
  const target = readTarget(rest);
  if (operator === "=") return equalTo(target);
  if (operator === "<>") return differentFrom(target);
  return compared(operator, target);
}

/** @returns the number, boolean, error or text that the words of a criterion mean. */
function readTarget(text: string): CellValue {
  const number = readNumber(text);
  if (number !== undefined && !Number.isNaN(number)) return number;
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return upper === "TRUE";
  return CellError.parse(upper) ?? text.toLowerCase();
}

function ofNothing(sign: string): Criterion {
  const make = (operator: CriterionOperator, matches: (value: CellValue) => boolean): Criterion => ({
    operator,
    target: null,
    matches,
    isLookup: false,
  });
  if (sign === "") return make("=", (value) => value === null || value === "");
  if (sign === "=") return make("=", (value) => value === null);
  if (sign === "<>") return make("<>", (value) => value !== null);
  return make(sign as CriterionOperator, () => false);
}

function equalTo(target: CellValue): Criterion {
  const criterion = { operator: "=", target, isLookup: true } as const;
  if (typeof target === "number") return { ...criterion, matches: (value) => readsAs(value, target) };
  if (typeof target !== "string") return { ...criterion, matches: (value) => value === target };
  if (hasWildcards(target)) {
    const pattern = wildcardPattern(target);
    return { ...criterion, isLookup: false, matches: (value) => typeof value === "string" && pattern.test(value) };
  }
  return { ...criterion, matches: (value) => typeof value === "string" && value.toLowerCase() === target };
}

/** A text cell counts as the number it reads as, for equality only. */
function readsAs(value: CellValue, target: number): boolean {
  return typeof value === "number" ? value === target : typeof value === "string" && readNumber(value) === target;
}

function differentFrom(target: CellValue): Criterion {
  const same = typeof target === "number" ? (value: CellValue): boolean => value === target : equalTo(target).matches;
  return { operator: "<>", target, isLookup: false, matches: (value) => !same(value) };
}

function compared(operator: CriterionOperator, target: CellValue): Criterion {
  const wanted: (order: number) => boolean = ORDERS[operator];
  const matches = (value: CellValue): boolean => {
    if (typeof value !== typeof target || value === null || value instanceof CellError) return false;
    if (typeof value === "string") return wanted(compareTexts(value, target as string));
    return wanted(Number(value) - Number(target));
  };
  return { operator, target, isLookup: false, matches };
}

const ORDERS: Readonly<Record<CriterionOperator, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};
