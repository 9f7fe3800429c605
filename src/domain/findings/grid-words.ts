import { money, rowNumber, text } from "./phrases.ts";
import { field, letters, place, sheetOnly, type Wording } from "./where.ts";

/** The sentences of what was found in how a workbook holds its cells: merged, linked to other books, dated from 1904. */
export const GRID_WORDS: Readonly<Record<string, Wording>> = {
  "mac-dates": (f) =>
    `${sheetOnly(f)} stands in a workbook that counts its days from 1904, as Excel for Mac once did. Its dates were read so. Nothing to do.`,
  "merged-read": (f) =>
    `Column ${letters(f.column)} of ${sheetOnly(f)} (“${text(f, "heading")}”) has cells merged over several rows. What they say of ` +
    `${field(f)} was read for ${text(f, "rows")} further ${f.params["rows"] === 1 ? "line" : "lines"} as well; the cells stay as they are. ` +
    "If a line is of something else, unmerge its cells and fill them in, then Recount.",
  "amount-merged": (f) =>
    `${place(f)} is merged down to row ${text(f, "last")}: one amount, ${money(f, "amount")}, for several rows. It was counted once, on row ` +
    `${rowNumber(f)}; ${text(f, "rows")} ${f.params["rows"] === 1 ? "row" : "rows"} below it were left out. If they are of other bodies ` +
    "or services, unmerge the cells and give each row its own amount, then Recount.",
  "amounts-of-other-book": (f) =>
    `${text(f, "cells")} of ${sheetOnly(f)} (“${text(f, "heading")}”) are formulas that look into ${otherBook(text(f, "books"))}. ` +
    `${text(f, "rows")} ${f.params["rows"] === 1 ? "amount" : "amounts"}, ${sumOf(f)} in all, were counted as last read from there; nothing here proves them. ` +
    errorsOf(Number(f.params["errors"])) +
    "Ask for the figures as values, or open that workbook and update the links, then Recount.",
};

function otherBook(names: string): string {
  return names === "" ? "another workbook" : `another workbook (${names})`;
}

function sumOf(finding: Parameters<Wording>[0]): string {
  const figure = money(finding, "sum");
  return text(finding, "isPounds") === "" ? `${figure} in the unit of the file` : signed(figure);
}

/** The sign before the pound. */
function signed(figure: string): string {
  return figure.startsWith("−") ? `−£${figure.slice(1)}` : `£${figure}`;
}

function errorsOf(errors: number): string {
  if (errors === 0) return "";
  return `${String(errors)} of them ${errors === 1 ? "shows" : "show"} an error or nothing and ${errors === 1 ? "is" : "are"} not counted. `;
}
