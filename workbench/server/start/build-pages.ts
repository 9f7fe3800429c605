import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";

/** One bundle: what it is made of, and what it is made into. Paths from the project's root. */
interface Bundle {
  readonly name: string;
  /** The Node program that makes it, with its arguments. */
  readonly run: readonly string[];
  readonly sources: readonly string[];
  readonly made: string;
}

const BUNDLES: readonly Bundle[] = [
  {
    name: "the add-in",
    run: ["node_modules/tsx/dist/cli.mjs", "scripts/build.entry.ts"],
    sources: ["src", "assets", "docs", "manifest.xml", "package.json", "webpack.config.js", "scripts"],
    made: "dist/taskpane.html",
  },
  {
    name: "the page of the workbench",
    run: ["node_modules/webpack/bin/webpack.js", "--config", "webpack.page.config.js", "--mode", "production"],
    sources: ["workbench/page", "workbench/server/protocol", "workbench/host/seam", "workbench/model", "webpack.page.config.js", "package.json"], // prettier-ignore
    made: "out/workbench/page.html",
  },
];

/**
 * Builds what is older than its sources; nothing where all is up to date.
 * @throws Error with the words of the bundler where a bundle cannot be built.
 */
export function buildPages(root: string, say: (line: string) => void): void {
  for (const bundle of BUNDLES) {
    if (isUpToDate(root, bundle)) continue;
    say(`Building ${bundle.name}…`);
    const built = spawnSync(process.execPath, bundle.run, { cwd: root, encoding: "utf8" });
    if (built.status !== 0) throw new Error(`${bundle.name} could not be built:\n${built.stdout}${built.stderr}`);
    // The bundler leaves a file alone that comes out the same; its date says all the same that it is up to date.
    const now = new Date();
    utimesSync(join(root, bundle.made), now, now);
  }
}

function isUpToDate(root: string, { sources, made }: Bundle): boolean {
  const file = join(root, made);
  if (!existsSync(file)) return false;
  const madeAt = statSync(file).mtimeMs;
  return sources.every((source) => newest(join(root, source)) <= madeAt);
}

/** When the newest file in or under a path was changed. */
function newest(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
