import type { DuplicateMember } from "#domain/duplicate-list/duplicate-list";
import type { DuplicateGroup, Duplicates, Payment } from "#domain/duplicates/duplicates";
import { regularOfRuns } from "#domain/duplicates/regular-of-runs";
import type { LedgerPayments } from "#domain/payments/payment-columns";
import type { Ledger } from "#domain/ledger/ledger";
import type { ReferenceKind } from "#domain/place/registers";
import type { ReckonedPlace } from "../reckon-place.ts";
import { type TestedPayments, testPayments } from "../test-payments.ts";
import type {
  DuplicateGroupView,
  DuplicatesView,
  PairDecisionView,
  PaymentListView,
  PaymentView,
} from "./duplicates-view.ts";

/** What of a reckoned place the tests look at. */
export interface TestedPlace extends Pick<ReckonedPlace, "sources">, Partial<Pick<ReckonedPlace, "tested">> {
  readonly input: Pick<ReckonedPlace["input"], "ledger" | "registers">;
}

/** Shows what was found in the payments of a place; null where no source holds payments. Those not yet tested are tested. */
export function viewDuplicates({ input, sources, ...place }: TestedPlace): DuplicatesView | null {
  const tested = testedOf({ input, sources, ...place });
  if (tested === null || tested.payments.columns.size === 0) return null;
  return viewOf(tested, whereIn({ input, sources }));
}

/** The payments of a place as they were tested; those not yet tested are tested. */
export function testedOf({ input, sources, tested }: TestedPlace): TestedPayments | null {
  return tested === undefined ? testPayments({ ...input, sources }) : tested;
}

export function whereIn({ input: { ledger }, sources }: TestedPlace): Where {
  return { ledger, sheetOf: (row) => sources.blocks[ledger.block[row]!]!.block.sheet };
}

/** Where a row of the ledger stands. */
export interface Where {
  readonly ledger: Ledger;
  readonly sheetOf: (ledgerRow: number) => string;
}

function viewOf({ found, payments, list: { members } }: TestedPayments, where: Where): DuplicatesView {
  const { columns } = payments;
  const around = { decisionOn: decisionFinder(members), regular: regularOfRuns(found, columns) };
  const listed = listViewer(payments, where);
  return {
    payments: columns.size,
    pence: columns.amountPence.reduce((sum, pence) => sum + pence, 0),
    groups: found.groups.map((group) => viewGroup(group, listed(group.payments), around)),
    regular: found.regular.map((list) => listed(list)),
    alike: [
      ...linesOfRuns(found, payments, where),
      ...found.setAside
        .filter(({ reason }) => reason !== "regular payments" && reason !== "lines of a run")
        .map(({ reason, payments: list }) => ({ ...listed(list), reason })),
    ],
    reversals: [
      ...found.reversals.map(({ payment, credit }) => listed([payment, credit], [payment])),
      ...found.partCredits.map(({ credit }) => listed([credit])),
    ],
    nothingToCompare: listedByPayee(found.nothingToCompare, payments, where),
    notTestable: listedByPayee(found.notTestable, payments, where),
    republished: found.republished.map(({ kept, again }) => listed([kept, again], [again])),
    weakReferences: weakReferences(payments, where),
    withoutCredits: withoutCredits(payments, where),
  };
}

/** Views payments that belong together. @param counted - those that are summed; all unless told. */
export function listViewer(payments: LedgerPayments, where: Where) {
  return (list: readonly Payment[], counted = list): PaymentListView => ({
    key: keyOf(list, payments, where.ledger),
    payments: list.map((payment) => viewPayment(payment, payments, where)),
    pence: counted.reduce((sum, { pence }) => sum + pence, 0),
  });
}

/** What is known of a group beside what was found. */
interface AroundGroup {
  readonly decisionOn: ReturnType<typeof decisionFinder>;
  /** What of each run is regular. */
  readonly regular: ReturnType<typeof regularOfRuns>;
}

/** @param listed - the payments of the group. */
export function viewGroup(
  { grade, test, atRiskPence, run }: DuplicateGroup,
  { key, payments }: PaymentListView,
  { decisionOn, regular }: AroundGroup,
): DuplicateGroupView {
  const besides = run === null ? undefined : regular.get(run);
  const decisions = payments.map((payment, at) => (at === 0 ? null : decisionOn(grade, payment)));
  return {
    key: `${grade} ${key}`,
    grade,
    test,
    atRiskPence,
    payments,
    decisions,
    run: run !== null && besides ? { number: run, ...besides } : null,
  };
}

