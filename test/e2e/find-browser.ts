import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { chromium } from "playwright-core";

/** A browser of the user's choice: the path of its program. */
const CHOSEN = "PLACE_BROWSER";
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * The program of a Chromium, Chrome or Edge on this machine: the one named in PLACE_BROWSER, else one that is installed,
 * else one that is installed now, by Debian's packages as root or else by Playwright's own download.
 *
 * @throws Error with the one line that says what to install where nothing of this works.
 */
export function findBrowser(): string {
  const chosen = process.env[CHOSEN];
  if (chosen !== undefined && chosen !== "") {
    if (existsSync(chosen)) return chosen;
    throw new Error(`${CHOSEN} names ${chosen}, but there is no such program.`);
  }
  const found = installed() ?? (install() ? installed() : undefined);
  if (found !== undefined) return found;
  throw new Error(`No browser: install Chromium, Chrome or Edge, or name one in ${CHOSEN}, then run the tests again.`);
}

function installed(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...PLACES, chromium.executablePath()].find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not to be run: the next place is tried.
    return false;
  }
}

function install(): boolean {
  const isDebianRoot = process.platform === "linux" && process.getuid?.() === 0 && existsSync("/etc/debian_version");
  return isDebianRoot ? installByDebian() : installByPlaywright();
}

function installByDebian(): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  // Two suites may come here at once: the second waits for the first one's lock.
  const waiting = ["-o", "DPkg::Lock::Timeout=600"];
  const packages = ["chromium", "fonts-liberation"];
  return (
    succeeds("apt-get", [...waiting, "update"], env) &&
    succeeds("apt-get", [...waiting, "install", "-y", "--no-install-recommends", ...packages], env)
  );
}

function installByPlaywright(): boolean {
  const program = join(dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js");
  return succeeds(process.execPath, [program, "install", "chromium"], process.env);
}

function succeeds(program: string, args: readonly string[], env: NodeJS.ProcessEnv): boolean {
  try {
    execFileSync(program, args, { stdio: "ignore", env });
    return true;
  } catch {
    // No network, no rights, no such program: the caller says in one line what to install.
    return false;
  }
}
