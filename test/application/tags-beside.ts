import { wordAt } from "#domain/columns/coded";
import type { RawCell } from "#domain/ledger/cells";
import type { Ledger } from "#domain/ledger/ledger";
import { printAt } from "#domain/tagging/print-row";

/** The columns of ours that a count writes beside its sources, as far as the next count reads them. One block a sheet. */
export function besideOf(
  ledger: Ledger,
  sheets: readonly (readonly [name: string, lines: number])[],
): Record<string, RawCell[][]> {
  const cellsOf: Readonly<Record<string, (row: number) => RawCell>> = {
    "TP Row": (row) => ledger.rowId[row] ?? null,
    "TP Left out": (row) => wordAt(ledger.leftOut, row),
    "TP Agency": (row) => wordAt(ledger.agency, row),
    "TP Theme": (row) => wordAt(ledger.theme, row),
    "TP COFOG": (row) => wordAt(ledger.cofog, row),
    "TP Transfer to": (row) => wordAt(ledger.transferTo, row),
    "TP Eliminate": (row) => (Number.isNaN(ledger.eliminate[row]) ? null : (ledger.eliminate[row] ?? null)),
    "TP Income from": (row) => wordAt(ledger.incomeFrom, row),
    "TP Tagged by": (row) => wordAt(ledger.taggedBy, row),
    "TP Print": (row) => printAt(ledger.prints, row),
  };
  let first = 0;
  return Object.fromEntries(
    sheets.flatMap(([name, lines]) => {
      if (lines === 0) return [];
      const rows = Array.from({ length: lines }, (_, at) => first + at);
      first += lines;
      return [[name, Object.entries(cellsOf).map(([heading, cell]) => [heading, ...rows.map(cell)])]];
    }),
  );
}
