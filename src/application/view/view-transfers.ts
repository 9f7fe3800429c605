import { wordAt } from "#domain/columns/coded";
import { rowWordsOf } from "#domain/tagging/row-words";
import { SourceRows } from "#domain/tagging/source-text";
import { transferKey } from "#domain/transfers/pair-key";
import type { TransferRow } from "#domain/transfers/transfer-row";
import type { ReckonedPlace } from "../reckon-place.ts";
import { rowsWhere } from "./rows-where.ts";
import type { SideOfTransfer, TransferLinesView } from "./place-view.ts";

/** Where the lines of each transfer stand, payer's and payee's, by the key of TP_Transfers. */
export function viewTransfers({ input, sources }: ReckonedPlace): Record<string, TransferLinesView> {
  const { ledger, count } = input;
  const rowsOf = sources.blocks.map(
    ({ block, cells, dateOrder }) => new SourceRows(cells, block.reading.mapping, dateOrder),
  );
  const wordsOf = rowWordsOf(ledger, rowsOf);
  const receipts = receiptRows(input);
  const side = (rows: readonly number[]): SideOfTransfer | null => {
    const [first] = rows;
    if (first === undefined) return null;
    const { name, description } = wordsOf(first);
    const line = description === "" || description === name ? name : `${name}: ${description}`;
    return { line, ...rowsWhere(rows, input)! };
  };
  return Object.fromEntries(
    count.transfers.map((transfer) => {
      const key = transferKey(transfer.payer, transfer.payee, transfer.capital);
      return [key, { payer: side(payerRows(transfer)), payee: side(payeeRows(transfer, receipts.get(key))) }];
    }),
  );
}

function payerRows({ stated, suggested }: TransferRow): number[] {
  return [...(stated?.rows ?? []), ...(suggested?.rows ?? [])].sort((a, b) => a - b);
}

/** The rows that state income from the payer, and those that book it below nought, on which nobody may have decided yet. */
function payeeRows({ received }: TransferRow, stated: readonly number[] = []): number[] {
  return [...new Set([...stated, ...(received?.rows ?? [])])].sort((a, b) => a - b);
}

function receiptRows({ ledger, figures }: ReckonedPlace["input"]): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (let i = 0; i < ledger.size; i++) {
    const payer = wordAt(figures.incomeFrom, i);
    if (payer === "") continue;
    const key = transferKey(payer, wordAt(ledger.agency, i), wordAt(ledger.capital, i));
    const known = rows.get(key);
    if (known) known.push(i);
    else rows.set(key, [i]);
  }
  return rows;
}
