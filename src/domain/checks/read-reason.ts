import { fingerprint } from "../columns/fingerprint.ts";
import type { RegisterRow } from "../place/register-rows.ts";
import type { GivenReason } from "./check.ts";

/** In place of the print of a reason that is given in this very run. */
export const GIVEN_NOW = "now";

/** Under which headings a table of ours holds a reason. */
export interface ReasonHeadings {
  readonly reason: string;
  readonly on: string;
  readonly at: string;
  readonly print: string;
}

/**
 * A reason as its row holds it. One that was written on the sheet since the last count, or before figures were kept, was given
 * for what stood beside it there.
 *
 * @param beside - the figure that the sheet shows in that row, and a print of what the check had found when it was written.
 * @returns null where the row holds none.
 */
export function readReason(
  row: RegisterRow,
  headings: ReasonHeadings,
  beside: () => { readonly figure: number | string; readonly findingPrint: string },
): GivenReason | null {
  const reason = row.text(headings.reason);
  if (reason === "") return null;
  const prints = row.text(headings.print);
  const given = { reason, on: row.text(headings.on), print: prints };
  if (prints === GIVEN_NOW) return { ...given, at: null, isNew: true };
  const ofReason = fingerprint([reason]);
  if (prints.split(" ")[0] === ofReason)
    return { ...given, at: row.number(headings.at) ?? (row.text(headings.at) || null) };
  const { figure, findingPrint } = beside();
  return { ...given, print: `${ofReason} ${findingPrint}`.trim(), at: figure };
}
