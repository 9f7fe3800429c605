import type { DuplicateDecision } from "#domain/duplicate-list/duplicate-decision";
import type { DuplicateList } from "#domain/duplicate-list/duplicate-list";
import { listDuplicates } from "#domain/duplicate-list/list-duplicates";
import type { Duplicates, PaymentColumns } from "#domain/duplicates/duplicates";
import { findDuplicates } from "#domain/duplicates/find-duplicates";
import { type LedgerPayments, paymentColumns } from "#domain/payments/payment-columns";
import type { SharedSuppliers } from "#domain/overlap/shared-suppliers";
import type { SupplierClusters, SupplierDecision } from "#domain/suppliers/suppliers";
import type { Ledger } from "#domain/ledger/ledger";
import type { Registers } from "#domain/place/registers";
import { COLLECTIVE_MARKS, COLLECTIVE_PAYEES, REDACTED_PAYEES, REDACTION_MARKS } from "#reference/redaction-words";
import { measureSuppliers, sortPayees, withSuppliers } from "./find-suppliers.ts";
import { rememberLast } from "./remember-last.ts";
import { sameCells } from "./same-cells.ts";
import { listSuppliers, type SupplierList } from "#domain/supplier-list/list-suppliers";
import type { RecognisedSources } from "./recognise-sources.ts";

/** Payees that name no one supplier: they are held against nothing. */
const NO_SUPPLIERS = {
  names: [...REDACTED_PAYEES, ...COLLECTIVE_PAYEES],
  marks: [...REDACTION_MARKS, ...COLLECTIVE_MARKS],
};

/** Tags and decisions leave most payments as they are: what was found in the same payments is kept. */
const findInPayments = rememberLast((columns: PaymentColumns) => findDuplicates(columns, NO_SUPPLIERS), samePayments);

/** What of a place the tests look at. */
export interface TestablePlace {
  readonly ledger: Ledger;
  readonly registers: Registers;
  readonly sources: RecognisedSources;
}

/** The payments of a place, what was found in them, and the same as TP Duplicates lists it. */
export interface TestedPayments {
  readonly payments: LedgerPayments;
  readonly found: Duplicates;
  readonly list: DuplicateList;
  /** Which payees are one supplier, and which suppliers several bodies pay. */
  readonly clusters: SupplierClusters;
  readonly shared: SharedSuppliers;
  readonly suppliers: SupplierList;
}

/** What people have decided on payments and payees. */
export interface PaymentDecisions {
  readonly duplicates: readonly DuplicateDecision[];
  readonly suppliers: readonly SupplierDecision[];
}

/**
 * Tests the payments of a place for duplicates; null where no source holds payments and nobody has decided on any. Nothing of
 * the count is changed.
 */
export function testPayments(
  { ledger, registers, sources }: TestablePlace,
  { duplicates: decisions, suppliers }: PaymentDecisions = { duplicates: [], suppliers: [] },
): TestedPayments | null {
  const kinds = new Map(registers.sources.map(({ key, reference }) => [key, reference]));
  const read = paymentColumns(ledger, sources.blocks, (source) => kinds.get(source) ?? "unknown");
  if (read.columns.size === 0 && decisions.length === 0) return null;
  const clusters = sortPayees(read.columns, suppliers);
  const payments = withSuppliers(read, clusters);
  const { columns, ledgerRow } = payments;
  const found = findInPayments(columns);
  const rowIds = Array.from(ledgerRow, (row) => ledger.rowId[row]!);
  const again = new Set(found.republished.flatMap((pair) => pair.again.rows));
  return {
    payments,
    found,
    list: listDuplicates({ columns, found, rowIds, decisions }),
    clusters,
    suppliers: listSuppliers(clusters, suppliers, paidTo(columns)),
    shared: measureSuppliers(payments, clusters, { ledger, again }),
  };
}

function samePayments(a: PaymentColumns, b: PaymentColumns): boolean {
  return (
    a.size === b.size &&
    TEXTS.every((column) => sameCells(a[column], b[column])) &&
    sameNumbers(a.amountPence, b.amountPence) &&
    sameNumbers(a.date, b.date) &&
    sameNumbers(a.payeeGroup, b.payeeGroup)
  );
}

const TEXTS = ["agency", "source", "payee", "reference", "referenceKind", "purpose"] as const;

type Numbers = Float64Array | Int32Array | undefined;

function sameNumbers(a: Numbers, b: Numbers): boolean {
  return a === b || (a?.length === b?.length && a?.every((number, at) => Object.is(number, b![at])) === true);
}

function paidTo({ payee, amountPence }: PaymentColumns): ReadonlyMap<string, number> {
  const paid = new Map<string, number>();
  payee.forEach((name, i) => paid.set(name, (paid.get(name) ?? 0) + amountPence[i]!));
  return paid;
}
