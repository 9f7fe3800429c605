import { type Result, done, failed } from "#application/ports/result";
import type { Progress, SelectedCells } from "#application/ports/workbook.port";
import type { WorkbookError } from "#application/ports/workbook-error";
import { FakeRefusal } from "./fake-book.ts";

/** What an injected fault throws: an error of Excel's that the port does not know. */
export class FakeFault extends Error {}

/** The way to the fake's Excel: round trips are counted, may fail, and are refused while a cell is being edited. */
export class FakeExcel {
  cellEditMode = false;
  /** Cells that a person has selected. */
  selection: SelectedCells | null = null;
  /** Round trips so far. A plan is one, a chunk of rows is one. */
  steps = 0;
  /** The round trip at which the next job fails, counted from now; undefined = none. */
  private failAt: number | undefined;

  /** Fails the round trip `after` steps from now, once. */
  failStep(after: number): void {
    this.failAt = this.steps + after;
  }

  selectedCells(): Promise<Result<SelectedCells | null, WorkbookError>> {
    return this.run(() => {
      this.step();
      return this.selection;
    });
  }

  protected async run<T>(work: () => T): Promise<Result<T, WorkbookError>> {
    await Promise.resolve();
    try {
      return done(work());
    } catch (fault) {
      if (fault instanceof FakeRefusal) return failed(fault.error);
      throw fault;
    }
  }
  /** One round trip to Excel. */
  protected step(): void {
    this.steps++;
    if (this.cellEditMode) throw new FakeRefusal({ code: "cell-edit-mode" });
    if (this.steps !== this.failAt) return;
    this.failAt = undefined;
    throw new FakeFault("The fake was told to fail here.");
  }
  protected tell(
    progress: Progress | undefined,
    { done: so, of, what }: { done: number; of: number; what: string },
  ): void {
    this.step();
    if (progress?.(so, of, what) === false) throw new FakeRefusal({ code: "cancelled" });
  }
}
