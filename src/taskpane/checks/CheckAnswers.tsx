import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useCountStyles } from "../count/count-styles.ts";
import { isCountedView } from "../count/counted-view.ts";
import { TryShare } from "../count/TryShare.tsx";
import type { StepProps } from "../step.ts";
import type { AnswerGroup } from "./check-answers.ts";

export interface CheckAnswersProps extends Pick<StepProps, "view" | "desk"> {
  readonly group: AnswerGroup;
  /** Its body is named where there are others. */
  readonly isOneOfSeveral: boolean;
}

/** The buttons that answer a check for one body, and the form of its share where that answers it. */
export function CheckAnswers({ group, isOneOfSeveral, view, desk }: CheckAnswersProps) {
  const styles = useCountStyles();
  const [isGiving, setGiving] = useState(false);
  const { givesShare } = group;
  return (
    <div className={styles.spaced}>
      {isOneOfSeveral && group.body !== "" && <p className={styles.small}>{group.body}</p>}
      <div className={styles.buttons}>
        {group.answers.map(({ label, name, onPress }) => (
          <Button key={label} size="small" aria-label={name} onClick={onPress}>
            {label}
          </Button>
        ))}
        {givesShare && (
          <Button
            size="small"
            aria-label={givesShare.name}
            aria-expanded={isGiving}
            onClick={() => setGiving(!isGiving)}
          >
            {givesShare.label}
          </Button>
        )}
      </div>
      {isGiving && isCountedView(view) && <TryShare view={view} desk={desk} agency={group.body} />}
    </div>
  );
}
