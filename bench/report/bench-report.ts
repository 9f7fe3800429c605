import type { BenchStep } from "../bench-step.ts";
import type { DuplicateScores } from "../duplicates/score-duplicates.ts";
import type { HostCost } from "../moving/host-step.ts";
import type { PairQuality } from "../pair-quality.ts";

/** What `--json` says. @source headless.md, `bench` */
export interface BenchReport {
  readonly rows: number;
  readonly seed: number;
  readonly steps: readonly BenchStep[];
  readonly quality: {
    readonly suppliers: PairQuality;
    /** Recall by kind, and precision. */
    readonly duplicates: DuplicateScores;
  };
}

/** The same with what the demands are judged by besides. */
export interface WholeReport extends BenchReport {
  /** Of all pairs of names by indel ratio alone. */
  readonly peerQuality: PairQuality;
  readonly host: HostCost;
  /** Columns of the sheet, of which so many were read. */
  readonly columnsRead: number;
}

/** The report as it is asked for, and nothing beside it. */
export function asJson({ rows, seed, steps, quality }: BenchReport): BenchReport {
  const { suppliers, duplicates } = quality;
  return { rows, seed, steps, quality: { suppliers, duplicates } };
}

/** Time as a multiple of the peer's; null where the step or the peer was not measured. */
export function ratioOf({ steps }: BenchReport, id: string, peer: string): number | null {
  return steps.find((step) => step.id === id && step.peer === peer)?.ratio ?? null;
}
