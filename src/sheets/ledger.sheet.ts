import type { SourceBlock } from "#domain/ledger/ledger";
import { rowsOfBlock } from "./columns/block-rows.ts";
import { figureHeadings, planFigureColumns } from "./columns/figure-columns.ts";
import { referencesOf } from "./columns/figure-formulas.ts";
import { planLinkColumns, sourceColumnFormula, sourceRowFormula } from "./columns/link-columns.ts";
import { planTagColumns, tagHeadings } from "./columns/tag-columns.ts";
import type { BookLayout } from "./layout/book-layout.ts";
import { formulaColumn, LOOK, tablePlan, valueColumn } from "./plan/columns.ts";
import { planSheet } from "./plan/frame.ts";
import type { SheetPlan } from "./plan/sheet-plan.ts";
import { withFilter } from "./plan/with-filter.ts";

const DEFAULT_WIDTH = 70;

/**
 * TP Ledger: the TP columns of a source beside which nothing may stand, since its sheet is protected or something stands to
 * its right. One row a row of the source, with a link to every cell that the count reads.
 *
 * @source workbook-model.md, "Where TP columns go"
 */
export function planLedgerSheet(book: BookLayout, block: SourceBlock): SheetPlan {
  const { input } = book;
  const rows = rowsOfBlock(block, input);
  const headings = [...tagHeadings(rows), ...figureHeadings(rows)];
  const references = input.live === "formulas" ? referencesOf(rows, headings) : null;
  const columns = [
    valueColumn(
      "Source sheet",
      rows.block.reading.kinds.map(() => block.sheet),
      LOOK.word,
    ),
    formulaColumn("Source column", sourceColumnFormula(rows), LOOK.word),
    formulaColumn("Source row", sourceRowFormula(rows), LOOK.word),
    ...planLinkColumns(rows),
    ...planTagColumns(rows),
    ...planFigureColumns(rows, references),
  ];
  return planSheet(book, {
    name: `TP Ledger ${block.id}`,
    group: "working",
    title: `Ledger of ${block.sheet}`,
    source:
      "Stands for TP columns that cannot stand beside the source. Links follow the source; blue on tint is yours.",
    widths: columns.map(({ width }) => width ?? DEFAULT_WIDTH),
    tables: [withFilter(tablePlan(block.ledger ?? "", columns))],
    freeze: { rows: 4, columns: 3 },
    checkLine: { id: "A1", text: "every row accounted for", row: block.reading.kinds.length + 6 },
    page: { orientation: "landscape", fitWide: 2 },
  });
}
