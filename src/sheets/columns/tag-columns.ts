import { type CodedColumn, wordAt } from "#domain/columns/coded";
import { INCOME_FIELDS } from "#domain/ledger/reading";
import { printAt } from "#domain/tagging/print-row";
import type { ColumnPlan, ColumnValues } from "../plan/sheet-plan.ts";
import { FORMATS } from "../plan/formats.ts";
import { anyLine, type BlockRows, valuesOf } from "./block-rows.ts";
import { hasBookedIncome } from "./booked-income.ts";
import { incomeColumns } from "./income-columns.ts";
import { rowIdsOf } from "./row-ids.ts";
import type { TagColumn, Value } from "./tag-column.ts";

/** The value columns of workbook-model.md, in its order. */
const TAG_COLUMNS: readonly TagColumn[] = [
  { heading: "TP Row", width: 62, style: "TP Ours key", values: rowIdsOf },
  {
    heading: "TP Print",
    width: 78,
    style: "TP Ours key",
    used: ({ input }) => input.rowPrints !== undefined,
    values: (rows) => ofLines(rows, (row) => printAt(rows.input.rowPrints!, row)),
  },
  { heading: "TP Line", width: 34, style: "TP Ours key", values: (rows) => rows.block.reading.kinds },
  {
    heading: "TP Source",
    width: 44,
    style: "TP Ours key",
    used: sharesBlock,
    values: (rows) => words(rows, rows.input.ledger.source),
  },
  { heading: "TP Left out", width: 50, values: (rows) => words(rows, rows.input.ledger.leftOut) },
  { heading: "TP Agency", width: 158, values: (rows) => words(rows, rows.input.ledger.agency) },
  { heading: "TP Theme", width: 108, values: (rows) => words(rows, rows.input.ledger.theme) },
  { heading: "TP COFOG", width: 158, values: (rows) => words(rows, rows.input.ledger.cofog) },
  {
    heading: "TP COFOG 1",
    width: 130,
    used: (rows) => hasWords(rows, rows.input.ledger.cofog1),
    values: (rows) => words(rows, rows.input.ledger.cofog1),
  },
  { heading: "TP Capital", width: 50, values: (rows) => words(rows, rows.input.ledger.capital) },
  {
    heading: "TP Basis",
    width: 56,
    used: (rows) => isMapped(rows, "basis") || hasWords(rows, rows.input.ledger.basis),
    values: (rows) => words(rows, rows.input.ledger.basis),
  },
  {
    heading: "TP Share override",
    width: 50,
    format: FORMATS.tpTagNumber,
    used: (rows) => isMapped(rows, "shareOverride") || hasNumbers(rows, rows.input.ledger.shareOverride),
    values: (rows) => numbers(rows, rows.input.ledger.shareOverride),
  },
  {
    heading: "TP Transfer to",
    width: 116,
    used: hasTransfers,
    values: (rows) => words(rows, rows.input.ledger.transferTo),
  },
  {
    heading: "TP Eliminate",
    width: 50,
    format: FORMATS.tpTagNumber,
    used: hasTransfers,
    values: (rows) => ofLines(rows, (row) => partPassedOn(rows, row)),
  },
  {
    heading: "TP Income from",
    width: 128,
    used: hasReceipts,
    values: (rows) =>
      ofLines(
        rows,
        (row) => wordAt(rows.input.rowFigures.incomeFrom, row) || wordAt(rows.input.ledger.incomeFrom, row) || null,
      ),
  },
  {
    heading: "TP Priority",
    width: 50,
    format: FORMATS.tpTagNumber,
    used: hasPriority,
    values: (rows) => numbers(rows, rows.input.ledger.priority),
  },
  optionalWords("TP Client", "client", 94),
  optionalWords("TP Control", "control", 76),
  optionalWords("TP Stream", "stream", 94),
  optionalWords("TP Function", "work", 94),
  {
    heading: "TP Read from",
    width: 76,
    used: hasTextAmounts,
    values: (rows) => ofTextAmounts(rows, (entry) => rows.block.reading.amountTexts?.[entry] ?? null),
  },
  {
    heading: "TP Reading",
    width: 76,
    format: "#,##0.00",
    used: hasTextAmounts,
    values: (rows) => ofTextAmounts(rows, (entry) => rows.input.ledger.amountPence[rows.ledgerRow[entry]!]! / 100),
  },
  {
    heading: "TP Sign",
    width: 44,
    used: hasSignedLines,
    values: (rows) =>
      Array.from(rows.ledgerRow, (row, entry) => (row >= 0 && isIncome(rows, entry) ? signOf(rows) : null)),
  },
  ...INCOME_FIELDS.flatMap(incomeColumns),
  {
    heading: "TP Tagged by",
    width: 104,
    style: "TP Ours key",
    values: (rows) => ofLines(rows, (row) => wordAt(rows.input.ledger.taggedBy, row) || null),
  },
];

