import type { StepName } from "../step.ts";

/** Work under way, as far as it has told. */
export interface Job {
  /** Names the object: "Reading partner-file.csv". */
  readonly title: string;
  readonly step: StepName;
  /** False for the first 400 ms: what is done by then needs no words. */
  readonly isShown: boolean;
  readonly isCancelling: boolean;
  /** Parts of the work in the order in which they were heard of; the last one is under way. */
  readonly stages: readonly Stage[];
}

export interface Stage {
  readonly what: string;
  readonly done: number;
  readonly of: number;
  /** Milliseconds on the pane's clock. */
  readonly startedAt: number;
}

/** What a job tells of itself. */
export interface Told {
  readonly done: number;
  readonly of: number;
  readonly what: string;
}

export function startJob(title: string, step: StepName): Job {
  return { title, step, isShown: false, isCancelling: false, stages: [] };
}

/**
 * The job with what it has just told: the stage under way goes on, or the next one begins. Where the next one goes on with
 * the same measure (cells written, over all sheets) its pace is known already.
 */
export function advance(job: Job, { done, of, what }: Told, now: number): Job {
  const current = job.stages.at(-1);
  const isSame = current?.what === what;
  const goesOn = current !== undefined && current.of === of && done >= current.done;
  const stage = { what, done, of, startedAt: goesOn ? current.startedAt : now };
  return { ...job, stages: [...(isSame ? job.stages.slice(0, -1) : job.stages), stage] };
}

const TELLING_AFTER = 3000;

/**
 * Seconds that the stage under way will still take at the pace it has kept.
 * @returns null in its first three seconds, when the pace means nothing yet, and once it is done.
 */
export function secondsLeft({ done, of, startedAt }: Stage, now: number): number | null {
  const taken = now - startedAt;
  if (taken < TELLING_AFTER || done === 0 || done >= of) return null;
  return Math.max(1, Math.round(((of - done) * taken) / done / 1000));
}

/** Quarters of the stage that are done, 0-4: progress is spoken when this grows. */
export function quarters({ done, of }: Stage): number {
  return of === 0 ? 0 : Math.floor((4 * done) / of);
}
