import { LinkButton } from "../parts/LinkButton.tsx";
import { Mark } from "../parts/Mark.tsx";
import { StepFrame } from "../parts/StepFrame.tsx";
import type { PrimaryAction, StepProps } from "../step.ts";
import { COUNT } from "../words/count.ts";
import { useCountStyles } from "./count-styles.ts";
import { recount } from "./recount.ts";

/** No total: what stops it, in words, or where to begin. */
export function NothingCounted({ view, desk }: Pick<StepProps, "view" | "desk">) {
  const styles = useCountStyles();
  const [refusal] = view.refusals;
  // What stops a count may have been put right meanwhile: then a Recount reads again. Of no source there is nothing to read.
  const primary: PrimaryAction =
    refusal === undefined
      ? { ...recount(view, desk), missing: COUNT.lacking, onMissing: () => desk.say(COUNT.lacking) }
      : recount(view, desk);
  return (
    <StepFrame next={refusal === undefined ? COUNT.next.sources : COUNT.next.refused} primary={primary}>
      <h2 className={styles.question}>{refusal === undefined ? COUNT.empty : COUNT.refused}</h2>
      {refusal === undefined && <p className={styles.text}>{COUNT.emptyWhy(view.sheetsLookedAt)}</p>}
      <ul className={styles.list}>
        {view.refusals.map((words) => (
          <li key={words} className={styles.item}>
            <Mark kind="stop" />
            <span>{words}</span>
          </li>
        ))}
      </ul>
      <LinkButton onPress={() => desk.goTo("sources")}>{COUNT.goToSources}</LinkButton>
    </StepFrame>
  );
}
