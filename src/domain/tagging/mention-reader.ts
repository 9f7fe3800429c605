import type { BodyFinder } from "../bodies/body-finder.ts";
import type { SourceText } from "./source-text.ts";
import type { KnownFlows } from "../transfers/known-pair.ts";
import type { Mention, MentionField } from "../transfers/mention.ts";

/** What is looked at where a line bears no payee, in this order. */
const DESCRIPTIONS = ["purpose", "service", "reference"] as const satisfies readonly MentionField[];
/** A column that cuts its texts off is at least so wide, and so many different texts fill it. */
const LEAST_WIDTH = 20;
const LEAST_CUT_TEXTS = 2;

export interface MentionWords {
  readonly finder: BodyFinder;
  readonly flows: KnownFlows;
  /** True for payees that stand for people or firms whose names are withheld: they are no payee. */
  readonly isWithheld: (payee: string) => boolean;
}

/**
 * Reads which body each line of a block says it pays. Every distinct text is looked up once, so that a hundred thousand
 * lines cost as many map look-ups.
 *
 * A payee that is no body of the register settles the matter: what the line is for is only asked where nobody is named.
 */
export class MentionReader {
  private readonly words: MentionWords;
  private readonly width: number;
  private readonly payees = new Map<string, Mention | null>();
  private readonly withheld = new Map<string, boolean>();
  /** By field: a row asks of its own texts, and puts none together to ask. */
  private readonly descriptions = {
    purpose: new Map<string, Mention | null>(),
    service: new Map<string, Mention | null>(),
    reference: new Map<string, Mention | null>(),
  };
  private readonly noTransfers = new Map<string, boolean>();

  /** @param width - see `columnWidth`. */
  constructor(words: MentionWords, width: number) {
    this.words = words;
    this.width = width;
  }

  of(row: SourceText): Mention | null {
    const payee = row.text("payee");
    const mention = payee === "" || this.isWithheld(payee) ? this.described(row) : this.paid(payee);
    return mention && this.isNoTransfer(row) ? null : mention;
  }

  private paid(payee: string): Mention | null {
    return remembered(this.payees, payee, () => {
      const found = this.words.finder.find(payee, this.width);
      return found && { ...found, kind: "", field: "payee", words: payee };
    });
  }

  private described(row: SourceText): Mention | null {
    for (const field of DESCRIPTIONS) {
      const text = row.text(field);
      if (text === "") continue;
      const mention = remembered(this.descriptions[field], text, () => this.describe(field, text));
      if (mention) return mention;
    }
    return null;
  }

  private describe(field: MentionField, text: string): Mention | null {
    const found = this.words.finder.findIn(text);
    const kind = this.words.flows.pairs.find(({ words }) => words.some((word) => holdsWord(text, word)))?.kind ?? "";
    if (found) return { ...found, kind, field, words: text };
    return kind === "" ? null : { body: "", kind, manner: "known flow", field, words: text };
  }

  private isWithheld(payee: string): boolean {
    return remembered(this.withheld, payee, () => this.words.isWithheld(payee));
  }

  private isNoTransfer(row: SourceText): boolean {
    return DESCRIPTIONS.some((field) => {
      const text = row.text(field);
      const says = (): boolean => this.words.flows.noTransfer.some((word) => holdsWord(text, word));
      return text !== "" && remembered(this.noTransfers, text, says);
    });
  }
}

/** Characters at which a column cuts its texts off: the greatest length, where several texts have it; 0 = it does not. */
export function columnWidth(texts: Iterable<string>): number {
  let [width, cut] = [0, new Set<string>()];
  for (const text of texts) {
    if (text.length > width) [width, cut] = [text.length, new Set()];
    if (text.length === width) cut.add(text);
  }
  return width >= LEAST_WIDTH && cut.size >= LEAST_CUT_TEXTS ? width : 0;
}

/** True where the text holds these words with no letter or figure at either side. */
export function holdsWord(text: string, word: string): boolean {
  const folded = text.toLowerCase();
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(folded.charAt(at - 1) + folded.charAt(at + word.length))) return true;
  }
  return false;
}

function remembered<T extends object | boolean | null>(known: Map<string, T>, key: string, make: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}
