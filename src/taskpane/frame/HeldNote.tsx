import { makeStyles } from "@fluentui/react-components";
import { useStore } from "zustand";
import { SMALL } from "../look/type.ts";
import { LinkButton } from "../parts/LinkButton.tsx";
import { HELD } from "../words/held.ts";
import type { PaneDesk } from "./pane-desk.ts";
import type { PaneStore } from "./pane-store.ts";

const useStyles = makeStyles({ root: { ...SMALL, margin: "0 0 8px" } });

export interface HeldNoteProps {
  readonly store: PaneStore;
  readonly desk: PaneDesk;
}

/** Answers that were given and that no Recount has written: which they are, and the two ways on. */
export function HeldNote({ store, desk }: HeldNoteProps) {
  const styles = useStyles();
  const answers = useStore(store, ({ held }) => held.answers);
  const isRunning = useStore(store, ({ job }) => job !== null);
  if (answers.length === 0 || isRunning) return null;
  return (
    <p className={styles.root}>
      {HELD.still(answers.map(({ title }) => title))}{" "}
      <LinkButton onPress={() => void desk.writeHeld()}>{HELD.countIn}</LinkButton>{" "}
      <LinkButton onPress={() => desk.letHeldGo()}>{HELD.letGo(answers.length)}</LinkButton>
    </p>
  );
}
