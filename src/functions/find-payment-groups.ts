import { dateOrderOf, readUkDate, type DateOrder } from "#domain/dates/read-date";
import type { PaymentColumns } from "#domain/duplicates/duplicates";
import { findDuplicates } from "#domain/duplicates/find-duplicates";
import { REDACTED_PAYEES, REDACTION_MARKS } from "#reference/redaction-words";
import { placeOf } from "./cell-answer.ts";
import { type CellRange, holds, isBlank, readAmountPence, readLabel, readPlain } from "./cell-value.ts";
import { bad, good, type Outcome } from "./outcome.ts";

/** The columns of payments as they are handed over. */
export interface PaymentRanges {
  readonly supplier: CellRange;
  readonly ref: CellRange;
  readonly date: CellRange;
  readonly amount: CellRange;
  /** Excel gives null where it is left out. */
  readonly agency?: CellRange | null | undefined;
}

/**
 * Tests payments for duplicates, as the count does, with references that are the suppliers' own invoice numbers.
 *
 * @returns one row a payment: group, strength, pounds at risk. A payment that stands in several groups shows the strongest in
 * which it is at risk, so that the third column adds up to what is to be looked into.
 */
export function findPaymentGroups(ranges: PaymentRanges): Outcome<unknown[][]> {
  const columns = readColumns(ranges);
  if (!columns.ok) return columns;
  const { groups } = findDuplicates(columns.value, { names: REDACTED_PAYEES, marks: REDACTION_MARKS });
  const rows: unknown[][] = Array.from({ length: columns.value.size }, () => ["", "", ""]);
  groups.forEach(({ grade, payments }, number) => {
    payments.forEach(({ rows: lines, pence }, at) => {
      lines.forEach((line, part) => {
        const atRisk = at === 0 ? 0 : part === 0 ? pence / 100 : 0;
        const shown = rows[line];
        if (shown?.[0] === "" || (shown?.[2] === 0 && atRisk > 0)) rows[line] = [number + 1, grade, atRisk];
      });
    });
  });
  return good(rows);
}

function readColumns({ supplier, ref, date, amount, agency }: PaymentRanges): Outcome<PaymentColumns> {
  const size = amount.flat().length;
  const order = dateOrderOf(date.flat().map(plainOrNull));
  const columns = {
    payee: readEach(supplier, { name: "supplier", size, read: readLabel }),
    reference: readEach(ref, { name: "ref", size, read: readLabel }),
    date: readEach(date, { name: "date", size, read: (cell) => readDay(cell, order) }),
    amount: readEach(amount, {
      name: "amount",
      size,
      read: (cell) => (isBlank(cell) ? good(0) : readAmountPence(cell)),
    }),
    agency: readEach(agency ?? [[""]], { name: "agency", size, read: readLabel }),
  };
  const { payee, reference, date: days, amount: pence, agency: bodies } = columns;
  if (!payee.ok) return payee;
  if (!reference.ok) return reference;
  if (!days.ok) return days;
  if (!pence.ok) return pence;
  if (!bodies.ok) return bodies;
  return good({
    size,
    agency: bodies.value.map((name) => name.toLowerCase()),
    source: new Array<string>(size).fill(""),
    payee: payee.value,
    reference: reference.value,
    referenceKind: new Array<"supplier">(size).fill("supplier"),
    date: Float64Array.from(days.value),
    purpose: new Array<string>(size).fill(""),
    amountPence: Float64Array.from(pence.value),
  });
}

interface Column<T> {
  readonly name: string;
  readonly size: number;
  readonly read: (cell: unknown) => Outcome<T>;
}

/** Every cell of a column, or the first that cannot be read; one cell stands for all. */
function readEach<T>(range: CellRange, { name, size, read }: Column<T>): Outcome<T[]> {
  const cells = range.flat();
  if (cells.length !== size && cells.length !== 1) {
    return bad(`${name} has ${String(cells.length)} cells but there are ${String(size)} amounts.`);
  }
  const values: T[] = [];
  for (let index = 0; index < size; index++) {
    const value = read(cells.length === 1 ? cells[0] : cells[index]);
    if (!value.ok) return bad(`${placeOf(name, index)} ${value.problem}`);
    values.push(value.value);
  }
  return good(values);
}

/** Excel's number of the day; NaN for a blank. */
function readDay(cell: unknown, order: DateOrder): Outcome<number> {
  const plain = readPlain(cell);
  if (!plain.ok) return plain;
  if (plain.value === null || plain.value === "") return good(Number.NaN);
  const date = readUkDate(plain.value, order);
  if (date === "ambiguous") return bad(`${holds(cell)}, which could be two days.`);
  return date === null ? bad(`${holds(cell)}, which cannot be read as a date.`) : good(date.serial);
}

function plainOrNull(cell: unknown): string | number | boolean | null {
  const plain = readPlain(cell);
  return plain.ok ? plain.value : null;
}
