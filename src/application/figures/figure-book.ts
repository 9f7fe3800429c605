import type { RawCell } from "#domain/ledger/cells";
import type { FigureCells, PlacedArea, PlacedTable } from "#sheets/trace/figure-cells";
import { done, type Result } from "../ports/result.ts";
import type { WorkbookError } from "../ports/workbook-error.ts";
import type { CellsWanted, SheetSurvey, WorkbookPort } from "../ports/workbook.port.ts";
import { CellStore } from "./cell-store.ts";
import type { FigureCell } from "./figure-trace.ts";

/** Sheets of ours up to this size are read whole at first sight: fewer questions are quicker than fewer cells. */
const WHOLE_SHEET_CELLS = 6_000;

/** The cells of the workbook as figures are traced in them: read once, when they are first asked for. */
export interface FigureBook {
  readonly cells: FigureCells;
  /** Reads what these areas show, where it was not read yet. */
  load(areas: readonly PlacedArea[]): Promise<Result<void, WorkbookError>>;
  /** Formula texts of cells on sheets of ours; null for one that holds a value. */
  formulas(places: readonly FigureCell[]): Promise<Result<readonly (string | null)[], WorkbookError>>;
  /** Rows and columns that are used on a sheet. */
  extent(sheet: string): { readonly rowCount: number; readonly columnCount: number };
}

/** Opens the workbook for tracing: one look at its sheets, one at the headings of its tables. */
export async function openFigureBook(workbook: WorkbookPort): Promise<Result<FigureBook, WorkbookError>> {
  const survey = await workbook.survey();
  if (!survey.ok) return survey;
  const headings = await readHeadings(workbook, survey.value);
  return headings.ok ? done(new ReadBook(workbook, survey.value, headings.value)) : headings;
}

type Tables = ReadonlyMap<string, PlacedTable>;

async function readHeadings(
  workbook: WorkbookPort,
  survey: readonly SheetSurvey[],
): Promise<Result<Tables, WorkbookError>> {
  const tables = survey.flatMap(({ name: sheet, tables: found }) => found.map((table) => ({ ...table, sheet })));
  const heads = tables.map(({ sheet, top, left, right }) => ({ sheet, area: { top, left, bottom: top, right } }));
  const read = await workbook.readCells(heads);
  if (!read.ok) return read;
  const placed = tables.map(({ name, sheet, top, left, bottom, right, showTotals }, at): [string, PlacedTable] => {
    const headings = (read.value[at]?.[0] ?? []).map((heading) => String(heading ?? ""));
    const body = { sheet, top: top + 1, left, bottom: showTotals ? bottom - 1 : bottom, right };
    return [name.toLowerCase(), { headings, body }];
  });
  return done(new Map(placed));
}

class ReadBook implements FigureBook {
  readonly cells: FigureCells;
  private readonly workbook: WorkbookPort;
  private readonly sheets: ReadonlyMap<string, SheetSurvey>;
  private readonly values = new CellStore();
  private readonly texts = new CellStore();

  constructor(workbook: WorkbookPort, survey: readonly SheetSurvey[], tables: Tables) {
    this.workbook = workbook;
    this.sheets = new Map(survey.map((sheet) => [sheet.name, sheet]));
    this.cells = {
      value: (sheet, row, column) => this.values.get(sheet, row, column) ?? null,
      table: (name) => tables.get(name.toLowerCase()),
    };
  }

  extent(sheet: string) {
    return this.sheets.get(sheet) ?? { rowCount: 0, columnCount: 0 };
  }

  load(areas: readonly PlacedArea[]): Promise<Result<void, WorkbookError>> {
    return this.fetch(this.values, areas, false);
  }

  async formulas(places: readonly FigureCell[]): Promise<Result<readonly (string | null)[], WorkbookError>> {
    const areas = places.map(({ sheet, row, column }) => ({
      sheet,
      top: row,
      bottom: row,
      left: column,
      right: column,
    }));
    const read = await this.fetch(this.texts, areas, true);
    if (!read.ok) return read;
    return done(places.map(({ sheet, row, column }) => asFormula(this.texts.get(sheet, row, column))));
  }

  private async fetch(
    store: CellStore,
    areas: readonly PlacedArea[],
    formulas: boolean,
  ): Promise<Result<void, WorkbookError>> {
    const missing = store.missing(areas.flatMap((area) => this.within(area)));
    if (missing.length === 0) return done(undefined);
    const together = joinColumns(missing);
    const wanted = together.map(({ sheet, ...area }): CellsWanted => ({ sheet, area, ...(formulas && { formulas }) }));
    const read = await this.workbook.readCells(wanted);
    if (!read.ok) return read;
    together.forEach((area, at) => store.put(area, read.value[at] ?? []));
    return done(undefined);
  }

  /** A small sheet whole; of a large one what is used of the area. */
  private within(area: PlacedArea): PlacedArea[] {
    const { rowCount, columnCount } = this.extent(area.sheet);
    const [bottom, right] = [rowCount - 1, columnCount - 1];
    if (area.top > bottom || area.left > right) return [];
    if (isOurSheet(area.sheet) && rowCount * columnCount <= WHOLE_SHEET_CELLS) {
      return [{ sheet: area.sheet, top: 0, left: 0, bottom, right }];
    }
    return [{ ...area, bottom: Math.min(area.bottom, bottom), right: Math.min(area.right, right) }];
  }
}

/** Columns that lie side by side over the same rows are read as one area. */
function joinColumns(areas: readonly PlacedArea[]): PlacedArea[] {
  const joined: PlacedArea[] = [];
  for (const area of areas) {
    const last = joined.at(-1);
    const isBeside =
      last?.sheet === area.sheet &&
      last.top === area.top &&
      last.bottom === area.bottom &&
      last.right + 1 === area.left;
    if (isBeside) joined[joined.length - 1] = { ...last, right: area.right };
    else joined.push(area);
  }
  return joined;
}

function asFormula(text: RawCell | undefined): string | null {
  return typeof text === "string" && text.startsWith("=") ? text : null;
}

/** A sheet that a count makes, ledgers of sources among them. */
export function isOurSheet(sheet: string): boolean {
  return sheet.startsWith("TP ");
}

/** A sheet whose rows are rows of a source: the council's own, and a ledger of ours in place of one. */
export function isSourceSheet(sheet: string): boolean {
  return !isOurSheet(sheet) || sheet.startsWith("TP Ledger ");
}
