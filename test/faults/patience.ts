import type { Later } from "#office/wait-for-cell";

/** The clock of somebody who waits for Excel: no time passes by itself, so that a busy machine is never taken for one that hangs. */
export class Patience {
  private readonly waiting = new Set<() => void>();

  readonly later: Later = (_milliseconds, run) => {
    this.waiting.add(run);
    return () => {
      this.waiting.delete(run);
    };
  };

  /** The time is up for all that is waited for. */
  end(): void {
    for (const run of [...this.waiting]) run();
  }
}
