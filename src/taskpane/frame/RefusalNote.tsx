import { makeStyles } from "@fluentui/react-components";
import { BODY } from "../look/type.ts";
import { LinkButton } from "../parts/LinkButton.tsx";
import { StepFrame } from "../parts/StepFrame.tsx";
import { StopBox } from "../parts/StopBox.tsx";
import { WORDS } from "../words/catalogue.ts";
import { HELD } from "../words/held.ts";
import type { HeldAnswer } from "./held.ts";
import type { Refused } from "./pane-store.ts";
import { splitMessage } from "./split-message.ts";

const useStyles = makeStyles({ way: { ...BODY, margin: "12px 0 4px" } });

export interface RefusalNoteProps {
  readonly refused: Refused;
  /** Answers that wait for the next Recount. */
  readonly held: readonly HeldAnswer[];
  readonly onBack: () => void;
}

/** What was not done, why, and the ways on. The step stands behind it as it was, with all that was typed. */
export function RefusalNote({ refused: { refusal, again }, held, onBack }: RefusalNoteProps) {
  const styles = useStyles();
  const { heading, lines } = splitMessage(refusal.message);
  const way = WORDS.job.waysOn[refusal.code];
  return (
    <StepFrame next={WORDS.job.kept} primary={{ label: WORDS.job.tryAgain, onPress: again }}>
      <StopBox kind="stop" heading={heading} lines={lines} />
      {way !== undefined && <p className={styles.way}>{way}</p>}
      {held.length > 0 && <p className={styles.way}>{HELD.atRefusal(held.map(({ title }) => title))}</p>}
      <LinkButton onPress={onBack}>{WORDS.job.goBack}</LinkButton>
    </StepFrame>
  );
}
