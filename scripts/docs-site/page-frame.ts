import { posix } from "node:path";
import { CONTENTS } from "./contents.ts";

/** What surrounds the text of one page. */
export interface Page {
  /** Its place in the site without ending: `decisions/0003-duplicate-payments`. */
  readonly name: string;
  readonly title: string;
  readonly html: string;
}

/** Scripts, frames and other hosts: the pages need none, so none can come in. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** A whole HTML page: menu, text, and what release it belongs to. @param titles - of every page, by name. */
export function framePage({ name, title, html }: Page, titles: ReadonlyMap<string, string>, version: string): string {
  const root = name.includes("/") ? "../" : "";
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} – Total Place for Excel</title>
    <link rel="icon" href="${root}../assets/icon-32.png" />
    <link rel="stylesheet" href="${root}docs.css" />
  </head>
  <body>
    <a class="skip" href="#text">Skip to the text</a>
    <header><a href="${root}index.html">Total Place for Excel</a></header>
    <nav aria-label="Documentation">
${menu(name, titles)}
    </nav>
    <main id="text" tabindex="-1">
${html}
    </main>
    <footer>Release ${version}. These pages come with the add-in and send nothing anywhere.</footer>
  </body>
</html>
`;
}

function menu(current: string, titles: ReadonlyMap<string, string>): string {
  return CONTENTS.map(({ title, pages }) => {
    const items = pages.map((name) => `        <li>${link(name, current, titles)}</li>`).join("\n");
    return `      <h2>${title}</h2>\n      <ul>\n${items}\n      </ul>`;
  }).join("\n");
}

function link(name: string, current: string, titles: ReadonlyMap<string, string>): string {
  const title = titles.get(name);
  if (title === undefined) throw new Error(`The menu names a page that is not there: ${name}`);
  const here = name === current ? ' aria-current="page"' : "";
  return `<a href="${posix.relative(posix.dirname(current), name)}.html"${here}>${title}</a>`;
}
