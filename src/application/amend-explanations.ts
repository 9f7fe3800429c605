import type { CheckRow, GivenReason } from "#domain/checks/check";
import { explainCheck, NO_FIGURE } from "#domain/checks/given-reason";
import { fingerprint } from "#domain/ledger/fingerprint";
import { type RegisterRow, registerRows, type RegisterTable } from "#domain/place/register-rows";

const HEADINGS = ["No.", "Explained by", "On", "Explained at", "Explained print"] as const;
/** In place of the print of a reason that is given in this very run. */
const GIVEN_NOW = "now";

/** What people have said of checks, by number. */
export type Explanations = ReadonlyMap<string, GivenReason>;

/** Reasons as they stand on TP Checks, each with the figure that it was given for. */
export function readExplanations(checks: RegisterTable | null): Explanations {
  const [number, reason] = HEADINGS;
  return new Map(
    registerRows(checks, number)
      .filter((row) => row.text(reason) !== "")
      .map((row) => [row.text(number), givenReason(row)] as const),
  );
}

/**
 * One that was written on the sheet since the last count, or before figures were kept, was given for what stood beside it
 * there; beside no figure, for just that.
 */
function givenReason(row: RegisterRow): GivenReason {
  const [, heading, on, at, print] = HEADINGS;
  const reason = row.text(heading);
  const prints = row.text(print);
  const given = { reason, on: row.text(on), print: prints };
  if (prints === GIVEN_NOW) return { ...given, at: null, isNew: true };
  const ofReason = fingerprint([reason]);
  if (prints.split(" ")[0] !== ofReason) return { ...given, print: ofReason, at: figureBeside(row) };
  return { ...given, at: row.number(at) ?? (row.text(at) || null) };
}

function figureBeside(row: RegisterRow): number | string {
  return row.number("Difference £") ?? row.number("This side £") ?? NO_FIGURE;
}

/**
 * Lays reasons given in the pane over TP Checks as it stands; "" takes one back. Before the first count there is no such
 * table: it is then made, and the count puts the reasons into its own.
 *
 * @param on - 22/11/2026
 */
export function amendExplanations(
  standing: RegisterTable | null,
  said: Readonly<Record<string, string>>,
  on: string,
): RegisterTable | null {
  if (Object.keys(said).length === 0) return standing;
  const kept = readExplanations(standing);
  const others = [...kept].filter(([id]) => said[id] === undefined);
  const given = Object.entries(said).filter(([, reason]) => reason.trim() !== "");
  return {
    headings: HEADINGS,
    rows: [
      ...others.map(([id, { reason, on: date, at, print }]) => [id, reason, date, at, print]),
      ...given.map(([id, reason]) => [id, reason.trim(), on, null, GIVEN_NOW]),
    ],
  };
}

/** Checks with the reasons that people gave for them, where those were given for what the check finds now. */
export function explainChecks(checks: readonly CheckRow[], explanations: Explanations): CheckRow[] {
  return checks.map((check) => explainCheck(check, explanations.get(check.id)));
}
