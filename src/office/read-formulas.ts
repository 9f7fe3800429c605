import type { ColumnCells } from "#application/ports/workbook.port";
import { readBlock } from "./read-block.ts";
import type { Session } from "./session.ts";

/** The formulas of cells below one another, null where a cell holds none: one sync a chunk. */
export async function readFormulas(
  session: Session,
  name: string,
  { column, first, last }: ColumnCells,
): Promise<readonly (string | null)[]> {
  session.sheet = name;
  const sheet = session.workbook.worksheets.getItem(name);
  const block = { sheet, row: first, column, rows: last - first + 1, columns: 1, what: "formulas" } as const;
  const formulas: (string | null)[] = [];
  await readBlock(session, block, (rows) => {
    for (const [cell = null] of rows) formulas.push(typeof cell === "string" && cell.startsWith("=") ? cell : null);
  });
  return formulas;
}
