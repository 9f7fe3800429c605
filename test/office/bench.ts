import type { WorkbookPort } from "#application/ports/workbook.port";
import type { RawCell } from "#domain/ledger/cells";

/** A table of the council's own, on the sheet it is drafted with. 0-based, inclusive. */
export interface TableDraft {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A conditional format: the cells it stands on as A1 text, and its formula. */
export interface Rule {
  readonly range: string;
  readonly formula: string;
}

export interface SheetDraft {
  readonly name: string;
  readonly rows: readonly (readonly RawCell[])[];
  readonly table?: TableDraft;
  readonly hidden?: boolean;
  readonly rules?: readonly Rule[];
}

export interface BenchOptions {
  readonly payloadBytes?: number;
  readonly timeoutSeconds?: number;
  readonly selectsApart?: boolean;
  readonly groupsUndo?: boolean;
}

export interface Count {
  readonly syncs: number;
  readonly requestBytes: number;
  readonly maxRequestBytes: number;
  readonly maxResponseBytes: number;
}

/** A workbook behind a port, and what a test may do to it or see of it behind the port's back. */
export interface Bench {
  readonly port: WorkbookPort;
  value(sheet: string, row: number, column: number): RawCell;
  formula(sheet: string, row: number, column: number): string | undefined;
  /** Cell style by name, and the number format where it is not the style's own. */
  look(sheet: string, row: number, column: number): { readonly style?: string; readonly format?: string };
  rules(sheet: string): readonly Rule[];
  sheetNames(): readonly string[];
  /** The table's sheet and its area as A1 text, e.g. `Spend!A1:D4`. */
  tableAt(name: string): string | undefined;
  /** Everything the sheet holds, as text: equal texts mean equal cells, styles, tables and sizes. */
  picture(sheet: string): string;
  /** The values and formulas of a sheet alone. */
  contents(sheet: string): string;
  /** The sheet in front and what is selected on it, as A1 text. */
  front(): { readonly sheet: string; readonly range: string };
  /** What a person at the grid does. */
  typeIn(sheet: string, row: number, column: number, value: string | number): void;
  selectRows(sheet: string, first: number, last: number): void;
  protect(sheet: string): void;
  protectStructure(): void;
  editCell(editing: boolean): void;
  /**
   * Makes the nth round trip from now fail, once: before it runs, or after (its answer is lost, not its effect).
   * @returns a function that says whether it did.
   */
  failStep(after: number, when: "before" | "after"): () => boolean;
  /** What was asked of Excel since the last call; undefined where there is no Excel. */
  count(): Count | undefined;
  close(): Promise<void>;
}

export type OpenBench = (drafts: readonly SheetDraft[], options?: BenchOptions) => Promise<Bench>;
