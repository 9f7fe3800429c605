import { makeStyles } from "@fluentui/react-components";
import { useStore } from "zustand";
import { SMALL } from "../look/type.ts";
import { Fold } from "../parts/Fold.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import { HELD } from "../words/held.ts";
import type { HeldAnswer } from "./held.ts";
import type { PaneDesk } from "./pane-desk.ts";
import type { PaneStore } from "./pane-store.ts";
import { useFocusAfter } from "./use-focus-after.ts";

const useStyles = makeStyles({
  root: { ...SMALL, margin: "0 0 8px" },
  words: { margin: 0 },
  list: { margin: 0, paddingLeft: "16px" },
});

export interface HeldNoteProps {
  readonly store: PaneStore;
  readonly desk: PaneDesk;
}

/** Answers that were given and that no Recount has written: which they are, and the ways on, for all and for each. */
export function HeldNote({ store, desk }: HeldNoteProps) {
  const styles = useStyles();
  const focusAfter = useFocusAfter();
  const answers = useStore(store, ({ held }) => held.answers);
  const isRunning = useStore(store, ({ job }) => job !== null);
  if (answers.length === 0 || isRunning) return null;
  return (
    <div className={styles.root}>
      <p className={styles.words}>
        {HELD.still(answers.map(({ title }) => title))}{" "}
        <LinkButton onPress={focusAfter(() => void desk.writeHeld())}>{HELD.countIn}</LinkButton>{" "}
        <LinkButton onPress={focusAfter(() => desk.letHeldGo())}>{HELD.letGo(answers.length)}</LinkButton>
      </p>
      {answers.length > 1 && (
        <Fold level={2} heading={HELD.oneByOne} answer={String(answers.length)}>
          <OneByOne answers={answers} onLetGo={(one) => focusAfter(() => desk.letHeldGo(one))} />
        </Fold>
      )}
    </div>
  );
}

interface OneByOneProps {
  readonly answers: readonly HeldAnswer[];
  readonly onLetGo: (one: HeldAnswer) => () => void;
}

function OneByOne({ answers, onLetGo }: OneByOneProps) {
  return (
    <ul className={useStyles().list}>
      {answers.map((one, at) => (
        <li key={at}>
          {one.title}{" "}
          <LinkButton onPress={onLetGo(one)} name={HELD.letThisGo(one.title)}>
            {HELD.letGo(1)}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
