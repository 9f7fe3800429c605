import { graphOf } from "#workbench/formulas/graph/graph-of";
import { renderText } from "#workbench/host/cells/render-text";
import type { Area } from "#workbench/model/address";
import { CellError, type CellValue } from "#workbench/model/cell";
import type { ConditionalFormat, SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";
import type { CellBlock, CellKind, CellView, Look } from "../protocol/book.ts";
import { conditionalRules, type RulesAt } from "./conditional-looks.ts";
import type { LookTable } from "./looks.ts";
import { type TableLookAt, tableLooks } from "./table-looks.ts";

/** One open workbook, as the page reads it. */
export interface ReadBook {
  readonly model: WorkbookModel;
  readonly looks: LookTable;
}

/** Cells of one request; more is asked for by no window. */
const MOST_CELLS = 60_000;

/**
 * The cells of an area that hold something or look like something, as displayed.
 *
 * Cost: one pass over the area; conditional formats are computed for its cells only.
 */
export function readBlock(book: ReadBook, sheet: SheetModel, wanted: Area): CellBlock {
  const area = withinLimit(wanted);
  const rulesAt = conditionalRules(book.model, sheet, area);
  const tables = book.model.tables.filter((table) => table.sheet === sheet.name);
  const painter = { book, sheet, rulesAt, tableLookAt: tableLooks(tables, area), links: linksOf(sheet, area) };
  const cells: CellView[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = readCell(painter, row, column);
      if (cell) cells.push(cell);
    }
  }
  return { sheet: sheet.id, area, cells };
}

function withinLimit(area: Area): Area {
  const columns = area.right - area.left + 1;
  return { ...area, bottom: Math.min(area.bottom, area.top + Math.floor(MOST_CELLS / columns)) };
}

interface Painter {
  readonly book: ReadBook;
  readonly sheet: SheetModel;
  readonly rulesAt: RulesAt;
  readonly tableLookAt: TableLookAt;
  readonly links: ReadonlySet<string>;
}

function readCell(painter: Painter, row: number, column: number): CellView | null {
  const { book, sheet } = painter;
  const value = sheet.value(row, column);
  const formula = sheet.formula(row, column);
  const dress = dressOf(painter, row, column);
  if (value === null && !formula && dress === PLAIN) return null;
  const reason = formula?.notComputed ? reasonOf(book.model, sheet, row, column) : undefined;
  return {
    row,
    column,
    text: value === null ? "" : renderText(value, dress.format, book.model.date1904),
    look: dress.look,
    kind: kindOf(value),
    ...(reason !== undefined && { notComputed: reason }),
    ...(painter.links.has(`${row},${column}`) && { link: true as const }),
  };
}

/** Look and number format of a cell. */
interface Dress {
  readonly look: number;
  readonly format: string;
}
/** Of a cell that nobody has dressed. */
const PLAIN: Dress = { look: 0, format: "General" };

/** What a table, the cell's own style and the rules that hold give together, each over the one before. */
function dressOf({ book, sheet, rulesAt, tableLookAt }: Painter, row: number, column: number): Dress {
  const index = sheet.styleIndex(row, column);
  const rules = rulesAt(row, column);
  const under = tableLookAt(row, column);
  const style = book.model.styles.style(index);
  const own = book.looks.keyOfStyle(index, style);
  if (rules.length === 0 && !under) {
    return own === 0 && style.numberFormat === PLAIN.format ? PLAIN : { look: own, format: style.numberFormat };
  }
  const format = rules.find(({ numberFormat }) => numberFormat !== undefined)?.numberFormat ?? style.numberFormat;
  return { look: book.looks.keyOf({ ...under, ...book.looks.get(own), ...ruleLook(rules) }), format };
}

/** Why a formula has no figure of ours. */
export function reasonOf(model: WorkbookModel, sheet: SheetModel, row: number, column: number): string {
  const group = graphOf(model).groupAt({ sheet, row, column });
  return group?.compiled.reason ?? "it uses a cell that is not computed";
}

function kindOf(value: CellValue): CellKind {
  if (typeof value === "number") return "number";
  return typeof value === "boolean" || value instanceof CellError ? "centred" : "text";
}

/** Of several rules that hold, the first one that says something about a thing wins. */
function ruleLook(rules: readonly ConditionalFormat[]): Look {
  return rules.reduceRight<Look>((look, rule) => ({ ...look, ...oneRuleLook(rule) }), {});
}

function oneRuleLook({ font, fill, border }: ConditionalFormat): Look {
  const side = border && { style: "thin", colour: border.colour };
  return {
    ...(font?.bold && { bold: true as const }),
    ...(font?.italic && { italic: true as const }),
    ...(font?.colour !== undefined && { colour: font.colour }),
    ...(fill !== undefined && { fill }),
    ...(side && { lines: { top: side, bottom: side, left: side, right: side } }),
  };
}

function linksOf(sheet: SheetModel, area: Area): ReadonlySet<string> {
  return new Set(
    sheet.hyperlinks
      .filter(({ row, column }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right)
      .map(({ row, column }) => `${row},${column}`),
  );
}
