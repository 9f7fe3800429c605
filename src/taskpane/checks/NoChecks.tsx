import { useCountStyles } from "../count/count-styles.ts";
import { type FootGround, nextFoot } from "../next/next-foot.ts";
import { StepFrame } from "../parts/StepFrame.tsx";
import type { PrimaryAction } from "../step.ts";
import { CHECKS } from "../words/checks.ts";

export interface NoChecksProps {
  readonly ground: FootGround;
  readonly again: PrimaryAction;
}

/** Nothing is counted, so nothing is checked: never a tick, never "0 of 0 tie". */
export function NoChecks({ ground, again }: NoChecksProps) {
  const styles = useCountStyles();
  const { refusals } = ground.view;
  const reasons = refusals.length > 0 ? refusals : [CHECKS.noneWhy];
  return (
    <StepFrame {...nextFoot(ground)} again={again}>
      <h2 className={styles.question}>{CHECKS.none}</h2>
      {reasons.map((words) => (
        <p key={words} className={styles.text}>
          {words}
        </p>
      ))}
    </StepFrame>
  );
}
