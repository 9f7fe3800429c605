import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "./find-browser.ts";

/** Nothing but what the pages ask for goes to the network, and nothing of an earlier run is left. */
const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Time to install a browser where none is there. Milliseconds. */
export const BROWSER_TIMEOUT = 600_000;

/**
 * A browser without a window, with a new empty profile. Chromium has no sandbox for root.
 *
 * @param switches - of Chromium, beside those that are always given.
 */
export function openBrowser(switches: readonly string[] = []): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: findBrowser(),
    args: [...QUIET, ...switches, ...(isRoot ? ["--no-sandbox"] : [])],
  });
}
