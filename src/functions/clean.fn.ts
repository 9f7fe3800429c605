import { unitIn } from "#domain/ledger/stated-unit";
import { readMoney } from "#domain/money/read-money";
import { POUNDS_IN } from "#domain/place/registers";
import { answer, answerEach, readOnce } from "./cell-answer.ts";
import { holds, readPlain } from "./cell-value.ts";
import { bad, good, type Outcome } from "./outcome.ts";

/**
 * Amounts as ledgers write them, such as (1,234.50), £1.2m or 99.00CR, as plain numbers in pounds.
 *
 * @customfunction CLEAN CLEAN
 * @param text Amounts as they stand: one cell or a range.
 * @param [unit] What the amounts are in: £, £000 or £m. If left out they are in £.
 * @returns Numbers in pounds, credits negative, in a range of the same shape; blank cells stay blank.
 */
export function placeClean(text: unknown[][], unit?: string): unknown[][] {
  const zeros = answer(zerosOf(unit ?? ""));
  const readText = readOnce((cell) => readAmountText(cell, zeros));
  return answerEach(text, "text", (cell) => {
    const plain = readPlain(cell);
    if (!plain.ok) return plain;
    if (typeof plain.value === "string") return readText(plain.value);
    return typeof plain.value === "number"
      ? good(shiftPoint(plain.value, zeros))
      : bad(`${holds(cell)}, not an amount.`);
  });
}

/** How many noughts the unit puts behind an amount: £000 puts three. */
function zerosOf(unit: string): Outcome<number> {
  if (unit.trim() === "") return good(0);
  const stated = unitIn(unit);
  return stated === null ? bad(`unit is "${unit}"; write £, £000 or £m.`) : good(Math.log10(POUNDS_IN[stated]));
}

function readAmountText(text: string, zeros: number): Outcome<number | string> {
  if (text.trim() === "") return good("");
  const amount = readMoney(text);
  if (amount === "nil") return bad(`holds "${text}", which says that there is no figure.`);
  if (amount === null) return bad(`holds "${text}", which cannot be read as one amount.`);
  return good(shiftPoint(amount, zeros));
}

/** Times 10 to the power of `zeros` on the decimal that is written: 1.005 thousand is 1,005, not 1,004.9999999999999. */
function shiftPoint(amount: number, zeros: number): number {
  if (zeros === 0) return amount;
  const [digits = "", exponent = "0"] = String(amount).split("e");
  return Number(`${digits}e${String(Number(exponent) + zeros)}`);
}
