import { type DOMWindow, JSDOM, VirtualConsole } from "jsdom";
import type { WorkbookModel } from "#workbench/model/workbook";
import { BatchServer } from "./batch-server.ts";
import { type HostCounters, newCounters } from "./counters.ts";
import { type FaultControl, Faults, type FaultScript } from "./faults.ts";
import { makeObjects } from "./objects/make-objects.ts";
import { type Calculation, OpenBook } from "./open-book.ts";
import { externalObject } from "./seam/external-object.ts";
import { LIBRARY_URL, OfficeLibrary } from "./seam/office-library.ts";

export type { Calculation } from "./open-book.ts";
export type { HostCounters } from "./counters.ts";
export type { Fault, FaultControl, FaultScript } from "./faults.ts";

/** Excel on the web takes and gives no more in one request. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface HostOptions {
  readonly model: WorkbookModel;
  /** Disposed of with the session. */
  readonly calculation: Calculation;
  /** Of one request and of one response; 5 MB unless said. */
  readonly payloadLimitBytes?: number;
  readonly faults?: FaultScript;
}

/** The window of the add-in's page, with what office.js puts there. */
export type AddInWindow = DOMWindow & {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
};

export interface ExcelSession {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly window: AddInWindow;
  /** Live; from 0 once the session is open. */
  readonly counters: HostCounters;
  readonly faults: FaultControl;
  close(): void;
}

let sessions = 0;

/**
 * Opens a workbook in the stand-in for Excel: the real, unmodified office.js in a page of its own, on the desktop's seam
 * (`window.external`), answered from the model. Resolves once `Office.onReady` has.
 *
 * Several sessions may be open at once, each with its own page; `close` ends all of a session's timers.
 * @throws Error where office.js cannot be loaded or does not find its host.
 */
export async function openExcelSession(options: HostOptions): Promise<ExcelSession> {
  const counters = newCounters();
  const faults = new Faults(options.faults);
  const book = new OpenBook({ model: options.model, calculation: options.calculation, counters, makeObjects });
  const server = new BatchServer(book, faults, options.payloadLimitBytes ?? PAYLOAD_LIMIT);
  const external = externalObject(server, `session-${++sessions}`, new Map());
  const page = openPage(external.host);
  const close = (): void => {
    external.close();
    page.dom.window.close();
    book.close();
    options.calculation.dispose();
  };
  try {
    const window = await page.loaded;
    await needExcel(window);
    Object.assign(counters, newCounters());
    return { Excel: window.Excel, Office: window.Office, window, counters, faults, close };
  } catch (error) {
    close();
    throw error;
  }
}

async function needExcel(window: AddInWindow): Promise<void> {
  const { host } = await window.Office.onReady();
  if (host !== window.Office.HostType.Excel) throw new Error(`office.js found the host ${String(host)}, not Excel.`);
}

interface Page {
  readonly dom: JSDOM;
  readonly loaded: Promise<AddInWindow>;
}

/** An empty page with office.js, told by its address that the host is desktop Excel (and by flag 1, a shared runtime). */
function openPage(host: Readonly<Record<string, unknown>>): Page {
  const problems: Error[] = [];
  const virtualConsole = new VirtualConsole().on("jsdomError", (error) => problems.push(error));
  const dom = new JSDOM(`<!doctype html><script src="${LIBRARY_URL}office.js"></script>`, {
    url: "https://localhost/workbench.html?_host_Info=Excel$Win32$16.01$en-GB$$$$1",
    runScripts: "dangerously",
    resources: new OfficeLibrary(),
    virtualConsole,
    pretendToBeVisual: true,
    beforeParse: (window) => Object.defineProperty(window, "external", { configurable: true, value: host }),
  });
  const loaded = new Promise<AddInWindow>((resolve, reject) => {
    dom.window.addEventListener("load", () => {
      const window = dom.window as AddInWindow;
      if ("Office" in window) resolve(window);
      else reject(new Error("office.js could not be loaded.", { cause: problems[0] }));
    });
  });
  return { dom, loaded };
}
