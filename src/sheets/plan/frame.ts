import type { BookLayout } from "../layout/book-layout.ts";
import { settingOf } from "../place-settings.ts";
import { cellAddress } from "./address.ts";
import { cell, formula, rowBlock } from "./cells.ts";
import type {
  CellBlock,
  ConditionalFormatPlan,
  LinkPlan,
  PagePlan,
  PlannedValue,
  SheetGroup,
  SheetPlan,
} from "./sheet-plan.ts";

/** What one sheet says of itself; the house's frame is laid around it. */
export interface SheetSpec extends Partial<
  Pick<SheetPlan, "blocks" | "tables" | "merges" | "conditionalFormats" | "lists" | "links" | "freeze">
> {
  readonly name: string;
  readonly group: SheetGroup;
  readonly title: PlannedValue;
  /** Where the figures are from, their unit, one reading aid. */
  readonly source: PlannedValue;
  /** points, one a column the sheet prints */
  readonly widths: readonly number[];
  /** points, by 0-based row, over the frame's own */
  readonly heights?: Readonly<Record<number, number>>;
  /** Column of the source line and the check line: C where A and B repeat on every page. */
  readonly textColumn?: number;
  readonly checkLine?: CheckLine;
  readonly page: Partial<PagePlan> & Pick<PagePlan, "orientation">;
}

/** The last line of a sheet: the check that proves it. `row` 0-based. */
export interface CheckLine {
  readonly id: string;
  readonly text: string;
  readonly row: number;
}

const KIND: Readonly<Record<SheetGroup, string>> = {
  output: "OUTPUT",
  checks: "CHECK",
  input: "INPUT",
  working: "WORKING",
};

/** Heights of the title, place, source and heading rows. */
const FRAME_HEIGHTS: Readonly<Record<number, number>> = { 0: 24, 1: 18, 2: 20, 3: 27 };

/**
 * Lays the house's frame around a sheet: title and kind, place line, source line, check line, page set-up.
 *
 * @source sheets-style.md 4 and 6
 */
export function planSheet(book: BookLayout, spec: SheetSpec): SheetPlan {
  const check = spec.checkLine ? planCheckLine(book, spec.checkLine, spec.textColumn ?? 0) : null;
  return {
    name: spec.name,
    group: spec.group,
    blocks: [...frameBlocks(spec), ...(spec.blocks ?? []), ...(check ? [check.block] : [])],
    tables: spec.tables ?? [],
    columnWidths: spec.widths,
    rowHeights: { ...FRAME_HEIGHTS, ...spec.heights },
    freeze: spec.freeze ?? { rows: 4, columns: 1 },
    merges: spec.merges ?? [],
    conditionalFormats: [...(spec.conditionalFormats ?? []), ...(check ? [check.look] : [])],
    lists: spec.lists ?? [],
    links: [...(spec.links ?? []), ...(check ? [check.link] : [])],
    page: {
      fitWide: 1,
      fitTall: 0,
      titleRows: { first: 0, last: 3 },
      footer: footerOf(book),
      ...spec.page,
    },
  };
}

function frameBlocks({ name, group, title, source, widths, textColumn = 0 }: SheetSpec): CellBlock[] {
  const place = formula(`=${settingOf("Place")}&", "&${settingOf("Financial year")}`);
  const rule = widths.map((_, column) => cell(column === 0 ? place : null, "TP Place line"));
  return [
    rowBlock(0, 0, [cell(title, "TP Title")]),
    rowBlock(0, widths.length - 1, [cell(`${KIND[group]} · ${name}`, "TP Kind")]),
    rowBlock(1, 0, rule),
    rowBlock(2, textColumn, [cell(source, "TP Source line")]),
  ];
}

/** A sheet's check line; null where this count does not make that check. */
function planCheckLine(
  book: BookLayout,
  { id, text, row }: CheckLine,
  column: number,
): { readonly block: CellBlock; readonly link: LinkPlan; readonly look: ConditionalFormatPlan } | null {
  const checkRow = book.checkRows.get(id);
  if (checkRow === undefined) return null;
  const result = `'TP Checks'!$H$${String(checkRow)}`;
  return {
    block: rowBlock(row, column, [cell(formula(`="Check ${id}: ${text} - "&${result}`), "TP Check line")]),
    link: { row, column, to: `'TP Checks'!A${String(checkRow)}` },
    look: { range: cellAddress(row, column), formula: `=${result}="Does not tie"`, look: "check-fails" },
  };
}

function footerOf({ input }: BookLayout): PagePlan["footer"] {
  const { place } = input.registers;
  const { version, fingerprint } = input.made;
  const words = `${place.name}, ${place.financialYear} · version ${version} · ${fingerprint}`;
  return {
    left: `&"Arial,Regular"&8${words.replaceAll("&", "&&")}`,
    centre: '&"Arial,Regular"&8See TP Method and TP Checks',
    right: '&"Arial,Regular"&8&A · page &P of &N',
  };
}
