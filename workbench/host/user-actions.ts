import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";
import { HostError } from "./batch/host-error.ts";
import { writeEntries } from "./cells/write-cells.ts";
import type { Commands } from "./commands/commands.ts";
import type { FaultControl } from "./faults.ts";
import { showPane } from "./objects/app-runtime.ts";
import type { OpenBook } from "./open-book.ts";
import type { Pushes } from "./pushes.ts";
import type { SheetArea } from "./seam/host-messages.ts";

/** What became of an entry: taken, or refused as Excel refuses it (a protected sheet, a formula that is none, a circle). */
export type EntryOutcome =
  { readonly ok: true } | { readonly ok: false; readonly code: string; readonly message: string };

interface Parts {
  readonly book: OpenBook;
  readonly faults: FaultControl;
  readonly commands: Commands;
  readonly pushes: Pushes;
}

/** What the person at the grid does to the workbook: the add-in hears of it as Excel tells it. Sheets go by their id. */
export class UserActions {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Types or pastes into cells: texts are read as Excel reads an entry, null leaves a cell as it is, "" clears it. */
  enter({ sheet, area }: SheetArea, entries: readonly (readonly (string | number | boolean | null)[])[]): EntryOutcome {
    const { book } = this.parts;
    const block = { book, sheet: this.need(sheet), area };
    const cells = book.counters.cells;
    try {
      this.edit(() => writeEntries(block, entries));
      return { ok: true };
    } catch (error) {
      // Only Excel's own refusals are an outcome; anything else is a fault of the workbench.
      if (error instanceof HostError) return { ok: false, code: error.code, message: error.message };
      throw error;
    } finally {
      // The budget counts what the add-in moves.
      book.counters.cells = cells;
    }
  }
  /** Changes the model directly, as one change of the block that is given: details are told of a single cell. */
  edit<T>(change: (model: WorkbookModel) => T, block?: SheetArea): T {
    const { book, pushes } = this.parts;
    const run = (): T => change(book.model);
    try {
      return book.as("user", () =>
        block ? book.changes.asOne({ sheet: this.need(block.sheet), area: block.area }, run) : run(),
      );
    } finally {
      pushes.soon();
    }
  }
  activate(sheet: string): void {
    this.edit(() => this.parts.book.front.activate(this.need(sheet)));
  }
  /** @param others - areas selected beside the first, with Ctrl. */
  select({ sheet, area }: SheetArea, others: readonly SheetArea["area"][] = []): void {
    this.edit(() => this.parts.book.front.select(this.need(sheet), area, others));
  }
  get selection(): SheetArea {
    const { front } = this.parts.book;
    return { sheet: front.sheet.id, area: front.selected() };
  }
  /** The person is in a cell: the add-in's batches are refused, or wait where they ask for it, until the cell is left. */
  cellEditing(editing: boolean): void {
    this.parts.faults.cellEditMode = editing;
  }
  /** Presses a button of ribbon or context menu. @see Commands.invoke */
  invokeCommand(name: string, control = name): Promise<void> {
    const done = this.parts.commands.invoke(name, control);
    this.parts.pushes.soon();
    return done;
  }
  /** Opens or closes the task pane by hand. */
  showPane(visible: boolean): void {
    showPane(this.parts.book, visible);
    this.parts.pushes.soon();
  }
  /** Computes what is stale, as F9 does. */
  calculate(): void {
    this.parts.book.calculate();
    this.parts.pushes.soon();
  }
  /** What the author of a custom function says about the error that a cell shows. */
  errorMessage({ sheet, area }: SheetArea): string | undefined {
    return this.parts.book.functions.messageAt(this.need(sheet), area.top, area.left);
  }

  private need(id: string): SheetModel {
    const sheet = this.parts.book.model.sheets.find((each) => each.id === id);
    if (!sheet) throw new Error(`There is no sheet ${id}.`);
    return sheet;
  }
}
