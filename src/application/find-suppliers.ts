import { wordAt } from "#domain/columns/coded";
import type { PaymentColumns } from "#domain/duplicates/duplicates";
import type { LedgerPayments } from "#domain/payments/payment-columns";
import type { Ledger } from "#domain/ledger/ledger";
import { shareSuppliers } from "#domain/overlap/share-suppliers";
import type { SharedSuppliers } from "#domain/overlap/shared-suppliers";
import { clusterSuppliers } from "#domain/suppliers/cluster-suppliers";
import type { SupplierClusters, SupplierDecision } from "#domain/suppliers/suppliers";
import { SUPPLIER_VOCABULARY } from "#reference/supplier-vocabulary";
import { rememberLast } from "./remember-last.ts";

/** Distinct names of payees, and what people have said of them. */
interface Sorting {
  readonly names: readonly string[];
  readonly decisions: readonly SupplierDecision[];
}

/** Sorting 40,000 names takes seconds, and the names are the same at nearly every look: sorted once, they are kept. */
const sortNames = rememberLast(
  ({ names, decisions }: Sorting) => clusterSuppliers(names, SUPPLIER_VOCABULARY, decisions),
  (before, now) => areSame(before.names, now.names, Object.is) && areSame(before.decisions, now.decisions, isOneAnswer),
);

/** Payees sorted into suppliers; people's answers win. */
export function sortPayees({ payee }: PaymentColumns, decisions: readonly SupplierDecision[]): SupplierClusters {
  const names = new Set(payee.filter((name) => name !== ""));
  return sortNames({ names: [...names], decisions });
}

function areSame<T>(before: readonly T[], now: readonly T[], isOne: (a: T, b: T) => boolean): boolean {
  return before.length === now.length && before.every((one, at) => isOne(one, now[at]!));
}

function isOneAnswer(a: SupplierDecision, b: SupplierDecision): boolean {
  return a.name === b.name && a.supplier === b.supplier && a.decision === b.decision;
}

/** The payments with the supplier that each payee is; names that are withheld or have no letter tell for themselves alone. */
export function withSuppliers(
  { columns, ledgerRow }: LedgerPayments,
  { names, keys, clusterOf, withheld }: SupplierClusters,
): LedgerPayments {
  const groupOf = new Map(
    names.flatMap((name, at) => (withheld[at] === 1 || keys[at] === "" ? [] : [[name, clusterOf[at]!] as const])),
  );
  const payeeGroup = Int32Array.from(columns.payee, (name) => groupOf.get(name) ?? -1);
  return { columns: { ...columns, payeeGroup }, ledgerRow };
}

/**
 * Measures which suppliers several bodies pay. What is paid to a counted body, or stands in a second file, is left out.
 *
 * @param again - entries of the columns that stand in a second file.
 */
export function measureSuppliers(
  { columns, ledgerRow }: LedgerPayments,
  clusters: SupplierClusters,
  { ledger, again }: { readonly ledger: Ledger; readonly again: ReadonlySet<number> },
): SharedSuppliers {
  const isPaidOn = (row: number): boolean => wordAt(ledger.transferTo, row) !== "" && ledger.eliminate[row] !== 0;
  return shareSuppliers(columns, clusters, (line) =>
    again.has(line) ? "republished" : isPaidOn(ledgerRow[line]!) ? "netted" : null,
  );
}
