import type { SourceText } from "./source-text.ts";
import { type ClassHint, type ClassWords, LEFT_OUT_FIELDS, type LeftOutField } from "../left-out/class-words.ts";
import { spacedWords, wordsOfText } from "../left-out/words-of-text.ts";

/** One phrase ready to be looked for: with a space at either end, so that only whole words are found. */
interface Phrase {
  readonly of: ClassWords;
  readonly spaced: string;
  readonly unless: readonly string[];
}

/**
 * Reads what the words of lines say of a class that no count holds. Every distinct text of a field is looked at once, so
 * that a hundred thousand lines cost as many map look-ups.
 *
 * Of several phrases the longest speaks: `minimum revenue provision` goes before `provision`. What a line is for goes before
 * whom it pays.
 */
export class ClassWordsReader {
  private readonly known = new Map<LeftOutField, Map<string, ClassHint | null>>();
  private readonly phrases: readonly Phrase[];

  constructor(classes: readonly ClassWords[]) {
    const phrases = classes.flatMap((of) => {
      const unless = (of.unless ?? []).map(spacedWords);
      return of.words.map((words) => ({ of, spaced: spacedWords(words), unless }));
    });
    // A stable sort: of two phrases of one length the upper in the table goes first.
    this.phrases = phrases.sort((a, b) => b.spaced.length - a.spaced.length);
    for (const field of LEFT_OUT_FIELDS) this.known.set(field, new Map());
  }

  /** null where no words of the line say a class. */
  of(row: SourceText): ClassHint | null {
    for (const field of LEFT_OUT_FIELDS) {
      const text = row.text(field);
      const hint = text === "" ? null : this.hintIn(field, text);
      if (hint) return hint;
    }
    return null;
  }

  private hintIn(field: LeftOutField, text: string): ClassHint | null {
    const known = this.known.get(field)!;
    const before = known.get(text);
    if (before !== undefined) return before;
    const hint = this.read(field, text);
    known.set(text, hint);
    return hint;
  }

  private read(field: LeftOutField, text: string): ClassHint | null {
    const spaced = spacedWords(text);
    const where = field === "payee" ? "payee" : "purpose";
    const said = this.phrases.find((phrase) => phrase.of.in === where && says(spaced, phrase));
    if (!said) return null;
    const { of } = said;
    return {
      class: of.class,
      field,
      found: said.spaced.trim(),
      isSure: of.isSure === true,
      words: wordsOfText(text),
    };
  }
}

function says(spaced: string, phrase: Phrase): boolean {
  if (phrase.of.alone) return spaced === phrase.spaced;
  return spaced.includes(phrase.spaced) && !phrase.unless.some((words) => spaced.includes(words));
}
