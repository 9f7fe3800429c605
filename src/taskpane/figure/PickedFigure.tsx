import { useStore } from "zustand";
import { cellText } from "#application/figures/name-figure";
import type { PaneDesk } from "../frame/pane-desk.ts";
import type { PaneStore } from "../frame/pane-store.ts";
import { useFocusLeft } from "../frame/use-focus-left.ts";
import { Line } from "../parts/Line.tsx";
import { FIGURE } from "../words/figure.ts";
import { FigureBehind } from "./FigureBehind.tsx";

export interface PickedFigureProps {
  readonly store: PaneStore;
  readonly desk: PaneDesk;
}

/**
 * The figure that is selected on a sheet of ours, and the rows behind it. Nothing is read before somebody opens it; while it
 * is open it follows the selection.
 */
export function PickedFigure({ store, desk }: PickedFigureProps) {
  const picked = useStore(store, (state) => state.picked);
  const open = useStore(store, (state) => state.figureOpen);
  const focusLeft = useFocusLeft(picked === null);
  if (picked === null) return null;
  return (
    <div {...focusLeft}>
      <Line
        plain
        level={2}
        words={FIGURE.ask(cellText(picked))}
        small={open ? undefined : FIGURE.askSmall}
        open={open}
        onToggle={() => store.setState({ figureOpen: !open })}
      >
        <FigureBehind cell={picked} store={store} desk={desk} />
      </Line>
    </div>
  );
}
