import type { Finding } from "../findings/finding.ts";
import type { SheetCells } from "./cells.ts";
import type { Decision } from "./classify-rows.ts";
import { findAmountsBeside } from "./amounts-beside.ts";
import { findAreaColumns } from "./area-column.ts";
import { isEmptyCell } from "./column-content.ts";
import { type DecidedRows, decideRows } from "./decide-rows.ts";
import { findHeaderRow } from "./find-header-row.ts";
import { incomeLineFindings } from "./income-line-findings.ts";
import { incomesOf } from "./income-texts.ts";
import { type IncomeWritten, readStated } from "./income-written.ts";
import { mapColumns, type ColumnMap } from "./map-columns.ts";
import type { StatedMapping } from "./stated-columns.ts";
import { columnAt } from "./moved-columns.ts";
import { sheetUnits, type SheetUnits } from "./unit-column.ts";
import { FIELDS, type Mapping, type MovedColumns, type NotSpend, type Reading } from "./reading.ts";
import { controlFindings, type DecidedBlock, rowFindings, sumFindings, summaryFindings } from "./row-findings.ts";
import { shiftedRows } from "./shifted-rows.ts";
import { findTooLarge } from "./too-large.ts";
import { tpColumnOf, withoutTpColumns } from "./tp-columns.ts";
import { findUnreadParts } from "./unread-parts.ts";
import type { RecognitionVocabulary } from "./vocabulary.ts";

export interface RecogniseOptions {
  /** Field -> heading, where a person has said which column is which; and how income is written, see `INCOME_WRITTEN`. */
  readonly mapping?: StatedMapping;
}

/** A sheet is read as spend, or it is said why not. */
export type Recognition = { readonly reading: Reading } | { readonly notSpend: NotSpend };

/**
 * Reads a sheet as a source: finds the headings, says which column is which, what each row is, what was left out and why.
 *
 * Every row below the headings up to the last row of the sheet is a line with an amount, a line in suspense (amount
 * null) or left out with a reason; nothing is dropped. Columns that the add-in wrote itself (from `TP Row` on) are not
 * looked at. Amounts stay in the file's unit, credits < 0.
 *
 * Findings: see `words.ts`; codes that stop the sheet (`notSpend`): `sheet-empty`, `no-headings`, `no-rows`,
 * `figure-too-large`, `no-amount-column`, `amount-ambiguous`, `not-spend`, `contracts-register`.
 * Cost: O(cells); 15,000 rows in well under half a second.
 * @source inputs.md 2.1, 2.2, 2.7
 */
export function recogniseSheet(
  sheet: SheetCells,
  vocabulary: RecognitionVocabulary,
  options: RecogniseOptions = {},
): Recognition {
  const tp = tpColumnOf(sheet);
  const cells = withoutTpColumns(sheet, tp);
  const { columns: stated, written, findings } = readStated(sheet.sheet, options.mapping ?? {});
  if (cells.columns.every((column) => column.every(isEmptyCell)))
    return refuse(sheet, { code: "sheet-empty", severity: "note" });
  const headerRow = tp?.headerRow ?? findHeaderRow(cells, vocabulary, Object.values(stated));
  if (headerRow === null) return refuse(sheet, { code: "no-headings", severity: "look" });
  const map = mapColumns({ cells, headerRow, vocabulary, written }, stated);
  if ("stop" in map) return { notSpend: { sheet: sheet.sheet, finding: map.stop } };
  return readRows(cells, headerRow, {
    map: { ...map, findings: [...findings, ...map.findings] },
    vocabulary,
    written,
  });
}

function refuse({ sheet }: SheetCells, finding: Pick<Finding, "code" | "severity" | "row">): Recognition {
  return { notSpend: { sheet, finding: { ...finding, sheet, params: {} } } };
}

interface Known {
  readonly map: ColumnMap;
  readonly vocabulary: RecognitionVocabulary;
  readonly written: IncomeWritten | null;
}

