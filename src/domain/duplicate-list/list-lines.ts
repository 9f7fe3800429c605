import type { Duplicates, PaymentColumns } from "../duplicates/duplicates.ts";
import { fingerprint } from "../columns/fingerprint.ts";
import type { DuplicateDecision } from "./duplicate-decision.ts";
import type { DuplicateMember } from "./duplicate-list.ts";

/** What the list is made of. */
export interface ListInput {
  readonly columns: PaymentColumns;
  readonly found: Duplicates;
  /** TP Row of every entry of the columns. */
  readonly rowIds: readonly string[];
  readonly decisions: readonly DuplicateDecision[];
}

/** `D-` and a print of its TP Rows: the same rows are the same group, in whatever order they stand. */
export function groupName(rowIds: Iterable<string>): string {
  return `D-${fingerprint([...rowIds].sort())}`;
}

/** What a line of a payment says of itself. */
export type Line = Pick<DuplicateMember, "rowId" | "pence" | "payee" | "reference" | "date">;

export function lineOf({ columns, rowIds }: Pick<ListInput, "columns" | "rowIds">, row: number): Line {
  const date = columns.date[row]!;
  return {
    rowId: rowIds[row]!,
    pence: columns.amountPence[row]!,
    payee: columns.payee[row]!,
    reference: columns.reference[row]!,
    date: Number.isNaN(date) ? null : date,
  };
}

/** What holds of a line of which nothing is at risk. */
export const NOT_AT_RISK = {
  test: null,
  why: null,
  payment: null,
  creditedPence: 0,
  decision: null,
  membersChanged: false,
  run: null,
} as const;
