import { setTimeout as pause } from "node:timers/promises";

const BETWEEN_LOOKS = 40;
const PATIENCE = 30_000;

/**
 * Looks again and again until nothing is thrown: a page gets there in its own time.
 *
 * @param look - throws while it is not so far, as jest's `expect` does.
 * @param patience - milliseconds after which the last failure stands.
 */
export async function eventually(look: () => Promise<void>, patience = PATIENCE): Promise<void> {
  const end = performance.now() + patience;
  for (;;) {
    try {
      await look();
      return;
    } catch (failure) {
      // Not yet: once patience is out, this is the failure that counts.
      if (performance.now() > end) throw failure;
      await pause(BETWEEN_LOOKS);
    }
  }
}

/** Waits until something holds. @param what - said if it never does. */
export function until(holds: () => Promise<boolean>, what: string, patience = PATIENCE): Promise<void> {
  return eventually(async () => {
    if (!(await holds())) throw new Error(`It did not come about that ${what}.`);
  }, patience);
}
