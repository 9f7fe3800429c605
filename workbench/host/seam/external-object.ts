import type { BatchServer } from "../batch-server.ts";
import { officeContext } from "./office-context.ts";
import { type SafeArray, safeArray } from "./safe-array.ts";
import type { SettingsStore } from "./settings.ts";

/** Functions of the desktop host, by their dispatch id. */
const EXECUTE_RICH_API = 93;
const SUCCEEDED = 0;
const NOT_SUPPORTED = 5000;

type Callback = (result: SafeArray) => void;
/** `[custom data, method, path, headers, body, permission, flags, …]` */
type RichApiMessage = readonly [string, string, string, readonly string[], string, number, number];

export interface ExternalObject {
  readonly host: Readonly<Record<string, unknown>>;
  /** After this nothing is answered any more. */
  close(): void;
}

/**
 * `window.external` as desktop Excel offers it to the page of an add-in (seam B). Everything is answered later, never
 * within the call. Events are accepted and not raised yet: their handlers will be kept here.
 */
export function externalObject(server: BatchServer, instance: string, settings: SettingsStore): ExternalObject {
  const timers = new Set<NodeJS.Timeout>();
  let open = true;
  const later = (run: () => void): void => {
    if (!open) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, 0);
    timers.add(timer);
  };
  const context = officeContext(instance, settings);
  const host = {
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: (dispatchId: number, [message]: readonly unknown[], done: Callback) => {
      if (dispatchId === EXECUTE_RICH_API) later(() => executeBatch(server, message as RichApiMessage, done));
      else later(() => done(safeArray([NOT_SUPPORTED, `Dispatch id ${dispatchId} is not supported.`])));
    },
    RegisterEvent: (_dispatchId: number, _target: string, _handler: unknown, done: Callback) => {
      later(() => done(safeArray([SUCCEEDED])));
    },
    UnregisterEvent: (_dispatchId: number, _target: string, done: Callback) => {
      later(() => done(safeArray([SUCCEEDED])));
    },
  };
  return {
    host,
    close: () => {
      open = false;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

function executeBatch(server: BatchServer, message: RichApiMessage, done: Callback): void {
  server.serve(message[4], message[6], (answer) => {
    if ("status" in answer) done(safeArray([answer.status, ""]));
    else done(safeArray([SUCCEEDED, safeArray([200, safeArray(["Content-Type", "application/json"]), answer.body])]));
  });
}
