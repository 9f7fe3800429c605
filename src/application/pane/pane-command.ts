/** What ribbon and context menu can ask of the pane. */
export type PaneCommand =
  | "tag-selection"
  | "recount"
  | "refresh-summaries"
  | "check-totals"
  | "show-figure"
  | "find-duplicates"
  | "convert-functions"
  | "recalculate-stuck";

/** The pane, once it is there: does what a ribbon button asks as if its own button were pressed. */
export interface PaneHandle {
  /** Resolves when the work has ended, well or badly; what came of it is said in the pane. */
  perform(command: PaneCommand): Promise<void>;
  unmount(): void;
}
