import type { Result } from "#application/ports/result";
import type {
  InsertedSheets,
  NewSheet,
  PlacedCells,
  Progress,
  SelectedCells,
  SheetSurvey,
  TableCells,
  TagCells,
  TagPlace,
  WorkbookEvents,
  WorkbookPort,
} from "#application/ports/workbook.port";
import type { WorkbookError } from "#application/ports/workbook-error";
import type { RawCell, SheetCells } from "#domain/ledger/cells";
import type { BookPlan, SheetPlan, SourceColumnsPlan } from "#sheets/plan/sheet-plan";
import { type FakeBook, FakeRefusal } from "./fake-book.ts";
import { readFakeCells } from "./fake-cells.ts";
import { FakeSheet, type FakeTable } from "./fake-sheet.ts";
import { FakeFilters } from "./fake-filter.ts";
import { addFakeSheets, type FakeBookSheet, insertFakeBook } from "./fake-new-sheets.ts";
import { checkPlannedSheets, fillPlannedSheet } from "./fake-sheet-writer.ts";
import { fakeTableCells } from "./fake-table-cells.ts";
import { readFakeTags, writeFakeTags } from "./fake-tags.ts";
import { type FakeStanding, checkPlannedSources, fillPlannedSource } from "./fake-source-writer.ts";

export { FakeFault } from "./fake-excel.ts";

const ROWS_A_CHUNK = 1000;

/**
 * A WorkbookPort in memory, which refuses what Excel refuses. It keeps what was written, so that tests can look.
 *
 * Formulas are kept, not computed: set `calculate` where a use case reads its own formulas back.
 */
export class FakeWorkbook extends FakeFilters implements WorkbookPort, FakeBook {
  readonly sheets: FakeSheet[] = [];
  structureProtected = false;
  calculate: ((sheet: string, row: number, column: number, formula: string) => RawCell) | undefined;
  /** Plans as they came, for tests that do not care about cells. */
  readonly written = { sheets: [] as SheetPlan[], sources: [] as SourceColumnsPlan[] };

  /** The rows selected on the sheet in front by the port. */
  shown: { readonly sheet: string; readonly rows: readonly number[] } | null = null;
  /** Books by the base64 text that stands for them. */
  readonly books = new Map<string, readonly FakeBookSheet[]>();
  private readonly watchers = new Set<WorkbookEvents>();

