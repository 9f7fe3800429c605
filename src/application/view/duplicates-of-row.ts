import type {
  AsideReason,
  DuplicateGroup,
  Duplicates,
  Payment,
  PaymentState,
  Reversal,
} from "#domain/duplicates/duplicates";
import { regularOfRuns } from "#domain/duplicates/regular-of-runs";
import { type AsideList, asideLists } from "#domain/duplicates/tally-payments";
import type { TestedPayments } from "../test-payments.ts";
import type { DuplicateGroupView, PaymentListView, PaymentView } from "./duplicates-view.ts";
import type { RowRef } from "./row-ref.ts";
import {
  decisionFinder,
  listViewer,
  testedOf,
  type TestedPlace,
  viewGroup,
  type Where,
  whereIn,
} from "./view-duplicates.ts";

/** How a row of the workbook stands among the payments; `tested` alone = nothing is like it. */
export type RowStanding =
  /** No row of a source: a title, a total, a blank row, a sheet that is no source. */
  | "no source row"
  /** A row of a source that lists no payments. */
  | "no payment"
  /** Its amount could not be read. */
  | "in suspense"
  /** It belongs to a finding, whatever else is true of it. */
  | "alike"
  | PaymentState;

/** What the tests say of one row: plain data that crosses a worker's border. Of the lists only those that hold the row. */
export interface RowDuplicates {
  readonly standing: RowStanding;
  /** Why it is set aside, recurring or not testable, where there are several reasons; else null. */
  readonly why: AsideList["why"];
  /** The row as its payment says it; null where it is none. */
  readonly payment: PaymentView | null;
  /** Strongest grade first; the keys are those of `DuplicatesView.groups`. */
  readonly groups: readonly DuplicateGroupView[];
  readonly setAside: readonly (PaymentListView & { readonly reason: AsideReason })[];
  /** The payment, its credit, and the payment made again where there is one; £ of the credit. */
  readonly reversals: readonly PaymentListView[];
  /** The payment kept, and the one that is there again; £ of the latter. */
  readonly republished: readonly PaymentListView[];
}

/**
 * Tells what was found of one row, and why nothing was: the answer to "find duplicates of this row". Nothing is written.
 *
 * @param at - the row on its sheet, 0-based.
 */
export function duplicatesOfRow(place: TestedPlace, at: Pick<RowRef, "sheet" | "row">): RowDuplicates {
  const where = whereIn(place);
  const row = ledgerRowAt(where, at);
  if (row < 0) return nothing("no source row");
  const tested = testedOf(place);
  const entry = tested ? tested.payments.ledgerRow.indexOf(row) : -1;
  if (tested && entry >= 0) return ofEntry(tested, entry, where);
  return nothing(where.ledger.suspense[row] === 0 ? "no payment" : "in suspense");
}

function nothing(standing: RowStanding): RowDuplicates {
  return { standing, why: null, payment: null, groups: [], setAside: [], reversals: [], republished: [] };
}

function ledgerRowAt({ ledger, sheetOf }: Where, { sheet, row }: Pick<RowRef, "sheet" | "row">): number {
  for (let i = 0; i < ledger.size; i++) if (ledger.sheetRow[i] === row && sheetOf(i) === sheet) return i;
  return -1;
}

function ofEntry({ payments, found, list }: TestedPayments, entry: number, where: Where): RowDuplicates {
  const listed = listViewer(payments, where);
  const around = {
    decisionOn: decisionFinder(list.members),
    regular: regularOfRuns(found, payments.columns),
  };
  const holds = (one: readonly Payment[]): boolean => one.some(({ rows }) => rows.includes(entry));
  const credited = [...found.reversals.map(pairAndAgain), ...found.partCredits.map((one) => [one.payment, one.credit])];
  const groups = found.groups.filter((group) => holds(group.payments));
  return {
    ...standingOf(groups, found, entry),
    payment: listed([{ rows: [entry], pence: payments.columns.amountPence[entry]! }]).payments[0] ?? null,
    groups: groups.map((group) => viewGroup(group, listed(group.payments), around)),
    setAside: found.setAside
      .filter((aside) => holds(aside.payments))
      .map(({ reason, payments: alike }) => ({ ...listed(alike), reason })),
    reversals: credited.filter(holds).map((one) => listed(one, one.slice(1, 2))),
    republished: found.republished
      .map(({ kept, again }) => [kept, again])
      .filter(holds)
      .map((one) => listed(one, one.slice(1))),
  };
}

function pairAndAgain({ payment, credit, again }: Reversal): Payment[] {
  return again ? [payment, credit, again] : [payment, credit];
}

/** As the tally has it: of several lists the last word holds. */
function standingOf(groups: readonly DuplicateGroup[], found: Duplicates, entry: number) {
  if (groups.length > 0) return { standing: "alike", why: null } as const;
  const aside = asideLists(found)
    .filter(({ rows }) => rows.includes(entry))
    .at(-1);
  return { standing: aside?.state ?? "tested", why: aside?.why ?? null } as const;
}
