import { makeStyles } from "@fluentui/react-components";
import { useStore } from "zustand";
import { HEARD_ONLY } from "../look/type.ts";
import type { PaneStore } from "./pane-store.ts";

const useStyles = makeStyles({ root: HEARD_ONLY });
const NO_BREAK_SPACE = "\u00a0";

/** The pane's one polite live region: one sentence, after a thing is done. A sentence said twice is heard twice. */
export function LiveRegion({ store }: { readonly store: PaneStore }) {
  const { sentence, turn } = useStore(store, ({ said }) => said);
  return (
    <div role="status" aria-live="polite" className={useStyles().root}>
      {sentence}
      {turn % 2 === 1 && NO_BREAK_SPACE}
    </div>
  );
}
