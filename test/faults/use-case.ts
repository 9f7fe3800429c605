import type { PaneActions } from "#application/pane/pane-actions";
import type { FunctionCellsPort } from "#application/ports/function-cells.port";
import type { Result } from "#application/ports/result";
import type { WorkbookPort } from "#application/ports/workbook.port";
import { createFunctionCells } from "#office/function-cells";
import type { OfficeOptions } from "#office/host-of";
import { createOfficeWorkbook } from "#office/office-workbook";
import { FORDSHIRE } from "#reference/sample-place";
import { given, openPane } from "#test/application/pane/open-pane";
import type { HostedWorkbook } from "#workbench/cli/open-host";

/** What a use case begins with, as files. */
export interface Books {
  readonly uncounted: Uint8Array;
  /** The same after its first count. */
  readonly counted: Uint8Array;
  /** With payments of which some are alike. */
  readonly paid: Uint8Array;
  /** Its return signed. */
  readonly signed: Uint8Array;
  /** With functions of ours on a sheet of the council's. */
  readonly figured: Uint8Array;
}

export type BookName = keyof Books;

/** "" where it was done, else why not, in words. */
export type Told = string;

/** The two ways to the workbook that the pane has. */
export interface Ground {
  readonly workbook: WorkbookPort;
  readonly functionCells: FunctionCellsPort;
}

export interface UseCase {
  readonly name: string;
  /** The workbook before: a saved file. */
  readonly book: BookName;
  /** What is done before the fault can strike; gives the work that it can. */
  readonly prepare: (ground: Ground) => Promise<() => Promise<Told>>;
  /** It writes beside rows as they stand, where a count would lay a ledger elsewhere. */
  readonly besideRows?: true;
  /** It names a row by its place: where rows are sorted meanwhile it meets the one or the other. */
  readonly namesRow?: true;
  /** It writes nothing on sheets of ours: one of them that is protected is none of its business. */
  readonly leavesOurs?: true;
  /** A Recount is not its second run: what it left undone is done by doing it again. */
  readonly doneAgain?: true;
  /** It is several things, done one after another: where the second fails, the workbook is as after so many. */
  readonly steps?: (ground: Ground) => Promise<() => Promise<Told>>;
}

export function groundOf({ session }: HostedWorkbook, options: OfficeOptions = {}): Ground {
  return {
    workbook: createOfficeWorkbook(session.Excel, options),
    functionCells: createFunctionCells(session.Excel, options),
  };
}

export function paneOn({ workbook, functionCells }: Ground): PaneActions {
  return openPane(workbook, FORDSHIRE, functionCells);
}

export async function lookedAt(ground: Ground): Promise<PaneActions> {
  const pane = paneOn(ground);
  given(await pane.look());
  return pane;
}

export function told(answer: Result<unknown, { readonly message: string }>): Told {
  return answer.ok ? "" : answer.error.message;
}

/** A Recount with nothing said: what the workbook itself remembers. */
export async function plainRecount(ground: Ground): Promise<Told> {
  return told(await paneOn(ground).recount({}));
}

/** Reads and reckons, and writes nothing. */
export async function plainLook(ground: Ground): Promise<Told> {
  return told(await paneOn(ground).look());
}
