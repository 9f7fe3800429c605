import { CellError, type CellValue } from "#workbench/model/cell";
import type { Area } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import { type CellContext, type Evaluate, NotComputed } from "../values/operand.ts";
import { ExternalArray, Waiting } from "../external/external-calls.ts";
import type { Spills } from "../external/spills.ts";
import { singleValue } from "../values/single-value.ts";
import type { CellSet } from "./cell-set.ts";
import type { FormulaGroup } from "./formula-group.ts";
import type { CellStep } from "./order-cells.ts";
import type { OrderedStep } from "./order-groups.ts";
import { RowRuns } from "./row-runs.ts";
import type { UncomputedCells } from "./uncomputed-cells.ts";

/** Excel's longest cell text. */
const LONGEST_TEXT = 32_767;

export interface RecalculationState {
  readonly context: CellContext;
  readonly uncomputed: UncomputedCells;
  /** What changed since the last recalculation; grows by the formulas whose value changes. */
  readonly changed: CellSet;
  /** Formula cells whose value is another than before; grows. */
  readonly results: CellSet;
  readonly spills: Spills;
  /** True = every formula, whatever changed. */
  readonly all: boolean;
}

/** One pass over the formulas in order: computes what is dirty, or looks at something that changed. */
export class Recalculation {
  computed = 0;
  private readonly state: RecalculationState;

  constructor(state: RecalculationState) {
    this.state = state;
  }
  run(order: readonly OrderedStep[]): void {
    for (const step of order) {
      if (step.kind === "group") this.computeGroup(step.group);
      else if (this.state.all || step.groups.some((group) => this.isTouched(group))) this.computeCells(step.steps);
      for (const group of step.kind === "group" ? [step.group] : step.groups) group.dirty = new RowRuns();
    }
  }

  private computeGroup(group: FormulaGroup): void {
    if (this.state.all) {
      for (const row of group.rows) this.compute(group, row);
      return;
    }
    const due = this.dueRows(group);
    if (due === "all") for (const row of group.rows) this.compute(group, row);
    else {
      for (const { first, last } of due) {
        const [from, to] = group.span(first, last);
        for (let i = from; i < to; i++) this.compute(group, group.rows[i]!);
      }
    }
  }

  /** Rows marked dirty, and rows whose formula looks at a changed cell. */
  private dueRows(group: FormulaGroup): RowRuns | "all" {
    const due = new RowRuns();
    for (const { first, last } of group.dirty) due.add(first, last);
    for (const [at, reference] of group.compiled.references.entries()) {
      const area = group.areas[at]!;
      const isAll = this.state.changed.some(reference.sheet, area, (run) => {
        const rows = reference.rowsLookingAt(Math.max(run.first, area.top), Math.min(run.last, area.bottom));
        if (!rows || (rows.first <= group.first && rows.last >= group.last)) return true;
        if (rows.first <= rows.last) due.add(rows.first, rows.last);
        return false;
      });
      if (isAll) return "all";
    }
    return due;
  }
  private isTouched(group: FormulaGroup): boolean {
    if (!group.dirty.isEmpty) return true;
    return group.compiled.references.some(({ sheet }, at) => this.state.changed.meets(sheet, group.areas[at]!));
  }

  private computeCells(steps: readonly CellStep[]): void {
    for (const { cells, isCircular } of steps) {
      if (!this.state.all && !cells.some(({ group, row }) => this.isDue(group, row))) continue;
      for (const { group, row } of cells) {
        if (isCircular) {
          this.computed++;
          this.keep(group, row, 0);
        } else this.compute(group, row);
      }
    }
  }
  private isDue(group: FormulaGroup, row: number): boolean {
    if (group.dirty.meets(row, row)) return true;
    return looksAt(group, row, (sheet, area) => this.state.changed.meets(sheet, area));
  }

  private compute(group: FormulaGroup, row: number): void {
    const { evaluate } = group.compiled;
    if (!evaluate || this.leansOnUncomputed(group, row)) {
      this.leave(group, row);
      return;
    }
    try {
      const { context } = this.state;
      context.row = row;
      context.column = group.column;
      context.calls = 0;
      const value = this.cellResult(evaluate, group.sheet);
      this.computed++;
      this.keep(group, row, value);
    } catch (thrown) {
      if (thrown instanceof Waiting) this.keep(group, row, CellError.of("#BUSY!"));
      else if (thrown instanceof NotComputed) this.leave(group, row);
      else throw thrown;
    }
  }
  /** What a cell shows: an empty result is 0; a result no cell can hold is an error; an array shows its first value. */
  private cellResult(evaluate: Evaluate, sheet: SheetModel): CellValue {
    const { context, spills } = this.state;
    let value: CellValue;
    try {
      const operand = evaluate(context);
      spills.request(
        { sheet, row: context.row, column: context.column },
        operand instanceof ExternalArray ? operand : undefined,
      );
      value = singleValue(operand, context) ?? 0;
    } catch (thrown) {
      if (!(thrown instanceof CellError)) throw thrown;
      value = thrown;
    }
    if (typeof value === "number") return Number.isFinite(value) ? value + 0 : CellError.of("#NUM!");
    return typeof value === "string" && value.length > LONGEST_TEXT ? CellError.of("#VALUE!") : value;
  }
  private leansOnUncomputed(group: FormulaGroup, row: number): boolean {
    const { uncomputed } = this.state;
    return uncomputed.size > 0 && looksAt(group, row, (sheet, area) => uncomputed.meets(sheet, area));
  }

  private keep({ sheet, column }: FormulaGroup, row: number, value: CellValue): void {
    const cells = sheet.ensureColumn(column);
    const formula = cells.formulas.get(row);
    const wasUncomputed = formula?.notComputed === true;
    if (wasUncomputed) {
      formula.notComputed = false;
      this.state.uncomputed.delete(sheet, row, column);
    }
    if (!wasUncomputed && cells.values[row] === value) return;
    cells.values[row] = value;
    this.note(sheet, row, column);
  }
  /** Leaves a cell the value it has and says that it is not computed. */
  private leave({ sheet, column }: FormulaGroup, row: number): void {
    const formula = sheet.formula(row, column);
    this.state.uncomputed.add(sheet, row, column);
    if (!formula || formula.notComputed) return;
    formula.notComputed = true;
    this.note(sheet, row, column);
  }
  private note(sheet: SheetModel, row: number, column: number): void {
    this.state.changed.column(sheet, column).add(row);
    this.state.results.column(sheet, column).add(row);
  }
}

function looksAt(group: FormulaGroup, row: number, test: (sheet: SheetModel, area: Area) => boolean): boolean {
  return group.compiled.references.some((reference) => test(reference.sheet, reference.areaAt(row, group.column)));
}
