import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FILE = "SHA256SUMS";

/**
 * Writes the SHA-256 of every file of a folder to its `SHA256SUMS`, in the form that `sha256sum --check` reads.
 *
 * The order is by name, so that two builds of one release can be compared as text.
 */
export function writeChecksums(folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((name) => name !== FILE)
    .sort();
  const lines = files.map((name) => `${digest(join(folder, name))}  ${name.replaceAll("\\", "/")}\n`);
  writeFileSync(join(folder, FILE), lines.join(""));
}

const digest = (file: string): string => createHash("sha256").update(readFileSync(file)).digest("hex");
