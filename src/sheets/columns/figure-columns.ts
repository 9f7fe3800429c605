import { type CodedShares, shareAt } from "#domain/apportionment/coded-shares";
import { statusOf } from "#domain/apportionment/row-figures";
import { shareToNumber } from "#domain/apportionment/share";
import { FORMATS } from "../plan/formats.ts";
import type { ColumnPlan, ColumnValues } from "../plan/sheet-plan.ts";
import { type BlockRows, valuesOf } from "./block-rows.ts";
import { isBookedIncome } from "./booked-income.ts";
import { FIGURE_FORMULAS, type BlockReferences } from "./figure-formulas.ts";
import { hasExternalIncome, hasPriority, hasReceipts, hasTransfers } from "./tag-columns.ts";

type Value = string | number;

/** A column with a number of its own: a formula, or the engine's value where a workbook has too many rows for formulas. */
interface FigureColumn {
  readonly heading: string;
  readonly width: number;
  readonly format?: string;
  readonly used?: (rows: BlockRows) => boolean;
  /** Of a ledger row. */
  readonly value: (rows: BlockRows, row: number) => Value;
  /** Of a row that is no line. */
  readonly empty?: (rows: BlockRows, entry: number) => Value;
}

const nothing = (): Value => "";

/** The figure columns of workbook-model.md, in its order. */
const FIGURE_COLUMNS: readonly FigureColumn[] = [
  { heading: "TP Read", width: 92, value: ({ input }, row) => input.ledger.amountPence[row]! / 100 },
  { heading: "TP Gross", width: 92, value: ({ input }, row) => input.rowFigures.gross[row]! / 100 },
  {
    heading: "TP Own share",
    width: 54,
    format: FORMATS.tpShare,
    value: ({ input }, row) => shareCell(input.rowFigures.ownShare, row),
    empty: nothing,
  },
  {
    heading: "TP Transfer share",
    width: 54,
    format: FORMATS.tpShare,
    used: hasTransfers,
    value: ({ input }, row) => shareCell(input.rowFigures.transferShare, row),
    empty: nothing,
  },
  {
    heading: "TP Paid on",
    width: 80,
    used: hasTransfers,
    value: ({ input }, row) => input.rowFigures.paidOn[row]! / 100,
  },
  { heading: "TP Place spend", width: 92, value: ({ input }, row) => input.rowFigures.placeSpend[row]! / 100 },
  {
    heading: "TP Eliminated",
    width: 80,
    used: hasTransfers,
    value: ({ input }, row) => input.rowFigures.eliminated[row]! / 100,
  },
  {
    heading: "TP Receipt",
    width: 80,
    used: hasReceipts,
    value: (rows, row) => {
      const states = rows.input.rowFigures.counts[row] === 1 || isBookedIncome(rows, row, "internalIncome");
      return states ? rows.input.ledger.internalIncomePence[row]! / 100 : 0;
    },
  },
  {
    heading: "TP External income",
    width: 80,
    used: hasExternalIncome,
    value: ({ input }, row) => input.rowFigures.external[row]! / 100,
  },
  {
    heading: "TP Internal income",
    width: 80,
    used: hasReceipts,
    value: ({ input }, row) => input.rowFigures.internal[row]! / 100,
  },
  {
    heading: "TP Priority spend",
    width: 92,
    used: hasPriority,
    value: ({ input }, row) => input.rowFigures.prioritySpend[row]! / 100,
  },
  {
    heading: "TP Status",
    width: 54,
    value: ({ input }, row) => statusOf(input.ledger, input.rowFigures, row),
    empty: ({ block }, entry) => block.reading.kinds[entry]!,
  },
];

/** Headings of the figure columns that this block needs, in order. */
export function figureHeadings(rows: BlockRows): string[] {
  return neededColumns(rows).map((column) => column.heading);
}

/**
 * The figure columns of a block.
 *
 * @param references - how its formulas address its cells; null = write the engine's values instead of formulas.
 */
export function planFigureColumns(rows: BlockRows, references: BlockReferences | null): ColumnPlan[] {
  return neededColumns(rows).map((column) => ({
    heading: column.heading,
    headStyle: "TP Ours figure head",
    style: column.heading === "TP Status" ? "TP Ours word" : "TP Ours figure",
    width: column.width,
    ...(column.format === undefined ? {} : { format: column.format }),
    cells: references
      ? { kind: "formula", formula: FIGURE_FORMULAS[column.heading]!(references) }
      : { kind: "values", values: figureValues(rows, column) },
  }));
}

function figureValues(rows: BlockRows, { value, empty }: FigureColumn): ColumnValues {
  return valuesOf(
    rows,
    (row) => value(rows, row),
    (entry) => empty?.(rows, entry) ?? 0,
  );
}

function neededColumns(rows: BlockRows): readonly FigureColumn[] {
  return FIGURE_COLUMNS.filter((column) => column.used?.(rows) ?? true);
}

function shareCell(shares: CodedShares, row: number): Value {
  const share = shareAt(shares, row);
  return share ? shareToNumber(share) : "";
}
