import type { RowFigures } from "../apportionment/row-figures.ts";
import { wordAt } from "../columns/coded.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { foldName } from "../place/match-agency.ts";
import { CellTally, type OverlapBy, overlapBy } from "./overlap-by.ts";

/**
 * Measures which services several bodies spend on: those that two bodies name alike, but for case and punctuation. Each body has
 * words of its own for what it does, so that this is the least there is; themes and functions are what bodies are compared by.
 *
 * @param serviceOf - what the source calls the service of a row of the ledger; "" = nothing.
 * @returns under the wording that is met first.
 * @source method.md, FORMULAS 12-13
 */
export function shareServices(
  { ledger, figures }: { readonly ledger: Ledger; readonly figures: RowFigures },
  serviceOf: (row: number) => string,
  materialityPence: number,
): OverlapBy {
  const cells = new CellTally();
  const before = new CellTally();
  const nameOf = firstWording();
  for (let row = 0; row < ledger.size; row++) {
    if (figures.counts[row] !== 1) continue;
    const agency = wordAt(ledger.agency, row);
    const name = nameOf(serviceOf(row));
    cells.add(agency, name, figures.placeSpend[row]!);
    before.add(agency, name, figures.placeSpend[row]! + figures.eliminated[row]!);
  }
  return overlapBy(cells.sorted(), before.sorted(), materialityPence);
}

/** Names a service as it was first written; each distinct text is folded once. */
function firstWording(): (text: string) => string {
  const nameOf = new Map<string, string>([["", ""]]);
  const first = new Map<string, string>([["", ""]]);
  return (text) => {
    const known = nameOf.get(text);
    if (known !== undefined) return known;
    const folded = foldName(text);
    const name = first.get(folded) ?? text.trim();
    first.set(folded, name);
    nameOf.set(text, name);
    return name;
  };
}
