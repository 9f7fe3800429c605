import type { BroughtFile } from "#application/pane/pane-actions";
import type { Desk } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";

/** What the file picker offers. */
export const KINDS = ".csv,.xlsx";

/**
 * Reads the files that a person chose or dropped and puts each on a new sheet. Files of other kinds are named, not read.
 *
 * @returns whether files have come in.
 */
export async function bringIn(desk: Desk, files: readonly File[]): Promise<boolean> {
  const readable = files.filter(isReadable);
  const others = files.filter((file) => !isReadable(file));
  const isIn = readable.length > 0 && (await bringInAll(desk, readable));
  if (others.length > 0) desk.say(WORDS.sources.wrongKind(others.map(({ name }) => name).join(", ")));
  return isIn;
}

function bringInAll(desk: Desk, files: readonly File[]): Promise<boolean> {
  const names = files.map(({ name }) => name);
  return desk.run(WORDS.sources.bringing(names), async (actions, progress) =>
    actions.bringIn(await Promise.all(files.map(broughtFile)), progress),
  );
}

function isReadable({ name }: File): boolean {
  return /\.(csv|xlsx)$/i.test(name);
}

async function broughtFile(file: File): Promise<BroughtFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
