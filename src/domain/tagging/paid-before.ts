import type { Mention } from "../transfers/mention.ts";
import type { StandingRow } from "./row-tags.ts";
import { plainWord } from "./tagged-by.ts";
import type { TaggingRules } from "./tag-row.ts";

/**
 * Whom a confirmed pair said at the last count that a row pays; "" where none did, or where the row names its payee in other
 * words now.
 */
export function paidBefore(
  standing: Pick<StandingRow, "tags" | "pairWords"> | undefined,
  { words }: Pick<Mention, "words">,
  { nameBody }: Pick<TaggingRules, "nameBody">,
): string {
  if (!standing?.pairWords || standing.pairWords !== plainWord(words)) return "";
  return nameBody(String(standing.tags.transferTo ?? ""));
}
