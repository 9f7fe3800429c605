import { StepFrame } from "../parts/StepFrame.tsx";
import { StopBox } from "../parts/StopBox.tsx";
import { WORDS } from "../words/catalogue.ts";

export interface BugNoteProps {
  readonly id: string;
  readonly onAgain: () => void;
}

/** Our own slip, said once: its number, what it means for the workbook, and the way on. Never a stack. */
export function BugNote({ id, onAgain }: BugNoteProps) {
  return (
    <StepFrame next={WORDS.job.bugNext} primary={{ label: WORDS.job.bugButton, onPress: onAgain }}>
      <StopBox kind="stop" heading={WORDS.job.bugHeading} lines={[WORDS.job.bug(id)]} />
    </StepFrame>
  );
}
