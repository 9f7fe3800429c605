import fc from "fast-check";
import type { OracleUnit } from "./oracle-place.ts";

const THOUSANDTHS_IN_A_PENNY = 1000;
const THOUSANDTHS_IN_A_POUND = 100_000;
/** Decimal places of a thousandth of a penny, by unit. */
const PLACES_IN: Readonly<Record<OracleUnit, number>> = { "£": 5, "£000": 8, "£m": 11 };

const pounds = fc.oneof(
  fc.integer({ min: 1, max: 100 }),
  fc.integer({ min: 1, max: 100_000 }),
  fc.integer({ min: 1, max: 50_000_000 }),
);

/** Sizes of amounts in thousandths of a penny: round pounds, pence, half-pence (exact ties), odd fractions, and equals. */
const size = fc.oneof(
  { weight: 3, arbitrary: pounds.map((n) => n * THOUSANDTHS_IN_A_POUND) },
  { weight: 3, arbitrary: pounds.map((n) => n * THOUSANDTHS_IN_A_PENNY) },
  { weight: 3, arbitrary: pounds.map((n) => n * THOUSANDTHS_IN_A_PENNY + THOUSANDTHS_IN_A_PENNY / 2) },
  { weight: 1, arbitrary: pounds.map((n) => n * 37 + 1) },
  { weight: 2, arbitrary: fc.constantFrom(1000, 500, 250.5).map((n) => n * THOUSANDTHS_IN_A_POUND) },
);

/** Amounts > 0, in thousandths of a penny. */
export const positiveAmount: fc.Arbitrary<number> = size;

/** Amounts of lines: mostly spending, some credits, seldom nothing. */
export const lineAmount: fc.Arbitrary<number> = fc.oneof(
  { weight: 16, arbitrary: size },
  { weight: 3, arbitrary: size.map((amount) => -amount) },
  { weight: 1, arbitrary: fc.constant(0) },
);

/** Thousandths of a penny as a file of the unit writes them: a plain decimal, nothing lost. */
export function amountText(thousandths: number, unit: OracleUnit): string {
  const places = PLACES_IN[unit];
  const digits = String(Math.abs(thousandths)).padStart(places + 1, "0");
  const fraction = digits.slice(-places).replace(/0+$/, "");
  const sign = thousandths < 0 ? "-" : "";
  return `${sign}${digits.slice(0, -places)}${fraction === "" ? "" : `.${fraction}`}`;
}
