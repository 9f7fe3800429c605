import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { until } from "./eventually.ts";

/** As long as a build may take on a slow computer. Milliseconds. */
const LONGEST = 300_000;

/**
 * Runs work that no other process may do at the same time; others wait until it has ended.
 *
 * @param lock - path of a folder that exists while somebody is at it. One left by a process that has died is taken over.
 */
export async function alone<T>(lock: string, work: () => T): Promise<T> {
  await until(() => Promise.resolve(take(lock)), `${lock} was free`, LONGEST);
  try {
    return work();
  } finally {
    rmSync(lock, { recursive: true });
  }
}

function take(lock: string): boolean {
  const owner = join(lock, "process");
  try {
    // Making a folder either works or fails as a whole: of two processes one gets it.
    mkdirSync(dirname(lock), { recursive: true });
    mkdirSync(lock);
  } catch (failed) {
    if ((failed as NodeJS.ErrnoException).code !== "EEXIST") throw failed;
    if (isAtWork(owner)) return false;
    rmSync(lock, { recursive: true, force: true });
    return false;
  }
  writeFileSync(owner, String(process.pid));
  return true;
}

function isAtWork(owner: string): boolean {
  const holder = numberIn(owner);
  if (holder === null) return true;
  try {
    process.kill(holder, 0);
    return true;
  } catch (failed) {
    return (failed as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/** null where the other process has made its folder and not yet said who it is. */
function numberIn(owner: string): number | null {
  try {
    return Number(readFileSync(owner, "utf8")) || null;
  } catch (failed) {
    if ((failed as NodeJS.ErrnoException).code !== "ENOENT") throw failed;
    return null;
  }
}
