import { Marked, type Tokens } from "marked";
import { getHeadingList, gfmHeadingId } from "marked-gfm-heading-id";

export interface RenderedText {
  /** The words of the first heading. */
  readonly title: string;
  readonly html: string;
}

/** `method.md#formulas` to `method.html#formulas`, where the page is one of ours. */
const pageAddress = (href: string): string => (/^[a-z]+:/i.test(href) ? href : href.replace(/\.md(?=#|$)/, ".html"));

const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const marked = new Marked(gfmHeadingId(), {
  walkTokens(token) {
    if (token.type === "link") {
      const link = token as Tokens.Link;
      link.href = pageAddress(link.href);
    }
  },
  renderer: {
    code({ text, escaped }) {
      return `<pre tabindex="0"><code>${escaped === true ? text : escapeHtml(text)}</code></pre>\n`;
    },
    // A wide table scrolls in a box of its own, reachable by keyboard; the page never scrolls sideways.
    table(token) {
      const cells = (row: readonly Tokens.TableCell[]): string => row.map((cell) => this.tablecell(cell)).join("");
      const body = token.rows.map((row) => this.tablerow({ text: cells(row) })).join("");
      const head = this.tablerow({ text: cells(token.header) });
      return `<div class="wide" tabindex="0"><table><thead>${head}</thead><tbody>${body}</tbody></table></div>\n`;
    },
  },
});

/**
 * A page of `docs` as HTML, with an id at each heading as GitHub gives it, so that one link serves in both places.
 * @throws Error where a page has no heading: its title would be blank.
 */
export function renderMarkdown(markdown: string): RenderedText {
  const html = marked.parse(markdown, { async: false });
  const title = getHeadingList()[0]?.text;
  if (title === undefined) throw new Error("A page of the documentation has no heading.");
  return { title, html };
}
