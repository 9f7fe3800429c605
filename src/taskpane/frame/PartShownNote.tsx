import { makeStyles } from "@fluentui/react-components";
import { useStore } from "zustand";
import { SMALL } from "../look/type.ts";
import { LinkButton } from "../parts/LinkButton.tsx";
import { FIGURE } from "../words/figure.ts";
import type { PaneDesk } from "./pane-desk.ts";
import type { PaneStore } from "./pane-store.ts";

const useStyles = makeStyles({ root: { ...SMALL, margin: "0 0 8px" } });

export interface PartShownNoteProps {
  readonly store: PaneStore;
  readonly desk: PaneDesk;
}

/** That not all rows which were to be selected are, with the way to the next; gone once rows may have moved. */
export function PartShownNote({ store, desk }: PartShownNoteProps) {
  const styles = useStyles();
  const part = useStore(store, (state) => state.partShown);
  const view = useStore(store, (state) => state.view);
  if (part === null || part.view !== view) return null;
  return (
    <p className={styles.root}>
      {FIGURE.partShown(part.sheet, part.selected, part.rest.length)}{" "}
      <LinkButton onPress={() => desk.showRows(part.sheet, part.rest)}>{FIGURE.nextRows}</LinkButton>
    </p>
  );
}
