import type { Area } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import type { Change, WorkbookModel } from "#workbench/model/workbook";
import { ExternalCalls } from "./external/external-calls.ts";
import type { ExternalFunctions } from "./external/external-functions.ts";
import { rememberExternals } from "./external/externals-of.ts";
import { Spills } from "./external/spills.ts";
import { CellSet } from "./graph/cell-set.ts";
import type { CellPlace } from "./graph/formula-library.ts";
import { FormulaGraph } from "./graph/formula-graph.ts";
import { Recalculation } from "./graph/recalculation.ts";
import { rememberGraph } from "./graph/graph-of.ts";
import { UncomputedCells } from "./graph/uncomputed-cells.ts";
import { RangeIndexes } from "./ranges/range-indexes.ts";
import type { CellContext } from "./values/operand.ts";

export interface CalculationReport {
  /** Formula cells that were computed this time. */
  readonly computed: number;
  /** Formula cells of the workbook that keep a value we do not vouch for, computed this time or not. */
  readonly notComputed: number;
  /** Every cell that stands in a circle now; 0-based. They hold 0. */
  readonly circular: readonly { readonly sheet: string; readonly row: number; readonly column: number }[];
  /** Formula cells whose value or standing changed, in one-column blocks. */
  readonly changed: readonly { readonly sheet: string; readonly area: Area }[];
}

/**
 * Keeps the formulas of a workbook computed as Excel computes them, or says that it does not.
 *
 * It follows the model's changes, cheaply, and does its work when asked to recalculate. Formulas that are there when it
 * is made keep their cached values until something they look at changes; `recalculateAll` computes every one. Results
 * go straight into the sheets' columns, without a change event.
 */
export class Calculator {
  private readonly model: WorkbookModel;
  private readonly graph: FormulaGraph;
  private readonly uncomputed = new UncomputedCells();
  private readonly spills: Spills;
  private readonly context: CellContext;
  private externals: ExternalCalls | undefined;
  private readonly unsubscribe: () => void;
  private pending: { readonly sheet: SheetModel; area: Area }[] = [];
  private changed = new CellSet();
  private structureChanged = false;
  /** As of the last recalculation. */
  private circular: readonly CellPlace[] = [];

  constructor(model: WorkbookModel) {
    this.model = model;
    this.graph = new FormulaGraph(model);
    this.context = { row: 0, column: 0, indexes: new RangeIndexes(), date1904: model.date1904, calls: 0 };
    this.spills = new Spills(model);
    this.seedWhere(({ evaluate }) => evaluate === undefined);
    this.unsubscribe = model.onChange((change) => this.note(change));
    rememberGraph(model, () => this.current());
  }

  /** What the array of a formula takes of its sheet; undefined where it has none. */
  spillOf(sheet: SheetModel, row: number, column: number): Area | undefined {
    return this.spills.areaOf({ sheet, row, column });
  }

  /** Computes the formulas that changed, and those that look at what changed. */
  recalculate(): CalculationReport {
    return this.run(false);
  }
  /** Computes every formula. */
  recalculateAll(): CalculationReport {
    return this.run(true);
  }
  /**
   * Lets formulas call functions that somebody else computes; cells that call them are due.
   * @param tell - called when an answer has come, which the next recalculation takes in.
   */
  useExternals(functions: ExternalFunctions, tell: () => void): void {
    this.externals = new ExternalCalls(tell);
    rememberExternals(this.model, { functions, calls: this.externals });
    this.structureChanged = true;
  }
  dispose(): void {
    this.unsubscribe();
    this.externals?.close();
    rememberExternals(this.model, undefined);
    rememberGraph(this.model, undefined);
  }

  private note(change: Change): void {
    if (change.kind === "structure") {
      this.structureChanged = true;
      return;
    }
    const last = this.pending.at(-1);
    const { sheet, area } = change;
    // A column written cell by cell is one pending block.
    if (last?.sheet === sheet && last.area.left === area.left && last.area.right === area.right) {
      if (area.top >= last.area.top && area.top <= last.area.bottom + 1) {
        last.area = { ...last.area, bottom: Math.max(last.area.bottom, area.bottom) };
        return;
      }
    }
    this.pending.push({ sheet, area });
  }

  /** The graph with every pending change taken in. */
  private current(): FormulaGraph {
    if (this.pending.length === 0 && !this.structureChanged) return this.graph;
    const { pending } = this;
    this.pending = [];
    for (const { sheet, area } of pending) {
      this.changed.addArea(sheet, area);
      this.graph.absorb(sheet, area);
      this.forgetUncomputed(sheet, area);
      this.externals?.forget(sheet, area);
      for (const place of this.spills.noteWritten(sheet, area)) this.seed(place);
    }
    this.spills.clearOrphans((sheet, row, column) => this.changed.column(sheet, column).add(row));
    if (this.structureChanged) {
      this.structureChanged = false;
      this.graph.rebuild();
      this.readUncomputed();
    }
    return this.graph;
  }

  private run(all: boolean): CalculationReport {
    const graph = this.current();
    // A cell that has come out of a circle holds the 0 of the circle until it is computed.
    for (const place of this.circular) this.seed(place);
    for (const place of this.externals?.takeAnswered() ?? []) this.seed(place);
    this.circular = graph.circular;
    const { uncomputed } = this;
    const results = new CellSet();
    let computed = 0;
    // Cells that an array has come to fill are seen by another pass.
    for (let isAll = all, isMore = true; isMore; isAll = false) {
      const pass = this.pass(isAll, results);
      pass.run(graph.order);
      computed += pass.computed;
      isMore = this.spills.layOut((sheet, row, column) => {
        this.changed.column(sheet, column).add(row);
        results.column(sheet, column).add(row);
      });
    }
    this.context.indexes.clear();
    return {
      computed,
      notComputed: uncomputed.size,
      circular: graph.circular.map(({ sheet, row, column }) => ({ sheet: sheet.name, row, column })),
      changed: Array.from(results.areas(), ({ sheet, area }) => ({ sheet: sheet.name, area })),
    };
  }
  private pass(all: boolean, results: CellSet): Recalculation {
    const { context, uncomputed, changed, spills } = this;
    this.changed = new CellSet();
    context.indexes.clear();
    return new Recalculation({
      context: { ...context, date1904: this.model.date1904 },
      uncomputed,
      changed,
      results,
      spills,
      all,
    });
  }
  private seed({ sheet, row, column }: CellPlace): void {
    this.graph.seed(sheet, column, [row, row]);
  }

  private seedWhere(test: (compiled: { readonly evaluate: unknown }) => boolean): void {
    for (const group of this.graph.allGroups()) {
      if (test(group.compiled)) for (const row of group.rows) group.dirty.add(row);
    }
  }
  /** Cells that hold no formula any more are no longer "not computed". */
  private forgetUncomputed(sheet: SheetModel, area: Area): void {
    for (const { row, column } of this.uncomputed.within(sheet, area)) {
      if (!sheet.formula(row, column)?.notComputed) this.uncomputed.delete(sheet, row, column);
    }
  }
  private readUncomputed(): void {
    this.uncomputed.clear();
    for (const group of this.graph.allGroups()) {
      for (const row of group.rows) {
        if (group.sheet.formula(row, group.column)?.notComputed) this.uncomputed.add(group.sheet, row, group.column);
      }
    }
  }
}
