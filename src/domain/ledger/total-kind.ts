import type { RowFacts, RowLabel } from "./row-facts.ts";
import type { RunningSums } from "./running-sums.ts";

/** A total row, and whether its figure is the sum of rows above. */
export interface TotalRow {
  readonly kind: "total" | "subtotal";
  readonly agrees: boolean;
}

/**
 * Tells a total or subtotal row by its label, by arithmetic, or by both; null for a line.
 *
 * A row that names a payee, a date or a document is a line, whatever its words ("Total Gas & Power"). A figure alone in
 * its row is a total only if it is the sum of the rows above.
 * @source inputs.md 2.7 rows 10 and 11
 */
export function totalKind(row: RowFacts, amount: number, sums: RunningSums): TotalRow | null {
  if (row.label === null) return row.texts + row.identifying > 0 ? null : unlabelled(amount, sums);
  if (row.label.kind === "loose") return looselyLabelled(row, row.label, { amount, sums });
  return labelled(row, row.label, { amount, sums });
}

interface Figures {
  readonly amount: number;
  readonly sums: RunningSums;
}

function unlabelled(amount: number, sums: RunningSums): TotalRow | null {
  if (sums.isWhole(amount)) return { kind: "total", agrees: true };
  return sums.isBlock(amount, 2) ? { kind: "subtotal", agrees: true } : null;
}

function labelled(row: RowFacts, label: RowLabel, { amount, sums }: Figures): TotalRow | null {
  const agrees = sums.isWhole(amount) || sums.isBlock(amount, 1);
  if (row.strong > 1) return null;
  if (row.strong === 1 && (label.inPayee || !agrees)) return null;
  return { kind: label.kind === "sub" ? "subtotal" : "total", agrees };
}

/** "Adult services total", "Total Gas & Power": a total if the figure agrees, or if the words stand where no payee does. */
function looselyLabelled(row: RowFacts, label: RowLabel, { amount, sums }: Figures): TotalRow | null {
  if (row.strong > 1) return null;
  const mayBeName = label.inPayee && !endsInTotal(label);
  if (sums.isBlock(amount, mayBeName ? 2 : 1)) return { kind: kindOfSum(amount, sums, mayBeName), agrees: true };
  return endsInTotal(label) && row.strong === 0 && !label.inPayee ? { kind: "subtotal", agrees: false } : null;
}

/** Of all lines so far it is the file's total where no line follows. A payee's name is never trusted that far. */
function kindOfSum(amount: number, sums: RunningSums, mayBeName: boolean): TotalRow["kind"] {
  return !mayBeName && sums.isWhole(amount) ? "total" : "subtotal";
}

function endsInTotal(label: RowLabel): boolean {
  return /total\W*$/i.test(label.text);
}
