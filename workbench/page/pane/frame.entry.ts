import { lineOver } from "#workbench/host/seam/host-line";
import { installExternal } from "#workbench/host/seam/external-relay";
import type { FrameHost } from "./frame-host.ts";

/**
 * Runs in the add-in's page before office.js: gives it the `window.external` of desktop Excel, answered by the window
 * around it. In a window of its own there is none, and office.js finds no host, as in any browser.
 */
const host: FrameHost | undefined = window.parent.workbenchHost;
if (host) {
  installExternal(window, host.context, lineOver(host.channel));
  leaveByF6(host);
}

/** As in Excel, which goes on to its next part and never gives the key to the add-in; who comes back is where he was. */
function leaveByF6({ leave }: FrameHost): void {
  let left: Element | null = null;
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "F6") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== "keydown") return;
    left = document.activeElement;
    leave(event.shiftKey ? -1 : 1);
  };
  window.addEventListener("keydown", onKey, true);
  window.addEventListener("keyup", onKey, true);
  window.addEventListener("focus", () => {
    if (left instanceof HTMLElement) left.focus();
    left = null;
  });
}
