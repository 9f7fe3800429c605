import type { RawCell } from "#domain/ledger/cells";
import { isCouncils } from "./is-councils.ts";
import { done, type Result } from "./ports/result.ts";
import type { WorkbookError } from "./ports/workbook-error.ts";
import type { CellsWanted, CountingPort, SheetSurvey } from "./ports/workbook.port.ts";
import { rereadRows } from "./reread-rows.ts";
import { isBrokenOff, type KeptSheet, rowsStand, type SheetRow, standing, withoutOurs } from "./rows-stand.ts";

/** What one round of reading has found, to be kept once all of it has come. */
interface Round {
  readonly sheets: Map<string, KeptSheet>;
  /** Formula texts by the area that they were asked for, by row of it: most areas hold none. */
  readonly formulas: Map<string, ReadonlyMap<number, readonly RawCell[]>>;
  /** Rows read anew since the sheets were read whole, by sheet. */
  readonly rows: Map<string, Set<number>>;
}

/** The workbook for one round of reading, and the word that it has come to its end. */
export interface RoundOfReading {
  readonly workbook: CountingPort;
  /** By which the round is asked for again, see `standsAsRead`. */
  readonly number: number;
  /** What was read stands so: looks may take it over. */
  readonly keep: () => void;
  /** The council's cells stand as they were read; columns of ours have been written since. */
  readonly keepCouncils: () => void;
}

/** Rows that were shown, and the round in which they were read. */
export interface ShownRows {
  readonly rows: readonly SheetRow[];
  readonly round: number;
}

/**
 * The council's sheets as the last look read them, so that a look after a few rows were tagged need read no others.
 *
 * A round that ends badly, and any writing of a book, leave nothing kept: the next look reads all. Nor is anything taken over of
 * a sheet whose extent, tables, hidden parts or protection differ, or of whose rows one says something else than it did.
 * What somebody changes meanwhile on other rows is found by the next whole look, which every change in the grid asks for.
 */
export class KeptSheets {
  private held: Round = newRound();
  private shown: ReadonlyMap<string, KeptSheet> = new Map();
  private round = 0;

  /** Nothing that was read holds any more. */
  forget(): void {
    this.held = newRound();
    this.shown = new Map();
    this.round += 1;
  }

  /** Reads everything, and keeps it. */
  whole(workbook: CountingPort): RoundOfReading {
    this.forget();
    return this.begin(workbook, newRound());
  }

  /** Reads these rows, those that were read so since the last whole look, and whatever does not stand as it did. */
  onlyRows(workbook: CountingPort, rows: readonly SheetRow[]): RoundOfReading {
    const { held } = this;
    this.forget();
    for (const { sheet, row } of rows) held.rows.set(sheet, (held.rows.get(sheet) ?? new Set()).add(row));
    return this.begin(workbook, held);
  }

  /**
   * True where the council's cells of these rows say what they said in that round, with the id beside them, on sheets of which
   * none has another extent, table or hidden part. False where it is not known: then they are to be looked at.
   */
  async standsAsRead(
    workbook: Pick<CountingPort, "survey" | "readCells">,
    { rows, round }: ShownRows,
  ): Promise<Result<boolean, WorkbookError>> {
    if (round !== this.round) return done(false);
    const stands = await rowsStand(workbook, this.shown, rows);
    // Somebody may have begun to read or write meanwhile.
    return stands.ok ? done(stands.value && round === this.round) : stands;
  }

  private begin(workbook: CountingPort, held: Round): RoundOfReading {
    const mine = this.round;
    const now = { ...newRound(), rows: held.rows };
    // A look that began later has read younger cells.
    const isLast = (): boolean => mine === this.round;
    return {
      workbook: overKept(workbook, held, now),
      number: mine,
      keep: () => {
        if (!isLast()) return;
        this.held = now;
        this.shown = now.sheets;
      },
      keepCouncils: () => {
        if (isLast()) this.shown = new Map(Array.from(now.sheets, ([name, kept]) => [name, withoutOurs(kept)]));
      },
    };
  }
}

function newRound(): Round {
  return { sheets: new Map(), formulas: new Map(), rows: new Map() };
}

/** The workbook with what is kept of it in place of what would be read again. */
function overKept(workbook: CountingPort, held: Round, now: Round): CountingPort {
  const surveys = new Map<string, SheetSurvey>();
  let isBroken = false;
  /** The kept sheet with the rows of this round; null = it is to be read whole. */
  const again = async (survey: SheetSurvey | undefined): ReturnType<typeof rereadRows> => {
    const kept = survey && !isBroken ? standing(held.sheets, survey) : null;
    return kept ? rereadRows(workbook, kept.cells, held.rows.get(kept.survey.name) ?? []) : done(null);
  };
  const readSheet: CountingPort["readSheet"] = async (name, progress) => {
    const survey = surveys.get(name);
    const reread = await again(survey);
    if (!reread.ok) return reread;
    if (reread.value === null) held.sheets.delete(name);
    const read = reread.value === null ? await workbook.readSheet(name, progress) : done(reread.value);
    if (read.ok && survey) now.sheets.set(name, { survey, cells: read.value });
    return read;
  };
  return {
    survey: async () => {
      const read = await workbook.survey();
      // Sheets of ours reckon by themselves: what stands there is always read.
      if (read.ok) for (const one of read.value.filter(isCouncils)) surveys.set(one.name, one);
      // Then everything is read.
      isBroken = read.ok && isBrokenOff(read.value);
      return read;
    },
    readSheet,
    readCells: (wanted) => readFormulas(workbook, wanted, { held, now }),
    readTables: (names) => workbook.readTables(names),
    writeBook: (plan, progress) => workbook.writeBook(plan, progress),
  };
}

/** Formulas of a sheet that stands as it was kept; everything else is read. */
async function readFormulas(
  workbook: CountingPort,
  wanted: readonly CellsWanted[],
  { held, now }: { readonly held: Round; readonly now: Round },
): ReturnType<CountingPort["readCells"]> {
  const isKept = wanted.map(
    (one) => one.formulas === true && held.sheets.has(one.sheet) && held.formulas.has(keyOf(one)),
  );
  const missing = wanted.filter((_, at) => !isKept[at]);
  const read = missing.length === 0 ? done([]) : await workbook.readCells(missing);
  if (!read.ok) return read;
  const left = [...read.value];
  const answers = wanted.map((one, at) => (isKept[at] ? laidOut(one, held.formulas.get(keyOf(one))!) : left.shift()!));
  wanted.forEach((one, at) => {
    if (one.formulas === true && now.sheets.has(one.sheet)) now.formulas.set(keyOf(one), formulasOf(answers[at]!));
  });
  return done(answers);
}

function keyOf({ sheet, area }: CellsWanted): string {
  return JSON.stringify([sheet, area]);
}

type Cells = readonly (readonly RawCell[])[];

function formulasOf(cells: Cells): ReadonlyMap<number, readonly RawCell[]> {
  return new Map([...cells.entries()].filter(([, row]) => row.some(isFormula)));
}

function isFormula(cell: RawCell): boolean {
  return typeof cell === "string" && cell.startsWith("=");
}

/** As they were read; rows without a formula say nothing. */
function laidOut({ area }: CellsWanted, formulas: ReadonlyMap<number, readonly RawCell[]>): Cells {
  const none = new Array<RawCell>(area.right - area.left + 1).fill(null);
  return Array.from({ length: area.bottom - area.top + 1 }, (_, row) => formulas.get(row) ?? none);
}
