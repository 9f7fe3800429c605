import type { FunctionCell, FunctionCellsPort, FunctionCellsTurn } from "#application/ports/function-cells.port";
import type { Progress } from "#application/ports/workbook.port";
import type { RawCell } from "#domain/ledger/cells";
import { CALL_BYTES, rowBytes } from "./chunks.ts";
import { hostOf, type OfficeOptions } from "./host-of.ts";
import { readBlock, toRawCell } from "./read-block.ts";
import { inSession, type Session } from "./session.ts";
import { extentOf, loadUsedArea } from "./survey.ts";
import { Refusal } from "./translate-error.ts";
import { enterValue } from "./write-columns.ts";
import { WriteQueue } from "./write-queue.ts";

/** Cells looked at closely with one sync. */
const CELLS_A_SYNC = 500;

/** A call of one of our functions. Where the add-in was not there when a file was opened, Excel names it the second way. */
const CALL = /(?:^|[^A-Z0-9_.])(?:PLACE\.|_xldudf_PLACE_)[A-Z0-9_.]+\(/i;
/** Texts, and sheets whose names stand in quotes: what they say is no call. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

/** Cells with functions of this add-in, in the workbook that is open in Excel. */
export function createFunctionCells(excel: typeof Excel, options: OfficeOptions = {}): FunctionCellsPort {
  const host = hostOf(excel, options);
  return {
    find: (progress) => inSession(host, (session) => findCells(session, progress)),
    turn: (cells, into) => inSession(host, (session) => turnCells(session, cells, into)),
  };
}

/** Whether a formula calls a function of ours; one that only names it in a text does not. */
export function callsOurs(formula: unknown): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && CALL.test(formula.replace(QUOTED, ""));
}

type FoundCell = Omit<FunctionCell, "shows">;

async function findCells(session: Session, progress?: Progress): Promise<readonly FunctionCell[]> {
  const { worksheets } = session.workbook;
  worksheets.load("items/name,items/protection/protected");
  await session.sync();
  const used = worksheets.items.map(loadUsedArea);
  await session.sync();
  const found: FunctionCell[] = [];
  for (const [at, sheet] of worksheets.items.entries()) {
    session.sheet = sheet.name;
    const { rowCount, columnCount } = extentOf(used[at]!);
    const cells: FoundCell[] = [];
    let first = 0;
    const block = { sheet, row: 0, column: 0, rows: rowCount, columns: columnCount, what: "formulas" as const };
    await readBlock(session, block, (rows, done) => {
      cells.push(...callsIn(rows, first, sheet));
      first = done;
      const goOn = progress?.(done, rowCount, `Reading ${sheet.name}`);
      if (goOn === false) throw new Refusal({ code: "cancelled" });
    });
    found.push(...(await readShown(session, sheet, cells)));
  }
  return found;
}

function callsIn(rows: readonly (readonly RawCell[])[], first: number, sheet: Excel.Worksheet): FoundCell[] {
  return rows.flatMap((cells, offset) =>
    cells.flatMap((formula, column) =>
      callsOurs(formula)
        ? [{ sheet: sheet.name, row: first + offset, column, formula, isProtected: sheet.protection.protected }]
        : [],
    ),
  );
}

async function readShown(
  session: Session,
  sheet: Excel.Worksheet,
  cells: readonly FoundCell[],
): Promise<FunctionCell[]> {
  const shown: FunctionCell[] = [];
  for (let first = 0; first < cells.length; first += CELLS_A_SYNC) {
    const part = cells.slice(first, first + CELLS_A_SYNC).map((found) => {
      const cell = sheet.getCell(found.row, found.column).load("values");
      const spilled = cell.getSpillingToRangeOrNullObject().load("values");
      return { found, cell, spilled };
    });
    await session.sync();
    for (const { found, cell, spilled } of part) {
      const { values } = spilled.isNullObject ? cell : spilled;
      shown.push({ ...found, shows: values.map((row) => row.map(toRawCell)) });
    }
  }
  return shown;
}

/** The cell with those that it takes, to be looked at with the next sync. */
interface LoadedBlock {
  readonly cell: FunctionCell;
  readonly range: Excel.Range;
}

async function turnCells(
  session: Session,
  cells: readonly FunctionCell[],
  into: FunctionCellsTurn,
): Promise<readonly FunctionCell[]> {
  const left: FunctionCell[] = [];
  for (let first = 0; first < cells.length; first += CELLS_A_SYNC) {
    const blocks = cells.slice(first, first + CELLS_A_SYNC).map((cell) => loadBlock(session, cell, into));
    await session.sync();
    const standing = blocks.filter((block) => standsAsTold(block, into));
    const others = blocks.filter((block) => !standing.includes(block) && !isBack(block, into));
    left.push(...others.map(({ cell }) => cell));
    const queue = new WriteQueue(session, standing.length);
    for (const block of standing) await queue.add(stepFor(block, into));
    await queue.send();
  }
  return left;
}

function loadBlock(session: Session, cell: FunctionCell, into: FunctionCellsTurn): LoadedBlock {
  session.sheet = cell.sheet;
  const [rows, columns] = into === "anew" ? [1, 1] : [cell.shows.length, cell.shows[0]?.length ?? 1];
  const sheet = session.workbook.worksheets.getItem(cell.sheet);
  return { cell, range: sheet.getRangeByIndexes(cell.row, cell.column, rows, columns).load("formulas,numberFormat") };
}

/** Nobody has written there since: the formula is still the formula, or every value still the value. */
function standsAsTold({ cell, range }: LoadedBlock, into: FunctionCellsTurn): boolean {
  if (into !== "formulas") return range.formulas[0]?.[0] === cell.formula;
  return cell.shows.every((row, down) =>
    row.every((value, across) => toRawCell(range.formulas[down]?.[across]) === value),
  );
}

/** The formula stands again: an earlier way back was answered with a failure, and had been run all the same. */
function isBack({ cell, range }: LoadedBlock, into: FunctionCellsTurn): boolean {
  return into === "formulas" && range.formulas[0]?.[0] === cell.formula;
}

function stepFor({ cell, range }: LoadedBlock, into: FunctionCellsTurn) {
  const entries = cell.shows.map((row, down) =>
    row.map((value, across) => enterValue(value, String(range.numberFormat[down]?.[across] ?? "General"))),
  );
  const formulas = cell.shows.map((row, down) => row.map((_, across) => (down + across === 0 ? cell.formula : "")));
  const matrix = into === "values" ? entries : into === "anew" ? [[cell.formula]] : formulas;
  return {
    sheet: cell.sheet,
    bytes: CALL_BYTES + matrix.reduce((sum, row) => sum + rowBytes(row), 0),
    cells: 1,
    run: () => {
      if (into === "values") range.values = matrix;
      else range.formulas = matrix;
    },
  };
}
