import { dayOf } from "#domain/dates/serial";
import { DUPLICATE_GRADES, type DuplicateGroup, type Payment } from "#domain/duplicates/duplicates";
import type { TestedPayments } from "#application/test-payments";
import { Dice } from "../spend/dice.ts";

/** Draws findings of some grades without favour: the same seed draws the same. */
export function drawFindings(
  groups: readonly DuplicateGroup[],
  { count, seed }: { readonly count: number; readonly seed: number },
): DuplicateGroup[] {
  const order = Int32Array.from(groups.keys());
  new Dice(seed).shuffle(order);
  return Array.from(order.slice(0, count)).flatMap((at) => groups[at] ?? []);
}

/** The findings of the best grades first, those of one grade by £ at risk. */
export function highestFindings(groups: readonly DuplicateGroup[], count: number): DuplicateGroup[] {
  const place = ({ grade }: DuplicateGroup): number => DUPLICATE_GRADES.indexOf(grade);
  return [...groups].sort((a, b) => place(a) - place(b) || b.atRiskPence - a.atRiskPence).slice(0, count);
}

/** A finding as an auditor reads it: its payments one below the other, part by part. */
export function sayFinding({ grade, test, payments, atRiskPence }: DuplicateGroup, tested: TestedPayments): string {
  const head = `${grade}: ${test}, ${pounds(atRiskPence)} at risk, ${payments.length} payments`;
  return [head, ...payments.slice(0, 4).map((payment) => `  ${sayPayment(payment, tested)}`)].join("\n");
}

function sayPayment({ rows, pence }: Payment, { payments: { columns } }: TestedPayments): string {
  const first = rows[0] ?? -1;
  const serial = columns.date[first] ?? Number.NaN;
  const lines = rows.length === 1 ? "" : ` (${rows.length} lines)`;
  const day = Number.isNaN(serial) ? "no date" : dayWords(serial);
  const { agency, payee, reference, purpose } = columns;
  return [day, pounds(pence) + lines, agency[first], payee[first], reference[first], purpose[first]].join(" | ");
}

function pounds(pence: number): string {
  return `£${(pence / 100).toLocaleString("en-GB", { minimumFractionDigits: 2 })}`;
}

/** 2021-05-12 */
function dayWords(serial: number): string {
  const { year, month, day } = dayOf(serial);
  return [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
}
