import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { Amendments } from "#application/amendments";
import type { ShareView } from "#application/view/place-view";
import type { Desk } from "../step.ts";
import { COUNT_FOLDS } from "../words/count.ts";
import { SHARE_FORM } from "../words/share-form.ts";
import { useCountStyles } from "./count-styles.ts";
import { driversOfUnits, UNITS } from "./share-units.ts";
import { decisionOn, type WayTried } from "./try-share.ts";

export interface ApplyShareProps {
  readonly desk: Desk;
  readonly used: ShareView;
  readonly tried: WayTried;
  readonly place: string;
  readonly onApplied: () => void;
}

/** Writes what was tried as the person's decision, with its reason and who agreed; Revert takes it back. */
export function ApplyShare({ desk, used, tried, place, onApplied }: ApplyShareProps) {
  const styles = useCountStyles();
  const [note, setNote] = useState("");
  const [agreedBy, setAgreedBy] = useState("");
  const apply = async (): Promise<void> => {
    const said = amendmentsOf({ used, tried, place }, { note, agreedBy });
    const applied = await desk.decide(COUNT_FOLDS.applying(used.agency), said);
    if (applied) onApplied();
  };
  return (
    <>
      <Field size="small" label={COUNT_FOLDS.tryReason} className={styles.spaced}>
        <Input size="small" value={note} onChange={(_, { value }) => setNote(value)} />
      </Field>
      <Field size="small" label={SHARE_FORM.agreedBy} className={styles.spaced}>
        <Input size="small" value={agreedBy} onChange={(_, { value }) => setAgreedBy(value)} />
      </Field>
      <Button size="small" className={styles.spaced} onClick={() => void apply()}>
        {COUNT_FOLDS.apply}
      </Button>
      <p className={styles.small}>{COUNT_FOLDS.applyHint}</p>
    </>
  );
}

type Tried = Pick<ApplyShareProps, "used" | "tried" | "place">;

/** The decision, with the figures behind it where they were typed. */
function amendmentsOf(
  { used, tried, place }: Tried,
  { note, agreedBy }: { readonly note: string; readonly agreedBy: string },
): Amendments {
  const decision = { ...decisionOn(used, tried, note), ...(agreedBy.trim() !== "" && { agreedBy: agreedBy.trim() }) };
  if (tried.way !== UNITS || !tried.units) return { shares: [decision] };
  return { drivers: driversOfUnits(tried.units, used.agency, place), shares: [decision] };
}
