import type { RuleField } from "#domain/tagging/rule";

/** Legal forms: written one way in one file and another in the next, so that a rule does better without. */
const LEGAL_FORM = /[\s,.]+(?:ltd|limited|plc|llp|cic|co|company|inc)\.?$/;

/**
 * The words a rule is offered with: the whole name in small letters, for a payee without its legal form. Whole, since a part
 * of it may find what nobody has looked at; the person can shorten it and sees what it finds.
 */
export function proposeWords(name: string, field: RuleField): string {
  const plain = name
    .toLowerCase()
    .replace(/[|\s]+/g, " ")
    .trim();
  if (field !== "payee") return plain;
  const bare = plain.replace(LEGAL_FORM, "").replace(LEGAL_FORM, "");
  return bare === "" ? plain : bare;
}

/** Words as typed, parted by `|`. */
export function readWords(typed: string): readonly string[] {
  return typed
    .split("|")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
