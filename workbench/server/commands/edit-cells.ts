import { writeEntries } from "#workbench/host/cells/write-cells";
import { clearCells } from "#workbench/host/cells/clear-cells";
import { type Area, areaColumns, areaRows, MAX_COLUMNS, MAX_ROWS } from "#workbench/model/address";
import { cellText } from "#workbench/host/cells/cell-text";
import type { OpenWorkbook } from "../open-workbook.ts";
import type { Command } from "../protocol/messages.ts";
import { Refusal } from "../refusal.ts";
import { usedPart } from "./before-image.ts";

type Of<K extends Command["kind"]> = Extract<Command, { kind: K }>;

/** Cells that one command may write. */
const MOST_CELLS = 1_000_000;

/** Text as typed into one cell. */
export function enterText(open: OpenWorkbook, { sheet: id, row, column, text }: Of<"enter">): void {
  write(open, id, { top: row, left: column, bottom: row, right: column }, [[text]]);
}

export function fillText(open: OpenWorkbook, { sheet, area, text }: Of<"fill">): void {
  needFewCells(area);
  write(open, sheet, area, text);
}

/** Texts from the clipboard, from the corner of the selection on; a single one fills all of it. */
export function pasteTexts(open: OpenWorkbook, { sheet, area, rows }: Of<"paste">): void {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return;
  if (rows.length === 1 && width === 1) {
    needFewCells(area);
    write(open, sheet, area, rows[0]?.[0] ?? "");
    return;
  }
  const target = { ...area, bottom: area.top + rows.length - 1, right: area.left + width - 1 };
  if (target.bottom >= MAX_ROWS || target.right >= MAX_COLUMNS) {
    throw new Refusal(
      "What was copied does not fit between here and the edge of the sheet. Paste it further up or left.",
    );
  }
  needFewCells(target);
  write(
    open,
    sheet,
    target,
    rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? "")),
  );
}

function write(open: OpenWorkbook, id: string, area: Area, entries: string | readonly (readonly string[])[]): void {
  const sheet = open.sheet(id);
  open.change(sheet, area, () => writeEntries({ book: open.book, sheet, area }, entries));
}

export function clearContents(open: OpenWorkbook, { sheet: id, area }: Of<"clear">): void {
  const sheet = open.sheet(id);
  const part = usedPart(sheet, area);
  if (part) open.change(sheet, part, () => clearCells({ book: open.book, sheet, area: part }, "Contents"));
}

/** What is selected as text, tabs between columns; hidden rows are left out, as Excel does with filtered ones. */
export function copyTexts(open: OpenWorkbook, { sheet: id, area }: Of<"copy">): string {
  const sheet = open.sheet(id);
  const single = area.top === area.bottom && area.left === area.right;
  const part = single ? area : usedPart(sheet, area);
  if (!part) return "";
  needFewCells(part);
  const lines: string[] = [];
  for (let row = part.top; row <= part.bottom; row++) {
    if (sheet.hiddenRows.has(row)) continue;
    const texts = Array.from({ length: areaColumns(part) }, (_, at) =>
      cellText(open.model, sheet, row, part.left + at),
    );
    lines.push(texts.map(quoteForClipboard).join("\t"));
  }
  return lines.join("\r\n");
}

function quoteForClipboard(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function needFewCells(area: Area): void {
  if (areaRows(area) * areaColumns(area) <= MOST_CELLS) return;
  throw new Refusal("That is more than a million cells at once. Select fewer.");
}
