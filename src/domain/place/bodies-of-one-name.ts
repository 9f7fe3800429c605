import { foldCase } from "../columns/fold-case.ts";
import type { Finding } from "../findings/finding.ts";
import { foldName } from "./match-agency.ts";
import type { Agency } from "./registers.ts";

/** Two rows of TP_Agencies that a source cannot tell apart. */
interface Pair {
  readonly first: Agency;
  readonly second: Agency;
}

/**
 * Finds rows of the register that are one name, spelt alike or but for spaces, points, `&` or `the`, and that say different
 * things of it, or are the same row twice: whose home, share and rules hold for a line that bears the name nobody can tell.
 * Names that differ in capitals alone stay two, and are told of their rows.
 *
 * Findings: `body-registered-twice`, one a pair, each a stop: nothing is counted.
 */
export function refuseBodyNames(agencies: readonly Agency[]): Finding[] {
  return pairsOf(agencies)
    .filter(({ first, second }) => first.name === second.name || saidOf(first) !== saidOf(second))
    .map((pair) => ({ code: "body-registered-twice", severity: "stop", params: namesOf(pair) }));
}

/**
 * Finds such rows that say the same: the total is right with either, what two bodies spend on one theme is not.
 *
 * Findings: `bodies-alike`, one a pair, each to look at.
 */
export function tellBodyNames(agencies: readonly Agency[]): Finding[] {
  return pairsOf(agencies)
    .filter(({ first, second }) => first.name !== second.name && saidOf(first) === saidOf(second))
    .map((pair) => ({ code: "bodies-alike", severity: "look", params: namesOf(pair) }));
}

function pairsOf(agencies: readonly Agency[]): Pair[] {
  const known = new Map<string, Agency>();
  return agencies.flatMap((second): Pair[] => {
    const folded = foldName(second.name);
    const first = known.get(folded);
    if (first === undefined) known.set(folded, second);
    const isCaseAlone = first?.name !== second.name && foldCase(first?.name ?? "") === foldCase(second.name);
    return first === undefined || isCaseAlone ? [] : [{ first, second }];
  });
}

/** What decides how much of a body's money is in the place. */
function saidOf({ home, defaultBasis, alreadyForPlace }: Agency): string {
  return JSON.stringify([home, defaultBasis, alreadyForPlace]);
}

function namesOf({ first, second }: Pair): Finding["params"] {
  return { first: first.name, second: second.name };
}
