import type { SourceBlock } from "#domain/ledger/ledger";
import type { BookInput } from "./book-input.ts";
import { anyLine, rowsOfBlock } from "./columns/block-rows.ts";
import { figureHeadings, planFigureColumns } from "./columns/figure-columns.ts";
import { referencesOf } from "./columns/figure-formulas.ts";
import { planTagColumns, tagHeadings } from "./columns/tag-columns.ts";
import { columnLetters } from "./plan/address.ts";
import type { ColumnPlan, SourceColumnsPlan } from "./plan/sheet-plan.ts";
import { oneLine } from "./plan/text-lines.ts";
import type { TpBlock } from "./ranges.ts";

/**
 * Plans the TP columns beside one source: tags and keys as values, figures as formulas.
 *
 * Every row from below the header to the last row of the block is written, rows that are no line too: their TP Line says
 * what they are. Optional columns stand only where the block uses them.
 *
 * @returns one column plan a TP column, left to right; nothing left of the block's `firstTpColumn`.
 * @source workbook-model.md, "TP columns beside a source row"
 */
export function planSourceColumns(block: SourceBlock, input: BookInput): SourceColumnsPlan {
  const rows = rowsOfBlock(block, input);
  const headings = [...tagHeadings(rows), ...figureHeadings(rows)];
  const references = input.live === "formulas" ? referencesOf(rows, headings) : null;
  const { headerRow, lastRow } = block.reading;
  const firstRow = headerRow + 1;
  const status = columnLetters(block.firstTpColumn + headings.indexOf("TP Status"));
  return {
    sheet: block.sheet,
    table: block.table,
    headerRow,
    firstRow,
    lastRow,
    firstColumn: block.firstTpColumn,
    ...(anyLine(rows, (row) => input.saidOfRows?.has(input.ledger.rowId[row]!) === true) && { saysNew: true as const }),
    columns: [...planTagColumns(rows), ...planFigureColumns(rows, references)].map((column) =>
      wideAsItsHead(column, block.table !== null),
    ),
    conditionalFormats: [
      {
        range: `${status}${String(firstRow + 1)}:${status}${String(lastRow + 1)}`,
        formula: `=OR($${status}${String(firstRow + 1)}="suspense",$${status}${String(firstRow + 1)}="no share")`,
        look: "problem",
      },
    ],
  };
}

/** Points that the button of a table's filter takes of its heading. */
const FILTER_BUTTON = 12;

/** The council's head row keeps its height: a heading that broke into two lines would be cut, so it has its line. */
function wideAsItsHead(column: ColumnPlan, hasFilter: boolean): ColumnPlan {
  const head = oneLine(column.heading, { size: 9, bold: true }) + (hasFilter ? FILTER_BUTTON : 0);
  return { ...column, width: Math.ceil(Math.max(column.width ?? 0, head)) };
}

/** The TP headings that stand beside a block, left to right, for those who address them. */
export function layOutBlock(block: SourceBlock, input: BookInput): TpBlock {
  const rows = rowsOfBlock(block, input);
  return { block, headings: [...tagHeadings(rows), ...figureHeadings(rows)] };
}
