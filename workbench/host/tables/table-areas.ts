import type { Area } from "#workbench/model/address";
import type { TableModel } from "#workbench/model/table";
import { HostError } from "../batch/host-error.ts";

/** The rows between headings and totals. */
export function bodyArea(table: TableModel): Area {
  const { area, showHeaders, showTotals } = table;
  return { ...area, top: area.top + (showHeaders ? 1 : 0), bottom: area.bottom - (showTotals ? 1 : 0) };
}
/** @throws ItemNotFound where the headings are not shown. */
export function headerRow(table: TableModel): Area {
  if (!table.showHeaders) throw new HostError("ItemNotFound");
  return { ...table.area, bottom: table.area.top };
}
/** @throws ItemNotFound where the totals are not shown. */
export function totalRow(table: TableModel): Area {
  if (!table.showTotals) throw new HostError("ItemNotFound");
  return { ...table.area, top: table.area.bottom };
}
/** One column's part of an area. */
export function columnOf(table: TableModel, area: Area, index: number): Area {
  const column = table.area.left + index;
  return { ...area, left: column, right: column };
}
