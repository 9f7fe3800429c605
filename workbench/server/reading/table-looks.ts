import { type Area, areasMeet } from "#workbench/model/address";
import type { TableModel } from "#workbench/model/table";
import type { Look } from "../protocol/book.ts";

/** What a table's style gives a cell, under the cell's own look. */
export type TableLookAt = (row: number, column: number) => Look | undefined;

/** Black and the six accents of Office's theme, each with the pale shade of its bands: the seven columns of the gallery. */
const SHADES: readonly (readonly [strong: string, pale: string])[] = [
  ["404040", "E7E6E6"],
  ["4472C4", "D9E1F2"],
  ["ED7D31", "FCE4D6"],
  ["A5A5A5", "EDEDED"],
  ["FFC000", "FFF2CC"],
  ["5B9BD5", "DDEBF7"],
  ["70AD47", "E2EFDA"],
];

/** The tables of a sheet that meet an area, drawn near enough to Excel's own styles to tell them apart. */
export function tableLooks(tables: readonly TableModel[], within: Area): TableLookAt {
  const here = tables
    .filter(({ area, style }) => style !== null && areasMeet(area, within))
    .map((table) => ({ table, looks: looksOfStyle(table.style ?? "") }));
  if (here.length === 0) return () => undefined;
  return (row, column) => {
    const found = here.find(({ table: { area } }) => isWithin(area, row, column));
    return found && partLook(found.table, found.looks, row);
  };
}

function isWithin({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

interface StyleLooks {
  readonly heading: Look;
  readonly band: Look;
  readonly total: Look;
}

function partLook({ area, showHeaders, showTotals, showBandedRows }: TableModel, looks: StyleLooks, row: number) {
  if (showHeaders && row === area.top) return looks.heading;
  if (showTotals && row === area.bottom) return looks.total;
  const body = row - area.top - (showHeaders ? 1 : 0);
  return showBandedRows && body % 2 === 0 ? looks.band : undefined;
}

function looksOfStyle(style: string): StyleLooks {
  const [, kind = "Medium", number = "2"] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style) ?? [];
  const [strong, pale] = SHADES[(Number(number) - 1) % SHADES.length]!;
  const line = { style: "thin", colour: strong };
  const total: Look = { bold: true, lines: { top: line } };
  if (kind === "Light" && Number(number) <= SHADES.length) {
    return { heading: { bold: true, lines: { top: line, bottom: line } }, band: { fill: pale }, total };
  }
  return { heading: { bold: true, colour: "FFFFFF", fill: strong }, band: { fill: pale }, total };
}
