import type { CheckInput } from "./check-input.ts";
import { leavesYear } from "./year-differs.ts";

export const WHOLE_TITLE = "Total place spend";
export const PART_TITLE = "Payments and spend counted in the place (part)";

type Counted = Pick<CheckInput, "count" | "registers">;

/** True where some of T comes from payments files: it is not the spending of the bodies. */
export function fromPayments({ count }: Pick<Counted, "count">): boolean {
  return count.byAccountingBasis.has("payments");
}

/** True where no £ a head may be shown: payments, or a source that covers part of a year or states another. */
export function isPart({ count, registers }: Counted): boolean {
  const partYear = registers.sources.some((source) => source.use === "count" && leavesYear(source, registers.place));
  return fromPayments({ count }) || partYear;
}

/**
 * What the total may be called.
 *
 * @source method.md, "What may be counted together" 2
 */
export function titleOf(counted: Counted): string {
  return fromPayments(counted) ? PART_TITLE : WHOLE_TITLE;
}
