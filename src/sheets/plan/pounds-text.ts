import type { Unit } from "#domain/place/registers";

/** Digits of a figure in a sentence, and what follows it, by the unit that it is said in. */
const IN_UNIT: Readonly<Record<Unit, { readonly digits: string; readonly suffix: string }>> = {
  "£": { digits: "#,##0", suffix: "" },
  "£000": { digits: "#,##0,", suffix: "k" },
  "£m": { digits: "#,##0.0,,", suffix: "m" },
};

/**
 * Formula text of pounds inside a sentence, in whole pounds: "£2,681", "-£2,681". The sign stands before the £.
 *
 * @param figure - formula text of pounds.
 */
export function poundsText(figure: string): string {
  return signed(figure, "#,##0");
}

/** The same to the penny: "£2,681.37", "-£2,681.37". */
export function penceText(figure: string): string {
  return signed(figure, "#,##0.00");
}

/** The same in the unit of the place: "£13,880k", "-£2.1m"; nought is "£0". */
export function poundsTextIn(unit: Unit, figure: string): string {
  const { digits, suffix } = IN_UNIT[unit];
  return suffix === "" ? poundsText(figure) : `${signed(figure, digits)}&"${suffix}"`;
}

/** In the unit of the place; what that unit would show as nought to the penny: a false £0k hides it. */
export function sumTextIn(unit: Unit, figure: string): string {
  const said = poundsTextIn(unit, figure);
  return unit === "£" ? said : `IF(ABS(${figure})<${LEAST_SHOWN[unit]},${penceText(figure)},${said})`;
}

/** The same, and "nil" for nought, as the sentences of a return have it. */
export function sumOrNil(unit: Unit, figure: string): string {
  return `IF(ROUND(${figure},2)=0,"nil",${sumTextIn(unit, figure)})`;
}

/** Half of what the last figure of a unit stands for, pounds. */
const LEAST_SHOWN = { "£000": "500", "£m": "50000" } as const;

function signed(figure: string, digits: string): string {
  return `TEXT(${figure},"£${digits};-£${digits}")`;
}
