import type { PlaceView } from "#application/view/place-view";
import { useCountStyles } from "../count/count-styles.ts";
import { Fold } from "../parts/Fold.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import type { Desk } from "../step.ts";
import { OTHER_CHECKS } from "../words/check-table.ts";
import { CHECKS } from "../words/checks.ts";
import { titleOf } from "./check-words.ts";
import { notWorkedOut, type SortedChecks } from "./sort-checks.ts";

const RETURN_SHEET = "TP Return";

export interface SignOffFoldProps {
  readonly sorted: SortedChecks;
  readonly view: PlaceView;
  readonly desk: Desk;
}

/** What is lacking before the count may be signed, and where it is signed: the pane itself keeps no signature. */
export function SignOffFold({ sorted, view, desk }: SignOffFoldProps) {
  const styles = useCountStyles();
  const lacking = lackingOf(sorted, view);
  const others = notWorkedOut(view.checks, OTHER_CHECKS).length;
  return (
    <Fold heading={CHECKS.signOff} answer={CHECKS.signOffAnswer[standing(sorted, view.isStale)]}>
      {lacking.length === 0 ? (
        <p className={styles.small}>{CHECKS.lackingNothing}</p>
      ) : (
        <>
          <p className={styles.small}>{CHECKS.lacking}</p>
          <ul className={styles.list}>
            {lacking.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      {sorted.limitations > 0 && <p className={styles.text}>{CHECKS.limitations(sorted.limitations)}</p>}
      {others > 0 && <p className={styles.text}>{CHECKS.notWorkedOut(others)}</p>}
      <p className={styles.text}>{CHECKS.signByHand}</p>
      {view.sheets.some(({ name, state }) => name === RETURN_SHEET && state !== "not built") && (
        <LinkButton onPress={() => desk.openSheet(RETURN_SHEET)}>{CHECKS.open(RETURN_SHEET)}</LinkButton>
      )}
    </Fold>
  );
}

function standing({ blocks }: SortedChecks, isStale: boolean): keyof typeof CHECKS.signOffAnswer {
  if (blocks.stop.length > 0) return "stop";
  return isStale ? "stale" : "ready";
}

function lackingOf({ blocks }: SortedChecks, { isStale }: PlaceView): string[] {
  const stops = blocks.stop.map((check) => `${titleOf(check)} (${CHECKS.number(check.id)})`);
  return isStale ? [...stops, CHECKS.stale] : stops;
}
