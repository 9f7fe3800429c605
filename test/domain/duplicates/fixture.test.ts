import { assembleCount } from "#application/assemble-count";
import { recogniseSources } from "#application/recognise-sources";
import { settleRegisters } from "#application/stated-settings";
import type { DuplicateGrade, Duplicates, PaymentColumns } from "#domain/duplicates/duplicates";
import { findDuplicates } from "#domain/duplicates/find-duplicates";
import { paymentColumns } from "#domain/payments/payment-columns";
import { councilSheet } from "#test/support/count-csv";
import { REDACTED_PAYEES, REDACTION_MARKS } from "#reference/redaction-words";
import { columnsOf, expectedPayments, fixturePayments, idOf, receivedPayments } from "./payments.ts";

const WITHHELD = { names: REDACTED_PAYEES, marks: REDACTION_MARKS };
const expected = expectedPayments();

function groupsOf(found: Duplicates, grade: DuplicateGrade) {
  const groups = found.groups.filter((group) => group.grade === grade);
  return {
    atRisk: groups.reduce((sum, { atRiskPence }) => sum + atRiskPence, 0) / 100,
    groups: groups.map(({ payments }) => payments.flatMap(({ rows }) => rows.map(idOf))).sort(),
  };
}

/** The file as it was received, through recognition and the ledger. */
function received(): PaymentColumns {
  const { blocks } = recogniseSources([councilSheet("Payments", receivedPayments())]);
  const { ledger } = assembleCount(blocks, settleRegisters({}, { tables: {}, place: () => null }), {
    readOn: "22/11/2026 09:00:00",
  });
  return paymentColumns(ledger, blocks, () => "supplier").columns;
}

describe.each([
  ["clean", () => columnsOf(fixturePayments())],
  ["as received", received],
])("the payments fixture, %s", (_, make) => {
  const columns = make();
  const found = findDuplicates(columns, WITHHELD);

  it("is 15 payments of £28,163.90", () => {
    expect(columns.size).toBe(15);
    expect(columns.amountPence.reduce((sum, pence) => sum + pence, 0)).toBe(2_816_390);
  });
  it("has one strong group within one body", () => {
    expect(groupsOf(found, "strong")).toEqual(expected.strong);
  });
  it("has the same invoice at two bodies as a class of its own", () => {
    expect(groupsOf(found, "two bodies")).toEqual(expected.sameInvoiceAtTwoBodies);
  });
  it("has two possible groups and no probable one", () => {
    expect(groupsOf(found, "possible")).toEqual(expected.possible);
    expect(groupsOf(found, "probable").groups).toEqual([]);
  });
  it("sets regular payments aside", () => {
    const series = found.regular.map((list) => list.flatMap(({ rows }) => rows.map(idOf)));
    expect(series).toEqual(expected.recurringSuppressed.groups);
    const pence = found.regular.flat().reduce((sum, payment) => sum + payment.pence, 0);
    expect(pence / 100).toBe(expected.recurringSuppressed.amount);
  });
  it("nets the reversal, and the payment made again is clean", () => {
    const pairs = found.reversals.map(({ payment, credit }) => [...payment.rows, ...credit.rows].map(idOf));
    expect(pairs).toEqual(expected.reversalsNetted);
    const named = found.groups.flatMap(({ payments }) => payments.flatMap(({ rows }) => rows.map(idOf)));
    for (const clean of expected.cleanAfterReversal) expect(named).not.toContain(clean);
  });
  it("does not test withheld names", () => {
    expect(found.notTestable.map(idOf)).toEqual(expected.notTestable.rows);
    const pence = found.notTestable.reduce((sum, row) => sum + columns.amountPence[row]!, 0);
    expect(pence / 100).toBe(expected.notTestable.amount);
  });
});
