import type { Area } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import type { Change, WorkbookModel } from "#workbench/model/workbook";
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
  private readonly context: CellContext;
  private readonly unsubscribe: () => void;
  private pending: { readonly sheet: SheetModel; area: Area }[] = [];
  private changed = new CellSet();
  private structureChanged = false;
  /** As of the last recalculation. */
  private circular: readonly CellPlace[] = [];

  constructor(model: WorkbookModel) {
    this.model = model;
    this.graph = new FormulaGraph(model);
    this.context = { row: 0, column: 0, indexes: new RangeIndexes(), date1904: model.date1904 };
    this.seedWhere(({ evaluate }) => evaluate === undefined);
    this.unsubscribe = model.onChange((change) => this.note(change));
    rememberGraph(model, () => this.current());
  }

  /** Computes the formulas that changed, and those that look at what changed. */
  recalculate(): CalculationReport {
    return this.run(false);
  }
  /** Computes every formula. */
  recalculateAll(): CalculationReport {
    return this.run(true);
  }
  dispose(): void {
    this.unsubscribe();
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
    }
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
    for (const { sheet, row, column } of this.circular) graph.seed(sheet, column, [row, row]);
    this.circular = graph.circular;
    const { context, uncomputed, changed } = this;
    this.changed = new CellSet();
    context.indexes.clear();
    const pass = new Recalculation({
      context: { ...context, date1904: this.model.date1904 },
      uncomputed,
      changed,
      all,
    });
    pass.run(graph.order);
    context.indexes.clear();
    return {
      computed: pass.computed,
      notComputed: uncomputed.size,
      circular: graph.circular.map(({ sheet, row, column }) => ({ sheet: sheet.name, row, column })),
      changed: Array.from(pass.results.areas(), ({ sheet, area }) => ({ sheet: sheet.name, area })),
    };
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
