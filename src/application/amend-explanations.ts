import type { CheckRow, GivenReason } from "#domain/checks/check";
import { explainCheck, NO_FIGURE } from "#domain/checks/given-reason";
import { GIVEN_NOW, readReason } from "#domain/checks/read-reason";
import { type RegisterRow, registerRows, type RegisterTable } from "#domain/place/register-rows";

const HEADINGS = ["No.", "Explained by", "On", "Explained at", "Explained print"] as const;
const [NUMBER, REASON, ON, AT, PRINT] = HEADINGS;

/** A reason given now, or one put back as it stood, with what it was given for. */
export type SaidReason = string | GivenReason;

/** What people have said of checks, by number. */
export type Explanations = ReadonlyMap<string, GivenReason>;

/** Reasons as they stand on TP Checks, each with the figure that it was given for. */
export function readExplanations(checks: RegisterTable | null): Explanations {
  return new Map(
    registerRows(checks, NUMBER).flatMap((row) => {
      const given = readReason(row, { reason: REASON, on: ON, at: AT, print: PRINT }, () => ({
        figure: figureBeside(row),
        findingPrint: row.text("Finding print"),
      }));
      return given ? [[row.text(NUMBER), given] as const] : [];
    }),
  );
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
  said: Readonly<Record<string, SaidReason>>,
  on: string,
): RegisterTable | null {
  if (Object.keys(said).length === 0) return standing;
  const kept = readExplanations(standing);
  const others = [...kept].filter(([id]) => said[id] === undefined);
  const given = Object.entries(said).filter(([, reason]) => wordsOf(reason) !== "");
  return {
    headings: HEADINGS,
    rows: [...others, ...given].map(([id, one]) => {
      const { reason, on: date, at, print } = asGiven(one, on);
      return [id, reason, date, at, print];
    }),
  };
}

/** The words of a reason, however it is said; "" = none. */
export function wordsOf(said: SaidReason): string {
  return (typeof said === "string" ? said : said.reason).trim();
}

/** What is said in words alone is given now; what is put back holds for no more than it did. */
export function asGiven(said: SaidReason, on: string): GivenReason {
  return typeof said === "string" ? { reason: said.trim(), on, at: null, print: GIVEN_NOW } : said;
}

/** What takes reasons back: each check says again what it said before, for the figure for which that was said. */
export function explanationsBefore(
  held: RegisterTable | null,
  said: Readonly<Record<string, SaidReason>>,
): Record<string, SaidReason> {
  const before = readExplanations(held);
  return Object.fromEntries(Object.keys(said).map((id) => [id, before.get(id) ?? ""]));
}

/** Checks with the reasons that people gave for them, where those were given for what the check finds now. */
export function explainChecks(checks: readonly CheckRow[], explanations: Explanations): CheckRow[] {
  return checks.map((check) => explainCheck(check, explanations.get(check.id)));
}
