import type { Finding } from "../findings/finding.ts";
import { normaliseHeading } from "./heading.ts";
import type { StatedMapping } from "./stated-columns.ts";

/**
 * Where TP_Mappings, and a mapping beside the workbook, hold how a sheet writes its income, as a person said it: under these
 * words in the place of a field, with `minus` or `plus` in the place of a heading.
 */
export const INCOME_WRITTEN = "income is written";
export type IncomeWrittenField = typeof INCOME_WRITTEN;

/** `minus` = a figure below nought is income of that amount, one above it is income paid back; `plus` = the other way. */
export type IncomeWritten = "minus" | "plus";
export const WAYS_WRITTEN: readonly IncomeWritten[] = ["minus", "plus"];

/** What a person has said of a sheet, its columns apart from how it writes its income. */
export interface StatedReading {
  readonly columns: StatedMapping;
  /** null = nothing said, or nothing that is known. */
  readonly written: IncomeWritten | null;
  /** `income-written-unknown`, a look. */
  readonly findings: readonly Finding[];
}

/** Parts what a person has said of a sheet. A word that is neither is told, and holds for nothing. */
export function readStated(sheet: string, stated: StatedMapping): StatedReading {
  const [said, columns] = partBy(Object.entries(stated), ([field]) => isIncomeWritten(field));
  const text = said.at(-1)?.[1].trim() ?? "";
  const written = WAYS_WRITTEN.find((way) => way === text.toLowerCase()) ?? null;
  const findings: Finding[] =
    written === null && text !== ""
      ? [{ code: "income-written-unknown", severity: "look", sheet, params: { text } }]
      : [];
  return { columns: Object.fromEntries(columns), written, findings };
}

/** Whether a word in the place of a field says how income is written, in any spelling. */
export function isIncomeWritten(field: string): boolean {
  return normaliseHeading(field) === INCOME_WRITTEN;
}

function partBy<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}
