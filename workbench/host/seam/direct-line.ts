import type { HostSession } from "../host-session.ts";
import type { HostLine } from "./host-line.ts";

/**
 * A line to a host in the same process. Messages are copied through JSON and passed on later, as over any other line:
 * a page must not come to lean on shared objects or on an answer within the call.
 */
export function directLine(session: HostSession): { readonly line: HostLine; readonly close: () => void } {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let isOpen = true;
  const later = (run: () => void): void => {
    if (!isOpen) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, 0);
    timers.add(timer);
  };
  const stops: (() => void)[] = [];
  const line: HostLine = {
    request: (request) =>
      new Promise((resolve, reject) => {
        later(() => {
          session.handle(copy(request)).then((reply) => {
            if (isOpen) resolve(copy(reply));
          }, reject);
        });
      }),
    onPush: (listener) => void stops.push(session.onPush((push) => later(() => listener(copy(push))))),
  };
  return {
    line,
    close: () => {
      isOpen = false;
      for (const timer of timers) clearTimeout(timer);
      for (const stop of stops) stop();
    },
  };
}

function copy<T>(message: T): T {
  return JSON.parse(JSON.stringify(message)) as T;
}
