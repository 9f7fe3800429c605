import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import type { Answer } from "./answer.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".gif": "image/gif",
};

/**
 * The file of a folder that a path of an address names; undefined where there is none.
 * Paths that lead out of the folder name nothing.
 */
export async function fileOf(folder: string, path: string): Promise<Answer | undefined> {
  const file = pathWithin(folder, path);
  const type = file === undefined ? undefined : TYPES[extname(file).toLowerCase()];
  if (file === undefined || type === undefined) return undefined;
  try {
    return { status: 200, type, body: await readFile(file) };
  } catch (failed) {
    if (isMissing(failed)) return undefined;
    throw failed;
  }
}

function pathWithin(folder: string, path: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch (malformed) {
    if (malformed instanceof URIError) return undefined;
    throw malformed;
  }
  const file = normalize(join(folder, decoded));
  return file.startsWith(folder + sep) && !file.includes("\0") ? file : undefined;
}

function isMissing(failed: unknown): boolean {
  const code = (failed as NodeJS.ErrnoException).code;
  return code === "ENOENT" || code === "EISDIR" || code === "ENOTDIR";
}
