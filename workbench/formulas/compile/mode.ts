/**
 * How ranges behave where one value is wanted.
 * `one`: implicit intersection. `array`: cell by cell, as inside SUMPRODUCT. `unsure`: older and newer Excel differ
 * (`SUM(A1:A3*2)`), so such a formula is not computed.
 */
export type Mode = "one" | "array" | "unsure";
