import { agencyMatcher, foldName } from "../place/match-agency.ts";
import { proposeAgency } from "../place/new-registers.ts";
import type { Agency } from "../place/registers.ts";

/**
 * The register with the bodies that the sources name and nobody has registered yet, each once.
 *
 * @param names - bodies as the sources write them; spellings that differ only in case or punctuation are one.
 */
export function withNewBodies(agencies: readonly Agency[], names: Iterable<string>): Agency[] {
  const match = agencyMatcher(agencies);
  const added = new Map<string, Agency>();
  for (const name of names) {
    if (name === "" || match(name) !== null) continue;
    const key = foldName(name);
    if (!added.has(key)) added.set(key, proposeAgency(name));
  }
  return [...agencies, ...added.values()];
}
