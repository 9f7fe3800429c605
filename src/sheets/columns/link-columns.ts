import { FIELDS, type Field } from "#domain/ledger/reading";
import { columnLetters, quoteSheet } from "../plan/address.ts";
import { formulaColumn, LOOK, workingLook } from "../plan/columns.ts";
import { FORMATS } from "../plan/formats.ts";
import type { ColumnPlan } from "../plan/sheet-plan.ts";
import type { BlockRows } from "./block-rows.ts";
import { sourceCell } from "./source-cell.ts";

/** Headings of a ledger's links that are not simply the field's name. */
const HEADINGS: Readonly<Partial<Record<Field, string>>> = {
  externalIncome: "External income",
  internalIncome: "Internal income",
  incomeFrom: "Income from",
  shareOverride: "Place share",
  transferTo: "Transfer to",
  financialYear: "Financial year",
  client: "Client group",
  stream: "Funding stream",
  work: "Kind of work",
  area: "Area",
};

const FIGURES: ReadonlySet<Field> = new Set(["amount", "externalIncome", "internalIncome"]);

/** Heading of the ledger's column that shows a field of the source. */
export function linkHeading(field: Field): string {
  return HEADINGS[field] ?? field.charAt(0).toUpperCase() + field.slice(1);
}

/**
 * One link a mapped cell: the ledger shows what the source shows, and follows it.
 *
 * An empty cell is shown as empty text: a bare link would show 0, and an amount that is missing would pass for nil.
 */
export function planLinkColumns({ block }: BlockRows): ColumnPlan[] {
  return FIELDS.flatMap((field) => {
    const cell = sourceCell(block.reading, field, `${quoteSheet(block.sheet)}!`);
    if (cell === null) return [];
    const look = FIGURES.has(field) ? workingLook(FORMATS.tpPounds) : LOOK.word;
    return [formulaColumn(linkHeading(field), `=IF(${cell}="","",${cell})`, look)];
  });
}

/** The row of the source that a ledger row stands for, as the sheet numbers it; it follows rows that move. */
export function sourceRowFormula({ block }: BlockRows): string {
  return `=ROW(${amountCell(block)})`;
}

/** The column of the source's amount, as a number: it tells blocks beside each other apart and follows columns that move. */
export function sourceColumnFormula({ block }: BlockRows): string {
  return `=COLUMN(${amountCell(block)})`;
}

function amountCell({ sheet, reading }: BlockRows["block"]): string {
  const column = columnLetters(reading.mapping.amount?.column ?? 0);
  return `${quoteSheet(sheet)}!$${column}${String(reading.headerRow + 2)}`;
}
