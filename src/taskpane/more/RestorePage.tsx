import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useStore } from "zustand";
import type { PaneDesk } from "../frame/pane-desk.ts";
import type { PaneStore } from "../frame/pane-store.ts";
import { LinkButton } from "../parts/LinkButton.tsx";
import { StepFrame } from "../parts/StepFrame.tsx";
import { WORDS } from "../words/catalogue.ts";
import { RESTORE } from "../words/restore.ts";
import { PageHead } from "./PageHead.tsx";
import { type RestoreState, restoreStates } from "./restore-states.ts";
import { useEntryStyles } from "./use-entry-styles.ts";

const useStyles = makeStyles({ keep: { marginTop: tokens.spacingVerticalXS } });

export interface RestorePageProps {
  readonly store: PaneStore;
  readonly desk: PaneDesk;
  readonly onBack: () => void;
}

/** States of the count that one can go back to, and a name for the one that stands. */
export function RestorePage({ store, desk, onBack }: RestorePageProps) {
  const styles = useEntryStyles();
  const journal = useStore(store);
  const states = restoreStates(journal);
  return (
    <StepFrame next={RESTORE.next} primary={null}>
      <PageHead heading={WORDS.more.restore} onBack={onBack} />
      <p>{RESTORE.what}</p>
      <p>{RESTORE.stays}</p>
      <KeepState desk={desk} />
      {states.length === 0 ? (
        <p>{RESTORE.none}</p>
      ) : (
        <ul className={styles.list} aria-label={RESTORE.list}>
          {states.map((state) => (
            <State key={`${String(state.depth)} ${state.words}`} state={state} desk={desk} />
          ))}
        </ul>
      )}
      <p>{RESTORE.holds}</p>
    </StepFrame>
  );
}

function State({ state: { words, depth, things }, desk }: { readonly state: RestoreState; readonly desk: PaneDesk }) {
  const styles = useEntryStyles();
  return (
    <li className={styles.entry}>
      <span>
        {words}
        <span className={styles.small}>{things === 0 ? RESTORE.now : RESTORE.takesBack(things)}</span>
      </span>
      {things > 0 && (
        <LinkButton name={RESTORE.backTo(words)} onPress={() => void desk.restore(depth)}>
          {RESTORE.back}
        </LinkButton>
      )}
    </li>
  );
}

function KeepState({ desk }: { readonly desk: PaneDesk }) {
  const styles = useStyles();
  const [name, setName] = useState("");
  const keep = (): void => {
    const given = name.trim();
    if (given === "") desk.say(RESTORE.nameLacking);
    else {
      desk.keepPoint(given);
      setName("");
    }
  };
  return (
    <>
      <Field size="small" label={RESTORE.name}>
        <Input size="small" value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Button size="small" className={styles.keep} onClick={keep}>
        {RESTORE.keep}
      </Button>
    </>
  );
}
