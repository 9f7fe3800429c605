/**
 * Texts that say "there is no figure here" (statistical releases, exported ledgers). They are missing, not nought.
 * @source inputs.md 2.7 row 4; the shorthand symbols of the Government Analysis Function ([x], [c], [z], [u], [low]).
 */
const NIL_MARKERS: ReadonlySet<string> = new Set([
  "n/a",
  "na",
  "n.a.",
  "n/k",
  "nil",
  "none",
  "null",
  "..",
  "...",
  ":",
  "[x]",
  "[c]",
  "[z]",
  "[u]",
  "[w]",
  "[low]",
  "[na]",
  "not applicable",
  "not available",
  "not known",
  "--",
  "---",
]);

/** True where a cell's text is a marker for "no figure" such as `n/a` or `[x]`. A lone dash is not one: it is 0. */
export function isNilMarker(text: string): boolean {
  return NIL_MARKERS.has(text.trim().toLowerCase());
}
