import { DEFAULT_PAYLOAD_BYTES } from "./chunks.ts";
import type { Host } from "./session.ts";
import type { Later, OnCellEdit } from "./wait-for-cell.ts";

/** How the adapters may be set up; what is absent is as for a person at Excel. */
export interface OfficeOptions {
  /** How long Excel may owe one answer. A first sync on the web can hang for ever. */
  readonly timeoutSeconds?: number;
  /** Bytes of JSON that a request stays under; Excel on the web takes 5 MB. Reads scale with it. */
  readonly payloadBytes?: number;
  /** By whose clock the time is up. */
  readonly later?: Later;
  /** Goes on in a task of its own, where somebody waits at the thread; absent = nobody does. */
  readonly breathe?: () => Promise<void>;
  /** Says what becomes of work while a person edits a cell; absent = it is refused. */
  readonly onCellEdit?: OnCellEdit;
}

const DEFAULT_TIMEOUT_SECONDS = 120;

const byTheClock: Later = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  return () => {
    clearTimeout(timer);
  };
};

export function hostOf(excel: typeof Excel, options: OfficeOptions): Host {
  return {
    excel,
    timeoutSeconds: options.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS,
    payloadBytes: options.payloadBytes ?? DEFAULT_PAYLOAD_BYTES,
    later: options.later ?? byTheClock,
    breathe: options.breathe ?? (() => Promise.resolve()),
    onCellEdit: options.onCellEdit,
  };
}
