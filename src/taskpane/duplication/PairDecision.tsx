import { Field, Input } from "@fluentui/react-components";
import { Decision } from "../parts/Decision.tsx";
import { PAIR_DECISION } from "../words/duplicate-decisions.ts";
import { RUN } from "../words/repeated-run.ts";
import { useDuplicationStyles } from "./duplication-styles.ts";
import { type Judgement, judgementName, judgementsOn } from "./judgement.ts";
import type { Review } from "./use-review.ts";

/** What the officer says of the two payments, or of the run; nothing is chosen beforehand, but for what was decided already. */
export function PairDecision({ review }: { readonly review: Review }) {
  const styles = useDuplicationStyles();
  const { open: question, draft, standing, onDraft } = review;
  if (!question) return null;
  return (
    <div className={styles.decision}>
      {standing?.membersChanged && <p className={styles.quiet}>{PAIR_DECISION.membersChanged}</p>}
      <Decision<Judgement>
        legend={question.run ? RUN.legend : PAIR_DECISION.legend}
        options={judgementsOn(question).map((value) => ({ value, label: judgementName(question, value) }))}
        value={draft.verdict}
        onChange={(verdict) => onDraft({ verdict })}
      />
      <Field size="small" label={PAIR_DECISION.note}>
        <Input size="small" value={draft.note} onChange={(_, { value }) => onDraft({ note: value })} />
      </Field>
    </div>
  );
}
