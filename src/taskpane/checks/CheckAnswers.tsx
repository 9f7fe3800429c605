import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useCountStyles } from "../count/count-styles.ts";
import { LinkButton } from "../parts/LinkButton.tsx";
import type { AnswerGroup, CheckGuide } from "./check-answers.ts";

export interface CheckAnswersProps {
  readonly group: AnswerGroup;
  /** Its body is named where there are others. */
  readonly isOneOfSeveral: boolean;
}

/** The buttons that answer a check for one body, and what to type where the answer stands on sheets. */
export function CheckAnswers({ group, isOneOfSeveral }: CheckAnswersProps) {
  const styles = useCountStyles();
  const [isGuided, setGuided] = useState(false);
  const { guide } = group;
  return (
    <div className={styles.spaced}>
      {isOneOfSeveral && <p className={styles.small}>{group.body}</p>}
      <div className={styles.buttons}>
        {group.answers.map(({ label, name, onPress }) => (
          <Button key={label} size="small" aria-label={name} onClick={onPress}>
            {label}
          </Button>
        ))}
        {guide && (
          <Button size="small" aria-label={guide.name} aria-expanded={isGuided} onClick={() => setGuided(!isGuided)}>
            {guide.label}
          </Button>
        )}
      </div>
      {guide && isGuided && <Guide guide={guide} />}
    </div>
  );
}

/** What to type on the sheets, which stay in reach. */
function Guide({ guide }: { readonly guide: CheckGuide }) {
  const styles = useCountStyles();
  return (
    <div role="group" aria-label={guide.name}>
      <ol className={styles.steps}>
        {guide.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className={styles.together}>
        {guide.ways.map(({ label, name, onPress }) => (
          <LinkButton key={label} name={name} onPress={onPress}>
            {label}
          </LinkButton>
        ))}
      </div>
    </div>
  );
}
