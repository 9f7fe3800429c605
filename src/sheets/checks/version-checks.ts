import { SIGNED_PARTS } from "#domain/checks/signed-parts";
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
  G5: (book: BookLayout) => {
    const { bodies, bridge } = book;
    const version = settingOf("Version before");
    const range = rangeOfBodies(bodies);
    const moved = (now: string, then: string): string =>
      `((ABS(${now}-${then})>${settingOf("Version change tolerance")}*ABS(${then}))+(ABS(${now}-${then})>${settingOf("Version change £")})>0)`;
    const each = moved(range("C"), signedFigure(version, SIGNED_BODY, range("A")));
    const total = moved(bridgeCell(bridge, "total"), signedFigure(version, SIGNED_FIGURES.total));
    const themes = themesChanged(book, version, moved);
    return unlessNone(version, `SUMPRODUCT(--${each})+${bodiesGone(bodies, version)}+${total}+${themes}`);
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
  return `${moved}+${bodiesGone(bodies, version)}`;
}

/** Formula text: how many bodies with signed spending are no longer among them. */
function bodiesGone(bodies: BookLayout["bodies"], version: string): string {
  const signed = `(TP_Log[Action]="Signed version "&${version}&": ${SIGNED_BODY}")*(TP_Log[£ after]<>0)`;
  return `SUMPRODUCT(${signed}*(COUNTIF(${rangeOfBodies(bodies)("A")},TP_Log[Source])=0))`;
}

/**
 * Formula text: how many themes have changed, those that are gone among them; 0 of a version with which none was signed. What
 * was signed stands on TP Log by body and theme, `Hart Council | Health`.
 */
function themesChanged({ matrix }: BookLayout, version: string, moved: (now: string, then: string) => string): string {
  const range = (row: number): string => `'TP Agency x Theme'!$B$${String(row)}:$${matrix.lastTheme}$${String(row)}`;
  const [heads, spend] = [range(matrix.first - 1), range(matrix.total)];
  const action = `"Signed version "&${version}&": ${SIGNED_PARTS.cell}"`;
  const then = signedFigure(version, SIGNED_PARTS.cell, `"* | "&${spelt(heads)}`);
  const isCell = `(TP_Log[Action]=${action})`;
  const theme = `TRIM(RIGHT(SUBSTITUTE(TP_Log[Source]," | ",REPT(" ",${LONGEST})),${LONGEST}))`;
  const alike = `COUNTIFS(TP_Log[Action],${action},TP_Log[Source],"* | "&${spelt(theme)})`;
  // Each line of a theme that is gone counts for its part of one.
  const gone = `SUMPRODUCT(${isCell}*(COUNTIF(${heads},"="&${spelt(theme)})=0)/(${alike}+1-${isCell}))`;
  return `IF(COUNTIF(TP_Log[Action],${action})=0,0,SUMPRODUCT(--${moved(spend, then)})+${gone})`;
}

/** More characters than a cell of TP Log names a theme with. */
const LONGEST = "255";

/** Names as a criterion that finds them and nothing else: no star in them is read as one. */
function spelt(names: string): string {
  return ["~", "*", "?"].reduce((text, sign) => `SUBSTITUTE(${text},"${sign}","~${sign}")`, names);
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
