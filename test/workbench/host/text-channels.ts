import type { TextChannel } from "#workbench/host/seam/host-line";

/** Two ends of a line that carries texts, each arriving later, as over a WebSocket. */
export function textChannels(): readonly [TextChannel, TextChannel] {
  const listeners: ((text: string) => void)[][] = [[], []];
  const end = (own: number): TextChannel => ({
    send: (text) => {
      setImmediate(() => {
        for (const listener of listeners[1 - own]!) listener(text);
      });
    },
    onMessage: (listener) => void listeners[own]!.push(listener),
  });
  return [end(0), end(1)];
}
