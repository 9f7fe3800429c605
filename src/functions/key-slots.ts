import { placeOf } from "./cell-answer.ts";
import { type CellRange, readLabel } from "./cell-value.ts";
import { bad, good, type Outcome } from "./outcome.ts";

/** What lines without a key stand under, as in a pivot table: their money is in the total and must be seen. */
const NO_KEY = "(blank)";

/**
 * The keys of a column, numbered as they come: capitals and blanks at the ends do not tell two apart; codes are texts, so
 * "07" and 7 do.
 */
export class KeySlots {
  /** By number, each as it is written where it first stands. */
  readonly names: string[] = [];
  private readonly cells: readonly unknown[];
  private readonly argument: string;
  private readonly slotOfCell = new Map<unknown, number>();
  private readonly slotOfKey = new Map<string, number>();

  /** @param argument - what the column is called in messages. */
  constructor(column: CellRange, argument: string) {
    this.cells = column.flat();
    this.argument = argument;
  }

  /** In words, that the column has another length than the amounts; null where all is well. */
  problemWith(lines: number): string | null {
    const { length } = this.cells;
    return length === lines ? null : `${this.argument} has ${length} cells but there are ${lines} amounts.`;
  }

  /** The number of a line's key; or, in words, what its cell holds instead. Each spelling is read once: keys repeat. */
  at(line: number): Outcome<number> {
    const cell = this.cells[line];
    const known = this.slotOfCell.get(cell);
    if (known !== undefined) return good(known);
    const label = readLabel(cell);
    if (!label.ok) return bad(`${placeOf(this.argument, line)} ${label.problem}`);
    const slot = this.slotOf(label.value === "" ? NO_KEY : label.value);
    this.slotOfCell.set(cell, slot);
    return good(slot);
  }

  private slotOf(name: string): number {
    const key = name.toLowerCase();
    const slot = this.slotOfKey.get(key) ?? this.names.push(name) - 1;
    this.slotOfKey.set(key, slot);
    return slot;
  }
}
