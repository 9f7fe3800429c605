import type { DuplicateTest } from "./duplicates.ts";

/** What a spreadsheet makes of a long number: its last figures are gone, and many numbers look alike. */
const SPOILT = /^\d(?:\.\d+)?E\+?\d+$|^\d{5,}0{6}$/i;

/**
 * A reference without case, spaces and punctuation; "" where it is no number of anything: `P CARD`, `n/a`, `-`, `000`,
 * `1.01E+12`. What bears no figure, or only noughts, is a placeholder that many payments share.
 * @example tidyReference("inv-1001") // "INV1001"
 */
export function tidyReference(reference: string): string {
  if (SPOILT.test(reference.trim())) return "";
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
  return isOneSlip(short, long) ? "one digit differs" : null;
}

/** True where one character differs, or one is left out. @param short - no longer than the other, and not the same. */
export function isOneSlip(short: string, long: string): boolean {
  if (long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  return short.slice(short.length === long.length ? same + 1 : same) === long.slice(same + 1);
}

/** True where two neighbouring characters changed places and nothing else. */
export function areSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at + 1 < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** A number as what stands before its last figures, and those figures: what rises from one invoice to the next. */
export interface Counted {
  readonly before: string;
  readonly figures: number;
}

/** @param number - tidied. @returns null where it does not end in figures. @example countedNumber("INV1001") // INV, 1001 */
export function countedNumber(number: string): Counted | null {
  const last = /\d{1,15}$/.exec(number);
  return last && { before: number.slice(0, last.index), figures: Number(last[0]) };
}

/** What numbers have in common that differ by noughts in front or by letters at the end: the candidates for those two. */
export function rootOf(number: string): string {
  return withoutNoughts(number).replace(/(?<=\d)\p{L}{1,2}$/u, "");
}

/** `INV00123` and `INV123` are one number. */
function withoutNoughts(number: string): string {
  return number.replace(/(?<!\d)0+(?=\d)/g, "");
}
