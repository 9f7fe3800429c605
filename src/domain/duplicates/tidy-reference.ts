import { editDistance } from "../ledger/edit-distance.ts";
import type { DuplicateTest } from "./duplicates.ts";

/**
 * A reference without case, spaces and punctuation; "" where it is no number of anything: `P CARD`, `n/a`, `-`, `000`.
 * What bears no figure, or only noughts, is a placeholder that many payments share.
 * @example tidyReference("inv-1001") // "INV1001"
 */
export function tidyReference(reference: string): string {
  const tidy = reference.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");
  return /[1-9]/.test(tidy) ? tidy : "";
}

export type NumberLikeness = Extract<
  DuplicateTest,
  "leading nought" | "number with suffix" | "one digit differs" | "number swapped"
>;

/**
 * Says in what small way two different invoice numbers differ; null where they differ in more.
 * @param a - tidied. @param b - tidied.
 * @example likenessOf("778", "778A") // "number with suffix"
 * @source method.md, Duplicate payments: probable, possible
 */
export function likenessOf(a: string, b: string): NumberLikeness | null {
  if (withoutNoughts(a) === withoutNoughts(b)) return "leading nought";
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.startsWith(short) && /^\p{L}{1,2}$/u.test(long.slice(short.length))) return "number with suffix";
  if (areSwapped(a, b)) return "number swapped";
  return editDistance(a, b, 1) === 1 ? "one digit differs" : null;
}

/** True where two neighbouring characters changed places and nothing else. */
export function areSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = Array.from(a, (_, i) => i).filter((i) => a[i] !== b[i]);
  const [first, second] = at;
  if (at.length !== 2 || first === undefined || second !== first + 1) return false;
  return a[first] === b[second] && a[second] === b[first];
}

/**
 * True where `b` is one of the next two numbers after `a`: what a supplier's next invoice bears, not a slip of the hand.
 * @param a - tidied. @param b - tidied.
 */
export function areConsecutive(a: string, b: string): boolean {
  const [one, other] = [LAST_FIGURES.exec(a), LAST_FIGURES.exec(b)];
  if (!one || !other || a.slice(0, one.index) !== b.slice(0, other.index)) return false;
  const step = Number(other[0]) - Number(one[0]);
  return step > 0 && step <= LONGEST_STEP;
}

const LAST_FIGURES = /\d{1,15}$/;
const LONGEST_STEP = 2;

/** What numbers have in common that differ by noughts in front or by letters at the end: the candidates for those two. */
export function rootOf(number: string): string {
  return withoutNoughts(number).replace(/(?<=\d)\p{L}{1,2}$/u, "");
}

/** `INV00123` and `INV123` are one number. */
function withoutNoughts(number: string): string {
  return number.replace(/(?<!\d)0+(?=\d)/g, "");
}
