import type { BroughtFile } from "#application/pane/pane-actions";
import type { Desk } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";

/** What the file picker offers. */
export const KINDS = ".csv,.xlsx";

/** Reads the files that a person chose or dropped and puts each on a new sheet. Files of other kinds are named, not read. */
export async function bringIn(desk: Desk, files: readonly File[]): Promise<void> {
  const readable = files.filter(isReadable);
  const others = files.filter((file) => !isReadable(file));
  if (readable.length > 0) {
    const names = readable.map(({ name }) => name);
    await desk.run(WORDS.sources.bringing(names), async (actions, progress) =>
      actions.bringIn(await Promise.all(readable.map(broughtFile)), progress),
    );
  }
  if (others.length > 0) desk.say(WORDS.sources.wrongKind(others.map(({ name }) => name).join(", ")));
}

function isReadable({ name }: File): boolean {
  return /\.(csv|xlsx)$/i.test(name);
}

async function broughtFile(file: File): Promise<BroughtFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
