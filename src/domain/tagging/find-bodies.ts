import { brokenLines, turnedLines } from "../columns/broken-lines.ts";
import { agencyMatcher, foldName } from "../place/match-agency.ts";
import { proposeAgency } from "../place/new-registers.ts";
import type { Agency } from "../place/registers.ts";

/**
 * The register with the bodies that the sources name and nobody has registered yet, each once.
 *
 * A name that was broken over lines is the body's whose name its lines make, in either order; what stands in front of the break there
 * is that body's too where it stands alone: its end went to the next row. Both are its other names.
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
  return [...agencies, ...withoutBroken(added)];
}

/** New bodies, those of which only a broken name was found among the other names of the body that is meant. */
function withoutBroken(found: ReadonlyMap<string, Agency>): Agency[] {
  const bodyOf = new Map<string, string>();
  for (const [key, { name }] of found) {
    const lines = brokenLines(name);
    if (lines === null) continue;
    const whole = foldName(turnedLines(lines));
    if (whole === key || !found.has(whole)) continue;
    bodyOf.set(key, whole).set(foldName(lines.slice(1).join(" ")), whole);
  }
  const kept = [...found].filter(([key]) => !bodyOf.has(key));
  return kept.map(([key, body]) => {
    const others = [...found].filter(([other]) => bodyOf.get(other) === key).map(([, { name }]) => oneLine(name));
    return others.length === 0 ? body : { ...body, aliases: others };
  });
}

function oneLine(name: string): string {
  return brokenLines(name)?.join(" ") ?? name;
}
