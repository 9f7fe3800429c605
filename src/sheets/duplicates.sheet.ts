import type { DuplicateList } from "#domain/duplicate-list/duplicate-list";
import { DUPLICATE_GRADES } from "#domain/duplicates/duplicates";
import { VERDICTS } from "#domain/duplicate-list/duplicate-decision";
import { duplicateColumns } from "./duplicates/duplicate-columns.ts";
import { duplicateFigures, GRADE_LABELS } from "./duplicates/duplicate-figures.ts";
import { printedRows } from "./duplicates/printed-rows.ts";
import type { BookLayout } from "./layout/book-layout.ts";
import { DUPLICATE_COUNT, DUPLICATE_POUNDS, duplicatesCell, type DuplicateRows } from "./layout/duplicate-rows.ts";
import { formula } from "./plan/cells.ts";
import { tablePlan } from "./plan/columns.ts";
import { planSheet, type SheetSpec } from "./plan/frame.ts";
import { penceText } from "./plan/pounds-text.ts";
import type { PagePlan, PlannedValue, SheetPlan } from "./plan/sheet-plan.ts";
import { withFilter } from "./plan/with-filter.ts";

/** No source with payments: the table stands, so that a decision kept from elsewhere has its place. */
const NO_PAYMENTS: Pick<DuplicateList, "members"> = { members: [] };

/**
 * TP Duplicates: payments that may have been made twice, one row a line, and what became of all others. Nothing on it is
 * taken out of the total.
 *
 * @source workbook-model.md, TP_Duplicates; method.md, Duplicate payments: "Print"
 */
export function planDuplicatesSheet(book: BookLayout): SheetPlan {
  const list = book.input.duplicates;
  const rows = book.duplicates;
  const print = printOf(list ?? NO_PAYMENTS);
  const last = String(rows?.lastMember ?? 5);
  return planSheet(book, {
    name: "TP Duplicates",
    group: "input",
    title: "Payments to look into",
    source: rows ? summaryOf(rows, print.said) : "No source with payments was there to be tested.",
    sourceLines: 2,
    widths: [48, 50, 66, 50, 133, 36, 44, 66, 48, 66, 52, 62, 56, 60],
    tables: [withFilter(tablePlan("TP_Duplicates", duplicateColumns(book, list ?? NO_PAYMENTS)))],
    freeze: { rows: 4, columns: 2 },
    conditionalFormats: [{ range: `D5:D${last}`, formula: '=OR($D5="strong",$D5="two bodies")', look: "strong" }],
    lists: [{ range: `K5:K${last}`, choices: VERDICTS }],
    ...(list && rows ? below(book, list, rows) : {}),
    page: { orientation: "landscape", ...print.page },
  });
}

function below(book: BookLayout, list: DuplicateList, rows: DuplicateRows): Pick<SheetSpec, "blocks" | "checkLine"> {
  return {
    blocks: duplicateFigures(book, list, rows),
    checkLine: { id: "H1", text: "every payment tested or not testable", row: rows.end + 1 },
  };
}

/** The rows that a printed copy holds, and where they are not all, how it says so. */
function printOf({ members }: Pick<DuplicateList, "members">): { said: string; page: Pick<PagePlan, "printArea"> } {
  const printed = printedRows(members);
  if (printed === members.length) return { said: "", page: {} };
  const [some, all] = [printed, members.length].map((rows) => rows.toLocaleString("en-GB"));
  return {
    said: ` Printed: the first ${some} of ${all} rows, the strongest unless sorted; all stand on this sheet.`,
    page: { printArea: `A1:N${String(4 + printed)}` },
  };
}

/** What was read and what is to be looked into, in one line of live figures; classes are never added. */
function summaryOf(rows: DuplicateRows, printed: string): PlannedValue {
  const pounds = (row: number): string => penceText(duplicatesCell(row, DUPLICATE_POUNDS));
  const grades = DUPLICATE_GRADES.map((grade) => `"${GRADE_LABELS[grade]} "&${pounds(rows.grade[grade])}`).join(
    '&" · "&',
  );
  const read = `TEXT(${duplicatesCell(rows.tally.read, DUPLICATE_COUNT)},"#,##0")&" payments, "&${pounds(rows.tally.read)}`;
  return formula(
    `=${read}&" read. "&${grades}&". For enquiry: nothing here was taken out of the total. Decide in the boxed cells, then Recount.${printed}"`,
  );
}
