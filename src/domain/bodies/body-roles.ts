import type { Agency } from "../place/registers.ts";

/** What a body does in known flows of money between public bodies. */
export type BodyRole =
  | "health commissioner"
  | "NHS trust"
  | "county"
  | "district"
  | "unitary"
  | "levying body"
  | "DWP"
  | "education department"
  | "schools"
  | "police";

/** How a role is told: by words of the register's Type, or where that tells none, by words of the body's name. */
export interface RoleWords {
  readonly role: BodyRole;
  readonly types: readonly string[];
  readonly names: readonly string[];
}

/** The roles of a body; none where neither its type nor its name tells. */
export function rolesOf({ type, name, aliases }: Agency, words: readonly RoleWords[]): readonly BodyRole[] {
  const byType = rolesIn(type, words, "types");
  return byType.length > 0 ? byType : rolesIn([name, ...aliases].join(" | "), words, "names");
}

function rolesIn(text: string, words: readonly RoleWords[], by: "types" | "names"): BodyRole[] {
  const folded = text.toLowerCase().replace(/\s+/g, " ");
  return words.filter((role) => role[by].some((word) => folded.includes(word))).map(({ role }) => role);
}
