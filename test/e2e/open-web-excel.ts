import { join } from "node:path";
import type { Page, Route } from "playwright-core";
import { makeCertificate } from "#workbench/server/start/make-certificate";
import { serveAddIn } from "#workbench/server/start/serve-add-in";
import { buildOnce, FOLDERS, openWorkbench, type OpenedWorkbench, type WorkbenchOptions } from "./open-workbench.ts";

/** Where the add-in's page asks for office.js. */
export const MICROSOFT = "https://appsforoffice.microsoft.com/lib/1/hosted/";

export interface OpenedWebExcel extends OpenedWorkbench {
  /** The server of the add-in's page: `https://localhost:1234`. */
  readonly addInAt: string;
}

/**
 * Excel on the web as it stands in the world: the window of the one server, the add-in's page in a frame from another, which
 * serves the folder as it was built and knows nothing of workbooks, and office.js from Microsoft's address.
 *
 * @param prepare - done to the page before it is opened. @param options - of the workbench itself.
 */
export async function openWebExcel(
  prepare?: (page: Page) => Promise<void>,
  options: Pick<WorkbenchOptions, "first" | "switches"> = {},
): Promise<OpenedWebExcel> {
  await buildOnce();
  const certificate = await makeCertificate(new Date());
  const anyPort = 0;
  const addIn = await serveAddIn(FOLDERS.addIn, certificate, anyPort);
  try {
    const prepareAll = async (page: Page): Promise<void> => {
      await serveOffice(page);
      await prepare?.(page);
    };
    const workbench = await openWorkbench({ ...options, certificate, addInAt: addIn.address, prepare: prepareAll });
    const close = async (): Promise<void> => {
      await workbench.close();
      await addIn.close();
    };
    return { ...workbench, addInAt: addIn.address, close };
  } catch (failed) {
    await addIn.close();
    throw failed;
  }
}

/** Stands in for Microsoft's own server with the files of its npm package. */
async function serveOffice(page: Page): Promise<void> {
  await page.route(`${MICROSOFT}**`, (route: Route) =>
    route.fulfill({
      path: join(FOLDERS.office, new URL(route.request().url()).pathname.slice("/lib/1/hosted/".length)),
    }),
  );
}
