import { createRibbonAction } from "../commands/ribbon-action.ts";
import { ribbonActions } from "../commands/ribbon-actions.ts";
import type { PaneHandle } from "#application/pane/pane-command";
import { openHelp } from "./open-help.ts";

/** Gives Office the commands behind ribbon and context menu, under the names of the manifest. */
export function registerActions(pane: () => Promise<PaneHandle>): void {
  const actions = ribbonActions({ pane, showPane: () => Office.addin.showAsTaskpane(), openHelp });
  for (const [name, action] of Object.entries(actions)) Office.actions.associate(name, createRibbonAction(action));
}
