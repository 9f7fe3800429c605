import type { Page } from "playwright-core";

/** What a page did that its reader cannot see. */
export interface PageRecord {
  /** Addresses asked for, in their order, those of frames, workers and sockets included. */
  readonly requests: readonly string[];
  /** Rules of the content security policy that were broken, and by which file: `script-src inline by https://…`. */
  readonly violations: readonly string[];
  /** Errors that no code caught, and what the console shows as an error. */
  readonly errors: readonly string[];
}

/** Keeps a record of a page from before its first request on. */
export async function watchPage(page: Page): Promise<PageRecord> {
  const record = { requests: [] as string[], violations: [] as string[], errors: [] as string[] };
  page.on("request", (request) => record.requests.push(request.url()));
  page.on("websocket", (socket) => record.requests.push(socket.url()));
  page.on("pageerror", (error) => record.errors.push(error.stack ?? error.message));
  page.on("console", (message) => {
    // Breaches of the policy are shown there too: those are in `violations`, with who is to blame.
    const isPolicy = message.text().includes("Content Security Policy directive");
    if (message.type() === "error" && !isPolicy) record.errors.push(message.text());
  });
  await page.exposeBinding("reportViolation", (_source, words: string) => {
    record.violations.push(words);
  });
  // Runs in every frame before the page's own scripts, and outside its policy.
  await page.addInitScript(() => {
    const told = globalThis as unknown as { reportViolation(words: string): void };
    addEventListener("securitypolicyviolation", (event) => {
      told.reportViolation(`${event.effectiveDirective} ${event.blockedURI} by ${event.sourceFile}`);
    });
  });
  return record;
}
