import { wordAt } from "../columns/coded.ts";
import { type DateOrder, readUkDate } from "../dates/read-date.ts";
import type { SheetCells } from "../ledger/cells.ts";
import type { Ledger, SourceBlock } from "../ledger/ledger.ts";
import type { ReferenceKind } from "../place/registers.ts";
import { SourceRows } from "../tagging/source-text.ts";
import type { PaymentColumns } from "../duplicates/duplicates.ts";

/** A block with the cells it was read from. */
export interface PaymentBlock {
  readonly block: SourceBlock;
  readonly cells: SheetCells;
  readonly dateOrder: DateOrder;
}

/** Payments with the row of the ledger that each is. */
export interface LedgerPayments {
  readonly columns: PaymentColumns;
  /** Entry of the columns -> row of the ledger. */
  readonly ledgerRow: Int32Array;
}

/**
 * Takes the payments out of a ledger: lines of payment blocks whose amount could be read, whatever year they fall in.
 *
 * @param blocks - those of the ledger, in its order.
 * @param referenceKindOf - what a source's references are, by its key in TP_Sources.
 */
export function paymentColumns(
  ledger: Ledger,
  blocks: readonly PaymentBlock[],
  referenceKindOf: (source: string) => ReferenceKind,
): LedgerPayments {
  const rows = blocks.map(({ block, cells, dateOrder }) => new SourceRows(cells, block.reading.mapping, dateOrder));
  const entries = Array.from({ length: ledger.size }, (_, i) => i).filter(
    (i) => ledger.suspense[i] === 0 && blocks[ledger.block[i]!]!.block.reading.layout === "payments",
  );
  const rowOf = (i: number): SourceRows => rows[ledger.block[i]!]!.at(ledger.sheetRow[i]!);
  const dateOf = (i: number): number => {
    const date = readUkDate(rowOf(i).raw("date"), blocks[ledger.block[i]!]!.dateOrder);
    return date !== null && typeof date === "object" ? date.serial : Number.NaN;
  };
  const columns = {
    size: entries.length,
    // Of a source that names no body, the source stands for it: two of them are never one.
    agency: entries.map((i) => wordAt(ledger.agency, i) || wordAt(ledger.source, i)),
    source: entries.map((i) => wordAt(ledger.source, i)),
    payee: entries.map((i) => rowOf(i).text("payee")),
    reference: entries.map((i) => rowOf(i).text("reference")),
    referenceKind: entries.map((i) => referenceKindOf(wordAt(ledger.source, i))),
    date: Float64Array.from(entries, dateOf),
    purpose: entries.map((i) => rowOf(i).text("purpose")),
    amountPence: Float64Array.from(entries, (i) => ledger.amountPence[i]!),
  };
  return { columns, ledgerRow: Int32Array.from(entries) };
}
