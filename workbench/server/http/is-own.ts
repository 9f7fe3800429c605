import type { IncomingMessage } from "node:http";

const OWN_HOSTS: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Whether a request comes from this computer's own address and from none of another site's pages: a page somewhere in the
 * web could else read the open workbook, under a name that it lets lead here.
 */
export function isOwn({ headers }: IncomingMessage): boolean {
  if (headers.host === undefined || !isOwnHost(`http://${headers.host}`)) return false;
  return headers.origin === undefined || isSameHost(headers.origin, headers.host);
}

function isOwnHost(address: string): boolean {
  return URL.canParse(address) && OWN_HOSTS.includes(new URL(address).hostname);
}
function isSameHost(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}
