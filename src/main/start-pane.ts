import { createRecountCommand, type Recount } from "../commands/recount.ts";
import { attachShell } from "../taskpane/shell.ts";
import { registerActions } from "./register-actions.ts";

/**
 * Connects pane, ribbon and context menu to one recount command.
 *
 * Office is touched first by `typeof`: where a firewall blocks Microsoft's script, the pane must still say so.
 *
 * @param page - the static page.
 * @param recount - the use case; resolves with a sentence.
 */
export async function startPane(page: Document, recount: Recount): Promise<void> {
  const shell = attachShell(page);
  if (typeof Office === "undefined") {
    shell.status.warn(
      "Microsoft's Office script did not load. Ask your IT team to allow https://appsforoffice.microsoft.com, then reopen the pane.",
    );
    return;
  }
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    shell.status.warn("This page works inside Excel: open a workbook and choose the Total Place tab.");
    return;
  }
  const command = createRecountCommand({ recount, status: shell.status, reportBug: traceBug });
  registerActions(command);
  shell.offerRecount(command);
  shell.status.say("Ready. Nothing has been counted since the pane was opened.");
}

function traceBug(bug: unknown): void {
  console.error("Total Place: recount failed", bug);
}
