import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, normalize } from "node:path";
import { ResourceLoader } from "jsdom";

/** Where the page believes the library to be. Nothing is fetched over any network. */
export const LIBRARY_URL = "https://localhost/office/";

const texts = new Map<string, Buffer>();
let folder: string | undefined;

function libraryFolder(): string {
  const require = createRequire(import.meta.url);
  folder ??= join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  return folder;
}

function libraryFile(url: string): Buffer {
  const path = normalize(decodeURIComponent(new URL(url).pathname.slice(new URL(LIBRARY_URL).pathname.length)));
  if (path.startsWith("..")) throw new Error(`Outside the library: ${url}`);
  const known = texts.get(path);
  if (known) return known;
  const text = readFileSync(join(libraryFolder(), path));
  texts.set(path, text);
  return text;
}

/** Serves the unmodified office.js of node_modules to the page, each file read once a process; nothing else is served. */
export class OfficeLibrary extends ResourceLoader {
  override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
    if (!url.startsWith(LIBRARY_URL)) return null;
    const loaded = Promise.resolve().then(() => libraryFile(url));
    return Object.assign(loaded, { abort: () => undefined });
  }
}
