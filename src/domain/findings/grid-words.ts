import { cellName } from "./cell-name.ts";
import { money, pounds, rowNumber, text } from "./phrases.ts";
import { field, letters, place, sheetOnly, type Wording } from "./where.ts";

/** The sentences of what was found in how a workbook holds its cells: merged, linked to other books, dated from 1904. */
export const GRID_WORDS: Readonly<Record<string, Wording>> = {
  "mac-dates": (f) =>
    `${sheetOnly(f)} stands in a workbook that counts its days from 1904, as Excel for Mac once did. Its dates were read so. Nothing to do.`,
  "typed-below": (f) =>
    `${rowsOf(f)} typed below table ${text(f, "table")} on sheet ${sheetOf(f)} ${f.params["rows"] === 1 ? "was" : "were"} taken in: ` +
    "the next Recount makes the table longer by them. Nothing to do.",
  "row-without-name": (f) =>
    `A row on sheet ${sheetOf(f)}${cellIn(f)} reads “${text(f, "text")}” and has nothing under ${text(f, "heading")}. Nothing was counted, for the row ` +
    `would be lost. Write its ${text(f, "heading")}, or clear the row, then Recount.`,
  "note-as-row": (f) =>
    `Sheet ${sheetOf(f)}${cellIn(f)} reads “${text(f, "text")}” under ${text(f, "heading")} and nothing beside it. It looks like a note, and would be ` +
    `counted as a ${text(f, "what")} of that name; so nothing was counted. If it is a ${text(f, "what")}, fill in its ${text(f, "beside")}; if it is a ` +
    "note, move it to a sheet of your own. Then Recount.",
  "used-far-below": (f) =>
    `Sheet ${sheetOf(f)} is used down to row ${text(f, "row")}, far below its table. Nothing was counted, for what stands there would be ` +
    "lost. Move it up below the table, or delete those rows, then Recount.",
  "row-changed-since-tagged": (f) => {
    const isOne = f.params["rows"] === 1;
    return (
      `${sheetOnly(f)}: ${isOne ? "row" : "rows"} ${text(f, "numbers")} (${pounds(f, "amount")}) may not be ${isOne ? "the row" : "the rows"} that a ` +
      `person tagged: cells were changed, or rows that say the same were sorted, added or taken out. ${isOne ? "Its" : "Their"} tags stand ` +
      `where they stood${f.params["lost"] === 0 ? "" : `, and those of ${text(f, "lost")} found no row and were taken away: undo the sort, or tag these anew`}. Look at ${isOne ? "it" : "each"}; if a tag is of another row, tag it anew, then Recount.`
    );
  },
  "typed-beside-moved": (f) => {
    const isOne = f.params["rows"] === 1;
    return (
      `${sheetOnly(f)}: the sheet’s own columns were moved, and the TP columns beside them were not: a sort of some columns alone does so. ` +
      `What a person typed in the TP columns since the last Recount went with the ${isOne ? "row" : "rows"} that stood there then, now ` +
      `${isOne ? "row" : "rows"} ${text(f, "numbers")} (${pounds(f, "amount")}). If it was typed after the move, it was meant for another row: ` +
      "look at the tag, tag the right row anew, then Recount. To sort, take in the TP columns."
    );
  },
  "merged-read": (f) =>
    `Column ${letters(f.column)} of ${sheetOnly(f)} (“${text(f, "heading")}”) has cells merged over several rows. What they say of ` +
    `${field(f)} was read for ${text(f, "rows")} further ${f.params["rows"] === 1 ? "line" : "lines"} as well; the cells stay as they are. ` +
    "If a line is of something else, unmerge its cells and fill them in, then Recount.",
  "amount-merged": (f) =>
    `${place(f)} is merged down to row ${text(f, "last")}: one amount, ${money(f, "amount")}, for several rows. It was counted once, on row ` +
    `${rowNumber(f)}; ${text(f, "rows")} ${f.params["rows"] === 1 ? "row" : "rows"} below it were left out. If they are of other bodies ` +
    "or services, unmerge the cells and give each row its own amount, then Recount.",
  "amounts-under-merge": (f) =>
    `${place(f)} is merged down to row ${text(f, "last")}, and ${text(f, "rows")} ${f.params["rows"] === 1 ? "amount lies" : "amounts lie"} ` +
    `out of sight below it: ${money(f, "amount")} in all, counted as Excel's own sums count ${f.params["rows"] === 1 ? "it" : "them"}. ` +
    "Unmerge the cells, keep or clear what comes to light, then Recount.",
  "amounts-of-other-book": (f) =>
    `${text(f, "cells")} of ${sheetOnly(f)} (“${text(f, "heading")}”) are formulas that look into ${otherBook(text(f, "books"))}. ` +
    `${text(f, "rows")} ${f.params["rows"] === 1 ? "amount" : "amounts"}, ${sumOf(f)} in all, were counted as last read from there; nothing here proves them. ` +
    errorsOf(Number(f.params["errors"])) +
    "Ask for the figures as values, or open that workbook and update the links, then Recount.",
};

function rowsOf(finding: Parameters<Wording>[0]): string {
  return `${text(finding, "rows")} ${finding.params["rows"] === 1 ? "row" : "rows"}`;
}

/** TP_Left_Out stands on sheet TP Left Out. */
function sheetOf(finding: Parameters<Wording>[0]): string {
  return text(finding, "table").replaceAll("_", " ");
}

/** `, cell A12,`; nothing where the table is read from a copy and its cells are not known. */
function cellIn({ row, column }: Parameters<Wording>[0]): string {
  return row === undefined || column === undefined ? "" : `, cell ${cellName(undefined, row, column)},`;
}

function otherBook(names: string): string {
  return names === "" ? "another workbook" : `another workbook (${names})`;
}

function sumOf(finding: Parameters<Wording>[0]): string {
  if (text(finding, "isPounds") !== "") return pounds(finding, "sum");
  return `${money(finding, "sum")} in the unit of the file`;
}

function errorsOf(errors: number): string {
  if (errors === 0) return "";
  return `${String(errors)} of them ${errors === 1 ? "shows" : "show"} an error or nothing and ${errors === 1 ? "is" : "are"} not counted. `;
}
