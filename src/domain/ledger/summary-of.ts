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
  return linesOf(one.reading).length >= FEWEST_LINES && comesToFewer(one, others) && hasTheirLabels(one, others);
}

/** Fewer lines that come to the same figure: perhaps a summary, perhaps spend of its own. */
export function comesToFewer({ reading }: ReadBlock, others: readonly ReadBlock[]): boolean {
  const theirs = others.flatMap((other) => linesOf(other.reading));
  return linesOf(reading).length < theirs.length && Math.abs(sumOf(linesOf(reading)) - sumOf(theirs)) < 0.005;
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
