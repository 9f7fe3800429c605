/** Signs of full width, and blanks that nobody sees before a sign, are the sign to some programs: so they are to us. */
const STARTS_AS_FORMULA_OR_PREFIX = /^(?:[\s\p{Cc}\p{Cf}]*[=+\-@'＝＋－＠﹦﹢﹣﹫−]|[\t\r\n])/u;
const MAY_READ_AS_NUMBER_OR_ERROR = /^[\s\p{Cf}]*[\p{N}.,()\p{Sc}%#]/u;
const MAY_READ_AS_DATE = /^\s*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\-/.,]*\d/i;
const READS_AS_TRUTH = /^\s*(true|false)\s*$/i;

/** What a cell takes; Excel refuses the whole request for a text that is longer. */
const LONGEST = 32_767;

/** The number format under which Excel takes every entry as text. */
export const TEXT_FORMAT = "@";

/**
 * The entry that leaves `text` in a cell as text, to the letter.
 *
 * An entry is what a person would type: Excel reads formulas, numbers, dates and truth values out of it. Text of a ledger
 * must never be evaluated (a payee may be called `=HYPERLINK(…)`), nor lose its noughts (`0071`), so whatever Excel
 * could read as something else goes in behind an apostrophe, which Excel keeps as a prefix and not as part of the text.
 *
 * @param text - any text; kept exactly, but that one longer than a cell takes ends in "…" (reasons that quote what strangers wrote).
 * @param numberFormat - the format that the cell has by now. Under `@` the text goes in as it is.
 * @example enterText("=1+1", "General") // "'=1+1"
 */
export function enterText(text: string, numberFormat: string): string {
  if (text === "") return "";
  if (numberFormat === TEXT_FORMAT || !wouldBeRead(text)) return fitting(text, LONGEST);
  return `'${fitting(text, LONGEST - 1)}`;
}

/**
 * True for a value that a cell with the format `@` may not keep: a number or truth value would become text; and whether
 * Excel swallows a leading apostrophe there is not documented, while under General a second one is known to be the prefix.
 */
export function needsGeneralFormat(value: unknown): boolean {
  return typeof value === "string" ? value.startsWith("'") : value !== null && value !== undefined;
}

function fitting(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/**
 * The entry that names a series of a chart with `text`: one that begins with "=" is taken for a reference, and no apostrophe keeps it
 * from that, so a blank stands before it.
 */
export function enterSeriesName(text: string): string {
  return STARTS_AS_FORMULA_OR_PREFIX.test(text) ? ` ${text}` : text;
}

function wouldBeRead(text: string): boolean {
  return (
    STARTS_AS_FORMULA_OR_PREFIX.test(text) ||
    MAY_READ_AS_NUMBER_OR_ERROR.test(text) ||
    MAY_READ_AS_DATE.test(text) ||
    READS_AS_TRUTH.test(text)
  );
}
