import { readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Room } from "./may-import.ts";
import { MAY_IMPORT } from "./may-import.ts";

export const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

export interface SourceFile {
  /** From the project's root, with forward slashes: `src/domain/money/pence.ts`. */
  readonly path: string;
  readonly text: string;
}

const TOP_FOLDERS = ["src", "workbench", "test", "scripts", "bench"];
const CODE = /\.(ts|tsx|mjs|cjs|js)$/;

/** Every file of code that is ours; the fixtures are data. */
export function readSourceFiles(): SourceFile[] {
  return TOP_FOLDERS.flatMap(listFiles)
    .filter((path) => CODE.test(path) && !path.startsWith("test/fixtures/"))
    .map((path) => ({ path, text: readFileSync(PROJECT + path, "utf8") }));
}

function listFiles(folder: string): string[] {
  if (!statSync(PROJECT + folder, { throwIfNoEntry: false })) return [];
  return readdirSync(PROJECT + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}

/** The room a file stands in; undefined where the house has no such room. */
export function roomOf(path: string): Room | undefined {
  const [top = "", second = ""] = path.split("/");
  const name = top === "src" ? second : top;
  return name in MAY_IMPORT ? (name as Room) : undefined;
}
