import type { RawCell } from "./cells.ts";
import { headingsOf } from "./headings.ts";
import type { MapContext } from "./map-context.ts";
import type { MappedColumn } from "./reading.ts";
import { cellText } from "./text-at.ts";
import { totalLabel } from "./total-label.ts";

/** What a cell says of its line where expenditure and income stand below one another in one column. */
export type LineSide = "income" | "spending";

const INCOME = new RegExp(
  "^(?:inc|income(?: (?!support|tax|collection|management|team).*)?|receipts?|(?:total|gross|external|internal|other|grant|sundry|misc(?:ellaneous)?|fees?|rental|service) income|" +
    "(?:sales )?fees (?:and )?charges|customer (?:and )?client receipts|(?:government|specific) grants?|grant receipts)$",
);
const SPENDING = new RegExp(
  "^(?:exp|expenses?|(?:gross |other |direct |indirect )?expenditure|spend(?:ing)?|costs?|outgoings?|payments?|(?:non )?pay|" +
    "employees?(?: .*)?|staff(?:ing)?(?: costs?)?|agency staff|premises(?: .*)?|transport(?: .*)?|supplies(?: .*)?|" +
    "third party payments?|transfer payments?|support services?(?: .*)?|depreciation(?: .*)?|capital financing(?: .*)?|" +
    "(?:running|operating) (?:costs|expenses))$",
);

/**
 * Which side a line is on, by the word in its cell: `Income`, `Fees and charges`; `Exp`, `Employees`. null = the cell says
 * neither.
 *
 * @source inputs.md 2.4, SeRCOP subjective groups
 */
export function lineSide(text: string): LineSide | null {
  const plain = text
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[^a-z ]+/g, " ")
    .replace(/ +/g, " ")
    .trim();
  if (INCOME.test(plain)) return "income";
  return SPENDING.test(plain) ? "spending" : null;
}

/** The bare words for the two sides, and no analysis of either. */
const PLAIN = /^(?:inc|income|exp|expenses?|expenditure|spend|spending)$/i;

/** Nearly all cells must say a side: a column that says something else as well is not asked. */
const MOST = 0.95;

/**
 * Finds the column that says of each line whether it is expenditure or income, by what stands in it: its heading may be
 * anything, and it may serve another field too (`Subjective`). null where there is none, or only one side.
 *
 * A payment that a list of payments codes to an income account is a refund, and stays a payment: only the bare words, Income
 * and Expenditure, are taken at their word there.
 *
 * @param amount - the column of the amounts.
 * @param isPayments - each line names a payee, a document or a day.
 */
export function findSideColumn(
  { cells, headerRow }: Pick<MapContext, "cells" | "headerRow">,
  amount: number,
  isPayments: boolean,
): MappedColumn | null {
  const found = headingsOf(cells, headerRow).find(
    ({ column }) => column !== amount && saysSides(cells.columns[column]?.slice(headerRow + 1) ?? [], isPayments),
  );
  return found ? { column: found.column, header: found.text, confidence: 0.9 } : null;
}

function saysSides(column: readonly RawCell[], isPayments: boolean): boolean {
  const told = { income: 0, spending: 0 };
  let untold = 0;
  for (const cell of column) {
    const side = sideOfCell(cell, isPayments);
    if (side === undefined) continue;
    if (side === null) untold++;
    else told[side]++;
    // However few texts the column holds, so many that say neither are too many: most columns are known by their first rows.
    if (untold > (1 - MOST) * column.length) return false;
  }
  const sides = told.income + told.spending;
  return told.income > 0 && told.spending > 0 && sides >= MOST * (sides + untold);
}

/** undefined = the cell is asked nothing: it is empty, or the label of a total. */
function sideOfCell(cell: RawCell, isPayments: boolean): LineSide | null | undefined {
  const text = cellText(cell);
  if (text === "" || totalLabel(text) !== null) return undefined;
  return isPayments && !PLAIN.test(text) ? null : lineSide(text);
}
