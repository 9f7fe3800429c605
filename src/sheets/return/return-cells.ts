import type { BookLayout } from "../layout/book-layout.ts";
import { bridgeCell } from "../layout/bridge-rows.ts";
import { checkResult } from "../layout/check-reference.ts";
import { cell, formula, rowBlock } from "../plan/cells.ts";
import { FORMATS, formatOfUnit } from "../plan/formats.ts";
import { LINE_STYLES, type LineKind, noteCell, resultCell } from "../plan/lines.ts";
import type { CellBlock, PlannedValue } from "../plan/sheet-plan.ts";
import type { StyleName } from "../plan/style-names.ts";

const COLUMNS = 8;

/** A part of TP Return: its cells, and the rows whose text runs over A:H. */
export interface ReturnPart {
  readonly blocks: readonly CellBlock[];
  readonly merges?: readonly string[];
  readonly heights?: Readonly<Record<number, number>>;
}

/** One figure line of TP Return; texts are formula texts without "=". */
export interface ReturnLine {
  readonly row: number;
  readonly label: PlannedValue;
  readonly figure: string;
  readonly kind?: LineKind;
  readonly income?: string;
  readonly note?: PlannedValue;
  readonly check?: string;
}

/** A figure line: number, item, £, % of T, £ a head, of which income, source, check. */
export function returnLine(book: BookLayout, line: ReturnLine): CellBlock {
  const { row, kind = "plain" } = line;
  const at = String(row);
  const unit = formatOfUnit(book.input.registers.place.unit);
  const styles = LINE_STYLES[kind];
  const people = bridgeCell(book.bridge, "population");
  return rowBlock(row - 1, 0, [
    cell(row, isRuledUp(kind) ? styles.label : "TP Note", "0"),
    cell(line.label, styles.label),
    cell(formula(`=${line.figure}`), styles.figure, unit),
    cell(formula(`=IF(ISNUMBER(C${at}),IF($C$13=0,0,C${at}/$C$13),"")`), styles.figure, FORMATS.percent),
    cell(formula(`=IF(OR(${people}=0,NOT(ISNUMBER(C${at}))),"",C${at}/${people})`), styles.figure, FORMATS.pence),
    cell(line.income === undefined ? null : formula(`=${line.income}`), styles.figure, unit),
    isRuledUp(kind) ? noteCell(kind, line.note ?? null) : cell(line.note ?? null, "TP Note line", FORMATS.besideFigure),
    resultCell(kind, line.check === undefined ? null : checkResult(book, line.check)),
  ]);
}

function isRuledUp(kind: LineKind): boolean {
  return kind === "subtotal" || kind === "total";
}

/** A section head of TP Return. */
export interface SectionHead {
  readonly row: number;
  readonly number: number;
  readonly title: PlannedValue;
  /** Over C to H. */
  readonly heads?: readonly PlannedValue[];
}

/** A section head: number, name, and heads over C to H. */
export function sectionHead({ row, number, title, heads = [] }: SectionHead): CellBlock {
  // C to F stand over figures, G and H over words.
  const figures = Array.from({ length: 6 }, (_, at) =>
    at < 4
      ? cell(heads[at] ?? null, "TP Section figure")
      : cell(heads[at] ?? null, "TP Section word", at === 4 ? FORMATS.besideFigure : undefined),
  );
  return rowBlock(row - 1, 0, [cell(number, "TP Section", "0"), cell(title, "TP Section"), ...figures]);
}

/** A line of running text over A:H. */
export function textLine(
  row: number,
  value: PlannedValue,
  { style = "TP Note", height = 12 }: { readonly style?: StyleName; readonly height?: number } = {},
): ReturnPart {
  const rest = new Array(COLUMNS - 1).fill(null).map(() => cell(null, style));
  return {
    blocks: [rowBlock(row - 1, 0, [cell(value, style), ...rest])],
    merges: [`A${String(row)}:H${String(row)}`],
    heights: { [row - 1]: height },
  };
}

/** Several parts as one. */
export function joinParts(parts: readonly ReturnPart[]): Required<ReturnPart> {
  return {
    blocks: parts.flatMap(({ blocks }) => blocks),
    merges: parts.flatMap(({ merges }) => merges ?? []),
    heights: Object.assign({}, ...parts.map(({ heights }) => heights ?? {})) as Record<number, number>,
  };
}
