import { SIGNED_BODY, SIGNED_FIGURES, type SignedFigure } from "#domain/checks/signed-version";
import type { BookLayout } from "../layout/book-layout.ts";
import { bridgeCell } from "../layout/bridge-rows.ts";
import { settingOf } from "../place-settings.ts";
import { partsMoved, signedFigure } from "./signed-parts.ts";
import { type CheckFormula, noughtTies, type PlanCheck } from "./check-formula.ts";

/** Checks against what was signed: A17 and G5. */
export const VERSION_CHECK_FORMULAS: Readonly<Record<string, PlanCheck>> = {
  A17: (book) => {
    const { bodies, bridge } = book;
    const version = settingOf("Signed version");
    const figures = Object.entries(SIGNED_FIGURES).map(
      ([line, words]) => `(ROUND(${bridgeCell(bridge, line as SignedFigure)}-${signedFigure(version, words)},2)<>0)`,
    );
    const inputs = `(${settingOf("Fingerprint")}&""<>${settingOf("Signed fingerprint")}&"")`;
    return unlessNone(
      version,
      `${figures.join("+")}+${inputs}+${bodiesMoved(bodies, version)}+${partsMoved(book, version)}`,
    );
  },
  G5: ({ bodies, bridge }: BookLayout) => {
    const version = settingOf("Version before");
    const range = rangeOfBodies(bodies);
    const moved = (now: string, then: string): string =>
      `((ABS(${now}-${then})>${settingOf("Version change tolerance")}*ABS(${then}))+(ABS(${now}-${then})>${settingOf("Version change £")})>0)`;
    const each = moved(range("C"), signedFigure(version, SIGNED_BODY, range("A")));
    const total = moved(bridgeCell(bridge, "total"), signedFigure(version, SIGNED_FIGURES.total));
    return unlessNone(version, `SUMPRODUCT(--${each})+${total}`);
  },
};

/** Columns of TP Bodies, from the first body to the last. */
function rangeOfBodies({ first, last }: BookLayout["bodies"]): (column: string) => string {
  return (column) => `'TP Bodies'!$${column}$${String(first)}:$${column}$${String(last)}`;
}

/** Formula text: how many bodies' spending is not what was signed, and how many that were signed are no longer among them. */
function bodiesMoved(bodies: BookLayout["bodies"], version: string): string {
  const range = rangeOfBodies(bodies);
  const moved = `SUMPRODUCT(--(ROUND(${range("C")}-${signedFigure(version, SIGNED_BODY, range("A"))},2)<>0))`;
  const signed = `(TP_Log[Action]="Signed version "&${version}&": ${SIGNED_BODY}")*(TP_Log[£ after]<>0)`;
  return `${moved}+SUMPRODUCT(${signed}*(COUNTIF(${range("A")},TP_Log[Source])=0))`;
}

/** Without a version there is nothing to compare with: the check is not used. */
function unlessNone(version: string, differing: string): CheckFormula {
  return {
    thisSide: `IF(${version}="","",${differing})`,
    thatSide: "0",
    mayBeEmpty: true,
    result: (cells) => `IF(${cells.thisSide}="","n/a",${noughtTies(cells)})`,
  };
}
