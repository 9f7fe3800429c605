import type { CheckRow } from "#domain/checks/check";
import { registerRows, type RegisterTable } from "#domain/place/register-rows";

const HEADINGS = ["No.", "Explained by", "On"] as const;

/** What people have said of checks, by number: the reason and its date. */
export type Explanations = ReadonlyMap<string, NonNullable<CheckRow["explained"]>>;

/** Reasons as they stand on TP Checks. */
export function readExplanations(checks: RegisterTable | null): Explanations {
  const [number, reason, on] = HEADINGS;
  return new Map(
    registerRows(checks, number)
      .filter((row) => row.text(reason) !== "")
      .map((row) => [row.text(number), { reason: row.text(reason), on: row.text(on) }] as const),
  );
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
      ...others.map(([id, { reason, on: date }]) => [id, reason, date]),
      ...given.map(([id, reason]) => [id, reason.trim(), on]),
    ],
  };
}

/** Checks with the reasons that people gave for them. */
export function explainChecks(checks: readonly CheckRow[], explanations: Explanations): CheckRow[] {
  return checks.map((check) => {
    const explained = explanations.get(check.id);
    return explained ? { ...check, explained } : check;
  });
}
