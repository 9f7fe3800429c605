import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CONTENTS } from "./contents.ts";
import { figureReference } from "./figure-reference.ts";
import { functionReference } from "./function-reference.ts";
import { framePage } from "./page-frame.ts";
import { renderMarkdown } from "./render-markdown.ts";

/** Where things are: the project, and the folder of built files, in which `functions.json` already stands. */
export interface DocsBuild {
  readonly root: string;
  readonly dist: string;
  readonly version: string;
}

/** Writes the pages of `docs` as a small static site into `dist/docs`, with the function reference among them. */
export function buildDocs({ root, dist, version }: DocsBuild): void {
  const names = CONTENTS.flatMap(({ pages }) => pages);
  const made = new Map([
    ["figures", figureReference],
    ["function-reference", () => functionReference(readFileSync(join(dist, "functions.json"), "utf8"))],
  ]);
  const written = (name: string): string => readFileSync(join(root, "docs", `${name}.md`), "utf8");
  const pages = names.map((name) => ({ name, ...renderMarkdown(made.get(name)?.() ?? written(name)) }));
  const titles = new Map(pages.map(({ name, title }) => [name, title]));
  for (const page of pages) write(join(dist, "docs", `${page.name}.html`), framePage(page, titles, version));
  write(join(dist, "docs/docs.css"), readFileSync(join(root, "scripts/docs-site/docs.css"), "utf8"));
  const pictures = join(root, "docs/pictures");
  if (existsSync(pictures)) cpSync(pictures, join(dist, "docs/pictures"), { recursive: true });
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
