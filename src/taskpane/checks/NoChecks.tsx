import { useCountStyles } from "../count/count-styles.ts";
import { LinkButton } from "../parts/LinkButton.tsx";
import { StepFrame } from "../parts/StepFrame.tsx";
import type { PrimaryAction, StepProps } from "../step.ts";
import { CHECKS } from "../words/checks.ts";

export interface NoChecksProps extends Pick<StepProps, "view" | "desk"> {
  readonly primary: PrimaryAction;
}

/** Nothing is counted, so nothing is checked: never a tick, never "0 of 0 tie". */
export function NoChecks({ view, desk, primary }: NoChecksProps) {
  const styles = useCountStyles();
  const reasons = view.refusals.length > 0 ? view.refusals : [CHECKS.noneWhy];
  return (
    <StepFrame next={CHECKS.next.count} primary={primary}>
      <h2 className={styles.question}>{CHECKS.none}</h2>
      {reasons.map((words) => (
        <p key={words} className={styles.text}>
          {words}
        </p>
      ))}
      <LinkButton onPress={() => desk.goTo("count")}>{CHECKS.goToCount}</LinkButton>
    </StepFrame>
  );
}
