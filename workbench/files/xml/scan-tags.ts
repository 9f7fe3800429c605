const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const GREATER = 62;

/**
 * Hops from tag to tag of a text that is known to be well-formed, and tells where each begins and ends.
 *
 * The XML reader tells no offsets of cells cheaply; cutting a change into a sheet of a million cells needs only them.
 */
export class TagScan {
  start = 0;
  end = 0;
  kind: "open" | "close" | "empty" = "open";
  private readonly text: string;
  private readonly limit: number;

  constructor(text: string, from = 0, limit = text.length) {
    this.text = text;
    this.end = from;
    this.limit = limit;
  }

  /** Moves to the next tag; comments, CDATA and instructions are passed over. False at the end. */
  next(): boolean {
    const { text } = this;
    for (;;) {
      const start = text.indexOf("<", this.end);
      if (start < 0 || start >= this.limit) return false;
      const passed = passOver(text, start);
      if (passed === undefined) {
        this.start = start;
        this.end = tagEnd(text, start);
        this.kind = this.kindOf();
        return true;
      }
      this.end = passed;
    }
  }

  private kindOf(): "open" | "close" | "empty" {
    if (this.text.charCodeAt(this.start + 1) === SLASH) return "close";
    return this.text.charCodeAt(this.end - 2) === SLASH ? "empty" : "open";
  }

  /** The tag's name as written. */
  get name(): string {
    const from = this.start + (this.kind === "close" ? 2 : 1);
    let to = from;
    while (to < this.end && !endsName(this.text.charCodeAt(to))) to++;
    return this.text.slice(from, to);
  }
}

function endsName(code: number): boolean {
  return code <= 32 || code === SLASH || code === GREATER;
}

function tagEnd(text: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === QUOTE || code === APOSTROPHE) quote = code;
    else if (code === GREATER) return at + 1;
  }
  return text.length;
}

function passOver(text: string, start: number): number | undefined {
  if (text.startsWith("<!--", start)) return after(text, "-->", start + 4);
  if (text.startsWith("<![CDATA[", start)) return after(text, "]]>", start + 9);
  if (text.startsWith("<?", start)) return after(text, "?>", start + 2);
  if (text.startsWith("<!", start)) return tagEnd(text, start);
  return undefined;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

const ATTRIBUTE = /\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The attributes of an opening tag, values as written (entities stay). */
export function tagAttributes(tag: string): Map<string, string> {
  return new Map(Array.from(tag.matchAll(ATTRIBUTE), ([, name, double, single]) => [name!, double ?? single ?? ""]));
}
