import type { RawCell } from "#domain/ledger/cells";
import type { GeneratedSpend } from "../generate-spend.ts";

export const HEADINGS: readonly string[] = [
  ...["Body Name", "Payment Date", "Directorate", "Supplier Name", "Transaction Number", "Net Amount"],
  ...[
    "Purpose of spend",
    "Supplier ID",
    "Cost Centre",
    "Procurement Category",
    "Card Transaction",
    "Irrecoverable VAT",
  ],
];

/** The cells of a sheet of made-up payments as Excel gives them, row by row; row 0 holds the headings. */
export function spendCells({ columns }: GeneratedSpend): (row: number) => RawCell[] {
  const { agency, date, payee, reference, amountPence, purpose } = columns;
  return (row) => {
    if (row === 0) return [...HEADINGS];
    const at = row - 1;
    const what = textAt(purpose, at);
    return [
      ...[textAt(agency, at), Number(date[at]), `Directorate ${String(at % 9)}`, textAt(payee, at)],
      ...[textAt(reference, at), Number(amountPence[at]) / 100, what, `V${String(100_000 + (at % 5000))}`],
      ...[`CC${String(1000 + (at % 700))}`, `${what.replace(/ .*/, "")} services`, at % 50 === 0 ? "Y" : "N", 0],
    ];
  };
}

function textAt(column: readonly string[], at: number): string {
  return column[at] ?? "";
}
