import type { Control } from "#domain/ledger/read-control";
import { textLiteral } from "../plan/address.ts";
import { sumIfs } from "../ranges.ts";
import type { BookLayout } from "./book-layout.ts";

/** How much of a total has to say a thing before what it says of the whole is printed. @source assurance.md, TP Return 41-46 */
export const ENOUGH_SAID = 0.9;

/** Formula text: spending over which somebody has this control, as TP Return and TP Views print it. */
export function spendUnderControl({ blocks }: BookLayout, control: Control): string {
  return `(${sumIfs(blocks, "TP Place spend", [["TP Control", textLiteral(control)]])})`;
}

/** Formula text: spending whose rows name a funding stream; "0" where no source names any. */
export function spendOfStreams({ blocks }: BookLayout): string {
  return sumIfs(blocks, "TP Place spend", [["TP Stream", '"?*"']]);
}
