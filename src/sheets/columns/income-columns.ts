import type { IncomeField } from "#domain/ledger/reading";
import type { BlockRows } from "./block-rows.ts";
import { INCOME_HEADINGS } from "./income-headings.ts";
import type { TagColumn } from "./tag-column.ts";

/** The exact text of incomes that are text, and what they were read as, £; as with amounts, where a source has any. */
export function incomeColumns(field: IncomeField): TagColumn[] {
  const used = ({ block }: BlockRows): boolean => block.reading.incomeTexts?.[field] !== undefined;
  const of = (rows: BlockRows, value: (row: number, text: string) => string | number) =>
    Array.from(rows.ledgerRow, (row, entry) => {
      const text = rows.block.reading.incomeTexts?.[field]?.[entry] ?? null;
      return row < 0 || text === null ? null : value(row, text);
    });
  const pence = ({ input: { ledger } }: BlockRows) =>
    field === "externalIncome" ? ledger.externalIncomePence : ledger.internalIncomePence;
  return [
    {
      heading: INCOME_HEADINGS[field].from,
      width: 76,
      used,
      values: (rows) => of(rows, (_, text) => text),
    },
    {
      heading: INCOME_HEADINGS[field].reading,
      width: 76,
      format: "#,##0.00",
      used,
      values: (rows) => of(rows, (row) => pence(rows)[row]! / 100),
    },
  ];
}
