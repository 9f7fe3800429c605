import { BACK_OFFICE } from "#domain/ledger/read-work";
import type { BookInput } from "../book-input.ts";

/** Rows of TP Overlap on the bodies' back office, as the sheet numbers them. */
export interface BackOfficeRows {
  readonly title: number;
  readonly head: number;
  readonly first: number;
  readonly last: number;
  readonly total: number;
  readonly lowest: number;
  readonly median: number;
  /** The line that ties it. */
  readonly end: number;
}

/** Bodies of the count with most back office first; none where no counted line says what work it pays for. */
export function backOfficeBodies({ count }: BookInput): readonly string[] {
  const says = [...count.byAgencyWork.values()].some((works) => [...works.keys()].some((work) => work !== ""));
  if (!says) return [];
  return [...count.byAgencyWork]
    .map(([body, works]) => ({ body, pence: works.get(BACK_OFFICE) ?? 0 }))
    .sort((a, b) => b.pence - a.pence || (a.body < b.body ? -1 : 1))
    .map(({ body }) => body);
}

/** @param title - row of the words above it. */
export function layOutBackOffice(input: BookInput, title: number): BackOfficeRows | null {
  const bodies = backOfficeBodies(input).length;
  if (bodies === 0) return null;
  const first = title + 2;
  const total = first + bodies;
  return {
    ...{ title, head: title + 1, first, last: total - 1 },
    ...{ total, lowest: total + 1, median: total + 2, end: total + 3 },
  };
}
