import { type DOMWindow, JSDOM, VirtualConsole } from "jsdom";
import { LIBRARY_URL, OfficeLibrary } from "./office-library.ts";

/** The window of an add-in's page, with what office.js puts there. */
export type AddInWindow = DOMWindow & {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
};

export interface OfficePage {
  readonly loaded: Promise<AddInWindow>;
  close(): void;
}

/**
 * Opens an empty page with the real office.js in jsdom.
 * @param address - tells office.js of its host by `_host_Info`; nothing is fetched from it.
 * @param prepare - readies the window before office.js runs.
 */
export function openOfficePage(address: string, prepare: (window: DOMWindow) => void): OfficePage {
  const problems: Error[] = [];
  const virtualConsole = new VirtualConsole().on("jsdomError", (error) => problems.push(error));
  const dom = new JSDOM(`<!doctype html><script src="${LIBRARY_URL}office.js"></script>`, {
    url: address,
    runScripts: "dangerously",
    resources: new OfficeLibrary(),
    virtualConsole,
    pretendToBeVisual: true,
    beforeParse: prepare,
  });
  const loaded = new Promise<AddInWindow>((resolve, reject) => {
    dom.window.addEventListener("load", () => {
      const window = dom.window as AddInWindow;
      if ("Office" in window) resolve(window);
      else reject(new Error("office.js could not be loaded.", { cause: problems[0] }));
    });
  });
  return { loaded, close: () => dom.window.close() };
}
