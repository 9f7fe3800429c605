import { StepFrame } from "../parts/StepFrame.tsx";
import { WORDS } from "../words/catalogue.ts";
import { StopMessage } from "./StopMessage.tsx";

export interface BugNoteProps {
  readonly id: string;
  readonly onAgain: () => void;
}

/** Our own slip, said once: its number, what it means for the workbook, and the way on. Never a stack. */
export function BugNote({ id, onAgain }: BugNoteProps) {
  return (
    <StepFrame next={WORDS.job.bugNext} primary={{ label: WORDS.job.bugButton, onPress: onAgain }}>
      <StopMessage heading={WORDS.job.bugHeading} lines={[WORDS.job.bug(id)]} />
    </StepFrame>
  );
}
