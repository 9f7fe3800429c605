import type { PlaceCount } from "#domain/counting/place-count";
import { describeFinding } from "#domain/findings/words";
import { POUNDS_IN, type Unit } from "#domain/place/registers";
import type { Coverage } from "#domain/tagging/coverage";
import type { RowTags } from "#domain/tagging/row-tags";
import type { PlaceView } from "../view/place-view.ts";
import { sayThemes } from "./say-themes.ts";
import type { TagLot } from "./pane-actions.ts";

const SUFFIX: Readonly<Record<Unit, string>> = { "£": "", "£000": "k", "£m": "m" };
const DECIMALS: Readonly<Record<Unit, number>> = { "£": 2, "£000": 0, "£m": 1 };

/**
 * Money as it is said in the unit of the place.
 *
 * @example sayMoney(263_888_000_000, "£000") // "£2,638,880k"
 */
export function sayMoney(pence: number, unit: Unit): string {
  const decimals = DECIMALS[unit];
  const figure = Math.abs(pence / 100 / POUNDS_IN[unit]).toLocaleString("en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return `${pence < 0 ? "−" : ""}£${figure}${SUFFIX[unit]}`;
}

/** `1 row`, `19 rows` */
export function sayCount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/** Never 100.00 % while a penny is untagged. */
export function sayCoverage({ value }: Coverage): string {
  const hundredths = Math.floor(value * 10_000 + 1e-9);
  return `${(hundredths / 100).toFixed(2)} % by value`;
}

/** What a Recount came to, in one sentence for the live region. */
export function sayRecount({ count, place, findings, sources }: PlaceView): string {
  if (!count) return "Recounted.";
  const total = `${count.title} ${sayMoney(count.count.totalPence, place.unit)}`;
  return [`Recounted. ${total}. ${sayRows(count.count)}.`, ...sayThemes(sources), ...sayTakenIn(findings)].join(" ");
}

/** `19 rows counted`; where some that were read are left out or in suspense, `10 of 13 rows counted`. */
function sayRows({ lines, rowsRead }: Pick<PlaceCount, "lines" | "rowsRead">): string {
  if (lines === rowsRead) return `${sayCount(lines, "row")} counted`;
  return `${lines.toLocaleString("en-GB")} of ${sayCount(rowsRead, "row")} counted`;
}

/** Rows that people typed below our tables. */
function sayTakenIn(findings: PlaceView["findings"]): string[] {
  return findings.filter(({ code }) => code === "typed-below").map(describeFinding);
}

/** What a signature came to; sheets that could not be proved after it do not stand. */
export function saySigned({ signing }: PlaceView): string {
  const signed = signing?.signed;
  if (!signed?.stands)
    return "The names are written, but the return is not signed: look at the open stops, then sign anew.";
  return `Version ${signed.version} of the return signed by ${signed.by}, ${signed.on}.`;
}

/** `1 row tagged Health (general). 99.62 % by value.` */
export function sayTagged(rows: number, tags: Partial<RowTags>, view: PlaceView): string {
  const words = Object.values(tags).filter((value) => value !== "" && value !== null);
  const done = words.length === 0 ? "no longer tagged" : `tagged ${words.join(", ")}`;
  return `${sayCount(rows, "row")} ${done}. ${sayCoverage(view.tags.coverage)}.`;
}

/** The same of rows tagged each in its own way: `12 rows tagged. 99.62 % by value.` */
export function sayLots(lots: readonly TagLot[], view: PlaceView): string {
  const [only] = lots;
  const rows = lots.reduce((sum, lot) => sum + lot.rows.length, 0);
  if (only && lots.length === 1) return sayTagged(rows, only.tags, view);
  return `${sayCount(rows, "row")} tagged. ${sayCoverage(view.tags.coverage)}.`;
}

/** 22/11/2026 14:20:07 -> 14:20 */
export function sayTime(now: string): string {
  return now.slice(11, 16);
}

/** Why rows that were shown are not tagged. */
export const ROWS_MOVED = "Rows have moved since they were shown. Nothing was tagged. Look again, then tag.";

/** Rows named in one sentence. */
const PLACES_SAID = 5;

/** What Revert left as it is: `1 of 2 rows put back. Changed since, so left as it is: row 5 of “Spend”.` */
export function sayLeft(
  rows: number,
  changed: readonly { readonly sheet: string; readonly row: number }[],
  gone: number,
): string {
  const places = changed.map(({ sheet, row }) => `row ${String(row + 1)} of “${sheet}”`);
  const more = places.length > PLACES_SAID ? ` and ${String(places.length - PLACES_SAID)} more` : "";
  const said = [
    `${String(rows - changed.length - gone)} of ${sayCount(rows, "row")} put back.`,
    changed.length > 0
      ? `Tagged otherwise since, so left as they are: ${places.slice(0, PLACES_SAID).join(", ")}${more}.`
      : "",
    gone > 0 ? `No longer found: ${sayCount(gone, "row")}.` : "",
    "Look at these rows and tag them anew where they are wrong.",
  ];
  return said.filter((words) => words !== "").join(" ");
}

/** A refusal where some of the tags were written before it and would not go back. */
export function sayNotPutBack(message: string, sheets: readonly string[]): string {
  const where = sheets.map((sheet) => `“${sheet}”`).join(", ");
  return `${message} Tags written on ${where} before that could not be taken back: look at these rows, then recount.`;
}
