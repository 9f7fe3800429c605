import type { CheckRow } from "#domain/checks/check";
import { noteOfReason, printOfFinding } from "#domain/checks/given-reason";
import type { BookLayout } from "../layout/book-layout.ts";
import type { CheckLine } from "../layout/check-rows.ts";
import { formula } from "../plan/cells.ts";
import { type ColumnLook, LOOK, mixedColumn, valueColumn } from "../plan/columns.ts";
import { FORMATS } from "../plan/formats.ts";
import type { ColumnPlan } from "../plan/sheet-plan.ts";
import { printedPairReasons } from "./pair-reasons.ts";
import { printedReason } from "./printed-reason.ts";

/** What each reason was given for: the figure, and a print by which another finding of the same size is known. */
export function reasonNotes(
  book: BookLayout,
  lines: readonly CheckLine[],
  rowLooks: ColumnPlan["rowLooks"],
): ColumnPlan[] {
  const notes = lines.map((line) => ("check" in line ? noteOfReason(line.check) : null));
  const of = (heading: string, values: readonly (string | number | null)[], look: ColumnLook): ColumnPlan =>
    valueColumn(heading, values, { ...look, ...(rowLooks && { rowLooks }) });
  return [
    of(
      "Explained at",
      notes.map((note) => note?.at ?? null),
      { style: "TP Working", figure: true, format: FORMATS.general },
    ),
    of(
      "Explained print",
      notes.map((note) => note?.print ?? null),
      LOOK.word,
    ),
    mixedColumn(
      "Printed reason",
      lines.map((line, at) => ("check" in line ? formula(`=${reasonText(book, line.check, at + 5)}`) : null)),
      { ...LOOK.word, ...(rowLooks && { rowLooks }) },
    ),
    of(
      "Finding print",
      lines.map((line) => ("check" in line ? printOfFinding(line.check.finding) : null)),
      LOOK.word,
    ),
  ];
}

/** Excel takes 8,192 characters, the sign of equality among them. */
const LONGEST_FORMULA = 8_000;

/** The reason of a check as the return prints it, and of transfers those of the pairs behind it. */
function reasonText(book: BookLayout, { id, finding }: CheckRow, row: number): string {
  const ofCheck = printedReason(row, finding);
  const ofParts = id === "D4" ? printedPairReasons(book, LONGEST_FORMULA - ofCheck.length) : null;
  return [ofCheck, ...(ofParts === null ? [] : [ofParts])].join("&");
}
