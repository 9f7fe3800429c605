import { Field, Input } from "@fluentui/react-components";
import type { Verdict } from "#domain/duplicate-list/duplicate-decision";
import { Decision } from "../parts/Decision.tsx";
import { PAIR_DECISION } from "../words/duplicate-decisions.ts";
import { useDuplicationStyles } from "./duplication-styles.ts";
import type { Review } from "./use-review.ts";

const VERDICTS = Object.keys(PAIR_DECISION.verdicts) as Verdict[];

/** What the officer says of the two payments; nothing is chosen beforehand, but for what was decided already. */
export function PairDecision({ review }: { readonly review: Review }) {
  const styles = useDuplicationStyles();
  const { draft, standing, onDraft } = review;
  return (
    <div className={styles.decision}>
      {standing?.membersChanged && <p className={styles.quiet}>{PAIR_DECISION.membersChanged}</p>}
      <Decision<Verdict>
        legend={PAIR_DECISION.legend}
        options={VERDICTS.map((verdict) => ({ value: verdict, label: PAIR_DECISION.verdicts[verdict] }))}
        value={draft.verdict}
        onChange={(verdict) => onDraft({ verdict })}
      />
      <Field size="small" label={PAIR_DECISION.note}>
        <Input size="small" value={draft.note} onChange={(_, { value }) => onDraft({ note: value })} />
      </Field>
    </div>
  );
}
