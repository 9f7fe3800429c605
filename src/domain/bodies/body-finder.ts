import type { Agency } from "../place/registers.ts";
import type { BodyWords } from "./body-words.ts";
import { type Likeness, likenessOf, ranksAgree } from "./likeness.ts";
import { completePhrase, isCutFrom, type WholeName } from "./cut-off.ts";
import { nameTokens, type NameTokens } from "./name-tokens.ts";
import { type SetOff, setOff } from "./set-off.ts";

/** How a text names a body: surest first. */
export type Manner = "name" | "alias" | "spelling" | "with other words" | "cut off";

/** A body that a text names. */
export interface FoundBody {
  /** The register's name. */
  readonly body: string;
  readonly manner: Manner;
}

/**
 * Finds the registered body that a payee or a description names, however it is spelt, and nothing that only looks like it.
 *
 * Surest first: the name or an alias itself; the same kind of body with the same words of its own; a name between words
 * that say nothing; a name that the column cut off. Where two bodies could be meant, neither is.
 *
 * @source bodies.md 6.2, matching order
 */
export class BodyFinder {
  private readonly words: BodyWords;
  private readonly tokens: NameTokens;
  private readonly forms = new Map<string, Form | null>();
  private readonly shorts = new Map<string, string | null>();
  private readonly alike = new Map<string, Form[]>();
  private readonly phrases: readonly (readonly [string, string])[];
  private longestForm = 0;

  constructor(agencies: readonly Agency[], words: BodyWords) {
    this.words = words;
    this.tokens = nameTokens(words);
    this.phrases = Object.entries(words.phrases).filter(([phrase]) => phrase.includes(" "));
    for (const { name, short, code, aliases } of agencies) {
      this.remember(name, name, "name");
      for (const alias of aliases) this.remember(alias, name, "alias");
      // A short name or code is letters that may stand for anything inside a text: only ever the whole of one.
      for (const text of [short, code])
        if (text.length > 2 && text === text.toUpperCase()) this.rememberShort(text, name);
    }
  }

  /** The body that a payee is. @param width - characters at which the column cuts its texts off; 0 = it does not. */
  find(payee: string, width = 0): FoundBody | null {
    const text = payee.trim();
    const short = this.short(text);
    if (short !== undefined) return short;
    const tokens = this.withoutNeutral(this.withoutLeftOver(this.tokens(text)));
    if (tokens.length === 0) return null;
    return this.whole(tokens) ?? this.named(text) ?? this.cutOff(text, width);
  }

  /** The one body that a description names among other words; null where it names none or several. */
  findIn(text: string): FoundBody | null {
    const tokens = this.tokens(text);
    const found = new Set<string>();
    for (let at = 0; at < tokens.length; at++) {
      const form = this.formAt(tokens, at);
      if (form) found.add(form.body);
    }
    const only = onlyOf(found.size === 0 ? this.shortNamesIn(text, tokens) : found);
    return only === null ? null : { body: only, manner: "with other words" };
  }

  /** Bodies of which the description writes the name otherwise, and nothing beside it: `Contribution to Mersea Police`. */
  private shortNamesIn(text: string, tokens: readonly string[]): ReadonlySet<string> {
    if (!likenessOf(tokens, this.words.kinds)) return new Set();
    return new Set(setOff(text).flatMap((stretch) => this.shortName(stretch)));
  }

  private shortName({ texts, beside }: SetOff): string[] {
    if (beside.some((part) => this.isAnotherBody(part))) return [];
    const bodies = texts.flatMap((text) => {
      const tokens = this.withoutPayment(this.withoutNeutral(this.tokens(text)));
      const likeness = likenessOf(tokens, this.words.kinds);
      return (likeness && this.bodyLike(likeness)) ?? [];
    });
    return bodies.slice(0, 1);
  }

  /** The body of these letters; null where another bears them too, undefined where they are none or a body's own name. */
  private short(text: string): FoundBody | null | undefined {
    const body = this.shorts.get(text);
    const form = this.forms.get(this.tokens(text).join(" "));
    if (body === undefined || form?.manner === "name") return undefined;
    const isClash = body === null || (form !== undefined && form?.body !== body);
    return isClash ? null : { body, manner: "alias" };
  }

  /** Letters that two bodies bear name neither. */
  private rememberShort(text: string, body: string): void {
    const held = this.shorts.get(text);
    this.shorts.set(text, held === undefined || held === body ? body : null);
  }

  private remember(text: string, body: string, manner: Manner): void {
    const tokens = this.tokens(text);
    if (tokens.length === 0) return;
    const key = tokens.join(" ");
    const held = this.forms.get(key);
    this.longestForm = Math.max(this.longestForm, tokens.length);
    if (held !== undefined && held?.body !== body) this.forms.set(key, null);
    else if (!held) this.forms.set(key, { body, manner, tokens, likeness: likenessOf(tokens, this.words.kinds) });
    const form = this.forms.get(key);
    if (form?.likeness) append(this.alike, keyOf(form.likeness), form);
  }

