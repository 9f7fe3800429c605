import { makeStyles, tokens } from "@fluentui/react-components";
import { useStore } from "zustand";
import { FAR_ZOOMED } from "../look/type.ts";
import { MoreMenu } from "./MoreMenu.tsx";
import type { StepName } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";
import type { PaneDesk } from "./pane-desk.ts";
import { isPlaceStated, type PaneStore, shownView } from "./pane-store.ts";
import { PlaceLine } from "./PlaceLine.tsx";
import { StatusLine } from "./StatusLine.tsx";
import { goToStop } from "./Tour.tsx";
import { StepTabs, type StepTabsProps } from "./StepTabs.tsx";

const useStyles = makeStyles({
  root: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [FAR_ZOOMED]: { position: "static" },
  },
});

export interface PaneHeadProps {
  readonly store: PaneStore;
  readonly desk: PaneDesk;
  readonly onHelp: () => void;
  readonly idOf: StepTabsProps["idOf"];
}

/** What stays at the top: place, status, steps. Before a place is stated there are no steps to choose. */
export function PaneHead({ store, desk, onHelp, idOf }: PaneHeadProps) {
  const styles = useStyles();
  const state = useStore(store);
  const view = shownView(state);
  const hasPlace = isPlaceStated(state);
  const goTo = (step: StepName): void => {
    if (hasPlace) desk.goTo(step);
    else desk.say(WORDS.welcome.needed);
  };
  const more = (
    <MoreMenu
      hasPlace={hasPlace}
      theme={state.theme}
      onTheme={(theme) => store.setState({ theme })}
      onOpen={(sheet) => store.setState({ sheet })}
      onHelp={onHelp}
      onTour={() => goToStop({ store, desk }, 0)}
    />
  );
  return (
    <header className={styles.root}>
      <PlaceLine
        place={view?.place ?? null}
        undo={state.undo.at(-1)?.what ?? null}
        beyondUndo={state.beyondUndo}
        onRevert={() => void desk.revert()}
        more={more}
      />
      <StatusLine view={view} goTo={goTo} />
      {hasPlace && <StepTabs selected={state.step} onSelect={goTo} idOf={idOf} />}
    </header>
  );
}
