import type { HostSession } from "../host-session.ts";
import type { HostEnvelope } from "./host-messages.ts";
import type { TextChannel } from "./host-line.ts";

/** The host's end of a line over texts (`lineOver`): answers requests, passes pushes on. @returns how to hang up. */
export function serveLine(session: HostSession, channel: TextChannel): () => void {
  let isOpen = true;
  const send = (envelope: HostEnvelope): void => {
    if (isOpen) channel.send(JSON.stringify(envelope));
  };
  const stop = session.onPush((push) => send({ push }));
  channel.onMessage((text) => {
    const { id, request } = JSON.parse(text) as Partial<Extract<HostEnvelope, { request: unknown }>>;
    if (id === undefined || request === undefined) return;
    void session.handle(request).then((reply) => send({ id, reply }));
  });
  return () => {
    isOpen = false;
    stop();
  };
}
