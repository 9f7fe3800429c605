import { HostError, invalid } from "../batch/host-error.ts";
import type { Entry } from "./entry.ts";
import { toR1C1 } from "./r1c1.ts";
import type { Block } from "./read-cells.ts";

const LONGEST_FORMULA = 8_192;

interface PlacedFormula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * The formulas of a block that need a look: of a formula filled down a column the first and the last, since a run of
 * copies is right or wrong at one of its ends. `columns` are those of the block, cell by cell.
 */
export function formulasToCheck({ area }: Block, columns: readonly (Entry | undefined)[][]): PlacedFormula[] {
  return columns.flatMap((entries, index) => {
    const column = area.left + index;
    const placed = entries.map((entry, offset) =>
      entry?.kind === "formula" ? { row: area.top + offset, column, text: entry.text } : undefined,
    );
    const shapes = placed.map((formula) => formula && toR1C1(formula.text, formula));
    return placed.filter(
      (formula, i): formula is PlacedFormula =>
        formula !== undefined && (shapes[i] !== shapes[i - 1] || shapes[i] !== shapes[i + 1]),
    );
  });
}

/** @throws InvalidArgument for a formula that Excel would not take where it is to stand. */
export function needSoundFormulas({ book, sheet }: Block, formulas: readonly PlacedFormula[]): void {
  for (const { row, column, text } of formulas) {
    if (text.length > LONGEST_FORMULA) throw new HostError("FormulaLengthExceedsLimit");
    const verdict = book.calculation.check(sheet, row, column, text);
    if (verdict !== "ok") throw invalid(refusal(verdict));
  }
}

function refusal(verdict: "syntax" | "circular"): string {
  return verdict === "syntax"
    ? "The argument is invalid or missing or has an incorrect format: there is a problem with this formula."
    : "The argument is invalid or missing or has an incorrect format: the formula refers to its own cell.";
}
