import type { Amendments } from "../amendments.ts";
import { CountMemory } from "../count-memory.ts";
import type { ShownRows } from "../kept-sheets.ts";
import type { SheetRow } from "../rows-stand.ts";
import { countWorkbook } from "../count-workbook.ts";
import type { PlaceReckoning } from "../reckon-place.ts";
import { done, type Result } from "../ports/result.ts";
import type { Progress, CountingPort } from "../ports/workbook.port.ts";
import { LOG_TABLE, readStandingLog } from "../standing-log.ts";
import { duplicatesOfRow, type RowDuplicates } from "../view/duplicates-of-row.ts";
import type { PlaceView } from "../view/place-view.ts";
import { lookAtPlace, viewOf } from "../view/view-place.ts";
import { NOTHING_STALE } from "../view/view-sheets.ts";
import type { Refusal } from "./pane-actions.ts";
import { refusedBy } from "./refuse.ts";
import { type SourceLines, sourceLines } from "./source-lines.ts";
import { inverseOf, refusedAsChanged, refusedRecount, stoodAfter, type TakesBack } from "./take-back.ts";

/** What the pane's long jobs are told: plain data that crosses a worker's border. */
export interface PaneRequest {
  /** 22/11/2026 14:03:07 */
  readonly now: string;
  readonly version: string;
  /** What a person has said and no table holds yet. */
  readonly amendments?: Amendments;
}

export interface LookRequest extends PaneRequest {
  /**
   * Rows that may say something else than when they were last looked at: where the rest stands as it did, no others are read.
   * Absent = every row is read.
   */
  readonly onlyRows?: readonly SheetRow[];
  /** A row of which is told, beside the look, what was found of its payment. */
  readonly askedRow?: SheetRow;
}

export interface RecountRequest extends PaneRequest {
  readonly amendments: Amendments;
  /** Given where a job is taken back: nothing is written where somebody has changed since what it wrote. */
  readonly takesBack?: TakesBack;
}

/** The workbook as the pane shows it, with what the pane needs to find rows again. Plain data. */
export interface LookedPlace {
  readonly view: PlaceView;
  readonly lines: readonly SourceLines[];
  /** In which the council's cells were read, see `Rechecking`. */
  readonly round: number;
  /** Of the row that was asked about; absent where none was, or where nothing can be counted yet. */
  readonly ofRow?: RowDuplicates;
}

/** With what takes the amendments back. */
export interface RecountedPlace extends LookedPlace, TakesBack {}

export type Looking = (request: LookRequest, progress?: Progress) => Promise<Result<LookedPlace, Refusal>>;
export type Recounting = (request: RecountRequest, progress?: Progress) => Promise<Result<RecountedPlace, Refusal>>;
/** Whether rows say what they said in the round in which they were read and shown; false where only a look can tell. */
export type Rechecking = (shown: ShownRows) => Promise<Result<boolean, Refusal>>;

/**
 * Reads and reckons the workbook; nothing is written. May run in a worker: what goes in and comes out is plain data.
 *
 * @param memory - of this workbook; one for both jobs, so that each goes on from the other.
 */
export function lookingAt(workbook: CountingPort, memory = new CountMemory()): Looking {
  return async ({ onlyRows, askedRow, ...request }, progress) => {
    const round = onlyRows ? memory.sheets.onlyRows(workbook, onlyRows) : memory.sheets.whole(workbook);
    const looked = await lookAtPlace(round.workbook, { ...asRead(progress), ...request, memory });
    if (!looked.ok) return refusedBy(looked.error);
    round.keep();
    const { reckoning } = looked.value;
    const { reckoned } = reckoning;
    const ofRow = askedRow && reckoned ? { ofRow: duplicatesOfRow(reckoned, askedRow) } : {};
    return done({ view: viewOf(looked.value), lines: sourceLines(reckoning), round: round.number, ...ofRow });
  };
}

/** @param memory - that of the looks and Recounts in which the rows were read. */
export function recheckingIn(workbook: CountingPort, memory: CountMemory): Rechecking {
  return async (shown) => {
    const stand = await memory.sheets.standsAsRead(workbook, shown);
    return stand.ok ? stand : refusedBy(stand.error);
  };
}

/** Counts the workbook with what a person has said and writes TP columns and sheets. May run in a worker as well. */
export function recounting(workbook: CountingPort, memory = new CountMemory()): Recounting {
  return async ({ now, version, amendments, takesBack }, progress) => {
    const round = memory.sheets.whole(workbook);
    const request = { ...asRead(progress), memory, now, version, amendments, live: "auto", clock: () => 0 } as const;
    const refuses = (reckoning: PlaceReckoning) => refusedAsChanged(takesBack, reckoning);
    const counted = await countWorkbook(round.workbook, { ...request, refuses });
    if (!counted.ok) return refusedRecount(workbook, counted.error);
    const log = await workbook.readTables([LOG_TABLE]);
    if (!log.ok) return refusedBy(log.error);
    const { reckoning, checks, sheets } = counted.value;
    const standing = {
      checks,
      isCounted: true,
      log: readStandingLog(log.value[0]),
      sheetNames: sheets,
      staleness: NOTHING_STALE,
    };
    const inverse = {
      ...inverseOf(reckoning.read.amendments, reckoning.read, reckoning.sharesBack),
      ...signatureBack(amendments, reckoning),
    };
    const stood = await stoodAfter(workbook, inverse, reckoning);
    if (!stood.ok) return refusedBy(stood.error);
    round.keepCouncils();
    return done({
      view: viewOf({ reckoning, standing }),
      lines: sourceLines(reckoning),
      round: round.number,
      inverse,
      stood: stood.value,
    });
  };
}

/** A signature is taken back by a line of its own on TP Log: nothing that was signed is ever struck out there. */
function signatureBack({ signOff }: Amendments, { reckoned }: PlaceReckoning): Pick<Amendments, "withdrawnSignature"> {
  const last = signOff && reckoned?.input.signing?.versions.at(-1);
  return last ? { withdrawnSignature: last.version } : {};
}

/** In the pane everything stands in the workbook: no settings folder, no files beside it. */
function asRead(progress: Progress | undefined) {
  return { settings: {}, pathOf: () => "", ...(progress && { progress }) };
}
