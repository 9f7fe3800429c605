import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { fileOf } from "../http/serve-folder.ts";
import { give, text } from "../http/answer.ts";
import { Refusal } from "../refusal.ts";
import type { Certificate } from "./make-certificate.ts";

/** The address that manifest.xml names in development. */
const PORT = 3000;

/** Excel shows no icon that may not be kept, and on the web it reads functions.json from an address of its own. */
const HEADERS = { "Cache-Control": "max-age=60", "Access-Control-Allow-Origin": "*" };

/** An https server that answers until it is closed. */
export interface AddInServer {
  /** `https://localhost:3000` */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves the built add-in as it ships over https, for real Excel to load by way of manifest.xml.
 * @throws Refusal where the port is taken: the manifest names no other.
 */
export function serveAddIn(folder: string, { key, cert }: Certificate, port = PORT): Promise<AddInServer> {
  const server = createServer({ key, cert }, (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "https://localhost");
    void fileOf(folder, pathname).then((found) => {
      give(response, found ? { ...found, headers: HEADERS } : text(404, `There is no ${pathname} here.`));
    });
  });
  return new Promise((resolve, reject) => {
    server.once("error", (failed: NodeJS.ErrnoException) => {
      const words = `Port ${port} is taken, and manifest.xml names no other. End what uses it and start again.`;
      reject(failed.code === "EADDRINUSE" ? new Refusal(words) : failed);
    });
    server.listen(port, "127.0.0.1", () => {
      const { port: taken } = server.address() as AddressInfo;
      const close = (): Promise<void> => {
        server.closeAllConnections();
        return new Promise((done) => server.close(() => done()));
      };
      resolve({ address: `https://localhost:${taken}`, close });
    });
  });
}
