import type { RawCell } from "#domain/columns/raw-cell";
import type { CellArea } from "#domain/ledger/cell-area";
import type { CellsNode, FormulaNode, TableNode } from "./formula-node.ts";
import type { CellPlace } from "./origin.ts";

/** Cells of a sheet, 0-based and inclusive. */
export interface PlacedArea extends CellArea {
  readonly sheet: string;
}

/** A table as it stands: its headings from the left, and the area below them without a totals row. */
export interface PlacedTable {
  readonly headings: readonly string[];
  readonly body: PlacedArea;
}

/** What the workbook shows in its cells, and where its tables stand. */
export interface FigureCells {
  /** What a cell shows: that of a formula too. Empty where it was not asked for. */
  value(sheet: string, row: number, column: number): RawCell;
  table(name: string): PlacedTable | undefined;
}

/** The cells that a reference of a formula means, seen from the cell that it stands in; null where there are none. */
export function areaOf(node: CellsNode | TableNode, home: CellPlace, cells: FigureCells): PlacedArea | null {
  if (node.kind === "cells") {
    const { top, left, bottom, right } = node;
    return { sheet: node.sheet ?? home.sheet, top, left, bottom, right };
  }
  const table = node.table === null ? undefined : cells.table(node.table);
  if (!table) return null;
  const [first, last] = [headingAt(table, node.first), headingAt(table, node.last)];
  if (first < 0 || last < 0) return null;
  const { sheet, top, left, bottom } = table.body;
  const rows = node.thisRow ? { top: home.row, bottom: home.row } : { top, bottom };
  return { sheet, ...rows, left: left + first, right: left + last };
}

function headingAt({ headings }: PlacedTable, heading: string): number {
  return headings.findIndex((one) => one.toLowerCase() === heading.toLowerCase());
}

/** Every reference of a formula. */
export function referencesOf(node: FormulaNode): (CellsNode | TableNode)[] {
  switch (node.kind) {
    case "cells":
    case "table":
      return [node];
    case "minus":
      return referencesOf(node.of);
    case "joined":
      return [...referencesOf(node.left), ...referencesOf(node.right)];
    case "call":
      return node.given.flatMap(referencesOf);
    default:
      return [];
  }
}
