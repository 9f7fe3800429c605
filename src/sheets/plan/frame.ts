import type { BookLayout } from "../layout/book-layout.ts";
import { placeName, statedOr } from "../place-settings.ts";
import { cellAddress } from "./address.ts";
import { cell, formula, rowBlock } from "./cells.ts";
import { pagesAcross } from "./pages-across.ts";
import { heightsOfWrappedRows } from "./row-heights.ts";
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
  Pick<SheetPlan, "blocks" | "tables" | "merges" | "conditionalFormats" | "lists" | "links" | "charts" | "freeze">
> {
  readonly name: string;
  readonly group: SheetGroup;
  readonly title: PlannedValue;
  /** Where the figures are from, their unit, one reading aid. */
  readonly source: PlannedValue;
  /** Lines that it takes across the whole sheet; absent = one. */
  readonly sourceLines?: 2;
  /** points, one a column the sheet prints */
  readonly widths: readonly number[];
  /** points, of the columns to the right of those: what charts are drawn from, not printed */
  readonly widthsBeside?: readonly number[];
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
const SOURCE_IN_TWO = 27;

/**
 * Lays the house's frame around a sheet: title and kind, place line, source line, check line, page set-up.
 *
 * @source sheets-style.md 4 and 6
 */
export function planSheet(book: BookLayout, spec: SheetSpec): SheetPlan {
  const check = planCheckLine(book, spec);
  const blocks = [...frameBlocks(spec), ...(spec.blocks ?? []), ...check.blocks];
  return {
    tables: [],
    lists: [],
    freeze: { rows: 4, columns: 1 },
    ...given(spec),
    merges: mergesOf(spec),
    name: spec.name,
    group: spec.group,
    blocks,
    columnWidths: allWidths(spec),
    rowHeights: heightsOf(spec, blocks),
    conditionalFormats: [...(spec.conditionalFormats ?? []), ...check.looks],
    links: [...(spec.links ?? []), ...check.links],
    page: {
      fitWide: pagesAcross({
        widths: spec.widths,
        repeated: (spec.page.titleColumns?.last ?? -1) + 1,
        orientation: spec.page.orientation,
      }),
      fitTall: 0,
      titleRows: { first: 0, last: 3 },
      footer: footerOf(book),
      ...spec.page,
    },
  };
}

function allWidths({ widths, widthsBeside = [] }: SheetSpec): readonly number[] {
  return [...widths, ...widthsBeside];
}

/** The frame's heights and the sheet's own; rows whose words wrap are at least as high as the words. */
function heightsOf(spec: SheetSpec, blocks: readonly CellBlock[]): Record<number, number> {
  const stated: Record<number, number> = {
    ...FRAME_HEIGHTS,
    ...(spec.sourceLines && { 2: SOURCE_IN_TWO }),
    ...spec.heights,
  };
  const { tables = [] } = spec;
  const merges = mergesOf(spec);
  const columnWidths = allWidths(spec);
  for (const [row, height] of Object.entries(heightsOfWrappedRows({ blocks, tables, merges, columnWidths }))) {
    stated[Number(row)] = Math.max(stated[Number(row)] ?? 0, height);
  }
  return stated;
}

/** The sheet's own, and its source line where that runs over the whole sheet. */
function mergesOf({ merges = [], sourceLines, widths, textColumn = 0 }: SheetSpec): readonly string[] {
  if (sourceLines === undefined) return merges;
  return [`${cellAddress(2, textColumn)}:${cellAddress(2, widths.length - 1)}`, ...merges];
}

/** What a sheet says of itself that is taken as it stands. */
function given({ tables, lists, freeze, charts }: SheetSpec): Partial<SheetPlan> {
  return {
    ...(tables && { tables }),
    ...(lists && { lists }),
    ...(freeze && { freeze }),
    ...(charts && { charts }),
  };
}

function frameBlocks({ name, group, title, source, sourceLines, widths, textColumn = 0 }: SheetSpec): CellBlock[] {
  const place = formula(`=${placeName("Place not named")}&", "&${statedOr("Financial year", "year not stated")}`);
  const rule = widths.map((_, column) => cell(column === 0 ? place : null, "TP Place line"));
  return [
    // First, since it marks the sheet as ours (our-mark.ts).
    rowBlock(0, widths.length - 1, [cell(`${KIND[group]} · ${name}`, "TP Kind")]),
    rowBlock(0, 0, [cell(title, "TP Title")]),
    rowBlock(1, 0, rule),
    rowBlock(2, textColumn, [cell(source, sourceLines ? "TP Source prose" : "TP Source line")]),
  ];
}

interface PlannedCheckLine {
  readonly blocks: readonly CellBlock[];
  readonly links: readonly LinkPlan[];
  readonly looks: readonly ConditionalFormatPlan[];
}

/** A sheet's check line; nothing where this count does not make that check. */
function planCheckLine(book: BookLayout, { checkLine, textColumn: column = 0 }: SheetSpec): PlannedCheckLine {
  const checkRow = checkLine && book.checkRows.get(checkLine.id);
  if (!checkLine || checkRow === undefined) return { blocks: [], links: [], looks: [] };
  const { id, text, row } = checkLine;
  const result = `'TP Checks'!$H$${String(checkRow)}`;
  return {
    blocks: [rowBlock(row, column, [cell(formula(`="Check ${id}: ${text} - "&${result}`), "TP Check line")])],
    links: [{ row, column, to: `'TP Checks'!A${String(checkRow)}` }],
    looks: [{ range: cellAddress(row, column), formula: `=${result}="Does not tie"`, look: "difference" }],
  };
}

/** Letters of the place's name and of its year: Excel takes 255 for all of a footer, its codes and doubled signs included. */
const LONGEST_IN_FOOTER = { name: 40, year: 12 } as const;

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trim()}…`;
}

function footerOf({ input }: BookLayout): PagePlan["footer"] {
  const { place } = input.registers;
  const { version, fingerprint } = input.made;
  const name = shortened(place.name, LONGEST_IN_FOOTER.name) || "Place not named";
  const year = shortened(place.financialYear, LONGEST_IN_FOOTER.year) || "year not stated";
  const words = `${name}, ${year} · version ${version} · ${fingerprint}`;
  return {
    left: `&"Arial,Regular"&8${words.replaceAll("&", "&&")}`,
    centre: '&"Arial,Regular"&8See TP Method and TP Checks',
    right: '&"Arial,Regular"&8&A · page &P of &N',
  };
}
