import { rowTemplate, renderTemplate, type RowTemplate } from "../formula/row-template.ts";
import { shiftFormula } from "../formula/shift-formula.ts";
import { tokenise } from "../formula/tokens.ts";
import { columnOf, place, rowOf } from "./cell-place.ts";

interface Group {
  readonly text: string;
  readonly master: number;
  readonly members: number[];
  readonly byColumn: Map<number, RowTemplate>;
}

/**
 * The shared formulas of a sheet: one cell holds the text, the others only its number.
 *
 * The writer must know who leans on whom: when the cell with the text changes, the others need texts of their own.
 */
export class SharedFormulas {
  private readonly groups = new Map<string, Group>();
  /** Lowest number that no group has. */
  nextIndex = 0;

  /** The cell that holds the text. */
  define(index: string, text: string, row: number, column: number): void {
    this.groups.set(index, { text, master: place(row, column), members: [], byColumn: new Map() });
    this.nextIndex = Math.max(this.nextIndex, (Number(index) || 0) + 1);
  }
  /** Text of a cell that only names the group; undefined where no cell has defined it. */
  textFor(index: string, row: number, column: number): string | undefined {
    const group = this.groups.get(index);
    if (!group) return undefined;
    group.members.push(place(row, column));
    const across = column - columnOf(group.master);
    let template = group.byColumn.get(column);
    if (!template) {
      template = rowTemplate(tokenise(shiftFormula(group.text, 0, across)), rowOf(group.master));
      group.byColumn.set(column, template);
    }
    return renderTemplate(template, row) ?? shiftFormula(group.text, row - rowOf(group.master), across);
  }
  /** Cells that lose their formula when the cells of `isChanged` are written anew. */
  orphans(isChanged: (row: number, column: number) => boolean): number[] {
    return [...this.groups.values()]
      .filter(({ master }) => isChanged(rowOf(master), columnOf(master)))
      .flatMap(({ members }) => members);
  }
}
