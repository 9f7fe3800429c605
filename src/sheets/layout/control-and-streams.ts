import type { Control } from "#domain/ledger/read-control";
import { textLiteral } from "../plan/address.ts";
import { sumIfs } from "../ranges.ts";
import type { BookLayout } from "./book-layout.ts";

/** Formula text: spending over which somebody has this control, as TP Return and TP Views print it. */
export function spendUnderControl({ blocks }: BookLayout, control: Control): string {
  return `(${sumIfs(blocks, "TP Place spend", [["TP Control", textLiteral(control)]])})`;
}

/** Formula text: spending whose rows name a funding stream; "0" where no source names any. */
export function spendOfStreams({ blocks }: BookLayout): string {
  return sumIfs(blocks, "TP Place spend", [["TP Stream", '"?*"']]);
}
