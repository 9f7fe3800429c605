/** Counts the place anew and answers with one sentence for the officer: what was counted and the total. */
export type Recount = () => Promise<string>;

/** Where a command says how it goes. `warn` is for a failure that somebody has to act on. */
export interface StatusLine {
  say(message: string): void;
  warn(message: string): void;
}

export interface RecountParts {
  readonly recount: Recount;
  readonly status: StatusLine;
  /** Told of our own bugs, once each, so that they can be traced. */
  readonly reportBug: (bug: unknown) => void;
}

/**
 * The recount as ribbon, context menu and pane all run it: one at a time, and always with a last word.
 *
 * A second press while a count runs joins the count that is under way, since two counts would write over each other.
 * A rejected count is our own bug (expected failures come back as sentences), so it is reported and said in plain words.
 *
 * @returns a function that resolves when the count has ended, well or badly; it never rejects.
 */
export function createRecountCommand({ recount, status, reportBug }: RecountParts): () => Promise<void> {
  let underWay: Promise<void> | undefined;

  const countOnce = async (): Promise<void> => {
    status.say("Counting…");
    try {
      status.say(await recount());
    } catch (bug) {
      reportBug(bug);
      status.warn(`The count stopped because of a fault in the add-in (${wordsOf(bug)}). Please report it.`);
    } finally {
      underWay = undefined;
    }
  };

  return () => (underWay ??= countOnce());
}

function wordsOf(bug: unknown): string {
  return bug instanceof Error ? bug.message : String(bug);
}
