import type { SheetCells } from "./cells.ts";
import type { Field, Reading } from "./reading.ts";
import { textAt } from "./text-at.ts";

/** A block with the cells it was read from. */
export interface ReadBlock {
  readonly cells: SheetCells;
  readonly reading: Reading;
}

const LABELS: readonly Field[] = ["payee", "service", "purpose", "agency", "theme"];
const FEWEST_LINES = 2;

/**
 * Whether a block is a pivot of others, which would count everything twice: two or more lines, fewer than theirs, that come
 * to the same figure under labels that all stand in the others' column of the same field.
 */
export function isSummaryOf(one: ReadBlock, others: readonly ReadBlock[]): boolean {
  return comesToFewer(one, others) && comesToTheSame(one, others);
}

/** Two or more lines that come to the same figure as others, under labels that all stand among theirs. */
export function comesToTheSame(one: ReadBlock, others: readonly ReadBlock[]): boolean {
  return linesOf(one.reading).length >= FEWEST_LINES && hasSameSum(one, others) && hasTheirLabels(one, others);
}

/** What a summary may be of: each block by itself, or all together. */
export function summarised(blocks: readonly ReadBlock[]): (readonly ReadBlock[])[] {
  return [...blocks.map((block) => [block]), blocks];
}

/** Fewer lines that come to the same figure: perhaps a summary, perhaps spend of its own. */
export function comesToFewer(one: ReadBlock, others: readonly ReadBlock[]): boolean {
  return linesOf(one.reading).length < allLines(others).length && hasSameSum(one, others);
}

function hasSameSum({ reading }: ReadBlock, others: readonly ReadBlock[]): boolean {
  return Math.abs(sumOf(linesOf(reading)) - sumOf(allLines(others))) < 0.005;
}

function allLines(blocks: readonly ReadBlock[]): number[] {
  return blocks.flatMap(({ reading }) => linesOf(reading));
}

/** Amounts of the lines, in the unit of the file; a line in suspense is 0. */
export function linesOf({ kinds, amounts }: Reading): number[] {
  return kinds.flatMap((kind, at) => (kind === "line" ? [amounts[at] ?? 0] : []));
}

/** In the unit of the file. */
export function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

function hasTheirLabels(one: ReadBlock, others: readonly ReadBlock[]): boolean {
  return LABELS.some((field) => {
    const own = labelsOf(one, field);
    const theirs = new Set(others.flatMap((other) => labelsOf(other, field)));
    return own.length > 0 && own.every((label) => theirs.has(label));
  });
}

function labelsOf({ cells, reading }: ReadBlock, field: Field): string[] {
  return reading.kinds.flatMap((kind, at) => {
    const label = kind === "line" ? textAt(cells, reading.mapping, field, reading.headerRow + 1 + at) : "";
    return label.trim() === "" ? [] : [label.trim().toLowerCase()];
  });
}
