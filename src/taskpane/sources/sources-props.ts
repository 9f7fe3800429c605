import type { Amendments } from "#application/amendments";
import type { BatchFile } from "#application/pane/pane-actions";
import type { StepProps } from "../step.ts";

export interface SourcesProps extends StepProps {
  /** What was said in the pane and stands in no table yet. */
  readonly pending: Amendments;
  readonly amend: (said: Amendments) => void;
  /** Files brought in together last. */
  readonly batch: readonly BatchFile[];
  readonly putBatchAway: () => void;
}
