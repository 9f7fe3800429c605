import { wordAt } from "../columns/coded.ts";
import { entryOf } from "../columns/entry-of.ts";
import type { CheckInput } from "./check-input.ts";
import { isCounted } from "./measures.ts";

/**
 * Bodies (and revenue or capital) counted from more than one source. Payments files are one source together (a file a
 * month); any other source, on whatever basis or none stated, stands for itself. Lines that do not say whether they are
 * revenue or capital may be either, so they are held against both.
 *
 * @source assurance.md A5
 */
export function countedTwice(input: CheckInput): string[] {
  return [...basesByBody(input)].flatMap(([body, byKind]) => {
    const unsaid = byKind.get("") ?? new Set();
    return [...byKind]
      .filter(([, bases]) => new Set([...bases, ...unsaid]).size > 1)
      .map(([kind]) => `${body} ${kind}`.trim());
  });
}

/** Body -> revenue, capital or "" -> what its counted lines are read from. */
function basesByBody(input: CheckInput): Map<string, Map<string, Set<string>>> {
  const bodies = new Map<string, Map<string, Set<string>>>();
  const basisOf = new Map(input.registers.sources.map((source) => [source.key, source.accountingBasis]));
  for (let i = 0; i < input.ledger.size; i++) {
    if (!isCounted(input, i)) continue;
    const source = wordAt(input.ledger.source, i);
    const byKind = entryOf(bodies, wordAt(input.ledger.agency, i), () => new Map<string, Set<string>>());
    const bases = entryOf(byKind, wordAt(input.ledger.capital, i), () => new Set<string>());
    bases.add(basisOf.get(source) === "payments" ? "payments" : `source ${source}`);
  }
  return bodies;
}
