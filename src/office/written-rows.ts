import { CALL_BYTES } from "./chunks.ts";
import { toRawCell } from "./read-block.ts";
import type { RowRun } from "./row-runs.ts";
import type { TagColumns } from "./tag-columns.ts";
import { ROW_HEADING } from "./tag-columns.ts";
import { Refusal } from "./translate-error.ts";
import { enterValue } from "./write-columns.ts";
import type { WriteQueue } from "./write-queue.ts";

/** Cells as they stood just before they were written, with the ids of their rows: both come with the request that writes. */
interface Look extends RowRun {
  readonly column: number;
  readonly ids: Excel.Range | null;
  readonly before: Excel.Range;
}

/**
 * What is written beside rows that somebody may move just then. Excel runs the calls of one request together, so that what is read
 * right before the writing tells whose row it was; where it was another's, all goes back.
 */
export class WrittenRows {
  private readonly looks: Look[] = [];
  private readonly found: TagColumns;
  private readonly idOf: ReadonlyMap<number, string>;

  /** @param idOf - the id that is to stand beside a row of the sheet; a row without one is not looked at. */
  constructor(found: TagColumns, idOf: ReadonlyMap<number, string>) {
    this.found = found;
    this.idOf = idOf;
  }

  /** To be asked for right before cells of the column are written. */
  look({ row, count }: RowRun, column: number): void {
    const { sheet, columns } = this.found;
    const idColumn = columns.get(ROW_HEADING);
    const cells = (at: number): Excel.Range => sheet.getRangeByIndexes(row, at, count, 1);
    const ids = idColumn === undefined ? null : cells(idColumn).load("values");
    this.looks.push({ row, count, column, ids, before: cells(column).load("values,formulas,numberFormat") });
  }

  /**
   * Once all is written: puts everything back where a row was another's.
   *
   * @throws Refusal `rows-moved`.
   */
  async settle(queue: WriteQueue, sheetName: string): Promise<void> {
    const isMoved = this.looks.some((look) => this.isMoved(look));
    if (isMoved) {
      for (const look of this.looks.toReversed()) await this.putBack(queue, sheetName, look);
      await queue.send();
    }
    for (const { ids, before } of this.looks) {
      ids?.untrack();
      before.untrack();
    }
    if (isMoved) throw new Refusal({ code: "rows-moved", sheet: sheetName });
  }

  private isMoved({ ids, row }: Look): boolean {
    return ids !== null && ids.values.some(([id], at) => id !== (this.idOf.get(row + at) ?? id));
  }

  /** One by one: values that are written at once over hidden rows go into other rows. */
  private async putBack(queue: WriteQueue, sheet: string, { row, count, column, before }: Look): Promise<void> {
    const run = (): void => {
      before.values.forEach(([value], at) => {
        const formula: unknown = before.formulas[at]?.[0];
        const format = String(before.numberFormat[at]?.[0] ?? "General");
        const entry = isFormula(formula, value) ? formula : enterValue(toRawCell(value), format);
        this.found.sheet.getRangeByIndexes(row + at, column, 1, 1).untrack().formulas = [[entry]];
      });
    };
    await queue.add({ sheet, bytes: 2 * count * CALL_BYTES, run });
  }
}

/** Of a text that begins as a formula does Excel gives the same twice. */
function isFormula(formula: unknown, value: unknown): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}
