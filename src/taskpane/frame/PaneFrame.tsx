import { useId } from "@fluentui/react-components";
import { useCallback } from "react";
import { useStore } from "zustand";
import type { StepName } from "../step.ts";
import { BugBoundary } from "./BugBoundary.tsx";
import { BugNote } from "./BugNote.tsx";
import { LiveRegion } from "./LiveRegion.tsx";
import type { PaneDesk } from "./pane-desk.ts";
import { PaneHead } from "./PaneHead.tsx";
import type { PaneStore } from "./pane-store.ts";
import { ThemedPane } from "./ThemedPane.tsx";
import { WorkArea } from "./WorkArea.tsx";

/** What the pane is told from outside; nothing of it changes while the pane is open. */
export interface PaneSurroundings {
  /** What Excel says of its own theme; null where it says nothing. */
  readonly excelTheme: "light" | "dark" | null;
  /** Financial years to choose from, `FY 2025-26`; the first is proposed. */
  readonly years: readonly string[];
  readonly openHelp: () => void;
  /** Keeps the record of a slip of ours under the number that the officer was shown. */
  readonly reportBug: (id: string, bug: unknown) => void;
  /** Milliseconds, for the time a job still takes. */
  readonly clock: () => number;
}

export interface PaneFrameProps {
  readonly store: PaneStore;
  readonly desk: PaneDesk;
  readonly surroundings: PaneSurroundings;
}

/** The whole pane: what stays at the top, the work area with its foot, and the one live region. */
export function PaneFrame({ store, desk, surroundings }: PaneFrameProps) {
  const theme = useStore(store, (state) => state.theme);
  const id = useId("pane");
  const idOf = useCallback((kind: "tab" | "panel", step: StepName) => `${id}-${kind}-${step}`, [id]);
  return (
    <ThemedPane choice={theme} excelTheme={surroundings.excelTheme}>
      <BugBoundary reportBug={surroundings.reportBug} fallback={(bug, again) => <BugNote id={bug} onAgain={again} />}>
        <PaneHead store={store} desk={desk} onHelp={surroundings.openHelp} idOf={idOf} />
        <WorkArea store={store} desk={desk} surroundings={surroundings} idOf={idOf} />
      </BugBoundary>
      <LiveRegion store={store} />
    </ThemedPane>
  );
}
