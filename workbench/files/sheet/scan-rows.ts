import { cellName } from "#workbench/model/address";
import { TagScan } from "../xml/scan-tags.ts";
import { columnOf, placeOf } from "./cell-place.ts";

/** A piece of the text between `<sheetData>` and `</sheetData>`, of whole rows. */
export interface RowsText {
  readonly text: string;
  readonly prefix: string;
}

/** A `<row>` in such a piece. */
export interface RowText {
  /** 0-based. */
  readonly number: number;
  /** True where it states its number; else it counts from the row before. */
  readonly stated: boolean;
  readonly start: number;
  readonly openEnd: number;
  /** Where `</row>` begins; `end` for an empty element. */
  readonly closeStart: number;
  readonly end: number;
}

export interface CellText {
  readonly column: number;
  readonly start: number;
  readonly end: number;
  /** The name it should bear, where it bears none. */
  readonly reference: string | undefined;
}

const STATED = /\sr\s*=\s*["']([^"']*)["']/;

/** @param before - number of the row before the piece; -1 = it is the first. */
export function scanRows({ text, prefix }: RowsText, before: number): RowText[] {
  const rows: RowText[] = [];
  const name = `${prefix}row`;
  const scan = new TagScan(text);
  let open = { start: 0, openEnd: 0, stated: true };
  let number = before;
  while (scan.next()) {
    if (scan.name !== name) continue;
    if (scan.kind !== "close") {
      const stated = Number(STATED.exec(text.slice(scan.start, scan.end))?.[1]);
      number = stated >= 1 ? Math.trunc(stated) - 1 : number + 1;
      open = { start: scan.start, openEnd: scan.end, stated: stated >= 1 };
    }
    if (scan.kind !== "open") {
      rows.push({ number, ...open, closeStart: scan.kind === "close" ? scan.start : scan.end, end: scan.end });
    }
  }
  return rows;
}

export function scanCells(sheet: RowsText, row: RowText): CellText[] {
  const cells: CellText[] = [];
  const name = `${sheet.prefix}c`;
  const scan = new TagScan(sheet.text, row.openEnd, row.closeStart);
  let start = 0;
  let column = -1;
  let reference: string | undefined;
  while (scan.next()) {
    if (scan.name !== name) continue;
    if (scan.kind !== "close") {
      start = scan.start;
      const at = placeOf(STATED.exec(sheet.text.slice(start, scan.end))?.[1] ?? "");
      column = at < 0 ? column + 1 : columnOf(at);
      reference = at < 0 ? cellName(row.number, column) : undefined;
    }
    if (scan.kind !== "open") cells.push({ column, start, end: scan.end, reference });
  }
  return cells;
}
