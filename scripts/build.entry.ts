import { readFileSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeSamples } from "#workbench/cli/write-samples";
import { buildDocs } from "./docs-site/build-docs.ts";
import { billOfMaterials, type LockFile } from "./release/bill-of-materials.ts";
import { licenceFileOf } from "./release/licence-file.ts";
import { linkHelp } from "./release/link-help.ts";
import { DEVELOPMENT_HOST, manifestForHost } from "./release/manifest-for-host.ts";
import { readBuildOptions, USAGE } from "./release/read-build-options.ts";
import { thirdPartyNotices } from "./release/third-party-notices.ts";
import { MOST_OF_ENTRY, weighEntry } from "./release/weigh-entry.ts";
import { writeChecksums } from "./release/write-checksums.ts";

/** Builds `dist`: the pages and scripts, their documentation, workbooks to try them with, the manifest for where they will be hosted, and checksums. */

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DIST = join(ROOT, "dist");

function rewrite(name: string, change: (text: string) => string): void {
  const file = join(DIST, name);
  writeFileSync(file, change(readFileSync(file, "utf8")));
}

function bundle(): void {
  const webpack = join(ROOT, "node_modules/webpack/bin/webpack.js");
  const args = [webpack, "--mode", "production", "--stats", "errors-warnings"];
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

/** A pane that takes long to appear is a fault like any other: the build says so and fails. */
function checkEntry(): void {
  const bytes = weighEntry(DIST, "taskpane.html");
  if (bytes <= MOST_OF_ENTRY) return;
  const problem = `taskpane.html fetches ${bytes} bytes (gzip) before it starts; ${MOST_OF_ENTRY} are allowed.`;
  process.stderr.write(`${problem} Import what a reader needs later from src/main/load-pane.ts.\n`);
  process.exit(1);
}

const options = readBuildOptions(process.argv.slice(2));
if ("problem" in options) {
  process.stderr.write(`${options.problem}\n${USAGE}\n`);
  process.exit(2);
}
const readJson = (name: string): unknown => JSON.parse(readFileSync(join(ROOT, name), "utf8"));
const project = readJson("package.json") as {
  readonly name: string;
  readonly version: string;
  readonly license: string;
};
const { version } = project;
const { host } = options;
bundle();
checkEntry();
rewrite("functions.json", (text) => linkHelp(text, host ?? DEVELOPMENT_HOST));
buildDocs({ root: ROOT, dist: DIST, version });
await writeSamples(join(DIST, "samples"));
if (host !== null) rewrite("manifest.xml", (text) => manifestForHost(text, host, version));
const bill = billOfMaterials(project, readJson("package-lock.json") as LockFile);
writeFileSync(join(DIST, "sbom.cdx.json"), `${JSON.stringify(bill, null, 1)}\n`);
const notices = thirdPartyNotices(bill.components, (name) => licenceFileOf(ROOT, name));
writeFileSync(join(DIST, "licences.txt"), notices);
writeChecksums(DIST);
