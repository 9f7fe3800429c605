import type { DuplicateGrade, Payment } from "#domain/duplicates/duplicates";
import type { Ledger } from "#domain/ledger/ledger";
import type { RecognisedSources } from "./recognise-sources.ts";
import type { TestedPayments } from "./test-payments.ts";

/** Where the payments stand. */
export interface PaymentPlaces {
  readonly ledger: Ledger;
  readonly sources: RecognisedSources;
}

/**
 * What was found in the payments, as the headless driver reports it: £ of each class by itself, rows as `Sheet!row`.
 *
 * @source headless.md, `duplicates`
 */
export function reportDuplicates(
  { payments: { columns, ledgerRow }, found, list }: TestedPayments,
  { ledger, sources }: PaymentPlaces,
): Record<string, unknown> {
  const refOf = (entry: number): string => {
    const row = ledgerRow[entry]!;
    return `${sources.blocks[ledger.block[row]!]!.block.sheet}!${String(ledger.sheetRow[row]! + 1)}`;
  };
  const refs = (payments: readonly Payment[]): string[] => payments.flatMap(({ rows }) => rows.map(refOf));
  const ofGrade = (grade: DuplicateGrade) => {
    const groups = found.groups.filter((group) => group.grade === grade);
    const atRisk = groups.reduce((sum, { atRiskPence }) => sum + atRiskPence, 0);
    return { atRisk: pounds(atRisk), groups: groups.map(({ payments }) => refs(payments)) };
  };
  const { tally } = list;
  const regular = found.regular.flat().reduce((sum, { pence }) => sum + pence, 0);
  return {
    tested: { payments: columns.size, amount: pounds(tally.read.pence) },
    strong: ofGrade("strong"),
    probable: ofGrade("probable"),
    possible: ofGrade("possible"),
    sameInvoiceAtTwoBodies: ofGrade("two bodies"),
    republished: {
      amount: pounds(tally["published twice"].pence),
      groups: found.republished.map(({ kept, again }) => refs([kept, again])),
    },
    recurringSuppressed: { amount: pounds(regular), groups: found.regular.map(refs) },
    reversalsNetted: found.reversals.map(({ payment, credit }) => refs([payment, credit])),
    notTestable: { amount: pounds(tally["not testable"].pence), rows: found.notTestable.map(refOf) },
  };
}

function pounds(pence: number): number {
  return pence / 100;
}
