import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { serialOf } from "#domain/dates/serial";
import type { Duplicates, Payment, PaymentColumns } from "#domain/duplicates/duplicates";
import { findDuplicates } from "#domain/duplicates/find-duplicates";
import type { ReferenceKind } from "#domain/place/registers";
import { REDACTED_PAYEES, REDACTION_MARKS } from "#reference/redaction-words";

/** A payment as a test writes it: day as 2025-05-12, pounds. */
export interface TestPayment {
  readonly agency?: string;
  readonly source?: string;
  readonly payee?: string;
  readonly reference?: string;
  readonly kind?: ReferenceKind;
  readonly date?: string;
  readonly purpose?: string;
  readonly pounds?: number;
}

export function columnsOf(payments: readonly TestPayment[]): PaymentColumns {
  return {
    size: payments.length,
    agency: payments.map(({ agency = "Fordshire" }) => agency),
    source: payments.map(({ source = "S01" }) => source),
    payee: payments.map(({ payee = "Acme Care Ltd" }) => payee),
    reference: payments.map(({ reference = "" }) => reference),
    referenceKind: payments.map(({ kind = "supplier" }) => kind),
    date: Float64Array.from(payments, ({ date = "2025-05-12" }) => serialOfDay(date)),
    purpose: payments.map(({ purpose = "Care" }) => purpose),
    amountPence: Float64Array.from(payments, ({ pounds = 100 }) => Math.round(pounds * 100)),
  };
}

function serialOfDay(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return serialOf(year, month, date) ?? Number.NaN;
}

export function find(payments: readonly TestPayment[]): Duplicates {
  return findDuplicates(columnsOf(payments), { names: REDACTED_PAYEES, marks: REDACTION_MARKS });
}

/** "strong same invoice [0 1] 100.00": what was found, for a test to compare as text. */
export function told(found: Duplicates): string[] {
  return found.groups.map(
    ({ grade, test, payments, atRiskPence }) =>
      `${grade}: ${test} ${payments.map(rowsOf).join(" + ")} at risk ${(atRiskPence / 100).toFixed(2)}`,
  );
}

export function rowsOf({ rows }: Payment): string {
  return rows.join(",");
}

const FIXTURE = join(__dirname, "../../fixtures/payments");

/** The 15 payments of the fixture, clean, in order T01 to T15. */
export function fixturePayments(): TestPayment[] {
  const text = readFileSync(join(FIXTURE, "payments.csv"), "utf8").trim();
  const { data } = Papa.parse<Record<string, string>>(text, { header: true });
  return data.map(({ agency = "", supplier = "", reference = "", date = "", amount = "" }) => ({
    agency,
    payee: supplier,
    reference,
    date,
    pounds: Number(amount),
  }));
}

export interface ExpectedPayments {
  readonly strong: { readonly atRisk: number; readonly groups: readonly (readonly string[])[] };
  readonly sameInvoiceAtTwoBodies: ExpectedPayments["strong"];
  readonly possible: ExpectedPayments["strong"];
  readonly recurringSuppressed: { readonly amount: number; readonly groups: readonly (readonly string[])[] };
  readonly reversalsNetted: readonly (readonly string[])[];
  readonly cleanAfterReversal: readonly string[];
  readonly notTestable: { readonly amount: number; readonly rows: readonly string[] };
}

export function expectedPayments(): ExpectedPayments {
  return JSON.parse(readFileSync(join(FIXTURE, "expected.json"), "utf8")) as ExpectedPayments;
}

export function receivedPayments(): string {
  return readFileSync(join(FIXTURE, "payments-as-received.csv"), "utf8");
}

/** `T01` of entry 0. */
export function idOf(entry: number): string {
  return `T${String(entry + 1).padStart(2, "0")}`;
}
