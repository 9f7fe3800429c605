import type { CheckRow } from "#domain/checks/check";
import type { BookInput } from "../book-input.ts";

/** A row of TP_Checks: the heading of a group, or a check. */
export type CheckLine = { readonly group: string; readonly title: string } | { readonly check: CheckRow };

const GROUP_TITLES: Readonly<Record<string, string>> = {
  A: "Sources",
  B: "Tags",
  C: "Shares",
  D: "Transfers",
  E: "Left out",
  F: "Arithmetic",
  G: "Sense",
  H: "Duplicates and savings",
};

/** The rows of TP_Checks: the checks in order of their numbers, each group under its heading. */
export function checkLines({ checks }: BookInput): readonly CheckLine[] {
  const ordered = [...checks].sort((a, b) => orderOf(a.id) - orderOf(b.id));
  let group = "";
  return ordered.flatMap((check) => {
    const letter = check.id.slice(0, 1);
    if (letter === group) return [{ check }];
    group = letter;
    return [{ group: letter, title: GROUP_TITLES[letter] ?? "" }, { check }];
  });
}

/** Row of each check by id, as the sheet numbers it. */
export function checkRows(input: BookInput): ReadonlyMap<string, number> {
  const rows = checkLines(input).map((line, at) => ["check" in line ? line.check.id : "", at + 5] as const);
  return new Map(rows.filter(([id]) => id !== ""));
}

function orderOf(id: string): number {
  return id.charCodeAt(0) * 1000 + Number(id.slice(1));
}
