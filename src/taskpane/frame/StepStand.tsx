import { StepFrame } from "../parts/StepFrame.tsx";
import { WORDS } from "../words/catalogue.ts";
import { BugNote } from "./BugNote.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { LongJob } from "./LongJob.tsx";
import type { PaneDesk } from "./pane-desk.ts";
import type { PaneState, PaneStore } from "./pane-store.ts";
import { RefusalNote } from "./RefusalNote.tsx";

export interface StepStandProps {
  readonly state: PaneState;
  readonly store: PaneStore;
  readonly desk: PaneDesk;
  readonly clock: () => number;
}

/** What stands in the place of a step: a slip of ours, a job, a refusal; before the first look, the way to one. */
export function StepStand({ state, store, desk, clock }: StepStandProps) {
  const { bug, job, refused, held } = state;
  if (bug) return <BugNote id={bug.id} onAgain={() => void desk.look()} />;
  if (job?.isShown) return <LongJob job={job} now={clock()} onCancel={() => desk.cancel()} />;
  if (job) return <FirstLook title={job.title} />;
  if (refused) {
    const onBack = (): void => store.setState({ refused: null });
    return <RefusalNote refused={refused} held={held.answers} onBack={onBack} />;
  }
  const look = { label: WORDS.frame.lookNow, onPress: () => void desk.look() };
  return (
    <StepFrame next={WORDS.frame.lookNow} primary={look}>
      <p>{WORDS.frame.notLooked}</p>
    </StepFrame>
  );
}

/** Nothing is known of the workbook yet, and will be in a moment. */
function FirstLook({ title }: { readonly title: string }) {
  return (
    <StepFrame next={WORDS.job.nextSoon} primary={null}>
      <Skeleton words={title} />
    </StepFrame>
  );
}
