import type { Decision } from "./classify-rows.ts";
import type { Unit } from "../place/registers.ts";
import { halfAPenny } from "./half-a-penny.ts";
import type { FoundTotal } from "./reading.ts";
import type { RowFacts } from "./row-facts.ts";

const ENDS_IN_FIGURE = /(\d[\d,]*\.\d\d)$/;

/**
 * Reads the amount of the one line that lost the mark between its text and its figure ("…/Academy21740.00"), where the
 * file's own total proves to the penny which of the figures are the amount.
 *
 * Only where it is the one line in suspense: with two, the total proves neither.
 */
export function readGluedAmount(
  decisions: readonly Decision[],
  facts: readonly RowFacts[],
  total: { readonly found: FoundTotal | null; readonly sum: number; readonly unit: Unit },
): readonly Decision[] {
  const at = onlySuspense(decisions);
  if (total.found === null || decisions[at]?.problem !== "amount-missing") return decisions;
  const amount = endingThatIs(figureAtEnd(facts[at]), {
    wanted: total.found.value - total.sum,
    dust: halfAPenny(total.unit),
  });
  if (amount === null) return decisions;
  return decisions.map((decision, i) => (i === at ? { ...decision, amount, problem: "amount-from-total" } : decision));
}

function figureAtEnd(facts: RowFacts | undefined): string {
  return (ENDS_IN_FIGURE.exec(facts?.firstText ?? "")?.[1] ?? "").replaceAll(",", "");
}

/** The one line in suspense; -1 where there is none or more than one. */
function onlySuspense(decisions: readonly Decision[]): number {
  const open = decisions.flatMap(({ kind, amount }, at) => (kind === "line" && amount === null ? [at] : []));
  return open.length === 1 ? open[0]! : -1;
}

/** The ending of the figures that is the amount looked for: 1740.00 and 740.00 are endings of 21740.00. */
function endingThatIs(
  figure: string,
  { wanted, dust }: { readonly wanted: number; readonly dust: number },
): number | null {
  for (let start = 0; start < figure.length - 3; start++) {
    const ending = figure.slice(start);
    if (!ending.startsWith("0") && Math.abs(Number(ending) - wanted) < dust) return Number(ending);
  }
  return null;
}
