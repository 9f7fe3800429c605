import { INCOME } from "../ledger/left-out.ts";
import type { Mention, Receipt } from "../transfers/mention.ts";
import { pairKey } from "../transfers/pair-key.ts";
import type { BlockRows } from "./block-rows.ts";
import { type FreshTags, keepStandingTags, type KeptTags } from "./keep-standing-tags.ts";
import { normaliseTags } from "./normalise-tags.ts";
import { paidBefore } from "./paid-before.ts";
import type { RowTags, StandingRow } from "./row-tags.ts";
import type { TaggingRules } from "./tag-row.ts";
import { plainWord } from "./tagged-by.ts";

/** What the words of a line say of another body: one of the two, or neither. */
export interface SaidOfBody {
  /** Whom it pays. */
  readonly mention: Mention | null;
  /** Who pays it, booked below nought. */
  readonly receipt: Receipt | null;
}

/** The tags of a row with those of a confirmed pair under what stands. */
export interface KeptWithPair {
  readonly kept: KeptTags;
  /** The tags with those of the confirmed pair; null where none bears on the row. */
  readonly byPair: RowTags | null;
  /** Tags that the pair gives; printed as what rules give, so that the next count knows them for the tool's. */
  readonly pairGives: readonly (keyof RowTags)[];
  readonly receipt: Receipt | null;
  /** A confirmed pair says who pays the row: whether it is put back as income is judged once all rows are tagged. */
  readonly awaitsJudgement: boolean;
}

/**
 * Lays a confirmed pair under what stands: a person's tag goes before the row's own column, that before a rule, that before
 * the pair. Which pair it is depends on the body and kind of the row, which a person may have tagged.
 */
export function keepWithPair(
  fresh: FreshTags,
  said: SaidOfBody,
  { rows, entry }: { readonly rows: BlockRows; readonly entry: number },
): KeptWithPair {
  const standing = rows.standing(entry);
  const kept = keepTags(fresh, standing, rows.tagging);
  const nobody = { kept, byPair: null, pairGives: [], receipt: said.receipt, awaitsJudgement: false };
  const saysNobody = said.mention === null && said.receipt === null;
  if (saysNobody || fresh.ruled.transferTo !== "" || kept.tags.leftOut !== "") return nobody;
  const asked = { ...said, fresh, kept, standing, rows };
  const payer = payerOf(asked);
  const given = payer === "" ? payment(asked) : receiptFrom(payer, asked);
  const awaitsJudgement = payer !== "";
  const receipt = said.receipt && { ...said.receipt, isConfirmed: awaitsJudgement };
  if (given === null) return { ...nobody, receipt, awaitsJudgement };
  const byPair = { ...fresh.ruled, ...given };
  const pairGives = Object.keys(given) as (keyof RowTags)[];
  const keptWith = keepTags({ ...fresh, ruled: byPair }, standing, rows.tagging);
  return { kept: keptWith, byPair, pairGives, receipt, awaitsJudgement };
}

/** The tags of a row as source and rules give them, under what stands. */
export function keepTags(fresh: FreshTags, standing: StandingRow | undefined, rules: TaggingRules): KeptTags {
  if (!standing) return { tags: fresh.ruled, byPerson: [], replaced: [] };
  return keepStandingTags(fresh, { ...standing, tags: normaliseTags(standing.tags, rules) });
}

interface AskedRow extends SaidOfBody {
  readonly fresh: FreshTags;
  readonly kept: KeptTags;
  readonly standing: StandingRow | undefined;
  readonly rows: BlockRows;
}

/** Who pays the row by a confirmed pair; "" where nobody does, or a person says whom it pays. */
function payerOf({ receipt, kept, standing, rows }: AskedRow): string {
  const { agency, capital, transferTo } = kept.tags;
  if (receipt === null || transferTo !== "") return "";
  const wasTaken = standing?.pairWords === plainWord(receipt.words);
  return rows.confirmedPayer?.({ payee: agency, capital, receipt, wasTaken }) ?? "";
}

function receiptFrom(payer: string, { kept, rows }: AskedRow): Pick<RowTags, "leftOut" | "incomeFrom"> | null {
  const isPutBack = rows.putBack?.has(pairKey(payer, kept.tags.agency)) ?? false;
  return isPutBack ? { leftOut: INCOME, incomeFrom: payer } : null;
}

function payment({ mention, fresh, kept, standing, rows }: AskedRow): Pick<RowTags, "transferTo" | "eliminate"> | null {
  if (mention === null) return null;
  const { agency, capital } = kept.tags;
  const before = paidBefore(standing, mention, rows.tagging);
  const transferTo = rows.confirmedPayee?.({ payer: agency, capital, mention, paidBefore: before }) ?? "";
  return transferTo === "" ? null : { transferTo, eliminate: fresh.ruled.eliminate ?? 1 };
}
