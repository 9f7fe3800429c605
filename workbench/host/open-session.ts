import { type HostOptions, type HostSession, openHostSession } from "./host-session.ts";
import { directLine } from "./seam/direct-line.ts";
import { installExternal } from "./seam/external-relay.ts";
import { type AddInWindow, type OfficePage, openOfficePage } from "./seam/office-page.ts";

export type { Calculation } from "./open-book.ts";
export type { HostCounters } from "./counters.ts";
export type { Fault, FaultControl, FaultScript } from "./faults.ts";
export type { HostOptions } from "./host-session.ts";
export type { AddInWindow } from "./seam/office-page.ts";

/** By its address the page knows that its host is desktop Excel; 3 = a shared runtime (1) with custom functions (2). */
const DESKTOP_PAGE = "https://localhost/workbench.html?_host_Info=Excel$Win32$16.01$en-GB$$$$3";

export interface ExcelSession extends Pick<HostSession, "counters" | "faults" | "user" | "onPush"> {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly window: AddInWindow;
  close(): void;
}

/**
 * Opens a workbook in the stand-in for Excel: the real, unmodified office.js in a page of its own, on the desktop's seam
 * (`window.external`), answered from the model. Resolves once `Office.onReady` has.
 *
 * Several sessions may be open at once, each with its own page; `close` ends all of a session's timers.
 * @throws Error where office.js cannot be loaded or does not find its host.
 */
export async function openExcelSession(options: HostOptions): Promise<ExcelSession> {
  const session = openHostSession(options);
  const { line, close: hangUp } = directLine(session);
  let page: OfficePage | undefined;
  const close = (): void => {
    hangUp();
    page?.close();
    session.close();
  };
  try {
    const reply = await session.handle({ kind: "getContext" });
    if (reply.kind !== "context") throw new Error("The host gave no context.");
    const { context } = reply;
    page = openOfficePage(DESKTOP_PAGE, (window) => installExternal(window, context, line));
    const window = await page.loaded;
    await needExcel(window);
    const { counters, faults, user, onPush } = session;
    return { Excel: window.Excel, Office: window.Office, window, counters, faults, user, onPush, close };
  } catch (error) {
    close();
    throw error;
  }
}

async function needExcel(window: AddInWindow): Promise<void> {
  const { host } = await window.Office.onReady();
  if (host !== window.Office.HostType.Excel) throw new Error(`office.js found the host ${String(host)}, not Excel.`);
}
