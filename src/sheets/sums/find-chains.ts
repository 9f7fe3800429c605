/** Calls joined by one operator in a formula: `SUMIFS(…)+SUMIFS(…)+…`, one term a source. */
export interface Chain {
  /** Where it stands in the text; `end` is the character after it. */
  readonly start: number;
  readonly end: number;
  readonly operator: "+" | "&";
  readonly calls: readonly string[];
}

const CALL = /(?:SUMIFS|COUNTIFS|SUMPRODUCT|SUM|IFERROR)\(/y;

/** Calls longer than this are no links of a chain: what is long in them is looked for inside. */
const LONGEST_CALL = 2_000;

/** Finds the chains of calls in a formula; those inside other calls too, but none inside a chain. */
export function findChains(text: string): Chain[] {
  const chains: Chain[] = [];
  let at = 0;
  while (at < text.length) {
    const end = callEnd(text, at);
    const chain = end === null ? null : chainFrom(text, at, end);
    if (chain) {
      chains.push(chain);
      at = chain.end;
    } else {
      at = quoteEnd(text, at) ?? at + 1;
    }
  }
  return chains;
}

function chainFrom(text: string, start: number, firstEnd: number): Chain | null {
  const operator = text[firstEnd];
  if (operator !== "+" && operator !== "&") return null;
  const calls = [text.slice(start, firstEnd)];
  let end = firstEnd;
  for (;;) {
    const next = text[end] === operator ? callEnd(text, end + 1) : null;
    if (next === null) break;
    calls.push(text.slice(end + 1, next));
    end = next;
  }
  return calls.length > 1 ? { start, end, operator, calls } : null;
}

/** The character after the call that begins here; null where none does, or where it is too long. */
function callEnd(text: string, start: number): number | null {
  CALL.lastIndex = start;
  const head = /[A-Za-z0-9_.]/.test(text[start - 1] ?? "") ? null : CALL.exec(text);
  const end = head && closing(text, CALL.lastIndex);
  return end !== null && end - start <= LONGEST_CALL ? end : null;
}

/** The character after the bracket that closes the one before `from`. */
function closing(text: string, from: number): number {
  let depth = 1;
  let at = from;
  while (depth > 0 && at < text.length) {
    const next = quoteEnd(text, at) ?? at + 1;
    if (next === at + 1) depth += DEPTH[text[at]!] ?? 0;
    at = next;
  }
  return at;
}

const DEPTH: Readonly<Record<string, number>> = { "(": 1, ")": -1 };

/** The character after the text or quoted sheet name that begins here; null where none does. */
export function quoteEnd(text: string, start: number): number | null {
  const quote = text[start];
  if (quote !== '"' && quote !== "'") return null;
  let at = start + 1;
  for (;;) {
    at = text.indexOf(quote, at);
    if (at < 0) return text.length;
    if (text[at + 1] !== quote) return at + 1;
    at += 2;
  }
}
