import { ANSWERS } from "./cases/answers.ts";
import { COUNTS } from "./cases/counts.ts";
import { GRID } from "./cases/grid.ts";
import { SHEETS } from "./cases/sheets.ts";
import { TAGS } from "./cases/tags.ts";
import type { UseCase } from "./use-case.ts";

/**
 * Everything that the product does in a workbook, each way of writing once. One way is taken by:
 *
 * - a Recount with anything that the registers hold (themes, rules, terms of a source, transfers, areas, signs of income, left-out
 *   answers, splits): "a Recount with what a person says"; what is found by rows and reported on sheets of its own, and what goes to the
 *   TP columns of rows: "answers on payments, payees and shares"; what stands on TP Log alone: the signatures;
 * - lots of tags and one tag; the blank partner template and a file of text;
 * - the sample place and its payments (a new sheet, and a Recount with what is stated of it);
 * - the cells selected for a source: a look, and whatever Recount comes next;
 * - functions turned into values, and stuck ones entered once more: the same cells, and the same look at them first.
 */
export const USE_CASES: readonly UseCase[] = [...COUNTS, ...TAGS, ...ANSWERS, ...SHEETS, ...GRID];
