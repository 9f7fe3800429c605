import type { ServerResponse } from "node:http";

/** What is answered to one request. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export function text(status: number, words: string): Answer {
  return { status, type: "text/plain; charset=utf-8", body: words };
}

export function redirect(location: string): Answer {
  return { ...text(302, ""), headers: { Location: location } };
}

/** Nothing is kept by the browser: a page that was built anew must not meet yesterday's script. */
export function give(response: ServerResponse, { status, type, body, headers }: Answer): void {
  response.writeHead(status, {
    "Content-Type": type,
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    ...headers,
  });
  response.end(body);
}
