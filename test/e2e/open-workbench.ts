import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { readAddIn } from "#workbench/server/addin/read-add-in";
import { newWorkbook } from "#workbench/server/files/open-file";
import type { OpenWorkbook } from "#workbench/server/open-workbook";
import { buildPages } from "#workbench/server/start/build-pages";
import { type RunningServer, startServer } from "#workbench/server/start-server";
import { alone } from "./alone.ts";
import { Grid } from "./grid.ts";
import { openBrowser } from "./open-browser.ts";
import { Pane } from "./pane.ts";
import { type PageRecord, watchPage } from "./watch-page.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** What the server serves: the add-in as it ships, the page of the workbench, and office.js of the npm package. */
export const FOLDERS = {
  addIn: join(ROOT, "dist"),
  page: join(ROOT, "out/workbench"),
  office: join(ROOT, "node_modules/@microsoft/office-js/dist"),
};

/** The pane as narrow as it is drawn for, and a screen on which the sheet has room beside it. CSS pixels. */
const SCREEN = { width: 1280, height: 900 };

export interface WorkbenchOptions {
  /** The workbook that is open at first; an empty one if left out. */
  readonly first?: () => OpenWorkbook;
  /** Over https the workbench is Excel on the web, and serves the add-in's page untouched. */
  readonly certificate?: { readonly key: string; readonly cert: string };
  /** The https server that the add-in's page comes from, where it is not the workbench itself. With a certificate only. */
  readonly addInAt?: string;
  /** Done to the page before it is opened. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** Switches of Chromium, beside those that are always given. */
  readonly switches?: readonly string[];
}

/** The workbench in a browser, with a hand on each of its parts. */
export interface OpenedWorkbench {
  readonly address: string;
  readonly page: Page;
  readonly grid: Grid;
  readonly pane: Pane;
  readonly record: PageRecord;
  /** What went wrong in the workbench's own server. */
  readonly bugs: readonly unknown[];
  close(): Promise<void>;
}

/** Builds what is out of date, serves it on a free port and opens it in a browser of its own. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<OpenedWorkbench> {
  const bugs: unknown[] = [];
  const server = await serve(options, bugs);
  const browser = await openBrowser(options.switches);
  try {
    const { page, record } = await openPage(browser, server, options);
    const close = async (): Promise<void> => {
      await browser.close();
      await server.close();
    };
    return { address: server.address, page, record, bugs, grid: new Grid(page), pane: new Pane(page), close };
  } catch (failed) {
    await browser.close();
    await server.close();
    throw failed;
  }
}

/** Suites run side by side: one builds, the others find it done. */
export function buildOnce(): Promise<void> {
  return alone(join(ROOT, "out/building"), () => buildPages(ROOT, () => undefined));
}

async function serve(options: WorkbenchOptions, bugs: unknown[]): Promise<RunningServer> {
  const { first = newWorkbook, certificate, addInAt } = options;
  await buildOnce();
  return startServer({
    folders: FOLDERS,
    first,
    addIn: () => readAddIn(FOLDERS.addIn),
    reportBug: (bug) => bugs.push(bug),
    port: 0,
    addInAt,
    ...(certificate && { certificate }),
  });
}

async function openPage(browser: Browser, { address }: RunningServer, { certificate, prepare }: WorkbenchOptions) {
  const secure: BrowserContextOptions = certificate ? { ignoreHTTPSErrors: true } : {};
  const page = await browser.newPage({ viewport: SCREEN, locale: "en-GB", ...secure });
  const record = await watchPage(page);
  await prepare?.(page);
  await page.goto(address);
  await page.getByRole("tablist", { name: "Sheets" }).getByRole("tab", { selected: true }).waitFor();
  return { page, record };
}
