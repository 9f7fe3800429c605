import type { Finding } from "./finding.ts";
import { count, money, over, pounds, rowNumber, text } from "./phrases.ts";
import { field, letters, place, sheetOnly, type Wording } from "./where.ts";

/** The sentences of what was found in how a sheet is laid out: its headings, blocks, columns and rows. */
export const SHEET_WORDS: Readonly<Record<string, Wording>> = {
  "sheet-hidden": (f) =>
    `${sheetOnly(f)} is hidden. It was read and counted like the others. If it is an old version, put its source to detail or ` +
    "delete the sheet, then Recount.",
  "rows-hidden": (f) =>
    `${sheetOnly(f)} hides some of its rows, by hand or by a filter. They were read and counted like the others. ` +
    "Show all rows and look at them; delete those that are not to be counted, then Recount.",
  "columns-hidden": (f) =>
    `${sheetOnly(f)} hides some of its columns. They were read like the others. Look at Columns in Sources.`,
  "cells-outside": (f) =>
    `${place(f)} holds a figure outside ${text(f, "cells")}, the cells chosen on this sheet` +
    `${text(f, "figures") === "1" ? "" : `, and ${String(Number(text(f, "figures")) - 1)} more stand in its column`}. ` +
    "It was not read. If it is spend, select all of the rows with their headings and press Use selected cells again.",
  "columns-left-over": (f) =>
    `${place(f)} opens columns that an earlier count wrote. Their rows are now counted from a ledger sheet, which keeps their tags: ` +
    "what these columns show is out of date, and what is typed in them is not read. Recount once, tag in the ledger, and delete " +
    `the columns headed TP from column ${letters(f.column)} on.`,
  "cells-overlap": (f) =>
    `${sheetOnly(f)} was not counted: the cells to be read of it, “${text(f, "text")}” on TP Mappings, overlap, and rows would count ` +
    "twice. Write areas that have no cell in common, or delete the row from TP Mappings, then Recount.",
  "cells-unclear": (f) =>
    `${sheetOnly(f)} was not counted: TP Mappings says that of it only “${text(f, "text")}” is read, which is no range of cells. ` +
    "Write the cells as B3:E20, or delete the row from TP Mappings, then Recount.",
  "sheet-too-large": (f) =>
    `${sheetOnly(f)} was not read: it is used down to row ${text(f, "rows")} and across ${text(f, "columns")} columns, too many cells to ` +
    "read. If it holds spend, press Ctrl+End on it to see its last cell, delete the rows and columns that do not belong there, save, then Recount.",
  "same-contents": (f) =>
    `${sheetOnly(f)} holds the same ${text(f, "rows")} lines as sheet “${text(f, "other")}”, ${pounds(f, "amount")}: it seems to be ` +
    "the same file, brought in twice. Both were read. Delete one of the sheets, then Recount.",
  "rows-of-other-years": (f) =>
    `${text(f, "rows") === text(f, "lines") ? "All" : `${count(f, "rows")} of the`} ${count(f, "lines")} lines of ${sheetOnly(f)}, ` +
    `${pounds(f, "amount")}, are dated outside ${text(f, "year")} or say that they are of another year. They are in no total. ` +
    "If another year is to be counted, write it on TP Place; if a date is wrong, correct the cell, then Recount.",
  "period-overlaps": (f) =>
    `${sheetOnly(f)} has dates from ${text(f, "from")} to ${text(f, "to")}, and sheet “${text(f, "other")}” of the same body from ` +
    `${text(f, "otherFrom")} to ${text(f, "otherTo")}. Both were read. If one repeats payments of the other, leave one out, then Recount.`,
  "dates-ambiguous": (f) =>
    `${place(f)} reads “${text(f, "text")}”: with the day or the month first it is two days, and the column has both forms. ` +
    `${text(f, "rows")} lines were read without a date. Ask the body which comes first, write them as 03/04/2025, then Recount.`,
  "dates-unreadable": (f) =>
    `${place(f)} reads “${text(f, "text")}”, which is no day. ${text(f, "rows")} lines were read without a date, and counted as lines ` +
    "of the year. Ask the body for the days, or say the months of the source, then Recount.",
  "made-up-shown": (f) =>
    `${sheetOnly(f)} was read and is in no total: ${text(f, "because")}. If it is spend of the place, choose “Count” as its use in Sources.`,
  "vat-shown": (f) =>
    `VAT of ${sheetOnly(f)} was taken as ${text(f, "basis") === "net" ? "left out" : "included"}: it says “${text(f, "text")}”. ` +
    "If that is wrong, say so under VAT in Sources.",
  "threshold-shown": (f) =>
    text(f, "text") === ""
      ? `No payment of ${sheetOnly(f)} is below ${pounds(f, "pounds")}, and several are just above: smaller ones seem to be left out. ` +
        "If that is wrong, change Threshold £ on TP Sources."
      : `${sheetOnly(f)} leaves out payments below ${pounds(f, "pounds")}: it says “${text(f, "text")}”. ` +
        "If that is wrong, change Threshold £ on TP Sources.",
  "reference-shown": (f) =>
    `“${text(f, "heading")}” of ${sheetOnly(f)} was taken for the body's own document number: its heading says so, and its ` +
    "numbers are all of one form. If it is the supplier's invoice number, say so on TP Sources.",
  "headings-joined": (f) =>
    `The headings of ${sheetOnly(f)} stand in two rows, ${text(f, "first")} and ${rowNumber(f)}. They were read together. ` +
    "Look at Columns in Sources.",
  "filled-down": (f) =>
    `Column ${letters(f.column)} of ${sheetOnly(f)} (“${text(f, "heading")}”) says ${field(f)} once for several lines. It was read for ` +
    `the ${text(f, "rows")} lines below as well; the cells stay as they are. If those lines are of something else, fill them in, then Recount.`,
  "body-said-once": (f) =>
    `Column ${letters(f.column)} of ${sheetOnly(f)} (“${text(f, "heading")}”) seems to name each body once for several lines. ` +
    `It was not read for the ${text(f, "rows")} lines below as well: sorted otherwise, they would be another body's. ` +
    "Fill the body in on each line, then Recount.",
  "debit-and-credit": (f) =>
    `${sheetOnly(f)} has debits and credits in two columns, “${text(f, "debit")}” and “${text(f, "credit")}” (headings in row ` +
    `${rowNumber(f)}). It was not counted. Put one column of amounts beside them, debit less credit, then Recount.`,
  "stage-chosen": (f) =>
    `${sheetOnly(f)} has figures of several kinds. “${text(f, "heading")}” (column ${letters(f.column)}) was counted and ` +
    `“${text(f, "other")}” was not. If the other is to be counted, choose it as the amount in Sources.`,
  "income-below-nought": (f) =>
    `Income under “${text(f, "heading")}” of ${sheetOnly(f)} (column ${letters(f.column)}) is written below nought, so it was not ` +
    `taken as income: “${text(f, "other")}” was counted before it. To count income, say in Sources how income is written, or ` +
    "write it above nought, then Recount.",
  "income-as-it-stands": (f) =>
    `Income under “${text(f, "heading")}” of ${sheetOnly(f)} (column ${letters(f.column)}) is mostly or all written below nought, and it was ` +
    "taken as it stands: it makes net spending larger. If it is income that was received, say in Sources how income is written, " +
    "or write it above nought, then Recount.",
  "income-said": (f) =>
    `A person said that income under “${text(f, "heading")}” of ${sheetOnly(f)} (column ${letters(f.column)}) is written as ` +
    `${text(f, "said")}. It was read so, and “${text(f, "other")}” was counted before it. If that is wrong, change it in Sources, then Recount.`,
  "income-written-unknown": (f) =>
    `TP Mappings says that income of ${sheetOnly(f)} is written “${text(f, "text")}”, which is not known, so nothing was read by it. ` +
    "Write minus or plus there, or choose one in Sources, then Recount.",
  "income-lines-proved": (f) =>
    `${sheetOnly(f)} states ${text(f, "lines")} lines of income among its spending: “${text(f, "heading")}” (column ` +
    `${letters(f.column)}) says so. A total of the file proves that they are written ${writtenWhere(f)}. They were read as income, ` +
    "not as spending. Nothing to do.",
  "income-lines-taken": (f) =>
    `${sheetOnly(f)} states ${text(f, "lines")} lines of income among its spending: “${text(f, "heading")}” (column ` +
    `${letters(f.column)}) says so. All are written ${writtenWhere(f)}, and no total of the file says more. They were read as ` +
    "income of that amount, not as spending. If they are no income, choose no column for Expenditure or income in Sources, " +
    "then Recount.",
  "income-lines-said": (f) =>
    `${sheetOnly(f)} states ${text(f, "lines")} lines of income among its spending: “${text(f, "heading")}” (column ` +
    `${letters(f.column)}) says so. Some are written above nought, some below, and no total tells which are income received. A ` +
    `person said that income is written as ${text(f, "said")}, and they were read so. If that is wrong, change it in Sources, then Recount.`,
  "income-lines-told": (f) =>
    `A person said that income of ${sheetOnly(f)} is written as ${text(f, "said")}, and the file itself tells otherwise: its lines of income ` +
    `(“${text(f, "heading")}”, column ${letters(f.column)}) are written ${writtenWhere(f)}. The file was followed. If it is wrong, ` +
    "correct its lines or its total; else choose in Sources what the file tells, then Recount.",
  "income-read-as-minus": (f) =>
    `Income under “${text(f, "heading")}” of ${sheetOnly(f)} (column ${letters(f.column)}) is written below nought, and with ` +
    `“${text(f, "other")}” it makes the net figure of its line. It was read as income of that amount. Nothing to do.`,
  "income-taken-as-minus": (f) =>
    `Income under “${text(f, "heading")}” of ${sheetOnly(f)} (column ${letters(f.column)}) is written below nought throughout, and no ` +
    `net figure proves it. It was read as income of that amount, before which “${text(f, "other")}” was counted. If it is not ` +
    `income, choose no column for ${field(f)} in Sources, then Recount.`,
  "unit-said-otherwise": (f) =>
    `TP Sources says that the figures of ${sheetOnly(f)} are in ${text(f, "said")}, and its own headings, titles or column of units say ` +
    `${text(f, "stated")}. They were counted in ${text(f, "said")}, as TP Sources says. If that is wrong the total is wrong a thousandfold: ` +
    "compare with the body’s books, and choose the unit in Sources, then Recount.",
  "heading-drifted": (f) =>
    `Column ${letters(f.column)} of ${sheetOnly(f)} is headed “${text(f, "heading")}”; the file before it had “${text(f, "before")}” ` +
    `for ${field(f)}. They were taken for one. Confirm it in Sources, or choose another column.`,
  "heading-gone": (f) =>
    `${sheetOnly(f)} has no heading “${text(f, "before")}”, which the file before it had for ${field(f)}. ` +
    "Its columns were recognised anew. Look at Sources, then Recount.",
  "rows-below-table": (f) =>
    `Rows ${rowNumber(f)} to ${text(f, "last")} of ${sheetOnly(f)} stand below table ${text(f, "table")}, and ${text(f, "rows")} of them look like spend. ` +
    "They were not counted. Drag the table's corner over them, or clear them, then Recount.",
  "figure-too-large": (f) =>
    `${place(f)} reads ${text(f, "text")}, and no line of spending comes near a million million pounds: sums with it would not hold pence. ` +
    `${sheetOnly(f)} was not counted. Correct the cell, then Recount.`,
  "beyond-pence": (f) =>
    `The figures of all sources come to more than £90 million million, and no sum of them holds pence: nothing was counted. The largest is ` +
    `${pounds(f, "most")} in row ${rowNumber(f)} of ${sheetOnly(f)}. Correct it, or choose the unit of its source in Sources, then Recount.`,
  "rows-above-headings": (f) =>
    `Rows ${rowNumber(f)} to ${text(f, "last")} of ${sheetOnly(f)} stand above the headings in row ${text(f, "headings")}, by which the sheet was read, and ` +
    `${text(f, "rows")} of them look like spend. They were not counted. Move them below those headings, in the same columns, or to another ` +
    "sheet, then Recount.",
  "spend-beside-table": (f) =>
    `${place(f)} begins ${text(f, "rows")} rows that look like spend and stand in no table, beside a table that was counted. They ` +
    "were not counted. If they are spend of their own, move them to another sheet, then Recount.",
  "block-is-summary": (f) =>
    `${place(f)} begins ${text(f, "rows")} rows that come to ${pounds(f, "amount")}, as the payments beside or above them do, under the same ` +
    "names. They were taken for a summary and not counted. If they are spend of their own, move them to another sheet, then Recount.",
  "block-may-be-summary": (f) =>
    `${place(f)} begins ${text(f, "rows")} rows that come to ${pounds(f, "amount")}, as the block beside them does. They were counted. ` +
    "If they are its summary, move them to another sheet and leave that out, then Recount.",
  "rows-are-sums": (f) =>
    `Column ${letters(f.column)} of ${sheetOnly(f)}: ${rowsOf(f)} the sum of rows beside ${one(f, "it", "them")} to the penny ` +
    `(${money(f, "amount")} in all, as the file states it), and the rest of the sheet proves it. ${one(f, "It was", "They were")} left out, or ` +
    "their pounds would count twice. If one is spending of its own, number the rows under a heading Line, then Recount.",
  "rows-may-be-sums": (f) =>
    `Column ${letters(f.column)} of ${sheetOnly(f)}: ${rowsOf(f)} the sum of rows beside ${one(f, "it", "them")} ` +
    `(${money(f, "amount")} in all, as the file states it). ${one(f, "It was", "They were")} counted. If ${one(f, "it is a total", "they are totals")}, their pounds ` +
    "count twice: write Total before the name, then Recount.",
  "block-not-read": (f) =>
    `${place(f)} begins ${text(f, "rows")} rows that hold ${pounds(f, "amount")} beside blocks that were counted. They were not ` +
    "counted. Move them to another sheet: with a payee or service, a date and an amount if they are spend. Then Recount.",
  "amounts-beside": (f) =>
    `Column ${letters(f.column)} of ${sheetOnly(f)} (“${text(f, "heading")}”${over(f, "over")}) holds amounts as well, which were not counted: ` +
    `${pounds(f, "amount")} on ${text(f, "rows")} ${text(f, "rows") === "1" ? "row" : "rows"}. Put each body's columns on a sheet of its own, with the services beside them; ` +
    "or, if they are not to be counted, give them another heading. Then Recount.",
  "area-column": (f) =>
    `Column ${letters(f.column)} of ${sheetOnly(f)} (“${text(f, "heading")}”) names ${areasOf(text(f, "count"))} not yet said to be in ` +
    `the place or outside it; amounts as the file states them: ${text(f, "areas")}. ` +
    "The column itself decides nothing: rows without a share of their own were read as spent in the place or by the body’s share. Say in " +
    "Sources which areas are in the place and which outside, or on TP Rules: Field area, the area under Words, its Share (1 in the place, 0 outside it) and Of body. Then Recount.",
  "columns-anew": (f) =>
    `Row ${rowNumber(f)} of ${sheetOnly(f)} holds headings again, in other columns than above. The rows below it were read ` +
    "by these headings. Compare a row with its neighbours above.",
  "columns-moved": (f) =>
    `Row ${rowNumber(f)} of ${sheetOnly(f)} holds headings again, in other columns than above. ` +
    "Rows below without an amount in the first amount column stand in suspense. Move them under the first headings, then Recount.",
};

const areasOf = (count: string): string => (count === "1" ? "1 area" : `${count} areas`);

const one = (f: Finding, single: string, several: string): string => (f.params["count"] === 1 ? single : several);
const rowsOf = (f: Finding): string => `${one(f, "row", "rows")} ${text(f, "rows")} ${one(f, "is", "are")}`;

const WRITTEN: Readonly<Record<string, string>> = {
  below: "below nought",
  above: "above nought and taken off in the total",
  added: "above nought",
};

function writtenWhere(finding: Finding): string {
  return WRITTEN[text(finding, "written")] ?? "";
}
