import { type FootGround, nextFoot, recount } from "../next/next-foot.ts";
import { Mark } from "../parts/Mark.tsx";
import { StepFrame } from "../parts/StepFrame.tsx";
import { COUNT } from "../words/count.ts";
import { useCountStyles } from "./count-styles.ts";

/** No total: what stops it, in words, or where to begin. */
export function NothingCounted({ ground }: { readonly ground: FootGround }) {
  const styles = useCountStyles();
  const { view, desk } = ground;
  const [refusal] = view.refusals;
  // What stops a count may have been put right meanwhile: then a Recount reads again. Of no source there is nothing to read.
  const onPress = (): void => recount(desk, COUNT.recounting(view.place.name));
  const again = refusal === undefined ? {} : { again: { label: COUNT.recount, onPress } };
  return (
    <StepFrame {...nextFoot(ground)} {...again}>
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
    </StepFrame>
  );
}
