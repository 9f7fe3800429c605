import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { stamp } from "#main/today";
import { readAddIn } from "./server/addin/read-add-in.ts";
import { openFile } from "./server/files/open-file.ts";
import { countSample } from "./server/files/count-sample.ts";
import type { OpenWorkbook } from "./server/open-workbook.ts";
import { Refusal } from "./server/refusal.ts";
import { startServer } from "./server/start-server.ts";
import { buildPages } from "./server/start/build-pages.ts";
import { keptCertificate } from "./server/start/kept-certificate.ts";
import { makeCertificate } from "./server/start/make-certificate.ts";
import { openBrowser } from "./server/start/open-browser.ts";
import { serveAddIn } from "./server/start/serve-add-in.ts";
import { readOptions, type StartOptions, USAGE } from "./server/start/read-options.ts";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const ADD_IN = join(ROOT, "dist");

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Ends with words on what is wrong, without a stack. */
function giveUp(words: string, code: number): never {
  process.stderr.write(`${words}\n`);
  process.exit(code);
}

async function firstWorkbook(file: string | null): Promise<() => OpenWorkbook> {
  const bytes = file === null ? await countSample(stamp(new Date())) : readFileSync(file);
  const open = (): OpenWorkbook => openFile(file === null ? "Fordshire.xlsx" : basename(file), bytes);
  // Tried at once: what is wrong with the file belongs on the command line, not on the page.
  open();
  return open;
}

async function start({ port, open, file, web }: StartOptions): Promise<void> {
  const first = await firstWorkbook(file);
  buildPages(ROOT, say);
  const office = join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");
  const folders = { addIn: ADD_IN, page: join(ROOT, "out/workbench"), office };
  const reportBug = (bug: unknown): void => {
    process.stderr.write(`${bug instanceof Error ? (bug.stack ?? bug.message) : String(bug)}\n`);
  };
  const parts = { folders, first, addIn: () => readAddIn(ADD_IN), reportBug };
  const server = await startServer({ ...parts, port });
  const certificate = web ? await makeCertificate(new Date()) : null;
  const secure = certificate && (await startServer({ ...parts, port: port + 1, certificate }));
  const stop = (): void => void Promise.all([server.close(), secure?.close()]).then(() => process.exit(0));
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  say(`Workbench: ${server.address}`);
  if (secure)
    say(
      `Web seam: ${secure.address} (its certificate signs itself; Microsoft's office.js is fetched from its own address)`,
    );
  if (open) openBrowser(server.address);
}

/** For real Excel: the add-in alone, at the address that manifest.xml names. */
async function sideload(): Promise<void> {
  buildPages(ROOT, say);
  const certificate = await keptCertificate(join(ROOT, "out/certificate"), new Date());
  const server = await serveAddIn(ADD_IN, certificate);
  const stop = (): void => void server.close().then(() => process.exit(0));
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  say(`The add-in is at ${server.address}/taskpane.html for as long as this runs.`);
  say(`Once: tell this computer to trust ${certificate.file}, for its own name (localhost) only.`);
  say(`Then give Excel ${join(ADD_IN, "manifest.xml")}: docs/deployment.md says how, under "For a trial".`);
}

const options = readOptions(process.argv.slice(2));
if ("problem" in options) giveUp(`${options.problem}\n${USAGE}`, 2);
try {
  await (options.sideload ? sideload() : start(options));
} catch (failed) {
  const code = (failed as NodeJS.ErrnoException).code;
  if (failed instanceof Refusal) giveUp(failed.message, 1);
  if (code === "ENOENT" || code === "EISDIR" || code === "EACCES") {
    giveUp(`${options.file ?? "A file"} cannot be opened. Check the name and that you may read the file.`, 1);
  }
  throw failed;
}
