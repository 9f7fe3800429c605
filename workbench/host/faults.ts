import type { WorkbookModel } from "#workbench/model/workbook";

/** One thing that goes wrong, or happens meanwhile, at the sync of that number (1 = the first of the session). */
export type Fault =
  /** The batch is refused with this code, before it runs or after it ran (then its answer is lost, not its effect). */
  | {
      readonly kind: "fail";
      readonly sync: number;
      readonly code: string;
      readonly message?: string;
      readonly when?: "before" | "after";
    }
  /** No answer ever comes; the batch does not run. */
  | { readonly kind: "hang"; readonly sync: number }
  /** The connection is lost from this sync on: every batch fails with `InvalidOrTimedOutSession`. */
  | { readonly kind: "drop"; readonly sync: number }
  /** Something changes the workbook before this sync runs, as a co-author would: an edit, a sheet deleted. */
  | { readonly kind: "meanwhile"; readonly sync: number; readonly change: (model: WorkbookModel) => void };

export type FaultScript = readonly Fault[];

/** What a test can do to a running session. */
export interface FaultControl {
  /** True = the user is in a cell: batches are refused, or wait where `delayForCellEdit` asks for it. */
  cellEditMode: boolean;
  add(fault: Fault): void;
  /** So many of the events that come next are never told: Excel loses some under load. */
  dropEvents(count: number): void;
  clear(): void;
}

export class Faults implements FaultControl {
  private script: Fault[];
  private editing = false;
  private waiting: (() => void)[] = [];
  private dropped = false;
  private eventsToDrop = 0;

  constructor(script: FaultScript = []) {
    this.script = [...script];
  }
  get cellEditMode(): boolean {
    return this.editing;
  }
  set cellEditMode(editing: boolean) {
    this.editing = editing;
    if (editing) return;
    const waiting = this.waiting;
    this.waiting = [];
    for (const run of waiting) run();
  }
  add(fault: Fault): void {
    this.script.push(fault);
  }
  dropEvents(count: number): void {
    this.eventsToDrop = count;
  }
  clear(): void {
    this.script = [];
    this.dropped = false;
    this.eventsToDrop = 0;
  }
  /** True where the event that is about to be told is lost. */
  readonly losesEvent = (): boolean => {
    if (this.eventsToDrop === 0) return false;
    this.eventsToDrop--;
    return true;
  };

  whenCellIsLeft(run: () => void): void {
    this.waiting.push(run);
  }
  /** The faults of a sync, in the order of the script. */
  at(sync: number): readonly Fault[] {
    const due = this.script.filter((fault) => fault.sync === sync);
    if (due.some(({ kind }) => kind === "drop")) this.dropped = true;
    return due;
  }
  get isDropped(): boolean {
    return this.dropped;
  }
}