  /** The whole of a name: as it is registered, or the same kind with the same words of its own. */
  private whole(tokens: readonly string[]): FoundBody | null {
    const form = this.forms.get(tokens.join(" "));
    if (form !== undefined) return form && { body: form.body, manner: form.manner };
    const likeness = likenessOf(tokens, this.words.kinds);
    if (!likeness) return null;
    const body = this.bodyLike(likeness);
    return body === null ? null : { body, manner: "spelling" };
  }

  /** The one body of this kind and these words; an alias may be vague (`Oxley CC`): no form of it may speak against it. */
  private bodyLike(likeness: Likeness): string | null {
    const forms = this.alike.get(keyOf(likeness)) ?? [];
    const bodies = new Set(forms.map(({ body }) => body));
    for (const form of forms) if (form.likeness && !ranksAgree(likeness, form.likeness)) bodies.delete(form.body);
    return onlyOf(bodies);
  }

  /** A name with a part of the body, set off by a dash, a comma or a bracket: `Oxley DC - Housing`. */
  private named(text: string): FoundBody | null {
    const parts = text.split(/\s+[-–—:]+\s+|[-–—:]\s+|[,;(\n]/);
    if (parts.length < 2) return null;
    const [first = "", ...rest] = parts;
    const found = this.whole(this.withoutNeutral(this.withoutLeftOver(this.tokens(first))));
    if (!found || rest.some((part) => this.isAnotherBody(part))) return null;
    return { body: found.body, manner: "with other words" };
  }

  private isAnotherBody(text: string): boolean {
    return this.tokens(text).some((word) => this.words.others.includes(word));
  }

  /**
   * A name of which the end is missing. The words of its own must all be there and its kind must have begun, and it must be
   * seen to be cut: in the middle of a word, or where the column ends.
   */
  private cutOff(text: string, width: number): FoundBody | null {
    const tokens = this.withoutLeftOver(this.tokens(text));
    const completed = completePhrase(tokens, this.phrases);
    const body =
      (completed && this.whole(completed)?.body) ?? this.wholeNameOf(tokens, width > 0 && text.length >= width);
    return body === null ? null : { body, manner: "cut off" };
  }

  private wholeNameOf(tokens: readonly string[], atEnd: boolean): string | null {
    const bodies = new Set<string>();
    for (const form of this.forms.values()) if (form && isCutFrom(form, tokens, atEnd)) bodies.add(form.body);
    return onlyOf(bodies);
  }

  private formAt(tokens: readonly string[], at: number): Form | null {
    for (let length = Math.min(this.longestForm, tokens.length - at); length > 1; length--) {
      const form = this.forms.get(tokens.slice(at, at + length).join(" "));
      if (!form) continue;
      // A name of two words that bears no kind may be a place: `Marl District` is, `Barts Health` is not told apart.
      const isSure = form.likeness !== null || length > 2;
      return isSure && !this.isBesideAnother(tokens, at, length) ? form : null;
    }
    return null;
  }

  private isBesideAnother(tokens: readonly string[], at: number, length: number): boolean {
    return [tokens[at - 1], tokens[at + length]].some((word) => word !== undefined && this.words.others.includes(word));
  }

  /** Without the end of the name in the line above, which a page break leaves in front: `LTD⏎BARTS HEALTH NHS TRUST`. */
  private withoutLeftOver(tokens: readonly string[]): readonly string[] {
    const from = tokens.findIndex((word) => !this.words.legalForms.includes(word));
    return from <= 0 ? tokens : tokens.slice(from);
  }

  /** Without references and words that say nothing of whose name it is, at the end and in front. */
  private withoutNeutral(tokens: readonly string[]): readonly string[] {
    let [from, to] = [0, tokens.length];
    while (to > from && this.isNeutral(tokens[to - 1]!)) to--;
    while (from < to && this.isNeutral(tokens[from]!)) from++;
    return tokens.slice(from, to);
  }

  /** Without the word for what is paid, at the end or in front. */
  private withoutPayment(tokens: readonly string[]): readonly string[] {
    const from = this.words.payments.includes(tokens[0] ?? "") ? 1 : 0;
    const to = this.words.payments.includes(tokens.at(-1) ?? "") ? -1 : undefined;
    return tokens.slice(from, to);
  }

  private isNeutral(word: string): boolean {
    return /\p{N}/u.test(word) || this.words.neutral.includes(word);
  }
}

interface Form extends WholeName {
  readonly body: string;
  readonly manner: Manner;
}

function keyOf({ kind, own }: Likeness): string {
  return `${kind}|${own.join(" ")}`;
}

function onlyOf(bodies: ReadonlySet<string>): string | null {
  const [only] = bodies;
  return bodies.size === 1 ? only! : null;
}

function append(lists: Map<string, Form[]>, key: string, form: Form): void {
  const list = lists.get(key);
  if (list) list.push(form);
  else lists.set(key, [form]);
}
