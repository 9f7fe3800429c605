import { useId } from "@fluentui/react-components";
import { useCallback } from "react";
import { useStore } from "zustand";
import { HelpWayProvider } from "../parts/help-way.ts";
import type { StepName } from "../step.ts";
import { BugBoundary } from "./BugBoundary.tsx";
import { BugNote } from "./BugNote.tsx";
import { CellWaitNote } from "./CellWaitNote.tsx";
import { LiveRegion } from "./LiveRegion.tsx";
import type { PaneFrameProps } from "./pane-frame-props.ts";
import { PaneHead } from "./PaneHead.tsx";
import { ThemedPane } from "./ThemedPane.tsx";
import { Tour } from "./Tour.tsx";
import { WorkArea } from "./WorkArea.tsx";

/** The whole pane: what stays at the top, the work area with its foot, and the one live region. */
export function PaneFrame({ store, desk, surroundings }: PaneFrameProps) {
  const theme = useStore(store, (state) => state.theme);
  const id = useId("pane");
  const idOf = useCallback((kind: "tab" | "panel", step: StepName) => `${id}-${kind}-${step}`, [id]);
  return (
    <ThemedPane choice={theme} excelTheme={surroundings.excelTheme}>
      <BugBoundary reportBug={surroundings.reportBug} fallback={(bug, again) => <BugNote id={bug} onAgain={again} />}>
        <PaneHead store={store} desk={desk} onHelp={() => surroundings.openHelp()} idOf={idOf} />
        <HelpWayProvider value={surroundings.openHelp}>
          <CellWaitNote store={store} />
          <Tour store={store} desk={desk} />
          <WorkArea store={store} desk={desk} surroundings={surroundings} idOf={idOf} />
        </HelpWayProvider>
      </BugBoundary>
      <LiveRegion store={store} />
    </ThemedPane>
  );
}
