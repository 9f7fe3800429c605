import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { give, text } from "./http/answer.ts";
import { isOwn } from "./http/is-own.ts";
import { type Folders, route, type Served } from "./http/route.ts";
import { openSockets } from "./open-sockets.ts";
import type { OpenWorkbook } from "./open-workbook.ts";
import type { AddIn } from "./addin/read-add-in.ts";
import { Sessions } from "./sessions.ts";

export interface ServerOptions {
  readonly folders: Folders;
  /** Opens the workbook that a new session begins with. */
  readonly first: () => OpenWorkbook;
  /** Read anew for each session: the add-in may have been built in between. */
  readonly addIn: () => AddIn;
  /** The first port to try; the next free one is taken. 0 = any. */
  readonly port: number;
  /** Told of our own bugs: the server goes on, and whoever asked is told that it failed. */
  readonly reportBug: (bug: unknown) => void;
  /** With a certificate it serves https and the web seam: the add-in's page untouched. */
  readonly certificate?: { readonly key: string; readonly cert: string };
  /** The https server of the add-in's page, `https://localhost:3000`, where that is another one. With a certificate only. */
  readonly addInAt?: string | undefined;
}

export interface RunningServer {
  readonly port: number;
  /** `http://localhost:3000/` */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * How long a connection stays open without a request. Milliseconds; long, since a request that meets its closing gets no
 * answer, and nobody but this computer is served.
 */
const IDLE_CONNECTION = 600_000;
/** Ports tried one after another. */
const MOST_TRIES = 50;

/** Serves the workbench on this computer only (127.0.0.1). */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { certificate, folders, addInAt } = options;
  const sessions = new Sessions(options);
  const served: Served = { sessions, folders, seam: certificate ? "web" : "desktop", addInAt };
  const listener = (request: IncomingMessage, response: ServerResponse): void =>
    void answer(served, request, response, options.reportBug);
  const server = certificate ? createSecureServer({ ...certificate }, listener) : createServer(listener);
  server.keepAliveTimeout = IDLE_CONNECTION;
  const sockets = openSockets(server, sessions);
  const port = await listen(server, options.port);
  return {
    port,
    address: `${certificate ? "https" : "http"}://localhost:${port}/`,
    close: async () => {
      sockets.close();
      sessions.closeAll();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(
  served: Served,
  request: IncomingMessage,
  response: ServerResponse,
  reportBug: ServerOptions["reportBug"],
): Promise<void> {
  try {
    give(response, isOwn(request) ? await route(served, request) : text(403, "Only this computer is answered."));
  } catch (bug) {
    give(response, text(500, "The workbench has a fault; the window it was started in tells more."));
    reportBug(bug);
  }
}

async function listen(server: ReturnType<typeof createServer> | ReturnType<typeof createSecureServer>, first: number) {
  for (let port = first; ; port++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, "127.0.0.1", () => {
          server.off("error", reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (failed) {
      const isTaken = (failed as NodeJS.ErrnoException).code === "EADDRINUSE";
      if (!isTaken || port >= first + MOST_TRIES) throw failed;
    }
  }
}
