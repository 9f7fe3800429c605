import { editDistance } from "#domain/ledger/edit-distance";
import { supplierReader } from "#domain/suppliers/normalise-supplier";
import { SUPPLIER_VOCABULARY } from "#reference/supplier-vocabulary";
import { answer, answerEach } from "./cell-answer.ts";
import { readLabel } from "./cell-value.ts";
import { bad, good, type Outcome } from "./outcome.ts";

/** Longer keys are cut: a name differs in its beginning or not at all, and each letter costs as many steps as there are. */
const LONGEST = 120;

/**
 * How alike two suppliers' names are once tidied, from 0 to 1; 1 where they have one key.
 *
 * @customfunction SIMILAR SIMILAR
 * @param a Names as they stand: one cell or a range.
 * @param b Names to compare with: one cell for all, or one a cell of a.
 * @returns Likeness from 0 to 1, in a range of the shape of a; blank cells stay blank.
 */
export function placeSimilar(a: unknown[][], b: unknown[][]): unknown[][] {
  const others = answer(alignNames(a, b));
  const reader = supplierReader(SUPPLIER_VOCABULARY);
  const keyOf = (name: string): string => reader(name).key.slice(0, LONGEST);
  return answerEach(a, "a", (cell, index) => {
    const [one, other] = [readLabel(cell), readLabel(others(index))];
    if (!one.ok) return one;
    if (!other.ok) return bad(`cannot be compared: b ${other.problem}`);
    if (one.value === "" || other.value === "") return good("");
    return good(likeness(keyOf(one.value), keyOf(other.value)));
  });
}

/** One cell stands for all; otherwise the lengths must agree. */
function alignNames(a: unknown[][], b: unknown[][]): Outcome<(index: number) => unknown> {
  const [cells, names] = [b.flat(), a.flat().length];
  if (cells.length === 1) return good(() => cells[0]);
  if (cells.length === names) return good((index) => cells[index]);
  return bad(`b has ${String(cells.length)} cells but there are ${String(names)} names.`);
}

/** 1 less the part of the letters that would have to change. */
function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 0;
  return 1 - editDistance(a, b, longest) / longest;
}
