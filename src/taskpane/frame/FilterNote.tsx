import { makeStyles } from "@fluentui/react-components";
import { useStore } from "zustand";
import { SMALL } from "../look/type.ts";
import { LinkButton } from "../parts/LinkButton.tsx";
import { ROW_FILTER } from "../words/row-filter.ts";
import type { PaneDesk } from "./pane-desk.ts";
import type { PaneStore } from "./pane-store.ts";
import { useFocusAfter } from "./use-focus-after.ts";
import { WAYS_ON } from "./use-focus-left.ts";

const useStyles = makeStyles({ root: { ...SMALL, margin: "0 0 8px" } });

export interface FilterNoteProps {
  readonly store: PaneStore;
  readonly desk: PaneDesk;
}

/** That our filter stands on the sheet in front, with the way back; or why rows were selected instead of filtered for. */
export function FilterNote({ store, desk }: FilterNoteProps) {
  const styles = useStyles();
  const focusAfter = useFocusAfter();
  const filtered = useStore(store, (state) => state.filtered);
  const not = useStore(store, (state) => state.notFiltered);
  const view = useStore(store, (state) => state.view);
  if (filtered)
    return (
      <p className={styles.root} {...{ [WAYS_ON]: "" }}>
        {ROW_FILTER.stands(filtered.sheet, filtered.shown, filtered.hidden)}{" "}
        <LinkButton onPress={focusAfter(() => desk.showAllRows(filtered.sheet))}>{ROW_FILTER.showAll}</LinkButton>
      </p>
    );
  return not && not.view === view ? <p className={styles.root}>{not.sentence}</p> : null;
}