  addSheet(name: string, rows: readonly (readonly RawCell[])[] = []): FakeSheet {
    const sheet = new FakeSheet(name, rows);
    this.sheets.push(sheet);
    return sheet;
  }
  sheet(name: string): FakeSheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }
  table(name: string): { readonly sheet: FakeSheet; readonly table: FakeTable } | undefined {
    for (const sheet of this.sheets) {
      const table = sheet.tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
      if (table) return { sheet, table };
    }
    return undefined;
  }
  survey(): Promise<Result<readonly SheetSurvey[], WorkbookError>> {
    return this.run(() => {
      this.step();
      return this.sheets.map((sheet) => sheet.survey());
    });
  }

  readSheet(name: string, progress?: Progress): Promise<Result<SheetCells, WorkbookError>> {
    return this.run(() => {
      this.step();
      const sheet = this.needSheet(name);
      const { rowCount, columnCount } = sheet.extent();
      const columns: RawCell[][] = Array.from({ length: columnCount }, () => []);
      for (let row = 0; row < rowCount; row++) {
        columns.forEach((column, index) => column.push(this.cellValue(sheet, row, index)));
        const atEnd = row === rowCount - 1;
        if (atEnd || (row + 1) % ROWS_A_CHUNK === 0)
          this.tell(progress, { done: row + 1, of: rowCount, what: `Reading ${name}` });
      }
      return { sheet: name, rowCount, columns, ...(sheet.merged.length > 0 && { merged: sheet.merged }) };
    });
  }

  readTables(names: readonly string[]): Promise<Result<readonly (TableCells | null)[], WorkbookError>> {
    return this.run(() => {
      this.step();
      return names.map((name) => {
        const found = this.table(name);
        return found ? fakeTableCells(found, (sheet, row, column) => this.cellValue(sheet, row, column)) : null;
      });
    });
  }

  readCells: WorkbookPort["readCells"] = (wanted) =>
    this.run(() => {
      this.step();
      return readFakeCells(this, wanted, (sheet, row, column) => this.cellValue(sheet, row, column));
    });

  writeSourceColumns(plans: readonly SourceColumnsPlan[], progress?: Progress): Promise<Result<void, WorkbookError>> {
    return this.run(() => {
      this.step();
      const standings = plans.map((plan) => checkPlannedSources(this, plan));
      standings.forEach((standing, index) => {
        this.tell(progress, { done: index, of: plans.length, what: `Writing ${standing.plan.sheet}` });
        this.putSource(standing);
      });
      if (plans.length > 0) this.tell(progress, { done: plans.length, of: plans.length, what: "Writing" });
    });
  }

  writeSheets(plans: readonly SheetPlan[], progress?: Progress): Promise<Result<readonly string[], WorkbookError>> {
    return this.run(() => {
      this.step();
      checkPlannedSheets(this, plans);
      plans.forEach((plan, index) => {
        this.tell(progress, { done: index, of: plans.length, what: `Writing ${plan.name}` });
        this.putSheet(plan, plans[index - 1]?.name);
      });
      if (plans.length > 0) this.tell(progress, { done: plans.length, of: plans.length, what: "Writing" });
      return plans.map((plan) => plan.name);
    });
  }

  writeBook(plan: BookPlan, progress?: Progress): Promise<Result<readonly string[], WorkbookError>> {
    return this.run(() => {
      this.step();
      const standings = plan.sourceColumns.map((source) => checkPlannedSources(this, source));
      checkPlannedSheets(this, plan.sheets);
      const of = standings.length + plan.sheets.length;
      standings.forEach((standing, index) => {
        this.tell(progress, { done: index, of, what: `Writing ${standing.plan.sheet}` });
        this.putSource(standing);
      });
      plan.sheets.forEach((sheet, index) => {
        this.tell(progress, { done: standings.length + index, of, what: `Writing ${sheet.name}` });
        this.putSheet(sheet, plan.sheets[index - 1]?.name);
      });
      this.tell(progress, { done: of, of, what: "Writing" });
      return plan.sheets.map((sheet) => sheet.name);
    });
  }

  readTags(
    place: TagPlace,
    rows: readonly number[],
    headings: readonly string[],
  ): Promise<Result<readonly TagCells[], WorkbookError>> {
    return this.run(() => {
      this.step();
      return readFakeTags(this, place, {
        rows,
        headings,
        valueAt: (sheet, row, column) => this.cellValue(sheet, row, column),
      });
    });
  }

  tagRows(changes: readonly PlacedCells[]): Promise<Result<void, WorkbookError>> {
    return this.run(() => {
      this.step();
      for (const { place, cells } of changes) writeFakeTags(this, place, cells);
    });
  }

  showRows(sheet: string, rows: readonly number[]): Promise<Result<number, WorkbookError>> {
    return this.run(() => {
      this.step();
      this.bringToFront(sheet);
      const first = Math.min(...rows);
      const run = [...new Set(rows)].sort((a, b) => a - b).filter((row, at) => row === first + at);
      this.shown = { sheet, rows: run };
      return run.length;
    });
  }

  openSheet(name: string): Promise<Result<void, WorkbookError>> {
    return this.run(() => {
      this.step();
      this.bringToFront(name);
    });
  }

  addSheets(sheets: readonly NewSheet[], progress?: Progress): Promise<Result<readonly string[], WorkbookError>> {
    return this.run(() => {
      this.step();
      return addFakeSheets(this, sheets, {
        step: () => this.step(),
        tell: (done, { name, rows }) => this.tell(progress, { done, of: rows.length, what: `Writing ${name}` }),
      });
    });
  }

  /** The fake opens no files: set `books` to what a base64 text is to bring. */
  insertBook(base64: string): Promise<Result<InsertedSheets, WorkbookError>> {
    return this.run(() => {
      this.step();
      return insertFakeBook(this, this.books.get(base64)!);
    });
  }

  watch(events: WorkbookEvents): () => void {
    this.watchers.add(events);
    return () => void this.watchers.delete(events);
  }

  /** What a person does: changes a cell, selects rows. */
  typeIn(sheet: string, row: number, column: number, value: RawCell): void {
    this.sheet(sheet)?.set(row, column, { value });
    for (const { changed } of this.watchers) changed();
  }
  select(selection: SelectedCells | null): void {
    this.selection = selection;
    for (const { selected } of this.watchers) selected(selection);
  }

  protected needSheet(name: string): FakeSheet {
    const sheet = this.sheet(name);
    if (!sheet) throw new FakeRefusal({ code: "sheet-missing", sheet: name });
    return sheet;
  }
  protected bringToFront(name: string): void {
    const sheet = this.needSheet(name);
    sheet.visible = true;
    this.front = sheet.name;
  }
  private putSource(standing: FakeStanding): void {
    fillPlannedSource(standing);
    this.written.sources.push(standing.plan);
  }
  private putSheet(plan: SheetPlan, before: string | undefined): void {
    fillPlannedSheet(this, plan, before);
    this.written.sheets.push(plan);
  }
  private cellValue(sheet: FakeSheet, row: number, column: number): RawCell {
    const { value, formula } = sheet.get(row, column);
    if (formula === undefined || !this.calculate) return value;
    return this.calculate(sheet.name, row, column, formula);
  }
}
