import type { DuplicateDecision } from "#domain/duplicate-list/duplicate-decision";
import type { DuplicateList } from "#domain/duplicate-list/duplicate-list";
import { listDuplicates } from "#domain/duplicate-list/list-duplicates";
import type { Duplicates } from "#domain/duplicates/duplicates";
import { findDuplicates } from "#domain/duplicates/find-duplicates";
import { type LedgerPayments, paymentColumns } from "#domain/payments/payment-columns";
import type { Ledger } from "#domain/ledger/ledger";
import type { Registers } from "#domain/place/registers";
import { REDACTED_PAYEES, REDACTION_MARKS } from "#reference/redaction-words";
import { payeeGroups } from "./payee-groups.ts";
import type { RecognisedSources } from "./recognise-sources.ts";

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
}

/**
 * Tests the payments of a place for duplicates; null where no source holds payments and nobody has decided on any. Nothing of
 * the count is changed.
 */
export function testPayments(
  { ledger, registers, sources }: TestablePlace,
  decisions: readonly DuplicateDecision[] = [],
): TestedPayments | null {
  const kinds = new Map(registers.sources.map(({ key, reference }) => [key, reference]));
  const payments = paymentColumns(ledger, sources.blocks, (source) => kinds.get(source) ?? "unknown");
  const { ledgerRow } = payments;
  const columns = { ...payments.columns, payeeGroup: payeeGroups(payments.columns.payee) };
  if (columns.size === 0 && decisions.length === 0) return null;
  const found = findDuplicates(columns, { names: REDACTED_PAYEES, marks: REDACTION_MARKS });
  const rowIds = Array.from(ledgerRow, (row) => ledger.rowId[row]!);
  return { payments, found, list: listDuplicates({ columns, found, rowIds, decisions }) };
}
