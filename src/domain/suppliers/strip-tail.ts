import { phraseTable } from "./phrase-table.ts";
import type { SupplierVocabulary } from "./supplier-vocabulary.ts";

/** `no 2 a c`, `4 account`, `a c 17340` at the end: an account of the supplier, not its name. */
const ACCOUNT_AT_END = /(?:^| )(?:(?:no |number |nr )?\d+ (?:a c|acct|acc|account)|a c(?: no)?(?: \d+)?)$/;
const ENDS_LIKE_ACCOUNT = /^(?:\d+|c|no|acc|acct|account)$/;
/** So many figures in a row are a reference, not a name. */
const REFERENCE = /^\d{5,}$/;
/** A legal form this far on is taken for one that breaks off (`limite`, `community interest c`). */
const LEAST_OF_CUT_OFF = 3;

/**
 * Makes a stripper of what stands at either end of a name and is not the name: legal forms (also misspelt or cut off), words
 * like `group` and `uk`, notes of the ledger, account numbers. It never strips the last word.
 */
export function tailStripper(vocabulary: SupplierVocabulary): (words: readonly string[]) => readonly string[] {
  const legal = phraseTable(vocabulary.legalForms);
  const company = phraseTable(vocabulary.companyWords);
  const notes = phraseTable(vocabulary.notes);
  const plain = new Set(vocabulary.plainForms);
  const generic = new Set(vocabulary.words);
  const cutOffLegal = cutOffFinder(vocabulary.legalForms.filter((form) => form.length > LEAST_OF_CUT_OFF + 3));

  const atEnd = (words: readonly string[]): number => {
    const found = notes.atEnd(words) || legal.atEnd(words) || cutOffLegal(words) || accountAtEnd(words);
    if (found > 0) return found;
    if (words.at(-1) === "and") return 1;
    const companyAt = company.atEnd(words);
    return companyAt > 0 && standsAlone(words.slice(0, -companyAt), generic) ? companyAt : 0;
  };
  return (words) => {
    let rest = words.length > 1 && REFERENCE.test(words[0]!) ? words.slice(1) : words;
    while (rest.length > 1 && plain.has(rest[0]!)) rest = rest.slice(1);
    for (let length = atEnd(rest); length > 0 && length < rest.length; length = atEnd(rest))
      rest = rest.slice(0, -length);
    const named = rest.filter((word) => !plain.has(word));
    return named.length > 0 ? named : rest;
  };
}

/** True where the words name somebody without `group` or `uk` behind them: not one short or common word alone. */
function standsAlone(words: readonly string[], generic: ReadonlySet<string>): boolean {
  return words.length > 1
    ? !words.every((word) => generic.has(word))
    : (words[0] ?? "").length > 3 && !generic.has(words[0]!);
}

/**
 * Makes a finder of legal forms that break off. One word: only of a form of one word, so that `community` is never taken for the
 * form that begins with it; several: the first stands there whole, so that few names need a look at the forms.
 */
function cutOffFinder(forms: readonly string[]): (words: readonly string[]) => number {
  const beginnings = new Set(forms.flatMap((form) => (form.includes(" ") ? [] : beginningsOf(form))));
  const spaced = forms.filter((form) => form.includes(" "));
  const heads = new Set(spaced.map((form) => form.split(" ")[0]!));
  return (words) => {
    for (let length = Math.min(4, words.length - 1); length > 1; length--) {
      const head = words[words.length - length]!;
      if (!heads.has(head)) continue;
      const tail = words.slice(-length).join(" ");
      if (tail.length >= head.length + 2 && spaced.some((form) => form.startsWith(tail))) return length;
    }
    return words.length > 1 && beginnings.has(words[words.length - 1]!) ? 1 : 0;
  };
}

/** Long enough to be taken for the form. */
function beginningsOf(form: string): readonly string[] {
  return Array.from({ length: form.length - LEAST_OF_CUT_OFF + 1 }, (_, more) =>
    form.slice(0, LEAST_OF_CUT_OFF + more),
  );
}

function accountAtEnd(words: readonly string[]): number {
  // An account ends in a figure or in one of these; few names need their words put together.
  const last = words[words.length - 1] ?? "";
  if (!ENDS_LIKE_ACCOUNT.test(last)) return 0;
  if (REFERENCE.test(last)) return 1;
  const match = ACCOUNT_AT_END.exec(words.join(" "));
  return match === null ? 0 : match[0].trim().split(" ").length;
}
