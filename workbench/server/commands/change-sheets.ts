import { needOpenStructure, needUnprotected } from "#workbench/host/cells/permission";
import { needSheetName, renameSheet } from "#workbench/host/sheets/sheet-names";
import type { OpenWorkbook } from "../open-workbook.ts";
import type { Command } from "../protocol/messages.ts";
import { currentRegion } from "./current-region.ts";
import { toggle } from "./filters.ts";

type Of<K extends Command["kind"]> = Extract<Command, { kind: K }>;

/** A new sheet behind the one in front, which it takes the place of. */
export function addSheet(open: OpenWorkbook): void {
  const { model, host } = open;
  needOpenStructure(open.book);
  let number = model.sheets.length + 1;
  while (model.sheet(`Sheet${number}`)) number++;
  const position = model.sheets.findIndex(({ id }) => id === open.selection.sheet) + 1;
  const sheet = host.user.edit(() => model.addSheet(`Sheet${number}`, position));
  host.user.activate(sheet.id);
}

/** @throws HostError for a name that no sheet may have or another one has. */
export function changeSheetName(open: OpenWorkbook, { sheet: id, name }: Of<"rename-sheet">): void {
  const sheet = open.sheet(id);
  needOpenStructure(open.book);
  needSheetName(open.model, name, sheet);
  open.host.user.edit(() => renameSheet(open.model, sheet, name));
}

const NARROWEST = 8;
const WIDEST = 1_790;

export function sizeColumn(open: OpenWorkbook, { sheet: id, column, pixels }: Of<"size-column">): void {
  const sheet = open.sheet(id);
  needUnprotected(open.book, sheet, "allowFormatColumns");
  sheet.columnWidths.set(column, (Math.min(WIDEST, Math.max(NARROWEST, pixels)) * 72) / 96);
}

/** A filter over the selected block, or over the block around the one selected cell. */
export function toggleFilter(open: OpenWorkbook, { sheet: id, area }: Of<"toggle-filter">): void {
  const sheet = open.sheet(id);
  needUnprotected(open.book, sheet, "allowAutoFilter");
  const single = area.top === area.bottom;
  toggle(sheet, single ? currentRegion(sheet, area.top, area.left) : area);
}
