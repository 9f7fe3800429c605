import type { Answer } from "./answer.ts";

/** Microsoft's address of office.js, as the shipped page has it. */
export const SHIPPED_OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Where the workbench serves the same script and its neighbours from the npm package. */
export const OFFICE_PATH = "/office/";

/** The script that gives the page its `window.external` before office.js looks for it. */
export const FRAME_SCRIPT = "/workbench/frame.js";

/** With or without quotes: the bundler leaves them out. */
const OFFICE_TAG = /<script src="?https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js"?/;

/**
 * The add-in's page as the workbench serves it over the desktop seam: office.js from the npm package, and one script
 * before it. Nothing else is changed, and the file itself not at all.
 *
 * @throws Error where the page does not load office.js from Microsoft: then there is nothing to put it in the place of.
 */
export function withLocalOffice(page: Answer): Answer {
  const html = Buffer.from(page.body).toString("utf8");
  const tag = OFFICE_TAG.exec(html);
  if (!tag) throw new Error(`The page does not load ${SHIPPED_OFFICE}.`);
  const local = `<script src="${FRAME_SCRIPT}"></script><script src="${OFFICE_PATH}office.js"`;
  return { ...page, body: html.replace(tag[0], local) };
}
