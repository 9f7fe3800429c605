import { UNFINISHED_SHEET } from "#sheets/plan/unfinished";
import { type HostedWorkbook, openHost } from "#workbench/cli/open-host";
import { openXlsx } from "#workbench/files/open-xlsx";
import type { WorkbookModel } from "#workbench/model/workbook";
import { type BookState, councilCells, differences, stateOf } from "./book-state.ts";
import type { FaultKind } from "./fault-kinds.ts";
import { Patience } from "./patience.ts";
import type { Recounted, Recounts } from "./recounts.ts";
import { type CouncilSheet, councilSheets } from "./books.ts";
import { type Books, groundOf, type Told, type UseCase } from "./use-case.ts";
import type { Wanted } from "./wanted.ts";

/** What became of one fault. */
export interface Trial {
  /** What was wrong afterwards, each in a few words; none = all is well. */
  readonly losses: readonly string[];
  readonly told: Told;
  /** The round trip was reached. */
  readonly hasStruck: boolean;
}

export interface Trying {
  readonly useCase: UseCase;
  readonly books: Books;
  readonly wanted: Wanted;
  /** Of other trials too. */
  readonly recounts: Recounts;
}

/** Runs a use case with a fault at one of its round trips, and afterwards a second run without. */
export async function tryFault(
  { useCase, books, wanted, recounts }: Trying,
  fault: FaultKind,
  sync: number,
): Promise<Trial> {
  const model = openXlsx(books[useCase.book]);
  const host = await openHost(model);
  let later = host;
  try {
    const patience = new Patience();
    const work = await useCase.prepare(groundOf(host, patience));
    const strikesAt = host.session.counters.syncs + sync;
    fault.at(host.session.faults, strikesAt, patience);
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
    const council = councilSheets(useCase.book);
    losses.push(...lossesIn(model, { council, wanted, fault, told }), ...unworded(told));
    if (told !== "" && isRunAgain(useCase, fault)) {
      const again = fault.endsSession ? await useCase.prepare(groundOf(later)) : work;
      losses.push(...refused("a second run", await again()));
    }
    if (losses.length === 0) losses.push(...lossesAfter(await recounts.after(model, groundOf(later)), wanted));
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

/**
 * A Recount is the second run of what a Recount does. What is done without one is done once more itself: by the same pane, unless
 * somebody has changed the workbook, which may be a good reason to refuse it.
 */
function isRunAgain({ book, leavesOurs, doneAgain }: UseCase, { change, endsSession }: FaultKind): boolean {
  return book === "uncounted" || ((leavesOurs ?? doneAgain) === true && !change && !endsSession);
}

interface LookedFor {
  readonly council: readonly CouncilSheet[];
  readonly wanted: Wanted;
  readonly fault: FaultKind;
  readonly told: Told;
}

function lossesIn(model: WorkbookModel, { council, wanted, fault, told }: LookedFor): string[] {
  const isUntouched = wanted.council.has(councilCells(model, council));
  // What it may be where somebody has changed it meanwhile, nobody can say.
  const standing = fault.change ? [] : wanted.standing;
  return [
    ...(isUntouched ? [] : ["a cell of the council changed"]),
    ...(standing.length > 0 && isPartOldPartNew(model, standing, told)
      ? ["part old, part new, and nothing says so"]
      : []),
  ];
}

/** Sheets that the message names are as it says. */
function isPartOldPartNew(model: WorkbookModel, standing: readonly BookState[], told: Told): boolean {
  if (model.sheet(UNFINISHED_SHEET)) return false;
  const state = stateOf(model);
  return standing.every((one) => differences(one, state).some((sheet) => !told.includes(`“${sheet}”`)));
}

/** A plain Recount must give the workbook as it would be with what was done, or without it: nothing in between. */
function lossesAfter({ told, isUnfinished, state }: Recounted, wanted: Wanted): string[] {
  if (told !== "") return refused("a Recount", told);
  if (isUnfinished) return [`${UNFINISHED_SHEET} stands after a Recount`];
  const ends = wanted.recounted.map((one) => differences(one, state));
  return ends.some((sheets) => sheets.length === 0)
    ? []
    : [`after a Recount other than with or without it: ${ends.map((sheets) => sheets.join(", ")).join(" | ")}`];
}

function unworded(told: Told): string[] {
  return told === "" || /\w.*[.!?]$/.test(told) ? [] : [`not worded: ${told}`];
}

function refused(what: string, told: Told): string[] {
  return told === "" ? [] : [`${what} was refused: ${told}`];
}
