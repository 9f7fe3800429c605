import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** What a page may fetch of ours before it is of use, compressed. Bytes. */
export const MOST_OF_ENTRY = 200_000;

/** Our own scripts and style sheets that a page names, in quotes or without: not what it fetches later or from elsewhere. */
const OWN_FILE = /<(?:script|link)\b[^>]*?\b(?:src|href)="?(?!https?:)([^"?\s>]+\.(?:js|css))(?=["?\s>])/g;

/**
 * Weighs what a built page must fetch before it can start: itself, its scripts and its style sheets, each compressed as a
 * web server does.
 *
 * @param dist - folder of the build; `page` is a file in it.
 * @returns bytes.
 * @throws Error where the page names no script of ours: then it is not a page of ours, or we cannot read it.
 */
export function weighEntry(dist: string, page: string): number {
  const html = readFileSync(join(dist, page));
  const own = [...html.toString("utf8").matchAll(OWN_FILE)].map(([, name = ""]) => readFileSync(join(dist, name)));
  if (own.length === 0) throw new Error(`${page} names no script or style sheet of ours.`);
  return [html, ...own].reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
}
