import { codeColumn } from "#domain/columns/coded";
import { clusterSuppliers } from "#domain/suppliers/cluster-suppliers";
import type { SupplierDecision } from "#domain/suppliers/suppliers";
import { SUPPLIER_VOCABULARY } from "#reference/supplier-vocabulary";

/**
 * The supplier behind each payee's name, so that payments under two spellings can be held against each other.
 *
 * @param payees - one a payment, as found; "" = none. Shape: n.
 * @param decided - a person's answers on names.
 * @returns one code a supplier; -1 = no name. Shape: n.
 */
export function payeeGroups(payees: readonly string[], decided: readonly SupplierDecision[] = []): Int32Array {
  const { codes, words } = codeColumn(payees);
  const { clusterOf } = clusterSuppliers(words, SUPPLIER_VOCABULARY, decided);
  return codes.map((code) => (code < 0 ? -1 : clusterOf[code]!));
}
