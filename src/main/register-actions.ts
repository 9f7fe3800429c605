import { createRibbonAction } from "../commands/ribbon-action.ts";

/**
 * Gives Office the commands behind ribbon and context menu.
 *
 * The names are those of the manifest; a test holds the two together.
 *
 * @param recount - the one recount command that the pane's button runs as well.
 */
export function registerActions(recount: () => Promise<void>): void {
  Office.actions.associate("openPane", createRibbonAction(openPane));
  Office.actions.associate("recount", createRibbonAction(recountInSight(recount)));
}

/** From the ribbon the pane may be closed, and then nobody would see what the count has to say. */
function recountInSight(recount: () => Promise<void>): () => Promise<void> {
  return async () => {
    await openPane();
    await recount();
  };
}

function openPane(): Promise<void> {
  return Office.addin.showAsTaskpane();
}
