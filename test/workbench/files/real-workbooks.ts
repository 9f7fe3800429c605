import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const SHARED = join(process.cwd(), "../shared");

/** Workbooks of a shared folder by their path in it; none where the folder is not there. */
export function workbooksIn(folder: string): [path: string, bytes: () => Uint8Array][] {
  const root = join(SHARED, folder);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".xlsx"))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(root, path), () => new Uint8Array(readFileSync(path))]);
}

export function sharedFile(path: string): Uint8Array | undefined {
  const full = join(SHARED, path);
  return existsSync(full) ? new Uint8Array(readFileSync(full)) : undefined;
}
