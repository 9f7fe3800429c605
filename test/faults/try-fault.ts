import { createOfficeWorkbook } from "#office/office-workbook";
import { UNFINISHED_SHEET } from "#sheets/plan/unfinished";
import { type HostedWorkbook, openHost } from "#workbench/cli/open-host";
import { openXlsx } from "#workbench/files/open-xlsx";
import type { WorkbookModel } from "#workbench/model/workbook";
import { type BookState, councilCells, differences, stateOf } from "./book-state.ts";
import type { FaultKind } from "./fault-kinds.ts";
import { type Books, COUNCIL_COLUMNS, COUNCIL_SHEET, plainRecount, type Told, type UseCase } from "./use-cases.ts";

/** What is right after a use case, with or without its effect. */
export interface Wanted {
  /** Round trips of the use case itself. */
  readonly syncs: number;
  /** As saved, and after the use case. */
  readonly standing: readonly BookState[];
  /** After a plain Recount of either. */
  readonly recounted: readonly BookState[];
}

/** What became of one fault. */
export interface Trial {
  /** What was wrong afterwards, each in a few words; none = all is well. */
  readonly losses: readonly string[];
  readonly told: Told;
  /** The round trip was reached. */
  readonly hasStruck: boolean;
}

/** So long Excel may owe an answer here: long enough for a busy machine, short enough to be waited for. */
const PATIENCE_SECONDS = 3;

/**
 * Runs a use case undisturbed, with a co-author's change before it and with the change after it, to know what is right: names
 * that rows were given before they were sorted stay with them. Where the change is taken back by who reads the message, what is
 * right without it is right as well.
 */
export async function wantedOf(useCase: UseCase, books: Books, fault?: FaultKind): Promise<Wanted> {
  const { change = nothing, mend = nothing } = fault ?? {};
  const before = await settled(useCase, books, { run: false, first: change, then: mend });
  const after = await settled(useCase, books, { run: true, first: change, then: mend });
  const ends = useCase.book === "counted" ? [before.recounted, after.recounted] : [after.recounted];
  const both = (model: WorkbookModel): void => {
    change(model);
    mend(model);
  };
  const later = fault?.change
    ? [(await settled(useCase, books, { run: true, first: nothing, then: both })).recounted]
    : [];
  const unharmed = fault?.mend ? (await wantedOf(useCase, books)).recounted : [];
  return {
    syncs: after.syncs,
    standing: [before.standing, after.standing],
    recounted: [...ends, ...later, ...unharmed],
  };
}

type Change = (model: WorkbookModel) => void;
const nothing: Change = () => undefined;

/** @param first - what others do before the use case is run, or not. @param then - and what after it, before a Recount. */
async function settled(
  useCase: UseCase,
  books: Books,
  { run, first: before, then }: { readonly run: boolean; readonly first: Change; readonly then: Change },
): Promise<{ syncs: number; standing: BookState; recounted: BookState }> {
  const model = openXlsx(books[useCase.book]);
  before(model);
  const host = await openHost(model);
  try {
    const work = await useCase.prepare(host.workbook);
    const first = host.session.counters.syncs;
    if (run) expectDone(await work());
    const syncs = host.session.counters.syncs - first;
    const standing = stateOf(model);
    then(model);
    if (run || useCase.book === "counted") expectDone(await plainRecount(host.workbook));
    return { syncs, standing, recounted: stateOf(model) };
  } finally {
    host.close();
  }
}

function expectDone(told: Told): void {
  if (told !== "") throw new Error(`undisturbed it was refused: ${told}`);
}

