import type { Progress } from "#application/ports/workbook.port";
import { CALL_BYTES, rowBytes } from "./chunks.ts";
import { type WrittenFormula, explainRefusedFormula } from "./refused-formula.ts";
import type { Session } from "./session.ts";
import { Refusal } from "./translate-error.ts";

/** One thing to do in the next request. */
export interface Step {
  readonly sheet: string;
  /** Bytes of request it takes, roughly. */
  readonly bytes: number;
  /** Cells it writes, for progress. */
  readonly cells?: number;
  /** Formulas it enters, so that one that Excel refuses can be named. */
  readonly formulas?: readonly WrittenFormula[];
  readonly run: () => void;
}

/** Rows to write in as few requests as they fit in. */
export interface RowsStep {
  readonly sheet: string;
  readonly rows: number;
  /** A list made for this call: it goes into the request as it is. */
  readonly rowAt: (index: number) => unknown[];
  readonly formulasAt?: (index: number) => readonly WrittenFormula[];
  readonly write: (first: number, matrix: unknown[][]) => void;
}

/**
 * Collects calls and sends them when a request is full: one sync a chunk, however many small things are written.
 *
 * Calculation and screen are held until each sync, so that a half-written sheet is neither computed nor shown.
 */
export class WriteQueue {
  private readonly session: Session;
  private readonly progress: Progress | undefined;
  private readonly cellsInAll: number;
  private bytes = 0;
  private cells = 0;
  private pending = 0;
  private formulas: WrittenFormula[] = [];

  constructor(session: Session, cellsInAll: number, progress?: Progress) {
    this.session = session;
    this.cellsInAll = cellsInAll;
    this.progress = progress;
  }

  /** Goes on in a task of its own. */
  breathe(): Promise<void> {
    return this.session.breathe();
  }

  async add(step: Step): Promise<void> {
    if (this.bytes + step.bytes > this.session.payloadBytes) await this.send();
    this.begin(step.sheet);
    step.run();
    this.bytes += step.bytes;
    this.cells += step.cells ?? 0;
    if (step.formulas) this.formulas.push(...step.formulas);
  }

  /** Fills what is left of the request with rows, then the next, until all are in. */
  async addRows(step: RowsStep): Promise<void> {
    let first = 0;
    while (first < step.rows) {
      const { matrix, bytes } = this.takeRows(step, first);
      if (matrix.length === 0) {
        await this.send();
        continue;
      }
      const from = first;
      const cells = matrix.length * (matrix[0]?.length ?? 0);
      const { formulasAt } = step;
      const formulas = formulasAt ? matrix.flatMap((_row, index) => formulasAt(from + index)) : [];
      await this.add({ sheet: step.sheet, bytes, cells, formulas, run: () => step.write(from, matrix) });
      first += matrix.length;
    }
  }

  /** As many rows as the request has room for: at least one where it is empty, however long that row is. */
  private takeRows(step: RowsStep, first: number): { matrix: unknown[][]; bytes: number } {
    const room = this.session.payloadBytes - this.bytes;
    const matrix: unknown[][] = [];
    let bytes = CALL_BYTES;
    for (let index = first; index < step.rows; index++) {
      const row = step.rowAt(index);
      const size = rowBytes(row);
      const mustTake = matrix.length === 0 && this.bytes === 0;
      if (bytes + size > room && !mustTake) break;
      matrix.push(row);
      bytes += size;
    }
    return { matrix, bytes };
  }

  /** Sends what is waiting. @throws Refusal `cancelled` where progress asks to stop. */
  async send(): Promise<void> {
    if (this.pending === 0) return;
    const formulas = this.formulas;
    this.pending = 0;
    this.bytes = 0;
    this.formulas = [];
    try {
      await this.session.sync();
    } catch (fault) {
      throw await explainRefusedFormula(this.session, formulas, fault);
    }
    const goOn = this.progress?.(
      Math.min(this.cells, this.cellsInAll),
      this.cellsInAll,
      `Writing ${this.session.sheet}`,
    );
    if (goOn === false) throw new Refusal({ code: "cancelled" });
  }

  private begin(sheet: string): void {
    this.session.sheet = sheet;
    if (this.pending === 0) {
      const { application } = this.session.workbook;
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      this.bytes += 2 * CALL_BYTES;
    }
    this.pending++;
  }
}
