import { readMoney } from "../money/read-money.ts";
import type { RawCell, SheetCells } from "./cells.ts";
import { describeColumn, type ColumnContent } from "./column-content.ts";
import { cellText } from "./text-at.ts";
import { AMOUNT_KINDS, type AmountKind } from "./vocabulary.ts";

/** A column whose heading says that it may be the amount. */
export interface AmountCandidate {
  readonly column: number;
  readonly heading: string;
  readonly kind: AmountKind;
  readonly confidence: number;
}

export type AmountChoice =
  | { readonly kind: "chosen"; readonly candidate: AmountCandidate }
  | { readonly kind: "ambiguous"; readonly between: readonly AmountCandidate[] }
  | { readonly kind: "none" };

/** What is known of the sheet when the amount is chosen. */
export interface AmountContext {
  readonly cells: SheetCells;
  /** First row below the headings. */
  readonly from: number;
  readonly vat: number | null;
  readonly reference: number | null;
}

const MOST = 0.95;

/**
 * Chooses the column whose figures are counted: the line's own amount net of VAT, never an invoice total that is
 * repeated on each line of the invoice.
 *
 * Order: net, line, plain, total, gross. Between equals the arithmetic decides (other = this + VAT), then repetition
 * within a reference; two that still differ are not guessed at. A column that holds no figures is none.
 * @source inputs.md 2.1 (Cornwall: three amounts in one file)
 */
export function chooseAmount(candidates: readonly AmountCandidate[], context: AmountContext): AmountChoice {
  const sound = candidates.filter((candidate) =>
    holdsMoney(describeColumn(context.cells, candidate.column, context.from)),
  );
  const ordered = [...sound].sort((a, b) => goodness(b) - goodness(a) || a.column - b.column);
  const best = ordered[0];
  if (!best) return { kind: "none" };
  const equals = ordered.filter(
    (other) => goodness(other) === goodness(best) && (other === best || !alike(other, best, context)),
  );
  if (equals.length === 1) return { kind: "chosen", candidate: lineRatherThanTotal(best, ordered, context) };
  const left = withoutGross(equals, context).filter((one) => !repeatsTotal(one, equals, context));
  const between = left.length > 0 ? left : equals;
  return between.length > 1 ? { kind: "ambiguous", between } : { kind: "chosen", candidate: between[0] ?? best };
}

function goodness(candidate: AmountCandidate): number {
  return (AMOUNT_KINDS.length - AMOUNT_KINDS.indexOf(candidate.kind)) * 10 + candidate.confidence;
}

function holdsMoney(content: ColumnContent): boolean {
  return content.filled > 0 && content.money >= 0.5;
}

/** The best by its heading, unless it repeats one figure over the lines of each reference while another column varies. */
function lineRatherThanTotal(
  best: AmountCandidate,
  ordered: readonly AmountCandidate[],
  context: AmountContext,
): AmountCandidate {
  if (!repeatsTotal(best, ordered, context)) return best;
  return ordered.find((other) => other !== best && !repeatsTotal(other, ordered, context)) ?? best;
}

type Amounts = readonly (number | null)[];

function amountsOf(context: AmountContext, column: number): Amounts {
  const values = context.cells.columns[column] ?? [];
  return values.slice(context.from, context.cells.rowCount).map(amountIn);
}

/** The amount in a cell as far as it can be read, else null. */
function amountIn(cell: RawCell): number | null {
  if (typeof cell === "number") return cell;
  const read = typeof cell === "string" ? readMoney(cell) : null;
  return typeof read === "number" ? read : null;
}

function alike(a: AmountCandidate, b: AmountCandidate, context: AmountContext): boolean {
  const other = amountsOf(context, b.column);
  return amountsOf(context, a.column).every((value, row) => value === other[row]);
}

/** Leaves out every column that is another of them plus VAT. */
function withoutGross(equals: readonly AmountCandidate[], context: AmountContext): readonly AmountCandidate[] {
  if (context.vat === null) return equals;
  const vat = amountsOf(context, context.vat);
  if (!vat.some((value) => value !== null && value !== 0)) return equals;
  const held = equals.map((candidate) => ({ candidate, amounts: amountsOf(context, candidate.column) }));
  const isGross = (amounts: Amounts): boolean =>
    held.some((net) => net.amounts !== amounts && addsUp(amounts, net.amounts, vat));
  return held.filter(({ amounts }) => !isGross(amounts)).map(({ candidate }) => candidate);
}

/** True where the first column is the sum of the other two on nearly every row. */
function addsUp(gross: Amounts, net: Amounts, vat: Amounts): boolean {
  const filled = gross.flatMap((value, row) => (value === null ? [] : [value - (net[row] ?? 0) - (vat[row] ?? 0)]));
  return filled.length > 0 && filled.filter((gap) => Math.abs(gap) < 0.005).length >= MOST * filled.length;
}

/** True where a column has one figure for all lines of a reference and another candidate has several. */
function repeatsTotal(
  candidate: AmountCandidate,
  candidates: readonly AmountCandidate[],
  context: AmountContext,
): boolean {
  if (context.reference === null || candidates.length < 2) return false;
  const own = variety(candidate, context);
  if (own.groups === 0 || own.varied > (1 - MOST) * own.groups) return false;
  return candidates.some((other) => other !== candidate && variety(other, context).varied >= 0.5 * own.groups);
}

/** Of the references on several lines: how many there are, and how many have different amounts. */
function variety(candidate: AmountCandidate, context: AmountContext): { groups: number; varied: number } {
  const references = context.cells.columns[context.reference ?? -1] ?? [];
  const byReference = new Map<string, Set<number | null>>();
  const lines = new Map<string, number>();
  for (const [i, amount] of amountsOf(context, candidate.column).entries()) {
    const reference = cellText(references[context.from + i]);
    if (reference === "") continue;
    byReference.set(reference, (byReference.get(reference) ?? new Set()).add(amount));
    lines.set(reference, (lines.get(reference) ?? 0) + 1);
  }
  const groups = [...byReference].filter(([reference]) => (lines.get(reference) ?? 0) > 1);
  return { groups: groups.length, varied: groups.filter(([, amounts]) => amounts.size > 1).length };
}
