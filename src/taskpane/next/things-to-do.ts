import type { Amendments } from "#application/amendments";
import type { PlaceView, SourceView } from "#application/view/place-view";
import { sortChecks } from "../checks/sort-checks.ts";
import { questions, waiting } from "../count/transfer-sides.ts";
import { undecided, WHOLE_RUN } from "../duplication/pair-decision.ts";
import { firstOpenQuestion, type Question } from "../sources/source-answers.ts";
import type { StepName } from "../step.ts";

/** One thing that a person has to do on the way to a signed return. */
export type ThingToDo =
  | { readonly kind: "bring in" }
  | { readonly kind: "answer"; readonly source: SourceView; readonly question: Question }
  | { readonly kind: "refused"; readonly isNothing: boolean }
  | { readonly kind: "read"; readonly rows: number }
  | { readonly kind: "recount"; readonly isSaid: boolean }
  | { readonly kind: "stops"; readonly stops: number }
  | { readonly kind: "transfers"; readonly waiting: number; readonly asked: number }
  | { readonly kind: "near"; readonly themes: number }
  | { readonly kind: "tag"; readonly groups: number }
  /** Payments, and runs of payments that are answered as a whole. */
  | { readonly kind: "duplicates"; readonly payments: number; readonly runs: number }
  | { readonly kind: "reasons"; readonly limitations: number }
  | { readonly kind: "sign"; readonly isAnew: boolean }
  | { readonly kind: "print" };

export type ThingKind = ThingToDo["kind"];

/** The step in which each is done; null = in any. */
export const STEP_OF: Readonly<Record<ThingKind, StepName | null>> = {
  "bring in": "sources",
  answer: "sources",
  refused: "sources",
  read: null,
  recount: null,
  stops: "checks",
  transfers: "count",
  near: "tag",
  tag: "tag",
  duplicates: "duplication",
  reasons: "checks",
  sign: "checks",
  print: null,
};

/** Inputs unchanged since the signature: closed by signing anew. */
const SIGNATURE_CHECK = "A17";
/** What the sheets say is what the tool found: proved while they are written. */
const PROVED_BY_RECOUNT: ReadonlySet<string> = new Set(["F11", "F12"]);

/** What the pane knows of the place: the workbook, and what was said since and stands in no table yet. */
export interface Standing {
  readonly view: PlaceView;
  readonly pending?: Amendments | undefined;
}

/**
 * All that is left to do, the most pressing first; never empty.
 *
 * Before there is a count that says what the rows say, there is one thing only: to get to it. Then what forbids a signature,
 * then what moves the total or its parts, then what is signed with a reason, then the signature itself.
 *
 * @source experience.md, the pane; assurance.md, severities
 */
export function thingsToDo({ view, pending = {} }: Standing): readonly [ThingToDo, ...ThingToDo[]] {
  const before = toBringIn(view) ?? toAnswer(view, pending) ?? toCount(view, pending);
  if (before !== null) return [before];
  if (isSigned(view)) return [{ kind: "print" }];
  const parts = [...transfers(view), ...misspelt(view), ...untagged(view), ...duplicates(view)];
  const [first, ...others] = [...stops(view), ...parts, ...reasons(view)];
  if (first === undefined) return [signature(view)];
  // Parts that nobody has settled may be signed as they stand, each with its sentence on the return.
  const maySign = stops(view).length + reasons(view).length === 0;
  return maySign ? [first, ...others, signature(view)] : [first, ...others];
}

/**
 * What comes next for one who looks at a step: what is left there, else the most pressing elsewhere. What stands before a
 * count goes first everywhere.
 */
export function nextThing(step: StepName, standing: Standing): ThingToDo {
  const things = thingsToDo(standing);
  return things.find(({ kind }) => STEP_OF[kind] === step) ?? things[0];
}

function toBringIn(view: PlaceView): ThingToDo | null {
  if (view.sources.length > 0) return null;
  return isRefused(view) ? { kind: "refused", isNothing: false } : { kind: "bring in" };
}

function toAnswer({ sources }: PlaceView, pending: Amendments): ThingToDo | null {
  const open = firstOpenQuestion(sources, pending);
  return open && { kind: "answer", ...open };
}

/** What keeps the sheets from saying what the rows say; null = nothing. */
function toCount(view: PlaceView, pending: Amendments): ThingToDo | null {
  const isSaid = Object.keys(pending).length > 0;
  if (isRefused(view) && !isSaid) return { kind: "refused", isNothing: false };
  if (!view.isCounted) return { kind: "read", rows: view.sources.reduce((sum, { rows }) => sum + rows, 0) };
  if (view.isStale || isSaid) return { kind: "recount", isSaid };
  return view.count === null ? { kind: "refused", isNothing: true } : null;
}

function isRefused({ refusals }: PlaceView): boolean {
  return refusals.length > 0;
}

/** Open stops in the order of the Checks step, but for the one that a new signature closes. */
export function stopsToAnswer(checks: PlaceView["checks"]): PlaceView["checks"] {
  return sortChecks(checks).blocks.stop.filter(({ id }) => id !== SIGNATURE_CHECK);
}

/** What only a Recount can prove is answered by one. */
function stops({ checks }: PlaceView): ThingToDo[] {
  const open = stopsToAnswer(checks);
  if (open.length === 0) return [];
  if (open.every(({ id }) => PROVED_BY_RECOUNT.has(id))) return [{ kind: "recount", isSaid: false }];
  return [{ kind: "stops", stops: open.length }];
}

function transfers({ count }: PlaceView): ThingToDo[] {
  const rows = count?.count.transfers ?? [];
  const [open, asked] = [waiting(rows).length, questions(rows).length];
  return open + asked > 0 ? [{ kind: "transfers", waiting: open, asked }] : [];
}

/** Themes that may be a slip: each is counted as a theme of its own until somebody says. */
function misspelt({ tags: { near = [] } }: PlaceView): ThingToDo[] {
  return near.length > 0 ? [{ kind: "near", themes: near.length }] : [];
}

/** Untagged rows are counted all the same: up to what check B3 allows they hold nobody up. */
function untagged({ checks, tags }: PlaceView): ThingToDo[] {
  const groups = tags.inTotal.length;
  const isAllowed = checks.find(({ id }) => id === "B3")?.result === "Ties";
  return groups > 0 && !isAllowed ? [{ kind: "tag", groups }] : [];
}

function duplicates({ duplicates: found }: PlaceView): ThingToDo[] {
  const open = found ? undecided(found) : [];
  const runs = open.filter(({ at }) => at === WHOLE_RUN).length;
  return open.length > 0 ? [{ kind: "duplicates", payments: open.length - runs, runs }] : [];
}

/** What may be signed with its reason on the return, and has none yet. */
function reasons({ checks }: PlaceView): ThingToDo[] {
  const limitations = withoutReason(checks).length;
  return limitations > 0 ? [{ kind: "reasons", limitations }] : [];
}

/** Limitations for which, or for some part of which, nobody has given a reason, in the order of the Checks step. */
export function withoutReason(checks: PlaceView["checks"]): PlaceView["checks"] {
  const { blocks } = sortChecks(checks);
  return [...blocks.look, ...blocks["not-proven"]].filter(
    ({ severity, explained, isExplainedByParts }) => severity !== "N" && !explained && !isExplainedByParts,
  );
}

function isSigned({ signing }: PlaceView): boolean {
  return signing?.signed?.stands === true;
}

function signature({ signing }: PlaceView): ThingToDo {
  return { kind: "sign", isAnew: (signing?.signed ?? null) !== null };
}
