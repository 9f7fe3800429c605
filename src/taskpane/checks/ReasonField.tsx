import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { CheckRow } from "#domain/checks/check";
import { sayOutdated } from "#domain/checks/given-reason";
import { useCountStyles } from "../count/count-styles.ts";
import type { Desk } from "../step.ts";
import { SIGNING } from "../words/signing.ts";

/** When it was given; of one that was given for another figure, for which. */
function hintOf(check: CheckRow): string {
  if (check.outdated) return SIGNING.outdated(sayOutdated(check));
  return check.explained ? SIGNING.given(check.explained.on) : "";
}

/** The reason of a limitation, as it prints on the return. It closes L and N, never a stop. */
export function ReasonField({ check, desk }: { readonly check: CheckRow; readonly desk: Desk }) {
  const styles = useCountStyles();
  const held = check.explained?.reason ?? "";
  const [reason, setReason] = useState(check.outdated?.reason ?? held);
  const save = (): void => {
    void desk.decide(SIGNING.savingReason(check.id), { explanations: { [check.id]: reason.trim() } });
  };
  const isNew = reason.trim() !== held;
  const hint = hintOf(check);
  return (
    <div className={styles.spaced}>
      <Field size="small" label={SIGNING.reason} {...(hint !== "" && { hint })}>
        <Textarea size="small" rows={2} value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Button size="small" className={styles.spaced} disabledFocusable={!isNew} onClick={isNew ? save : undefined}>
        {SIGNING.saveReason}
      </Button>
    </div>
  );
}
