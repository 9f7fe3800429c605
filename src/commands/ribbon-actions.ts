import type { PaneCommand, PaneHandle } from "#application/pane/pane-command";

/** What the commands need of Excel. */
export interface CommandGround {
  /** Brings the pane to the front: from the ribbon it may be closed, and nobody would see what the work has to say. */
  readonly showPane: () => Promise<void>;
  readonly openHelp: () => void;
  /** The pane, as soon as it is mounted; fetched where it was closed until now. */
  readonly pane: () => Promise<PaneHandle>;
}

/** Every function name of the manifest with what it does; a test holds the two together. */
export function ribbonActions(ground: CommandGround): Readonly<Record<string, () => Promise<void>>> {
  const inPane = (command: PaneCommand) => async (): Promise<void> => {
    await ground.showPane();
    await (await ground.pane()).perform(command);
  };
  return {
    openPane: ground.showPane,
    tagSelection: inPane("tag-selection"),
    recount: inPane("recount"),
    refreshSummaries: inPane("refresh-summaries"),
    checkTotals: inPane("check-totals"),
    showFigure: inPane("show-figure"),
    findDuplicates: inPane("find-duplicates"),
    convertFunctions: inPane("convert-functions"),
    recalculateStuck: inPane("recalculate-stuck"),
    showHelp: () => {
      ground.openHelp();
      return Promise.resolve();
    },
  };
}
