import { makeStyles, tokens } from "@fluentui/react-components";
import { useStore } from "zustand";
import { GUTTER, SMALL } from "../look/type.ts";
import { LinkButton } from "../parts/LinkButton.tsx";
import { WORDS } from "../words/catalogue.ts";
import type { PaneStore } from "./pane-store.ts";

const useStyles = makeStyles({
  root: {
    ...SMALL,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${GUTTER}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** That the pane waits for a cell to be left; a job has its own Cancel, at its foot. */
export function CellWaitNote({ store }: { readonly store: PaneStore }) {
  const styles = useStyles();
  const isWaiting = useStore(store, ({ cellWait }) => cellWait === "waiting");
  const hasJob = useStore(store, ({ job }) => job !== null);
  if (!isWaiting) return null;
  return (
    <p className={styles.root}>
      {WORDS.job.cellWait}{" "}
      {!hasJob && <LinkButton onPress={() => store.setState({ cellWait: "stopped" })}>{WORDS.job.cancel}</LinkButton>}
    </p>
  );
}
