import type { PaneHandle } from "#application/pane/pane-command";
import { fetchOnce } from "./fetch-once.ts";
import { registerActions } from "./register-actions.ts";

/** Fetches the pane proper and puts it where the static page stands. */
export type LoadPane = (root: HTMLElement) => Promise<PaneHandle>;

/** What the start needs besides the page. */
export interface PaneStart {
  readonly loadPane: LoadPane;
  /** Resolves when somebody can see the element: Excel opens the page with the pane closed too. */
  readonly whenShown: (element: Element) => Promise<void>;
}

/**
 * Starts the add-in in its one page: ribbon actions first, since Excel may call them as soon as the page is there, then
 * the pane, once it is seen or a ribbon action needs it. The static page stays until the pane takes its place, and says in
 * words what stopped it.
 *
 * Office is touched first by `typeof`: where a firewall blocks Microsoft's script, the page must still say so.
 *
 * @throws Error where the page lacks its parts: page and code belong together.
 */
export async function startPane(page: Document, { loadPane, whenShown }: PaneStart): Promise<void> {
  const root = partOf(page, "pane");
  const status = partOf(page, "status");
  const warn = (message: string): void => {
    status.classList.add("warning");
    status.textContent = message;
  };
  if (typeof Office === "undefined") {
    warn(
      "Microsoft's Office script did not load. Ask your IT team to allow https://appsforoffice.microsoft.com, then reopen the pane.",
    );
    return;
  }
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    warn("This page works inside Excel: open a workbook and choose the Total Place tab.");
    return;
  }
  const pane = fetchOnce(() => loadPane(root));
  registerActions(pane);
  await whenShown(root);
  try {
    await pane();
  } catch (bug) {
    console.error("Total Place: the pane did not start", bug);
    warn(
      "The pane could not be loaded. Check that this computer reaches the address of the add-in, then reopen the pane.",
    );
  }
}

function partOf(page: Document, id: string): HTMLElement {
  const element = page.getElementById(id);
  if (element) return element;
  throw new Error(`The pane's page has no #${id}.`);
}
