import { lineOver } from "#workbench/host/seam/host-line";
import { frameAddress, frameChannel, frameName, serveWebSeam } from "#workbench/host/seam/web-seam-relay";
import type { FrameHost } from "./frame-host.ts";

const PAGE = "/taskpane.html";

/** Tells the page that its host is desktop Excel, and by flags 1 and 2 of a shared runtime with custom functions. */
const DESKTOP = "_host_Info=Excel$Win32$16.01$en-GB$$$$3";

/** Which of office.js's two ways to Excel the frame takes. */
export type Seam = "desktop" | "web";

/** By the address of the page: the tests of the web seam ask for it, over https. */
export function seamOf(address: string): Seam {
  return new URL(address).searchParams.get("seam") === "web" ? "web" : "desktop";
}

/** The server of the add-in's page: the one that the address of our page names, else our own. */
export function addInServer(address: string): string {
  const { searchParams, origin } = new URL(address);
  return searchParams.get("addin") ?? origin;
}

/**
 * Loads the add-in's page into its frame.
 *
 * Desktop: the page finds its host in the window around it (`frame.entry.ts`), which the server has put in. Web: the page
 * is as it ships, and office.js speaks to this window by messages.
 */
export function loadFrame(frame: HTMLIFrameElement, host: FrameHost, seam: Seam): void {
  if (seam === "desktop") {
    window.workbenchHost = host;
    frame.src = `${PAGE}?${DESKTOP}`;
    return;
  }
  const { origin, href } = window.location;
  const addIn = addInServer(href);
  const { context, channel } = host;
  // The attribute alone would not rename a frame that is already there.
  if (frame.contentWindow) frame.contentWindow.name = frameName(context, origin);
  serveWebSeam(frameChannel(window, frame, addIn), { context, line: lineOver(channel), origin });
  frame.src = frameAddress(addIn + PAGE, context);
}
