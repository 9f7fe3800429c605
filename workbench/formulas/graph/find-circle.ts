import type { Area } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import type { CompiledFormula } from "../compile/compile-formula.ts";
import type { FormulaGraph } from "./formula-graph.ts";
import type { FormulaGroup } from "./formula-group.ts";
import type { CellPlace } from "./formula-library.ts";

/** No row of a column can make a circle with these formulas, in this state of the graph. */
const harmless = new WeakMap<FormulaGraph, { version: number; columns: Map<CompiledFormula, Set<number>> }>();
const LOWEST_ROW = 1_048_575;

/**
 * True where a formula, put into a cell, would lead back to that cell: by range, whatever its criteria leave out.
 *
 * First whole columns and groups are looked at, which settles nearly all cases for all rows at once; only where those
 * touch is the way followed cell by cell.
 */
export function wouldCircle(graph: FormulaGraph, compiled: CompiledFormula, place: CellPlace): boolean {
  const circular = graph.groupAt(place)?.compiled === compiled ? graph.knownCircular : undefined;
  if (circular) return circular.some((cell) => samePlace(cell, place));
  if (isHarmless(graph, compiled, place)) return false;
  return reaches(graph, compiled, { ...place, first: place.row, last: place.row }) && leadsBack(graph, compiled, place);
}

function samePlace(a: CellPlace, b: CellPlace): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

function isHarmless(graph: FormulaGraph, compiled: CompiledFormula, place: CellPlace): boolean {
  let known = harmless.get(graph);
  if (known?.version !== graph.version) harmless.set(graph, (known = { version: graph.version, columns: new Map() }));
  let columns = known.columns.get(compiled);
  if (columns?.has(place.column)) return true;
  if (reaches(graph, compiled, { ...place, first: 0, last: LOWEST_ROW })) return false;
  if (!columns) known.columns.set(compiled, (columns = new Set()));
  columns.add(place.column);
  return true;
}

interface Rows {
  readonly sheet: SheetModel;
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** Whether formulas of these rows may lead back to any of them, judged by whole groups. */
function reaches(graph: FormulaGraph, compiled: CompiledFormula, { sheet, column, first, last }: Rows): boolean {
  const holds = (of: SheetModel, area: Area): boolean =>
    of === sheet && column >= area.left && column <= area.right && first <= area.bottom && last >= area.top;
  const waiting: FormulaGroup[] = [];
  const seen = new Set<FormulaGroup>();
  const look = (group: FormulaGroup): void => {
    if (!seen.has(group)) waiting.push(group);
    seen.add(group);
  };
  for (const reference of compiled.references) {
    const area = reference.areaOver(first, last, column);
    if (holds(reference.sheet, area)) return true;
    graph.index.each(reference.sheet, area, look);
  }
  for (let group = waiting.pop(); group; group = waiting.pop()) {
    const { areas, compiled: of } = group;
    if (areas.some((area, at) => holds(of.references[at]!.sheet, area))) return true;
    graph.index.neededBy(group).forEach(look);
  }
  return false;
}

/** Follows the references cell by cell. */
function leadsBack(graph: FormulaGraph, compiled: CompiledFormula, place: CellPlace): boolean {
  const seenBlocks = new Set<string>();
  const seenCells = new Map<FormulaGroup, Set<number>>();
  const waiting: { compiled: CompiledFormula; row: number; column: number }[] = [{ compiled, ...place }];
  const look = (group: FormulaGroup, area: Area): void => {
    let rows = seenCells.get(group);
    if (!rows) seenCells.set(group, (rows = new Set()));
    const [from, to] = group.span(area.top, area.bottom);
    for (const row of group.rows.slice(from, to)) {
      if (rows.has(row)) continue;
      rows.add(row);
      waiting.push({ compiled: group.compiled, row, column: group.column });
    }
  };
  for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
    for (const { sheet, area } of blocksOf(cell)) {
      const key = `${sheet.id}!${String(area.top)}:${String(area.left)}:${String(area.bottom)}:${String(area.right)}`;
      if (seenBlocks.has(key)) continue;
      seenBlocks.add(key);
      if (sheet === place.sheet && isIn(area, place)) return true;
      graph.index.each(sheet, area, (group) => look(group, area));
    }
  }
  return false;
}

function blocksOf(cell: {
  compiled: CompiledFormula;
  row: number;
  column: number;
}): { sheet: SheetModel; area: Area }[] {
  return cell.compiled.references.map((reference) => ({
    sheet: reference.sheet,
    area: reference.areaAt(cell.row, cell.column),
  }));
}

function isIn(area: Area, { row, column }: CellPlace): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
