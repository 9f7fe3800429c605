import type { PaneDesk } from "./pane-desk.ts";
import type { PaneStore } from "./pane-store.ts";

/** What the pane is told from outside; nothing of it changes while the pane is open. */
export interface PaneSurroundings {
  /** What Excel says of its own theme; null where it says nothing. */
  readonly excelTheme: "light" | "dark" | null;
  /** Financial years to choose from, `FY 2025-26`; the first is proposed. */
  readonly years: readonly string[];
  /** Opens the help, or a page of it given from where the add-in's own pages are. */
  readonly openHelp: (page?: string) => void;
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