/** Runs a use case with a fault at one of its round trips, and afterwards a second run without. */
export async function tryFault(
  { useCase, books, wanted }: { readonly useCase: UseCase; readonly books: Books; readonly wanted: Wanted },
  fault: FaultKind,
  sync: number,
): Promise<Trial> {
  const model = openXlsx(books[useCase.book]);
  const council = allowedCells(books[useCase.book], fault);
  const host = await openHost(model);
  let later = host;
  try {
    const patient = createOfficeWorkbook(host.session.Excel, { timeoutSeconds: PATIENCE_SECONDS });
    const work = await useCase.prepare(patient);
    const strikesAt = host.session.counters.syncs + sync;
    fault.at(host.session.faults, strikesAt);
    const losses: string[] = [];
    const done = work().catch((thrown: unknown) => {
      losses.push(`threw ${String(thrown)}`);
      return "threw";
    });
    const told = await (fault.endsSession ? Promise.race([closedAt(host, strikesAt), done]) : done);
    const hasStruck = host.session.counters.syncs >= strikesAt;
    host.session.faults.clear();
    host.session.faults.cellEditMode = false;
    if (fault.endsSession) {
      host.close();
      later = await openHost(model);
    }
    fault.mend?.(model);
    losses.push(...lossesIn(model, council, fault.change ? [] : wanted.standing));
    if (told !== "" && !/\w.*[.!?]$/.test(told)) losses.push(`not worded: ${told}`);
    const again = fault.endsSession ? await useCase.prepare(later.workbook) : work;
    losses.push(...(await secondRun({ useCase, model, wanted, again: told === "" ? null : again }, later.workbook)));
    return { losses, told, hasStruck };
  } finally {
    later.close();
  }
}

/** Nobody is there any more to be told anything, once that round trip has been asked for. */
function closedAt({ session }: HostedWorkbook, sync: number): Promise<Told> {
  return new Promise((resolve) => {
    session.faults.add({ kind: "meanwhile", sync, change: () => resolve("The pane was closed.") });
  });
}

/** @param standing - what the workbook may be; none = nobody can say. */
function lossesIn(model: WorkbookModel, council: ReadonlySet<string>, standing: readonly BookState[]): string[] {
  const isUntouched = council.has(councilCells(model, COUNCIL_SHEET, COUNCIL_COLUMNS));
  return [
    ...(isUntouched ? [] : ["a cell of the council changed"]),
    ...(standing.length > 0 && isPartOldPartNew(model, standing) ? ["part old, part new, and nothing says so"] : []),
  ];
}

/** The council's cells as they were, and as a co-author's change makes them. */
function allowedCells(bytes: Uint8Array, { change }: FaultKind): ReadonlySet<string> {
  const model = openXlsx(bytes);
  const cells = (): string => councilCells(model, COUNCIL_SHEET, COUNCIL_COLUMNS);
  const before = cells();
  change?.(model);
  return new Set([before, cells()]);
}

function isPartOldPartNew(model: WorkbookModel, standing: readonly BookState[]): boolean {
  if (model.sheet(UNFINISHED_SHEET)) return false;
  const state = stateOf(model);
  return standing.every((one) => differences(one, state).length > 0);
}

interface SecondRun {
  readonly useCase: UseCase;
  readonly model: WorkbookModel;
  readonly wanted: Wanted;
  /** The use case once more, where nothing in the workbook can remember it. */
  readonly again: (() => Promise<Told>) | null;
}

/** A plain Recount must give the workbook as it would be with what was done, or without it: nothing in between. */
async function secondRun(
  { useCase, model, wanted, again }: SecondRun,
  workbook: Parameters<typeof plainRecount>[0],
): Promise<string[]> {
  if (useCase.book === "uncounted" && again) {
    const told = await again();
    if (told !== "") return [`a second run was refused: ${told}`];
  }
  const told = await plainRecount(workbook);
  if (told !== "") return [`a Recount was refused: ${told}`];
  if (model.sheet(UNFINISHED_SHEET)) return [`${UNFINISHED_SHEET} stands after a Recount`];
  const state = stateOf(model);
  const ends = wanted.recounted.map((one) => differences(one, state));
  return ends.some((sheets) => sheets.length === 0)
    ? []
    : [`after a Recount other than with or without it: ${ends.map((sheets) => sheets.join(", ")).join(" | ")}`];
}
