/**
 * A number for a slip of ours, the same each time the same slip is made, so that two officers who report it are known to
 * mean one thing. FNV-1a over what was thrown and where.
 */
export function numberBug(bug: unknown): string {
  const text = bug instanceof Error ? `${bug.name}:${bug.message}:${bug.stack ?? ""}` : String(bug);
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).toUpperCase().padStart(8, "0");
}
