import { done, type Result } from "./ports/result.ts";
import type { WorkbookError } from "./ports/workbook-error.ts";
import type { SheetSurvey, TableCells, CountingPort } from "./ports/workbook.port.ts";

/** A ledger of ours that stands for a source beside which nothing may be written. */
export interface StandingLedger {
  /** `S03` */
  readonly id: string;
  readonly cells: TableCells;
}

/** Ledgers by the name of the council's sheet. */
export type StandingLedgers = ReadonlyMap<string, StandingLedger>;

/** Heading of the ledger's column that names the council's sheet, and of the one with its row (1-based). */
export const LEDGER_SHEET = "Source sheet";
export const LEDGER_ROW = "Source row";

const LEDGER_TABLE = /^TP_Ledger_(S\d{2,})$/;

/** Reads the ledgers that an earlier count left. */
export async function readLedgers(
  workbook: CountingPort,
  sheets: readonly SheetSurvey[],
): Promise<Result<StandingLedgers, WorkbookError>> {
  const names = sheets
    .flatMap(({ tables }) => tables.map(({ name }) => name))
    .filter((name) => LEDGER_TABLE.test(name));
  if (names.length === 0) return done(new Map());
  const tables = await workbook.readTables(names);
  if (!tables.ok) return tables;
  const ledgers = new Map<string, StandingLedger>();
  tables.value.forEach((cells, at) => {
    const id = LEDGER_TABLE.exec(names[at]!)?.[1];
    const sheet = cells?.rows[0]?.[cells.headings.indexOf(LEDGER_SHEET)];
    if (cells && id !== undefined && typeof sheet === "string") ledgers.set(sheet, { id, cells });
  });
  return done(ledgers);
}
