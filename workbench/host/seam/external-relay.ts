import { type ContextFacts, DISPATCH, type HostReply, type Json, STATUS } from "./host-messages.ts";
import type { HostLine } from "./host-line.ts";
import { officeContext } from "./office-context.ts";
import { type SafeArray, safeArray } from "./safe-array.ts";

type Callback = (result: SafeArray) => void;
type EventHandler = (dispatchId: number, payload: SafeArray) => void;

/**
 * `window.external` as desktop Excel offers it to the page of an add-in (seam B), relayed to a host that may be elsewhere.
 * Browser code: to be put into the page before office.js loads. Everything but the context is answered later, never
 * within the call.
 *
 * @param context - the host's answer to `getContext`: office.js asks for it synchronously.
 */
export function externalObject(context: ContextFacts, line: HostLine): Readonly<Record<string, unknown>> {
  const handlers = new Map<string, EventHandler[]>();
  line.onPush((push) => {
    if (push.kind !== "event") return;
    const { dispatchId, target, values } = push;
    for (const handler of handlers.get(keyOf(dispatchId, target)) ?? []) handler(dispatchId, safeArray(values));
  });
  const office = officeContext(context, line);
  return {
    GetContext: () => office,
    GetLoggingAllowed: () => false,
    Execute: (dispatchId: number, parameters: readonly Json[], done: Callback) => {
      // A batch is one parameter that is a list; of other calls the parameters are the list.
      const message = dispatchId === DISPATCH.richApi ? (parameters[0] as readonly Json[]) : parameters;
      void line.request({ kind: "execute", dispatchId, message }).then((reply) => done(resultOf(dispatchId, reply)));
    },
    RegisterEvent: (dispatchId: number, target: string, handler: EventHandler, done: Callback) => {
      void line.request({ kind: "registerEvent", dispatchId, target }).then((reply) => {
        const status = statusOf(reply);
        const key = keyOf(dispatchId, target);
        if (status === STATUS.succeeded) handlers.set(key, [...(handlers.get(key) ?? []), handler]);
        done(safeArray([status]));
      });
    },
    UnregisterEvent: (dispatchId: number, target: string, done: Callback) => {
      handlers.delete(keyOf(dispatchId, target));
      const request = { kind: "unregisterEvent", dispatchId, target } as const;
      void line.request(request).then((reply) => done(safeArray([statusOf(reply)])));
    },
  };
}

/** Puts the object where office.js looks for it. */
export function installExternal(window: object, context: ContextFacts, line: HostLine): void {
  Object.defineProperty(window, "external", { configurable: true, value: externalObject(context, line) });
}

function keyOf(dispatchId: number, target: string): string {
  return `${dispatchId}|${target}`;
}
function statusOf(reply: HostReply): number {
  return reply.kind === "context" ? STATUS.notSupported : reply.status;
}
function resultOf(dispatchId: number, reply: HostReply): SafeArray {
  if (reply.kind !== "executed") return safeArray([STATUS.notSupported]);
  const { status, values } = reply;
  if (dispatchId !== DISPATCH.richApi || status !== STATUS.succeeded) return safeArray([status, ...values]);
  const [code, headers, body] = values;
  return safeArray([status, safeArray([code, safeArray(headers as readonly Json[]), body])]);
}
