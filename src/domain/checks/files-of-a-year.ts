import { wordAt } from "../columns/coded.ts";
import { entryOf } from "../columns/entry-of.ts";
import { readFinancialYear } from "../dates/financial-year.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { SourceRow } from "../ledger/source-row.ts";
import type { Place } from "../place/registers.ts";
import type { CheckInput } from "./check-input.ts";
import { spendWhereSource } from "./measures.ts";
import { monthsTogether } from "./months-together.ts";
import { leavesYear, YEAR, yearDiffers } from "./year-differs.ts";

/** What says whose the files are and what they cover. */
export interface FilesRead {
  readonly sources: readonly SourceRow[];
  readonly ledger: Pick<Ledger, "size" | "source" | "agency">;
  readonly registers: { readonly place: Pick<Place, "financialYear"> };
}

/**
 * Payments files of one body that make the twelve months of the year together, though none does by itself: body -> its
 * sources, in their order. Only payments, since they alone are one source a body however many files they come in (A5).
 *
 * Two files with payments of exactly the same months may be two kinds of payments, one of which goes on for longer than the
 * other: such a body is not among them, and its files stay parts of a year.
 *
 * @source assurance.md A5, A6
 */
export function filesOfAYear({ sources, ledger, registers }: FilesRead): ReadonlyMap<string, readonly SourceRow[]> {
  const bodyOf = onlyBodies(ledger);
  const files = new Map<string, SourceRow[]>();
  for (const source of sources) {
    const { key, use, accountingBasis, months } = source.terms;
    const body = bodyOf.get(key) ?? "";
    if (use !== "count" || accountingBasis !== "payments" || body === "") continue;
    // A file that is a year by itself says nothing of what the others lack.
    if (months === null || months === YEAR) continue;
    entryOf(files, body, () => []).push(source);
  }
  return new Map([...files].filter(([, of]) => makeAYear(of, registers.place)));
}

/** £ of T from sources that leave the year, but for those that make its twelve months together (A6). */
export function spendOutsideYear(input: CheckInput): number {
  const { place } = input.registers;
  const together = keysOfAYear(input);
  return spendWhereSource(input, (terms) =>
    together.has(terms.key) ? yearDiffers(terms, place) : leavesYear(terms, place),
  );
}

function makeAYear(files: readonly SourceRow[], { financialYear }: Pick<Place, "financialYear">): boolean {
  if (files.length < 2 || monthsTogether(files) === null) return false;
  const covered = files.map(({ monthsDated = [] }) => monthsDated);
  if (new Set(covered.map(String)).size < covered.length) return false;
  const months = new Set(covered.flat());
  const wanted = monthsOf(financialYear);
  return wanted === null ? months.size === YEAR : wanted.every((month) => months.has(month));
}

/** April to March of a year as year × 12 + month; null where the place has none yet. */
function monthsOf(financialYear: string): readonly number[] | null {
  const year = readFinancialYear(financialYear);
  if (year === null) return null;
  const april = Number(/\d{4}/.exec(year)![0]) * YEAR + 4;
  return Array.from({ length: YEAR }, (_, at) => april + at);
}

/** Keys of all those files: none of them leaves the year by its months. */
export function keysOfAYear(read: FilesRead): ReadonlySet<string> {
  return new Set([...filesOfAYear(read).values()].flatMap((files) => files.map(({ terms }) => terms.key)));
}

/** `Hart Council: 12 files are the twelve months together`; "" = no body's are. */
export function sayFilesOfAYear(read: FilesRead): string {
  const said = [...filesOfAYear(read)].map(
    ([body, files]) => `${body}: its ${String(files.length)} payments files make the twelve months together`,
  );
  return said.join("; ");
}

/** Source -> the body that all its lines are of; "" where they are of several, or of none. */
function onlyBodies({ size, source, agency }: FilesRead["ledger"]): ReadonlyMap<string, string> {
  const bodies = new Map<string, string>();
  for (let i = 0; i < size; i++) {
    const [key, body] = [wordAt(source, i), wordAt(agency, i)];
    if ((bodies.get(key) ?? body) !== body) bodies.set(key, "");
    else bodies.set(key, body);
  }
  return bodies;
}
