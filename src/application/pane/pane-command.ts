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
  /**
   * Told while the person edits a cell, at each attempt of what Excel refuses meanwhile, and with false once nothing waits any more.
   * @returns what is to become of it: nobody waits for what nobody asked for.
   */
  cellEdit(isEditing: boolean): "wait" | "refuse" | "cancel";
  unmount(): void;
}
