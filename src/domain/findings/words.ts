import type { Finding } from "./finding.ts";
import { InvariantError } from "./invariant.ts";
import { GRID_WORDS } from "./grid-words.ts";
import { SHEET_WORDS } from "./sheet-words.ts";
import { TAG_WORDS } from "./tag-words.ts";
import { count, money, over, pounds, rowNumber, text } from "./phrases.ts";
import { field, letters, place, sheetOnly, stands, type Wording } from "./where.ts";

/**
 * The sentence of each code: what is wrong, where, what was done, what to do. One table, so that a code without words
 * is found by its test.
 * @source experience.md, "Words for bad input"
 */
const WORDS: Readonly<Record<string, Wording>> = {
  ...SHEET_WORDS,
  ...GRID_WORDS,
  ...TAG_WORDS,
  "transfer-share-outside": (f) =>
    `What ${text(f, "payee")} states as received from ${text(f, "payer")} mixes receipts and credits at different shares, ` +
    "and gives no share between 0 and 1. The payee's general share was used; the total does not rest on it. " +
    "Put credits on lines with the share of what they correct, then Recount.",
  "tag-replaced": (f) =>
    `Row ${text(f, "row")} (${place(f)}) now says otherwise than at the last count. Its tags ${text(f, "tags")} follow the ` +
    "source again. If one of them was your own, type it once more, then Recount.",
  "source-missing": (f) =>
    `Source ${text(f, "source")} on sheet “${text(f, "sheet")}” was counted last time and is not there to be read now. ` +
    "Nothing was counted. Put the sheet and its headings back, or delete the source's row on TP Sources, then Recount.",
  "too-many-sources": (f) =>
    `There are ${text(f, "sources")} sources, and this version takes up to ${text(f, "most")} in one workbook. Nothing was ` +
    "counted. Put the monthly files of a body below one another in one file, or count the place in two workbooks.",
  "no-body-named": (f) =>
    `${place(f)} does not say which body spent ${text(f, "lines")} of its lines, so they are not counted. Say the body in ` +
    `Sources (source ${text(f, "source")}; after a first Recount also on TP Sources; or in sources.csv by the name of the file), then Recount.`,
  "split-weights": (f) =>
    `The weights of row ${text(f, "row")} total ${text(f, "total")} %. They must total 100 %, or money is lost or counted ` +
    "twice. Nothing was written. Put the weights right, then save the split again.",
  "split-weight-unfit": (f) =>
    `Row ${text(f, "row")} gives “${text(f, "theme")}” a weight of ${text(f, "weight")} %. A weight is above 0, at most 100, ` +
    "with at most two decimals. Nothing was written. Put the weight right, then save the split again.",
  "share-unfit": (f) =>
    `A share of ${text(f, "share")} was given for ${text(f, "agency")}. A share is from 0 to 1. Nothing was written.`,
  "share-no-drivers": (f) =>
    `There are no units of “${text(f, "basis")}” for ${text(f, "agency")}, or they give no share. Nothing was written. Put ` +
    "them on TP Drivers, Recount, then choose the basis again.",
  "share-way-gone": (f) =>
    `No row of ${text(f, "agency")} comes to the place by “${text(f, "way")}” any more: its rows or its basis were changed since that was ` +
    "shown. Nothing was written. Look at its share as it stands now, and decide again if it is still to change.",
  "share-given-twice": (f) =>
    `More than one decision on the share of ${text(f, "agency")} was given at once. Nothing was written. Give one, Recount, ` +
    "then give the next.",
  "rule-field-unknown": (f) =>
    `${ruleName(f)} looks in “${text(f, "text")}”, which is not known. It was not run. Write any, payee, service, purpose, ` +
    "reference, code or agency text in Field, then Recount.",
  "rule-match-unknown": (f) =>
    `${ruleName(f)} matches by “${text(f, "text")}”, which is not known. It was not run. Write contains, word, starts, ` +
    "equals, code or pattern in Match, then Recount.",
  "rule-no-words": (f) =>
    `${ruleName(f)} has no words to look for. It was not run. Write them in Words (several part with |), then Recount.`,
  "rule-no-tag": (f) =>
    `${ruleName(f)} gives no tag. It was not run. Write the body, theme, COFOG, revenue or capital, client group, ` +
    "control, funding stream, kind of work, payee body or class that it gives in its column, then Recount.",
  "rule-tag-unknown": (f) =>
    `${ruleName(f)} reads “${text(f, "text")}” under ${text(f, "heading")}, which is not known. It was not run. ` +
    `Write one of: ${text(f, "known")}, then Recount.`,
  "rule-pattern-refused": (f) =>
    `The pattern “${text(f, "text")}” of rule ${text(f, "rule")} on TP Rules cannot be run: ${text(f, "reason")}. Nothing was tagged by it. ` +
    "Write a simpler pattern, or use contains, then Recount.",
  "rules-disagree": (f) =>
    `${ruleName(f, "won")} and rule ${text(f, "lost")} have the same order and would give ${text(f, "rows")} ` +
    `${text(f, "rows") === "1" ? "row" : "rows"}, ${pounds(f, "pounds")} in all, different tags. ${text(f, "won")} was used, since it stands higher. ` +
    "Give one of them a lower order, then Recount.",
  "body-registered-twice": (f) =>
    `TP Agencies has the body “${text(f, "first")}” twice, the second time as “${text(f, "second")}”: no line can tell which of the two ` +
    "rows says its home and its share. Nothing was counted. Delete the row that is wrong (TP Agencies, or agencies.csv), then Recount.",
  "bodies-alike": (f) =>
    `TP Agencies has “${text(f, "first")}” and “${text(f, "second")}”, which are one name but for its spelling. They were counted as two ` +
    "bodies, and what both spend on a theme as overlap; rules of one hold for both. If they are one, delete the second row on TP Agencies and write " +
    "its name under Aliases of the first, then Recount.",
  "word-not-known": (f) =>
    `Source ${text(f, "source")} states “${text(f, "text")}” as its ${text(f, "heading")}, which is not known. ` +
    `Nothing was counted. Write one of: ${text(f, "known")} (TP Sources, or sources.csv).`,
  "below-nought-not-known": (f) =>
    `The pair ${text(f, "payer")} → ${text(f, "payee")} states “${text(f, "text")}” under Below nought, which is not known. ` +
    `Nothing was counted. Write ${text(f, "known")}, or clear the cell (TP Transfers, or transfers.csv), then Recount.`,
  "income-not-a-number": (f) =>
    `${place(f)} reads “${text(f, "text")}” under ${text(f, "heading")}. It was not taken as income. ` +
    "Write the figure as a number, then Recount.",
  "part-not-a-number": (f) =>
    `${place(f)} reads “${text(f, "text")}” under ${text(f, "heading")}, which is no figure between 0 and 1. The row was counted as if ` +
    "the cell were empty. Write the figure, or clear the cell, then Recount.",
  "sheet-empty": (f) => `${place(f)} is empty, so it was not read. Nothing to do.`,
  "copy-of-ours": (f) =>
    `${place(f)} was not read: it is a copy of “${text(f, "text")}”, a sheet that Total Place makes. What such a sheet is made from ` +
    "is what counts. Keep the copy or delete it, as you like.",
  "no-headings": (f) =>
    `${place(f)} has no row of headings that looks like spending in its first 60 rows, so it was not read. ` +
    "If it is spending, put headings such as Supplier, Date and Net amount above the data, then Recount.",
  "not-spend": (f) =>
    `${place(f)} was not read: its headings in row ${rowNumber(f)} do not say who was paid or what for. ` +
    "If it is spending, say in Sources which column is which.",
  "contracts-register": (f) =>
    `${place(f)} was not read: its headings (${text(f, "headings")}) are those of a list of contracts, whose values are not what was ` +
    "paid. If it is spending, say in Sources which column is the amount.",
  "no-rows": (f) => `${place(f)} has headings in row ${rowNumber(f)} and no payments below them. Nothing was counted.`,
  "no-amount-column": (f) =>
    `${place(f)} has no column that can be taken for the amount (headings in row ${rowNumber(f)}: ${text(f, "headings")}). ` +
    "The sheet was not counted. Say in Sources which column holds the amount.",
  "amount-ambiguous": (f) =>
    `${place(f)} has two columns that could be the amount: “${text(f, "first")}”${over(f, "firstOver")} (column ${letters(f.column)}) and ` +
    `“${text(f, "second")}”${over(f, "secondOver")} (column ${letters(f.params["secondColumn"])}), with different figures. ` +
    "The sheet was not counted. Say in Sources which one to count.",
  "other-currency": (f) =>
    `${place(f)} reads ${text(f, "text")}, and its row says that this is not in pounds. The row was left out. Put the amount in ` +
    "pounds in the cell and GBP in the column of currencies, then Recount.",
  "other-unit": (f) =>
    `${place(f)} reads ${text(f, "text")}, and its row says: ${text(f, "reason")}. The row was left out. Write the figures of the sheet in one ` +
    "unit and name it on every row, then Recount.",
  "amount-unreadable": (f) =>
    `${place(f)} reads “${text(f, "text")}”. It was not counted; £ unknown stands in suspense. Correct the cell, then Recount.`,
  "income-line-unclear": (f) =>
    `${place(f)} reads “${text(f, "text")}” on a line of income. Others of the sheet are written the other way, and no total tells ` +
    "which is meant. It was not counted; £ unknown stands in suspense. Say in Sources how income is written, or write it above " +
    "nought on every line or below it on every line, then Recount.",
  "amount-not-stated": (f) =>
    `${place(f)} reads “${text(f, "text")}”: somebody withheld the amount or does not know it. The row was not counted; £ unknown ` +
    "stands in suspense. Ask the body, put the amount in (0 where there is none), then Recount.",
  "number-for-amount": (f) =>
    `${place(f)} reads ${text(f, "text")} where the amount should be: it looks like the number of a document or payee. It was not ` +
    "counted; £ unknown stands in suspense. Put the amount in its place; if this is the amount, write it as text with commas, as " +
    "'5,250,000. Then Recount.",
  "amount-from-total": (f) =>
    `${place(f)} is empty, and the row's text ends in figures. ${money(f, "amount")} of them was counted, since the file's own total ` +
    "then agrees to the penny. Put the amount in its own cell, then Recount.",
  "amount-missing": (f) =>
    f.params["counted"] === "in suspense"
      ? `${place(f)} has no amount where a payment stands. It was not counted; £ unknown stands in suspense. Put the amount in, then Recount.`
      : `${place(f)} has no amount${stands(f)}. The row was left out. If it is a payment, put the amount in, then Recount.`,
  "amount-slid": (f) =>
    `${place(f)} has no amount, and ${text(f, "cell")} reads ${text(f, "text")}: the cells of this row seem to stand a column to the ` +
    "side. It was not counted; £ unknown stands in suspense. Put the cells under their own headings, then Recount.",
  "lone-amount": (f) =>
    `${place(f)} holds ${text(f, "text")} with nothing beside it, and it is not the sum of the rows above. ` +
    "It was not counted and stands in suspense. Say what it is, or clear the cell, then Recount.",
  "subtotal-differs": (f) =>
    `${place(f)} reads ${text(f, "text")} on a row that calls itself a total, but it is not the sum of the rows above. ` +
    "The row was left out. If it is a payment, say so by giving the row a payee or a date, then Recount.",
  "remark-in-amount": (f) =>
    `${place(f)} holds words where the amount should be: “${text(f, "text")}”. The row was left out. Read it: it may change another row.`,
  "sign-may-be-lost": (f) =>
    f.params["credits"] === 0
      ? `None of the ${count(f, "rows")} payments of ${sheetOnly(f)} is below nought: credits may have lost their minus, or are left out. ` +
        "They were read as they stand. Ask the body."
      : `${place(f)} is above nought on a row that speaks of a credit or reversal (${text(f, "credits")} such rows), and ` +
        `none of ${count(f, "rows")} payments is below nought: credits may have lost their minus. They were read as they stand. Ask the body.`,
  "amount-repeated": (f) =>
    `${place(f)} and ${text(f, "lines")} lines in all of one payee and day read ${money(f, "amount")}: it may be the total of an ` +
    "invoice, repeated on each of its lines. All were read as they stand. Ask the body.",
  "cell-error": (f) =>
    `${place(f)} holds the Excel error ${text(f, "text")} (column “${text(f, "heading")}”). ` +
    "The row was counted; the cell was not used for tagging. Correct the formula it comes from.",
  "row-shifted": (f) =>
    `${place(f)} reads “${text(f, "text")}” under “${text(f, "heading")}”: the row seems to have lost a cell, so that the rest stand ` +
    "a column to the side. Its amount was counted as it stands. Compare the row with its neighbours, put it right, then Recount.",
  "control-total-differs": (f) =>
    `The total in ${place(f)} is ${money(f, "total")}, and the rows add up to ${money(f, "read")}: ` +
    `${money(f, "difference")} different. Both figures are kept. Find the rows that are missing or counted twice, then Recount.`,
  "column-guessed": (f) =>
    `Column ${letters(f.column)} of ${sheetOnly(f)}, headed “${text(f, "heading")}”, was taken for ${field(f)}. ` +
    "Confirm it in Sources, or choose another column.",
  "heading-twice": (f) =>
    `${sheetOnly(f)} has more than one column headed “${text(f, "heading")}”. Column ${letters(f.column)} was taken for ${field(f)}. ` +
    "Confirm it in Sources, or choose the other.",
  "amount-may-be-invoice-total": (f) =>
    `The amount of ${sheetOnly(f)} is headed “${text(f, "heading")}” (column ${letters(f.column)}): it may include VAT or repeat ` +
    "the total of an invoice on each of its lines. It was counted as it stands. Ask the body.",
  "driver-negative": (f) =>
    `The driver of ${text(f, "agency")} for ${text(f, "basis")} holds a figure below nought (${text(f, "unit")}). ` +
    "Its lines on this basis have no share and are not in the total. Correct the figure in TP Drivers, then Recount.",
  "driver-unreadable": (f) =>
    `The driver of ${text(f, "agency")} for ${text(f, "basis")} has no readable figure for ${text(f, "unit")}. ` +
    "Its lines on this basis have no share and are not in the total. Put the figure in TP Drivers, then Recount.",
  "driver-unclear": (f) =>
    `The driver of ${text(f, "agency")} for ${text(f, "basis")} does not say whether ${text(f, "unit")} is in the place. ` +
    "Its lines on this basis have no share and are not in the total. Put Y or N in TP Drivers, then Recount.",
  "driver-sums-to-nothing": (f) =>
    `The driver of ${text(f, "agency")} for ${text(f, "basis")} adds up to nought. ` +
    "Its lines on this basis have no share and are not in the total. Correct the figures in TP Drivers, then Recount.",
  "transfer-circle": (f) =>
    `Money goes round in a circle: ${text(f, "bodies")}. ` +
    "The shares of these transfers cannot be settled one after the other. Refuse one of them in TP Transfers, then Recount.",
  "mapping-heading-missing": (f) =>
    `${place(f)} has no heading “${text(f, "heading")}”, which was stated for ${field(f)}. ` +
    "The columns were read as the headings say. Correct the heading in Sources.",
  "mapping-field-unknown": (f) =>
    `“${text(f, "field")}” is stated for ${sheetOnly(f)} but is no field of a source. It was not used. Correct the word in Sources.`,
};

/**
 * A finding as a sentence or three for a person: what is wrong, where, what was done, what to do.
 * @throws InvariantError for a code that has no words: that is our own slip, not the user's.
 * @example describeFinding(finding) // "Payments!F212 reads “1.234,50”. It was not counted; £ unknown stands in suspense. …"
 */
export function describeFinding(finding: Finding): string {
  const wording = WORDS[finding.code];
  if (!wording) throw new InvariantError(`no words for the finding ${finding.code}`);
  return wording(finding);
}

/** Every code that has words. */
export const WORDED_CODES: readonly string[] = Object.keys(WORDS);

function ruleName(finding: Finding, param = "rule"): string {
  return `Rule ${text(finding, param)} on TP Rules`;
}
