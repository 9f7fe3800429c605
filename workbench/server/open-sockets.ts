import type { IncomingMessage, Server } from "node:http";
import type { Server as SecureServer } from "node:https";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { isOwn } from "./http/is-own.ts";
import type { Sent, Told } from "./protocol/messages.ts";
import { Sessions } from "./sessions.ts";

const SOCKET_PATH = "/socket";
/** A paste of a whole sheet fits; what is longer is no message of ours. */
const LONGEST_MESSAGE = 256 * 1024 * 1024;

/** Connects pages to their sessions, one WebSocket a page: `/socket?session=<id>`. */
export function openSockets(server: Server | SecureServer, sessions: Sessions): { close(): void } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LONGEST_MESSAGE });
  server.on("upgrade", (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const id = url.searchParams.get("session");
    if (!isOwn(request) || url.pathname !== SOCKET_PATH || !Sessions.isId(id)) {
      stream.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => joinSession(socket, sessions, id));
  });
  return {
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

function joinSession(socket: WebSocket, sessions: Sessions, id: string): void {
  const page = {
    send: (told: Told): void => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(told));
    },
  };
  const session = sessions.findOrBegin(id);
  socket.on("message", (data: Buffer) => session.receive(page, JSON.parse(data.toString("utf8")) as Sent));
  socket.on("close", () => session.disconnect(page));
  session.connect(page);
}