function readRows(cells: SheetCells, headerRow: number, known: Known): Recognition {
  const { map, vocabulary, written } = known;
  const { layout, mapping } = map;
  const { firstColumn, lastColumn } = columnsInUse(cells, headerRow);
  const units = sheetUnits(cells, headerRow, mapping.amount?.header ?? "");
  const rows = decideRows({ cells, headerRow, lastColumn, mapping, layout, vocabulary, written, ...units });
  const { decisions, controlTotal, moves } = rows;
  if (!decisions.some(({ kind }) => kind === "line"))
    return refuse(cells, { code: "no-rows", severity: "stop", row: headerRow });
  const block = { cells: rows.cells, mapping, firstRow: headerRow + 1, decisions };
  const lastRow = headerRow + decisions.length;
  const reading: Reading = {
    ...{ sheet: cells.sheet, layout, headerRow, lastRow, firstColumn, lastColumn, mapping },
    ...(moves.length === 0 ? {} : { moves }),
    kinds: decisions.map((decision) => decision.kind),
    reasons: decisions.map((decision) => decision.reason),
    amounts: decisions.map((decision) => decision.amount),
    amountIsNumber: decisions.map((decision) => decision.isNumber),
    amountTexts: decisions.map((decision, i) =>
      textOfAmount(rows.cells, mapping, { decision, row: headerRow + 1 + i }),
    ),
    controlTotal,
    ...incomesOf(rows.cells, headerRow, { map, decisions }),
    ...incomeLinesOf(rows),
    ...(map.shown === undefined ? {} : { shown: map.shown }),
    statedUnit: units.statedUnit,
    findings: findingsOf(block, rows, { ...known, ...units }).map((finding) => whereItStands(finding, mapping, moves)),
  };
  return countable(cells, reading);
}

function countable(cells: SheetCells, reading: Reading): Recognition {
  const tooLarge = findTooLarge(cells, reading);
  return tooLarge ? { notSpend: { sheet: cells.sheet, finding: tooLarge } } : { reading };
}

/** What a person should know of the sheet as it was read. */
function findingsOf(block: DecidedBlock, rows: DecidedRows, known: Known & SheetUnits): Finding[] {
  const { map, vocabulary, statedUnit: unit } = known;
  const { cells, mapping, decisions } = block;
  const context = { cells, headerRow: block.firstRow - 1, vocabulary };
  return [
    ...map.findings,
    ...findAmountsBeside(context, { mapping, decisions, unit }),
    ...findAreaColumns(context, { mapping, decisions, unit }),
    ...incomeLineFindings(block, rows.income),
    ...rowFindings(block),
    ...findUnreadParts(cells, { ...context, sheet: cells.sheet, mapping, kinds: decisions.map(({ kind }) => kind) }),
    ...shiftedRows(block),
    ...controlFindings(block, rows.controlTotal, rows),
    ...summaryFindings(block, rows.summaries),
    ...sumFindings(block, rows.sums, rows.unit),
  ];
}

function incomeLinesOf({ income }: DecidedRows): Pick<Reading, "incomeLines"> {
  return income ? { incomeLines: { written: income.written, isIncome: income.isIncome } } : {};
}

/** The finding in the column where its field stands in that row. */
function whereItStands(finding: Finding, mapping: Mapping, moves: readonly MovedColumns[]): Finding {
  const { row, column } = finding;
  if (moves.length === 0 || row === undefined || column === undefined) return finding;
  const field = FIELDS.find((name) => mapping[name]?.column === column);
  const moved = field && columnAt(moves, field, { row, first: column });
  return moved === undefined || moved === null ? finding : { ...finding, column: moved };
}

/** The exact text of an amount that the cell does not hold as a number; null where it does, or where none was read. */
function textOfAmount(
  cells: SheetCells,
  mapping: Mapping,
  { decision, row }: { readonly decision: Decision; readonly row: number },
): string | null {
  const readFromText = decision.kind === "line" && decision.amount !== null && !decision.isNumber;
  if (!readFromText || !mapping.amount) return null;
  const cell = cells.columns[mapping.amount.column]?.[row];
  return typeof cell === "string" ? cell : null;
}

/** The first and last column with anything in the heading row or below it. */
function columnsInUse(cells: SheetCells, headerRow: number): { firstColumn: number; lastColumn: number } {
  const used = cells.columns.map((column) => column.slice(headerRow).some((cell) => !isEmptyCell(cell)));
  return { firstColumn: used.indexOf(true), lastColumn: used.lastIndexOf(true) };
}
