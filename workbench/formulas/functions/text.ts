import { CellError, type CellValue } from "#workbench/model/cell";
import { hasWildcards, wildcardPattern } from "../ranges/wildcards.ts";
import { numberOf, textOf } from "../values/coerce.ts";
import { formatValue } from "../values/number-format.ts";
import { type FunctionTable, MOST_PARAMETERS, ofValues } from "./rule.ts";

const VALUE = CellError.of("#VALUE!");
/** Excel's longest cell text. */
const LONGEST = 32_767;

export const TEXT_FUNCTIONS = {
  VALUE: ofValues([1, 1], ([value = null]) => (typeof value === "boolean" ? VALUE : numberOf(value))),
  TEXT: ofValues([2, 2], ([value = null, format], cell) => formatValue(value, textOf(format), cell.date1904)),
  LEFT: ofValues([1, 2], ([text, count]) => textOf(text).slice(0, countOf(count))),
  RIGHT: ofValues([1, 2], ([text, count]) => {
    const whole = textOf(text);
    return whole.slice(Math.max(0, whole.length - countOf(count)));
  }),
  MID: ofValues([3, 3], ([text, start, count]) => {
    const whole = textOf(text);
    const from = Math.trunc(numberOf(start));
    return from < 1 ? VALUE : whole.slice(from - 1, from - 1 + countOf(count));
  }),
  LEN: ofValues([1, 1], ([text]) => textOf(text).length),
  TRIM: ofValues([1, 1], ([text]) => textOf(text).replace(/ +/g, " ").replace(/^ | $/g, "")),
  UPPER: ofValues([1, 1], ([text]) => textOf(text).toUpperCase()),
  LOWER: ofValues([1, 1], ([text]) => textOf(text).toLowerCase()),
  PROPER: ofValues([1, 1], ([text]) =>
    textOf(text).replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()),
  ),
  EXACT: ofValues([2, 2], ([a, b]) => textOf(a) === textOf(b)),
  SUBSTITUTE: ofValues([3, 4], ([text, old, fresh, which]) =>
    substitute([textOf(text), textOf(old), textOf(fresh)], which),
  ),
  FIND: ofValues([2, 3], ([wanted, text, start]) => find(textOf(wanted), textOf(text), start)),
  SEARCH: ofValues([2, 3], ([wanted, text, start]) => search(textOf(wanted), textOf(text), start)),
  REPT: ofValues([2, 2], ([text, times]) => {
    const whole = textOf(text);
    const count = Math.trunc(numberOf(times));
    return count < 0 || whole.length * count > LONGEST ? VALUE : whole.repeat(count);
  }),
  CONCATENATE: ofValues([1, MOST_PARAMETERS], (values) => values.map(textOf).join("")),
  CHAR: ofValues([1, 1], ([code]) => {
    const number = Math.trunc(numberOf(code));
    return number < 1 || number > 255 ? VALUE : windowsCharacter(number);
  }),
  CODE: ofValues([1, 1], ([text]) => {
    const whole = textOf(text);
    return whole === "" ? VALUE : windowsCode(whole.charAt(0));
  }),
  HYPERLINK: ofValues([1, 2], ([link = null, words]) => (words === undefined ? link : words)),
} satisfies FunctionTable;

/** How many characters; left out it is 1, below 0 it is #VALUE!. */
function countOf(value: CellValue | undefined): number {
  const count = value === undefined ? 1 : Math.trunc(numberOf(value));
  if (count < 0) throw VALUE;
  return count;
}

function substitute([text, old, fresh]: readonly [string, string, string], which: CellValue | undefined): string {
  if (old === "") return text;
  if (which === undefined) return text.split(old).join(fresh);
  const wanted = Math.trunc(numberOf(which));
  if (wanted < 1) throw VALUE;
  let at = text.indexOf(old);
  for (let seen = 1; seen < wanted && at >= 0; seen++) at = text.indexOf(old, at + old.length);
  return at < 0 ? text : text.slice(0, at) + fresh + text.slice(at + old.length);
}

function startOf(start: CellValue | undefined, text: string): number {
  const from = start === undefined ? 1 : Math.trunc(numberOf(start));
  if (from < 1 || from > text.length + 1) throw VALUE;
  return from - 1;
}

function find(wanted: string, text: string, start: CellValue | undefined): number | CellError {
  const at = text.indexOf(wanted, startOf(start, text));
  return at < 0 ? VALUE : at + 1;
}

function search(wanted: string, text: string, start: CellValue | undefined): number | CellError {
  const from = startOf(start, text);
  const at = hasWildcards(wanted)
    ? text.slice(from).search(wildcardPattern(wanted, false))
    : text.slice(from).toLowerCase().indexOf(wanted.toLowerCase());
  return at < 0 ? VALUE : from + at + 1;
}

/** CHAR and CODE count in Windows-1252: 128 is the euro sign. */
const WINDOWS_128 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function windowsCharacter(code: number): string {
  return code >= 128 && code < 160 ? WINDOWS_128.charAt(code - 128) : String.fromCharCode(code);
}
function windowsCode(letter: string): number {
  const special = WINDOWS_128.indexOf(letter);
  if (special >= 0) return 128 + special;
  const code = letter.charCodeAt(0);
  return code < 256 ? code : "?".charCodeAt(0);
}
