import { isNilMarker } from "./nil-markers.ts";

const SCALES: Readonly<Record<string, number>> = { k: 3, m: 6, mn: 6, million: 6, bn: 9, billion: 9, thousand: 3 };
/** No amount is written longer: what is would cost its square to look through. */
const LONGEST = 100;
const SPACES = /[\s\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]+/g;
const GROUPED = [
  /^\d{1,3}(?: \d{3})+(?:\.\d*)?$/,
  /^\d{1,3}(?:['’]\d{3})+(?:\.\d*)?$/,
  /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/,
];
const PLAIN = /^(?:\d+\.?\d*|\.\d+)$/;
const SCIENTIFIC = /^\d+(?:\.\d+)?e[+-]?\d{1,2}$/;
/** `1.234` is one and a bit to us and twelve hundred to others: three decimals after 1-3 digits say neither. */
const CONTINENTAL_THOUSANDS = /^[1-9]\d{0,2}\.\d{3}$/;

/**
 * Reads an amount as British ledgers, exports and people write it.
 *
 * What could mean two amounts is not guessed: `1.234,50`, `1 234,56`, `1,23,456.00`, `1.234` and other currencies give
 * null. Thousands may be set apart by commas, spaces or apostrophes, but then by all of them and in threes.
 *
 * @param text - one cell's text, as it stands in the file.
 * @returns the number it states (credits < 0, in the unit of the file); "nil" where it says that there is no figure
 * (`n/a`, `[x]`); null where it cannot be read. A lone `-` (accounting form of nought) is 0.
 * @example readMoney("£(1,234.50)") // -1234.5
 * @source inputs.md 2.7 rows 1-4 and 6
 */
export function readMoney(text: string): number | null | "nil" {
  const tidy = tidyText(text);
  if (isNilMarker(tidy)) return "nil";
  const amount = takeCurrency(tidy);
  if (amount === "-") return 0;
  const signed = takeSign(amount);
  const size = signed && sizeOf(signed.rest);
  if (size === null) return null;
  return signed?.negative === true && size !== 0 ? -size : size;
}

function sizeOf(text: string): number | null {
  const scaled = takeScale(text);
  const digits = plainDigits(scaled.rest, scaled.exponent > 0);
  if (digits === null) return null;
  const value = Number(scaled.exponent === 0 ? digits : `${digits}e${String(scaled.exponent)}`);
  return Number.isFinite(value) ? value : null;
}

/** Words that are no amount for a text that is longer than any. */
function tidyText(text: string): string {
  const spaced = text
    .replace(/Â(?=[£\u00a0])/g, "")
    .replace(SPACES, " ")
    .trim();
  if (spaced.length > LONGEST) return "too long";
  return spaced
    .replace(/[−–—‐‑‒﹣-]/g, "-")
    .trim()
    .replace(/^['’`]/, "")
    .trim()
    .toLowerCase();
}

/** Takes one pound mark off either end. U+FFFD stands where a decoder lost the £ of a windows-1252 file. */
function takeCurrency(text: string): string {
  return text
    .replace(/(?:gbp|£|\ufffd)/, " ")
    .replace(/ +/g, " ")
    .replace(/^- /, "-")
    .replace(/\( /, "(")
    .trim();
}

interface Signed {
  readonly negative: boolean;
  readonly rest: string;
}

/** Takes off exactly one mark of a credit: a dash before or behind, brackets, or CR. Two marks are not guessed at. */
function takeSign(text: string): Signed | null {
  const marks = { brackets: /^\((.*)\)$/, before: /^-(.*)$/, behind: /^(.*)-$/, credit: /^(.*\d) ?cr\.?$/ };
  const unmarked = text.replace(/(\d) ?dr\.?$/, "$1").replace(/^\+(?=\d)/, "");
  for (const mark of Object.values(marks)) {
    const inner = mark.exec(unmarked)?.[1];
    if (inner === undefined) continue;
    const rest = inner.trim();
    return /[-()]|cr/.test(rest) ? null : { negative: true, rest };
  }
  return { negative: false, rest: unmarked };
}

function takeScale(text: string): { readonly rest: string; readonly exponent: number } {
  const found = /^(.*[\d.]) ?(k|mn|m|bn|thousand|million|billion)$/.exec(text);
  return found ? { rest: found[1]!, exponent: SCALES[found[2]!]! } : { rest: text, exponent: 0 };
}

/** The digits without separators, or null where they stand in a way that could mean two amounts. */
function plainDigits(text: string, scaled: boolean): string | null {
  const isPlain = PLAIN.test(text);
  if (isPlain && !scaled && CONTINENTAL_THOUSANDS.test(text)) return null;
  if (isPlain || SCIENTIFIC.test(text)) return text;
  return GROUPED.some((groups) => groups.test(text)) ? text.replace(/[ ,'’]/g, "") : null;
}
