import type { HostEnvelope, HostPush, HostReply, HostRequest } from "./host-messages.ts";

/** The page's end of whatever lies between it and the host: a call, a WebSocket, two windows. */
export interface HostLine {
  request(request: HostRequest): Promise<HostReply>;
  onPush(listener: (push: HostPush) => void): void;
}

/** A pair of ends that carry JSON texts, such as a WebSocket's. */
export interface TextChannel {
  send(text: string): void;
  onMessage(listener: (text: string) => void): void;
}

/** A line over texts: requests are numbered, so that answers may come in any order. Texts of others are left alone. */
export function lineOver(channel: TextChannel): HostLine {
  const waiting = new Map<number, (reply: HostReply) => void>();
  const listeners: ((push: HostPush) => void)[] = [];
  let nextId = 1;
  channel.onMessage((text) => {
    const envelope = JSON.parse(text) as Partial<Extract<HostEnvelope, { reply: unknown }>> & { push?: HostPush };
    if (envelope.push) for (const listener of listeners) listener(envelope.push);
    if (envelope.reply === undefined || envelope.id === undefined) return;
    waiting.get(envelope.id)?.(envelope.reply);
    waiting.delete(envelope.id);
  });
  return {
    request: (request) =>
      new Promise((resolve) => {
        const id = nextId++;
        waiting.set(id, resolve);
        channel.send(JSON.stringify({ id, request } satisfies HostEnvelope));
      }),
    onPush: (listener) => void listeners.push(listener),
  };
}
