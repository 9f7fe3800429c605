import type { PlaceView } from "#application/view/place-view";
import { useCountStyles } from "../count/count-styles.ts";
import { useFigureHelp } from "../parts/FigureHelp.tsx";
import { OTHER_CHECKS } from "../words/check-table.ts";
import { CHECKS } from "../words/checks.ts";
import { SIGNING } from "../words/signing.ts";
import { notWorkedOut, type SortedChecks } from "./sort-checks.ts";

export interface VerdictProps {
  readonly sorted: SortedChecks;
  readonly view: PlaceView;
}

/** Whether it may be signed, in one sentence, with how the checks stand and how many there are not. */
export function Verdict({ sorted, view }: VerdictProps) {
  const styles = useCountStyles();
  const { blocks, ties, of } = sorted;
  const notUsed = sorted.notUsed.length;
  const rest = {
    stops: blocks.stop.length,
    look: blocks.look.length,
    unproven: blocks["not-proven"].length,
    notes: blocks.note.length,
    notUsed,
  };
  const help = useFigureHelp("ties");
  const others = notWorkedOut(view.checks, OTHER_CHECKS).length;
  return (
    <>
      <h2 className={styles.question}>{verdictOf(sorted, view)}</h2>
      <p className={styles.small}>
        {CHECKS.counts(ties.length, of, rest)}
        {help.button}
      </p>
      {help.panel}
      {sorted.explained > 0 && <p className={styles.small}>{SIGNING.explained(sorted.explained)}</p>}
      {isThin(view) && <p className={styles.text}>{CHECKS.untagged(view.tags.coverage.value)}</p>}
      {view.isStale && <p className={styles.text}>{CHECKS.stale}</p>}
      {others > 0 && <p className={styles.text}>{CHECKS.notWorkedOut(others)}</p>}
    </>
  );
}

/** Whether so much carries no theme that check B3 looks at it: a total may be signed without, and must not seem to say more. */
function isThin({ checks }: PlaceView): boolean {
  return checks.some(({ id, result }) => id === "B3" && result === "Look at");
}

function verdictOf({ blocks, limitations }: SortedChecks, { isStale, signing }: PlaceView): string {
  const signed = signing?.signed;
  if (signed) return signed.stands ? SIGNING.signed(signed.by, signed.on) : SIGNING.changed(signed.on);
  if (blocks.stop.length > 0) return CHECKS.notReady(blocks.stop.length);
  return isStale ? CHECKS.notReadyStale : CHECKS.ready(limitations);
}
