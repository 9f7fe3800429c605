import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { until } from "./eventually.ts";
import { BROWSER_TIMEOUT, openBrowser } from "./open-browser.ts";
import { type PageRecord, watchPage } from "./watch-page.ts";

// That a session asked nobody but its own server is proved by a record: here every way out of a page is tried under the policy
// that ships. The policy must stop it, and the record must tell it.
const POLICY = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/
  .exec(readFileSync(join(__dirname, "../../src/taskpane/taskpane.html"), "utf8"))![1]!
  .replace("<%= styleNonce %>", "nonce");

/** As the deployment notes have it. */
const FOR_WORKER = /`core[^|]*\| `Content-Security-Policy: ([^`]+)`/.exec(
  readFileSync(join(__dirname, "../../docs/deployment.md"), "utf8"),
)![1]!;

/** A worker is bound by the headers of its own script, not by the page's policy. */
const WORKER = "onmessage = ({ data }) => fetch(data).catch(() => 0).then(() => postMessage(0));";

/** Each is handed an address of somebody else. */
const WAYS_OUT: Readonly<Record<string, (elsewhere: string) => unknown>> = {
  fetch: (elsewhere) => fetch(elsewhere).catch(() => null),
  XMLHttpRequest: (elsewhere) => {
    const request = new XMLHttpRequest();
    request.open("GET", elsewhere);
    request.send();
  },
  sendBeacon: (elsewhere) => navigator.sendBeacon(elsewhere, "1"),
  WebSocket: (elsewhere) => new WebSocket(elsewhere.replace("http", "ws")).readyState,
  EventSource: (elsewhere) => new EventSource(elsewhere).readyState,
  "a picture": (elsewhere) => void (new Image().src = elsewhere),
  "a font": (elsewhere) => new FontFace("x", `url(${elsewhere})`).load().catch(() => null),
  "a style sheet": (elsewhere) => {
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: elsewhere }));
  },
  "a frame": (elsewhere) => {
    document.body.append(Object.assign(document.createElement("iframe"), { src: elsewhere }));
  },
  "a script": (elsewhere) => {
    document.body.append(Object.assign(document.createElement("script"), { src: elsewhere }));
  },
  "an inline script": () => {
    document.body.append(Object.assign(document.createElement("script"), { textContent: "1" }));
  },
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- that is what is tried
  "code of text": () => setTimeout("1"),
  "a worker of text": () => {
    new Worker(URL.createObjectURL(new Blob(["1"]))).onerror = null;
  },
  "a form": (elsewhere) => {
    const form = Object.assign(document.createElement("form"), { action: elsewhere, method: "post" });
    document.body.append(form);
    form.submit();
  },
};

describe("the record of a page under the policy that ships", () => {
  let server: Server;
  let browser: Browser;
  const asked: string[] = [];
  beforeAll(async () => {
    server = createServer(({ url = "", headers }, response) => {
      if (headers.host?.startsWith("localhost") === true) asked.push(url);
      const isWorker = url.endsWith("worker.js");
      response.setHeader("Content-Type", isWorker ? "text/javascript" : "text/html");
      if (url === "/bound-worker.js") response.setHeader("Content-Security-Policy", FOR_WORKER);
      const page = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}"><body></body>`;
      response.end(isWorker ? WORKER : page);
    });
    await new Promise<void>((done) => server.listen(0, done));
    browser = await openBrowser();
  }, BROWSER_TIMEOUT);
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  const address = (host: string): string => `http://${host}:${String((server.address() as AddressInfo).port)}/`;
  const elsewhere = (): string => `${address("localhost")}elsewhere`;

  async function opened(): Promise<{ page: Page; record: PageRecord }> {
    const page = await browser.newPage();
    const record = await watchPage(page);
    await page.goto(address("127.0.0.1"));
    return { page, record };
  }

  it.each(Object.entries(WAYS_OUT))(
    "%s: is stopped, and told",
    async (_, way) => {
      const { page, record } = await opened();
      await page.evaluate(way, elsewhere());
      await until(() => Promise.resolve(record.violations.length > 0), "the breach was told");
      expect(asked).toEqual([]);
      await page.close();
    },
    BROWSER_TIMEOUT,
  );

  /** What a worker of this script asks for. */
  async function askedByWorker(script: string): Promise<readonly string[]> {
    const { page, record } = await opened();
    await page.evaluate(
      ([path, to]) =>
        new Promise((done) => {
          const worker = new Worker(path!);
          worker.onmessage = () => {
            done(null);
          };
          worker.postMessage(to);
        }),
      [script, elsewhere()],
    );
    await page.close();
    return record.requests.filter((request) => request === elsewhere());
  }

  it(
    "a worker's request, which no policy of the page stops, is told; with the headers of docs/deployment.md there is none",
    async () => {
      expect(await askedByWorker("/worker.js")).toEqual([elsewhere()]);
      expect(await askedByWorker("/bound-worker.js")).toEqual([]);
    },
    BROWSER_TIMEOUT,
  );
});