/** Finds what a person decided, by the strength under which a payment is listed and its first line. */
export function decisionFinder(members: readonly DuplicateMember[]) {
  const decided = new Map<string, PairDecisionView>();
  for (const { strength, rowId, decision, membersChanged } of members) {
    if (!decision?.verdict) continue;
    decided.set(`${strength} ${rowId}`, { verdict: decision.verdict, note: decision.note, membersChanged });
  }
  return (grade: string, { rowIds }: PaymentView): PairDecisionView | null =>
    decided.get(`${grade} ${rowIds[0]!}`) ?? null;
}

function viewPayment({ rows, pence }: Payment, { columns, ledgerRow }: LedgerPayments, where: Where): PaymentView {
  const first = rows[0]!;
  const date = columns.date[first]!;
  return {
    sheet: where.sheetOf(ledgerRow[first]!),
    rowIds: rows.map((row) => where.ledger.rowId[ledgerRow[row]!]!),
    rows: rows.map((row) => where.ledger.sheetRow[ledgerRow[row]!]!),
    agency: columns.agency[first]!,
    payee: columns.payee[first]!,
    reference: columns.reference[first]!,
    date: Number.isNaN(date) ? null : date,
    purpose: columns.purpose[first]!,
    pence,
  };
}

/** A file of journeys has tens of thousands of equal lines: one entry for each payee on each sheet. */
function linesOfRuns({ setAside }: Duplicates, payments: LedgerPayments, where: Where): DuplicatesView["alike"] {
  const rows = setAside
    .filter(({ reason }) => reason === "lines of a run")
    .flatMap((list) => list.payments.flatMap((payment) => payment.rows));
  return listedByPayee(rows, payments, where).map((list) => ({ ...list, reason: "lines of a run" }));
}

/** One name may stand for thousands of rows: its first row tells it, and of the others the places are enough. */
function listedByPayee(rows: readonly number[], payments: LedgerPayments, where: Where): PaymentListView[] {
  return gatherByPayee(rows, payments, where).map(({ rows: ofPayee, pence }) => {
    const first = { rows: ofPayee.slice(0, 1), pence };
    const sheetRows = ofPayee.map((row) => where.ledger.sheetRow[payments.ledgerRow[row]!]!);
    return {
      key: keyOf([first], payments, where.ledger),
      payments: [{ ...viewPayment(first, payments, where), rows: sheetRows }],
      pence,
    };
  });
}

/** Withheld payees may fill half a file: one entry for each name on each sheet is enough to see and to select them. */
function gatherByPayee(
  rows: readonly number[],
  { columns, ledgerRow }: LedgerPayments,
  { sheetOf }: Where,
): readonly Payment[] {
  const gathered = new Map<string, { rows: number[]; pence: number }>();
  for (const row of rows) {
    const key = `${sheetOf(ledgerRow[row]!)}\u001f${columns.payee[row]!}`;
    const payment = gathered.get(key) ?? { rows: [], pence: 0 };
    payment.rows.push(row);
    payment.pence += columns.amountPence[row]!;
    gathered.set(key, payment);
  }
  return [...gathered.values()];
}

/** Row ids last through a Recount, so that a line that is open stays open. */
function keyOf(list: readonly Payment[], { ledgerRow }: LedgerPayments, ledger: Ledger): string {
  return list.flatMap(({ rows }) => rows.map((row) => ledger.rowId[ledgerRow[row]!]!)).join(" ");
}

function weakReferences({ columns, ledgerRow }: LedgerPayments, { sheetOf }: Where): DuplicatesView["weakReferences"] {
  const kindOf = new Map<string, ReferenceKind>();
  columns.referenceKind.forEach((kind, i) => {
    if (kind !== "supplier") kindOf.set(sheetOf(ledgerRow[i]!), kind);
  });
  return Array.from(kindOf, ([sheet, reference]) => ({ sheet, reference }));
}

function withoutCredits({ columns, ledgerRow }: LedgerPayments, { sheetOf }: Where): readonly string[] {
  const hasCredit = new Map<string, boolean>();
  columns.amountPence.forEach((pence, i) => {
    const sheet = sheetOf(ledgerRow[i]!);
    hasCredit.set(sheet, hasCredit.get(sheet) === true || pence < 0);
  });
  return [...hasCredit].flatMap(([sheet, has]) => (has ? [] : [sheet]));
}
