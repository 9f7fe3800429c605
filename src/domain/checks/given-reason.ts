import { fingerprint } from "../columns/fingerprint.ts";
import type { CheckRow, GivenReason } from "./check.ts";

/** A check that has no figure, since nothing could be worked out: a reason is given for just that. */
export const NO_FIGURE = "not proven";

const SMALLEST = 0.000_05;

/** The figure that a reason is given for, as TP Checks shows it: the difference, or where there is none this side. */
export function figureToExplain({ difference, thisSide, unit }: CheckRow): number | string {
  const figure = difference ?? thisSide;
  if (figure === null) return NO_FIGURE;
  return unit === "pence" ? figure / 100 : figure;
}

/** By which another finding of the same size is known; it stands beside every check, for a reason that is typed there. */
export function printOfFinding(finding: string): string {
  return fingerprint([finding]);
}

/** Two prints: of the reason, so that one written anew is known, and of what it was given for by name. */
function printOfReason(reason: string, { finding }: Pick<CheckRow, "finding">): string {
  return `${fingerprint([reason])} ${printOfFinding(finding)}`;
}

/**
 * A check with its reason, where that was given for the very figure, and for the very bodies or sources, that the check finds
 * now; else with what it was given for. A reason outlives no figure: what it explained is gone.
 *
 * A reason that was typed on the sheet since the last count was given for the figure that stood there.
 */
export function explainCheck(check: CheckRow, given: GivenReason | undefined): CheckRow {
  if (!given) return check;
  const { reason, on } = given;
  if (given.isNew || holds(given, check)) return { ...check, explained: { reason, on } };
  return { ...check, outdated: given };
}

function holds({ at, print }: GivenReason, check: CheckRow): boolean {
  if (at === null) return true;
  const [, ofFinding = ""] = print.split(" ");
  const isOfThese = ofFinding === "" || ofFinding === printOfFinding(check.finding);
  return isOfThese && isSameFigure(at, figureToExplain(check));
}

/** Whether two figures, or two words in place of one, are the same as the sheet shows them. */
export function isSameFigure(then: number | string, now: number | string): boolean {
  return typeof then === "number" && typeof now === "number" ? Math.abs(then - now) < SMALLEST : then === now;
}

/** What TP_Checks notes beside a reason; null where nobody has given one. */
export function noteOfReason(check: CheckRow): Pick<GivenReason, "at" | "print"> | null {
  const { explained, outdated } = check;
  if (explained) return { at: figureToExplain(check), print: printOfReason(explained.reason, check) };
  return outdated ?? null;
}

/** `was explained at £1,000.00, now £2,000.00`; "" where the reason that stands holds. */
export function sayOutdated(check: CheckRow): string {
  if (!check.outdated) return "";
  const [then, now] = [sayFigure(check.outdated.at ?? NO_FIGURE, check), sayFigure(figureToExplain(check), check)];
  return then === now ? `was explained at ${then} of others than now` : `was explained at ${then}, now ${now}`;
}

function sayFigure(figure: number | string, { unit }: Pick<CheckRow, "unit">): string {
  if (typeof figure === "string") return figure;
  const isMoney = unit === "pence" || unit === "pounds a head";
  const digits = isMoney ? 2 : unit === "share" ? 4 : 0;
  const words = Math.abs(figure).toLocaleString("en-GB", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `${figure < 0 ? "−" : ""}${isMoney ? "£" : ""}${words}`;
}
