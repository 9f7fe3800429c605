import { done, type Result } from "./ports/result.ts";
import type { WorkbookError } from "./ports/workbook-error.ts";
import type { SheetSurvey, TableCells, CountingPort } from "./ports/workbook.port.ts";

/** A ledger of ours that stands for a source beside which nothing may be written. */
export interface StandingLedger {
  /** `S03` */
  readonly id: string;
  /** The council's sheet. */
  readonly sheet: string;
  readonly cells: TableCells;
}

export type StandingLedgers = readonly StandingLedger[];

/** Headings of the ledger's columns that name the council's sheet, the column of its amount and its row (1-based). */
export const LEDGER_SHEET = "Source sheet";
export const LEDGER_COLUMN = "Source column";
export const LEDGER_ROW = "Source row";

/** Where a block stands on its sheet; 0-based, inclusive. */
export interface BlockPlace {
  readonly sheet: string;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly headerRow: number;
  readonly lastRow: number;
  /** No other block stands on the sheet. */
  readonly isAlone: boolean;
}

/**
 * The ledger that an earlier count made for a block: of those for its sheet the one whose amount stood in its columns and
 * whose rows were its rows. Both are formulas over the sheet, so that they know of columns and rows that were put in since.
 */
export function ledgerOf(ledgers: StandingLedgers, place: BlockPlace): StandingLedger | undefined {
  const ofSheet = ledgers.filter(({ sheet }) => sheet === place.sheet);
  return ofSheet.find((ledger) => stoodThere(ledger.cells, place)) ?? (place.isAlone ? ofSheet[0] : undefined);
}

function stoodThere({ headings, rows }: TableCells, place: BlockPlace): boolean {
  const numbersOf = (heading: string): number[] =>
    rows.map((row) => Number(row[headings.indexOf(heading)])).filter((number) => number > 0);
  const [column = place.firstColumn + 1] = numbersOf(LEDGER_COLUMN);
  const inRows = numbersOf(LEDGER_ROW).some((row) => row > place.headerRow && row <= place.lastRow + 1);
  return inRows && column > place.firstColumn && column <= place.lastColumn + 1;
}

const LEDGER_TABLE = /^TP_Ledger_(S\d{2,})$/;

/** Reads the ledgers that an earlier count left. */
export async function readLedgers(
  workbook: CountingPort,
  sheets: readonly SheetSurvey[],
): Promise<Result<StandingLedgers, WorkbookError>> {
  const names = sheets
    .flatMap(({ tables }) => tables.map(({ name }) => name))
    .filter((name) => LEDGER_TABLE.test(name));
  if (names.length === 0) return done([]);
  const tables = await workbook.readTables(names);
  if (!tables.ok) return tables;
  return done(
    tables.value.flatMap((cells, at): StandingLedger[] => {
      const id = LEDGER_TABLE.exec(names[at]!)?.[1];
      const sheet = cells?.rows[0]?.[cells.headings.indexOf(LEDGER_SHEET)];
      return cells && id !== undefined && typeof sheet === "string" ? [{ id, sheet, cells }] : [];
    }),
  );
}
