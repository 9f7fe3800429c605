import { type Condition, sumIfs, type TpBlock } from "../ranges.ts";

/**
 * Formula text: place spend of the rows that meet the conditions, credits taken without their sign.
 *
 * @source assurance.md B3, "absolute £ both"
 */
export function withoutSigns(blocks: readonly TpBlock[], conditions: readonly Condition[]): string {
  const of = (sign: string): string =>
    sumIfs(blocks, "TP Place spend", [...conditions, ["TP Place spend", `"${sign}0"`]]);
  return `${of(">")}-(${of("<")})`;
}
