import { type Area, areaColumns, areaRows } from "#workbench/model/address";
import type { CellValue } from "#workbench/model/cell";
import { notModelled } from "../batch/host-error.ts";
import { asWord } from "../batch/method-arguments.ts";
import { fitTableHeaders } from "../tables/fit-headers.ts";
import { areaAt, isUnbounded } from "./address.ts";
import { cellCount } from "./block.ts";
import { type FormulaPart, shiftFormula, splitFormula } from "./formula-references.ts";
import { needWritable } from "./permission.ts";
import type { Block } from "./read-cells.ts";
import { needSoundFormulas } from "./sound-formulas.ts";

const COPY_TYPES = ["All", "Formulas", "Values", "Formats"] as const;
type CopyType = (typeof COPY_TYPES)[number];

export interface CopyOptions {
  readonly type: unknown;
  readonly skipBlanks: boolean;
}
interface SourceCell {
  readonly value: CellValue;
  readonly formula: readonly FormulaPart[] | undefined;
  readonly style: number;
}

/**
 * `Range.copyFrom`: relative references shift; a source that fits the destination several times over fills all of it.
 * Not copied: merges, validation, conditional formats, links, widths.
 *
 * @throws InvalidArgument for a formula that would refer to its own cell: told at the first cell of each copied formula.
 */
export function copyCells(source: Block, target: Block, options: CopyOptions): void {
  const type = asWord(options.type ?? "All", COPY_TYPES);
  if (isUnbounded(source.area) || isUnbounded(target.area)) throw notModelled("a copy of whole rows or columns");
  const block = { ...target, area: coveredArea(source.area, target.area) };
  const { book, sheet, area } = block;
  needWritable(book, sheet, area);
  if (type === "Values") book.freshen();
  const cells = snapshot(source, type);
  needSoundFormulas(block, firstCopies(block, cells));
  const put = (): void => paste(block, cells, { type, skipBlanks: options.skipBlanks });
  book.counters.cells += cellCount(area);
  if (type === "Formats") {
    put();
    return;
  }
  book.changes.asOne(block, () => {
    book.model.writeArea(sheet, area, put);
    fitTableHeaders(book, sheet, area);
  });
}

/** The whole target where the source tiles it, else an area of the source's size. */
function coveredArea(source: Area, target: Area): Area {
  const rows = areaRows(source);
  const columns = areaColumns(source);
  const down = areaRows(target) % rows === 0 ? areaRows(target) : rows;
  const across = areaColumns(target) % columns === 0 ? areaColumns(target) : columns;
  return areaAt(target.top, target.left, down, across);
}

function snapshot({ sheet, area }: Block, type: CopyType): SourceCell[][] {
  const withFormulas = type === "All" || type === "Formulas";
  return Array.from({ length: areaRows(area) }, (_, down) =>
    Array.from({ length: areaColumns(area) }, (__, across) => {
      const [row, column] = [area.top + down, area.left + across];
      const formula = withFormulas ? sheet.formula(row, column) : undefined;
      return {
        value: sheet.value(row, column),
        formula: formula && shiftable(formula.text, -row, -column),
        style: sheet.styleIndex(row, column),
      };
    }),
  );
}

/** The formula with its moving references counted from the cell it stands in, so that a copy adds its own position. */
function shiftable(text: string, rows: number, columns: number): FormulaPart[] {
  const move = <T extends { index: number; fixed: boolean }>(spot: T | undefined, by: number): T | undefined =>
    spot && (spot.fixed ? spot : { ...spot, index: spot.index + by });
  return splitFormula(text).map((part) => {
    if (typeof part === "string") return part;
    const from = relative(part.from);
    return part.to ? { from, to: relative(part.to) } : { from };
  });
  function relative(spot: Exclude<FormulaPart, string>["from"]): Exclude<FormulaPart, string>["from"] {
    const row = move(spot.row, rows);
    const column = move(spot.column, columns);
    return { ...(row && { row }), ...(column && { column }) };
  }
}

/** The first copy of each formula. */
function firstCopies({ area }: Block, cells: readonly SourceCell[][]): Parameters<typeof needSoundFormulas>[1] {
  return cells.flatMap((line, down) =>
    line.flatMap(({ formula }, across) => {
      const [row, column] = [area.top + down, area.left + across];
      return formula ? [{ row, column, text: shiftFormula(formula, row, column) }] : [];
    }),
  );
}

function paste(
  { sheet, area }: Block,
  source: readonly SourceCell[][],
  { type, skipBlanks }: { type: CopyType; skipBlanks: boolean },
): void {
  for (let column = area.left; column <= area.right; column++) {
    const cells = sheet.ensureColumn(column);
    for (let row = area.top; row <= area.bottom; row++) {
      const line = source[(row - area.top) % source.length]!;
      const from = line[(column - area.left) % line.length]!;
      if (skipBlanks && from.value === null && !from.formula) continue;
      if (type === "All" || type === "Formats") cells.styles.set(row, from.style);
      if (type === "Formats") continue;
      if (from.formula) {
        cells.formulas.set(row, { text: shiftFormula(from.formula, row, column) });
      } else {
        cells.formulas.delete(row);
        cells.values[row] = from.value;
      }
    }
  }
}
