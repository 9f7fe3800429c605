import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { JSDOM } from "jsdom";
import { buildDocs } from "#scripts/docs-site/build-docs";
import { linkHelp } from "#scripts/release/link-help";
import { writeSamples } from "#workbench/cli/write-samples";
import { type FigureName, figurePage, FIGURES } from "#taskpane/words/figures";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const FUNCTIONS = join(ROOT, "test/functions/functions.reviewed.json");

describe("the pages that come with the add-in", () => {
  let dist: string;
  const pages = new Map<string, Document>();

  beforeAll(async () => {
    dist = mkdtempSync(join(tmpdir(), "docs-"));
    copyFileSync(FUNCTIONS, join(dist, "functions.json"));
    copyFileSync(join(ROOT, "src/taskpane/help.html"), join(dist, "help.html"));
    buildDocs({ root: ROOT, dist, version: "1.2.3" });
    await writeSamples(join(dist, "samples"));
    for (const name of readdirSync(dist, { recursive: true, encoding: "utf8" }))
      if (name.endsWith(".html")) pages.set(name, new JSDOM(readFileSync(join(dist, name), "utf8")).window.document);
  });
  afterAll(() => rmSync(dist, { recursive: true }));

  const linksOf = (page: Document): string[] =>
    [...page.querySelectorAll("a[href], img[src]")]
      .map((one) => one.getAttribute("href") ?? one.getAttribute("src") ?? "")
      .filter((href) => !/^[a-z]+:/i.test(href));

  /** Whether an address on a page leads to a built page, to a heading on it, or to a file. */
  function leads(from: string, href: string): boolean {
    const [path = "", heading] = href.split("#");
    const target = path === "" ? from : relative(dist, resolve(dist, dirname(from), path));
    if (heading === undefined) return existsSync(join(dist, target));
    return (pages.get(target)?.getElementById(heading) ?? null) !== null;
  }

  it("lead only to what is there, from each page and from the help", () => {
    const broken = [...pages].flatMap(([name, page]) =>
      linksOf(page)
        .filter((href) => !leads(name, href))
        .map((href) => `${name}: ${href}`),
    );
    expect(broken).toEqual([]);
  });

  it("hold every file of docs", () => {
    const written = readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md"))
      .map((name) => `docs/${name.replace(/md$/, "html")}`);
    expect([...pages.keys()]).toEqual(expect.arrayContaining(written));
  });

  it("take no script, style or picture from anywhere else", () => {
    for (const page of pages.values()) {
      expect(page.querySelector("script, style, iframe, [onclick]")).toBeNull();
      expect(page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content")).toMatch(
        /^default-src 'none'; style-src 'self'; img-src 'self'/,
      );
      for (const { src } of page.querySelectorAll("img")) expect(src).not.toMatch(/^[a-z]+:\/\//);
    }
  });

  it("have one first heading, a language and words for each picture", () => {
    for (const [name, page] of pages) {
      expect([name, page.querySelectorAll("h1").length]).toEqual([name, 1]);
      expect(page.documentElement.lang).toBe("en-GB");
      for (const { alt } of page.querySelectorAll("img")) expect(alt).not.toBe("");
    }
  });

  it("have the place of each figure to which the pane links, and its words", () => {
    for (const figure of Object.keys(FIGURES) as FigureName[]) {
      expect([figure, leads("taskpane.html", figurePage(figure))]).toEqual([figure, true]);
      expect(pages.get("docs/figures.html")?.body.textContent).toContain(FIGURES[figure].formula);
    }
  });

  it("have the place of each function to which Excel's function wizard links", () => {
    const { functions } = JSON.parse(linkHelp(readFileSync(FUNCTIONS, "utf8"), "https://host.example")) as {
      functions: { helpUrl: string }[];
    };
    expect(functions.length).toBeGreaterThan(0);
    for (const { helpUrl } of functions) {
      const [address, place = ""] = helpUrl.split("#");
      expect(address).toBe("https://host.example/docs/function-reference.html");
      expect(pages.get("docs/function-reference.html")?.getElementById(place)?.tagName).toBe("H2");
    }
  });
});
