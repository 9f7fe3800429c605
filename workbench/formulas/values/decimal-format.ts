import type { FormatToken } from "./format-sections.ts";
import { roundDecimal } from "./round-decimal.ts";

/** A section of a number format code, taken apart. */
interface DecimalPlan {
  /** Tokens up to the decimal point, commas out; tokens after it. */
  readonly whole: readonly FormatToken[];
  readonly fraction: readonly FormatToken[];
  readonly hasPoint: boolean;
  readonly hasThousands: boolean;
  readonly scale: number;
}

/** A number that is not negative, by the digits of a section. `digits` are those shown, to see whether any is left. */
export function formatDecimal(value: number, section: readonly FormatToken[]): { whole: string; digits: string } {
  const plan = planOf(section);
  const places = plan.fraction.filter(({ kind }) => kind === "digit").length;
  const rounded = roundDecimal(value * plan.scale, places, "half-away");
  const [integer = "0", decimals = ""] = fixedText(rounded, places).split(".");
  const whole = wholeText(integer === "0" ? "" : integer, plan);
  const fraction = fractionText(decimals, plan.fraction);
  return { whole: whole + (plan.hasPoint ? "." : "") + fraction, digits: integer + decimals };
}

/** toFixed turns to an exponent from 1e21 and shows binary noise past 15 digits. */
function fixedText(value: number, places: number): string {
  if (value < 1e15) return value.toFixed(places);
  const [digits = "", power = "0"] = value.toExponential(14).split("e");
  const integer = digits.replace(".", "").padEnd(Number(power) + 1, "0");
  return places > 0 ? `${integer}.${"0".repeat(places)}` : integer;
}

function planOf(section: readonly FormatToken[]): DecimalPlan {
  const point = section.findIndex(({ kind }) => kind === "point");
  const before = point < 0 ? section : section.slice(0, point);
  const fraction = point < 0 ? [] : section.slice(point + 1);
  const isDigit = ({ kind }: FormatToken): boolean => kind === "digit";
  const lastDigit = before.findLastIndex(isDigit);
  const inner = before.slice(0, lastDigit + 1);
  const lastFraction = fraction.findLastIndex(isDigit);
  const scaling = [...before.slice(lastDigit + 1), ...fraction.slice(lastFraction + 1)].filter(
    ({ kind }) => kind === "comma",
  );
  const percents = section.filter(({ kind }) => kind === "percent").length;
  const noComma = ({ kind }: FormatToken): boolean => kind !== "comma";
  return {
    whole: before.filter(noComma),
    fraction: fraction.filter(noComma),
    hasPoint: point >= 0,
    hasThousands: inner.some(({ kind }) => kind === "comma"),
    scale: 100 ** percents / 1000 ** scaling.length,
  };
}

/** Digits are laid from the right; the leftmost place takes all that is over. */
function wholeText(integer: string, plan: DecimalPlan): string {
  const places = plan.whole.filter(({ kind }) => kind === "digit").length;
  let left = integer;
  let shown = 0;
  let place = 0;
  let text = "";
  const add = (digit: string): void => {
    if (plan.hasThousands && shown > 0 && shown % 3 === 0 && digit !== "") text = `,${text}`;
    text = digit + text;
    if (digit !== "") shown++;
  };
  for (const token of [...plan.whole].reverse()) {
    if (token.kind !== "digit") {
      text = (token.kind === "percent" ? "%" : token.text) + text;
      continue;
    }
    place++;
    if (place === places) for (; left.length > 1; left = left.slice(0, -1)) add(left.slice(-1));
    add(left === "" ? filler(token.text) : left.slice(-1));
    left = left.slice(0, -1);
  }
  return text;
}

function filler(place: string): string {
  return place === "0" ? "0" : place === "?" ? " " : "";
}

/** `#` drops zeros at the end. */
function fractionText(decimals: string, tokens: readonly FormatToken[]): string {
  const kept = decimals.replace(/0+$/, "").length;
  let at = 0;
  let text = "";
  for (const token of tokens) {
    if (token.kind !== "digit") text += token.kind === "percent" ? "%" : token.text;
    else {
      text += at < kept ? decimals.charAt(at) : filler(token.text);
      at++;
    }
  }
  return text;
}
