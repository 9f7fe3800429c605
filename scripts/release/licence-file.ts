import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const NAMED = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/** The licence file of an installed package, with its notices; null where it has none or is not installed. */
export function licenceFileOf(root: string, name: string): string | null {
  const folder = join(root, "node_modules", name);
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => NAMED.test(file)) : [];
  return files.length === 0
    ? null
    : files
        .sort()
        .map((file) => readFileSync(join(folder, file), "utf8").trim())
        .join("\n\n");
}
