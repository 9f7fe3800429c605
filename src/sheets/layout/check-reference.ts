import { settingOf } from "../place-settings.ts";
import { ANOTHER_FIGURE, ANOTHER_FINDING } from "../checks/printed-reason.ts";
import { textLiteral } from "../plan/address.ts";
import { formula } from "../plan/cells.ts";
import type { PlannedValue } from "../plan/sheet-plan.ts";
import type { BookLayout } from "./book-layout.ts";
import { bridgeCell } from "./bridge-rows.ts";

/** A column of TP_Checks: D this, E that, F difference, H result, I severity, K the person's reason, O the reason as the return prints it. */
export type CheckColumn = "D" | "E" | "F" | "H" | "I" | "K" | "O";

/** Address of a check's cell, or null where this count does not make the check. */
export function checkCell({ checkRows }: BookLayout, id: string, column: CheckColumn = "H"): string | null {
  const row = checkRows.get(id);
  return row === undefined ? null : `'TP Checks'!$${column}$${String(row)}`;
}

/** A formula that shows a check's result; an empty cell where there is none. */
export function checkResult(book: BookLayout, id: string): PlannedValue {
  const address = checkCell(book, id);
  return address === null ? null : formula(`=${address}`);
}

/** Formula text: how many checks of this severity have this result. */
export function countChecks({ checkRows }: BookLayout, result: string, severity?: "S" | "L" | "N"): string {
  const last = String(Math.max(5, ...checkRows.values()));
  const results = `'TP Checks'!$H$5:$H$${last},"${result}"`;
  return severity ? `COUNTIFS(${results},'TP Checks'!$I$5:$I$${last},"${severity}")` : `COUNTIFS(${results})`;
}

/** Formula text: STOP checks open, as TP Bridge works it out. */
export function stopsOpen({ bridge }: BookLayout): string {
  return bridgeCell(bridge, "stops");
}

/**
 * Formula text: checks that must stand on TP Checks less those that are settled, by tying, by not being used, or as L or N.
 * Whatever is not settled stops the signature: a stop that is off, one that nobody could prove, an error, a row taken out.
 */
export function unsettledChecks(book: BookLayout): string {
  const settled = [
    countChecks(book, "Ties"),
    countChecks(book, "n/a"),
    ...(["L", "N"] as const).flatMap((severity) =>
      ["Look at", "Not proven", "Does not tie"].map((result) => countChecks(book, result, severity)),
    ),
  ];
  return `N(${settingOf("Checks made")})-(${settled.join("+")})${reasonsLacking(book)}`;
}

/** Formula text: and each limitation that only a written reason allows, while it has none that holds. */
function reasonsLacking(book: BookLayout): string {
  const result = checkCell(book, "A3");
  if (result === null) return "";
  const printed = checkCell(book, "A3", "O")!;
  const lacks = ["", ANOTHER_FIGURE, ANOTHER_FINDING].map((words) => `${printed}=${textLiteral(words)}`).join(",");
  return `+IF(${result}="Look at",IF(OR(${lacks}),1,0),0)`;
}