/** A tag that few sources state: its column stands where the source maps the field or a row bears the tag. */
function optionalWords(heading: string, tag: "client" | "control" | "stream" | "work", width: number): TagColumn {
  return {
    heading,
    width,
    used: (rows) => isMapped(rows, tag) || hasWords(rows, rows.input.ledger[tag]),
    values: (rows) => words(rows, rows.input.ledger[tag]),
  };
}

/** Headings of the value columns that this block needs, in order. */
export function tagHeadings(rows: BlockRows): string[] {
  return neededColumns(rows).map((column) => column.heading);
}

/** The value columns of a block, with one value for every row below its header. */
export function planTagColumns(rows: BlockRows): ColumnPlan[] {
  return neededColumns(rows).map(({ heading, width, style, format, values }) => ({
    heading,
    headStyle: "TP Ours tag head",
    style: style ?? "TP Tag",
    width,
    ...(format === undefined ? {} : { format }),
    cells: { kind: "values", values: values(rows) },
  }));
}

function neededColumns(rows: BlockRows): readonly TagColumn[] {
  return TAG_COLUMNS.filter((column) => column.used?.(rows) ?? true);
}

/** Several sources over one range: rows are told apart by TP Source. */
export function sharesBlock({ input, block }: BlockRows): boolean {
  return block.sources.length > 1 || input.sources.some((source) => source.block === block && source.sharesBlock);
}

function isMapped({ block }: BlockRows, field: keyof BlockRows["block"]["reading"]["mapping"]): boolean {
  return block.reading.mapping[field] !== undefined;
}

function hasWords(rows: BlockRows, column: CodedColumn): boolean {
  return anyLine(rows, (row) => column.codes[row]! >= 0);
}

function hasNumbers(rows: BlockRows, column: Float64Array): boolean {
  return anyLine(rows, (row) => !Number.isNaN(column[row]!));
}

export function hasTransfers(rows: BlockRows): boolean {
  return isMapped(rows, "transferTo") || hasWords(rows, rows.input.ledger.transferTo);
}

export function hasReceipts(rows: BlockRows): boolean {
  return isMapped(rows, "internalIncome") || hasBookedIncome(rows, "internalIncome");
}

export function hasExternalIncome(rows: BlockRows): boolean {
  return isMapped(rows, "externalIncome") || hasBookedIncome(rows, "externalIncome");
}

/** Lines of income that are not read as they stand: their sign is turned, or nothing tells it. */
function hasSignedLines({ block }: BlockRows): boolean {
  const written = block.reading.incomeLines?.written;
  return written === "above" || written === "unclear";
}

/** -1 where the file takes income off in its own total; 0 = the sign is not known, and the line is in suspense. */
function signOf({ block }: BlockRows): -1 | 0 {
  return block.reading.incomeLines?.written === "unclear" ? 0 : -1;
}

export function hasPriority(rows: BlockRows): boolean {
  return isMapped(rows, "priority") || hasNumbers(rows, rows.input.ledger.priority);
}

function isIncome({ block }: BlockRows, entry: number): boolean {
  return block.reading.incomeLines?.isIncome[entry] === true;
}

function hasTextAmounts(rows: BlockRows): boolean {
  const { amounts, amountIsNumber } = rows.block.reading;
  return rows.ledgerRow.some((row, entry) => row >= 0 && amounts[entry] !== null && amountIsNumber[entry] === false);
}

function ofTextAmounts(rows: BlockRows, value: (entry: number) => Value): Value[] {
  const { amounts, amountIsNumber } = rows.block.reading;
  return Array.from(rows.ledgerRow, (row, entry) =>
    row >= 0 && amounts[entry] !== null && amountIsNumber[entry] === false ? value(entry) : null,
  );
}

function ofLines(rows: BlockRows, value: (row: number) => Value): ColumnValues {
  return valuesOf(rows, value, () => null);
}

function words(rows: BlockRows, column: CodedColumn): ColumnValues {
  return ofLines(rows, (row) => wordAt(column, row) || null);
}

function numbers(rows: BlockRows, column: Float64Array): ColumnValues {
  return ofLines(rows, (row) => (Number.isNaN(column[row]!) ? null : column[row]!));
}

function partPassedOn(rows: BlockRows, row: number): Value {
  const { ledger } = rows.input;
  if (wordAt(ledger.transferTo, row) === "") return null;
  const part = ledger.eliminate[row]!;
  return Number.isNaN(part) ? 1 : part;
}
