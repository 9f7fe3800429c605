/** A catalogue of words in another language: the same parts, functions of the same figures and names, other texts. */
export type InAnother<Words> = Words extends string
  ? string
  : Words extends (...given: infer Given) => infer Said
    ? (...given: Given) => InAnother<Said>
    : Words extends object
      ? { readonly [Part in keyof Words]: InAnother<Words[Part]> }
      : Words;

/** Around each text of the catalogue, so that what is in none of it shows. */
const [OPEN, CLOSE] = ["\u27e6", "\u27e7"];
/** By how much each word is longer: Welsh is up to a third longer than English. */
const LONGER = 0.3;

/** Words as they might be in Welsh: each longer, all marked; figures and names that are handed over stay as they are. */
export function asIfInWelsh<Words>(words: Words): InAnother<Words> {
  return translated(words) as InAnother<Words>;
}

function translated(words: unknown): unknown {
  if (typeof words === "string") return marked(words);
  if (typeof words === "function")
    return (...given: unknown[]) => translated((words as (...of: unknown[]) => unknown)(...given));
  if (Array.isArray(words)) return words.map(translated);
  if (isPlain(words)) return Object.fromEntries(Object.entries(words).map(([part, said]) => [part, translated(said)]));
  return words;
}

/** Neither a list, a table nor something of a class; of whichever of jest's windows. */
function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const parent: unknown = Object.getPrototypeOf(value);
  return parent === null || Object.getPrototypeOf(parent) === null;
}

/** A text that was made of others of the catalogue holds their marks within its own. */
function marked(text: string): string {
  if (text.trim() === "") return text;
  return `${OPEN}${text.replace(/\p{L}{2,}/gu, (word) => word + word.slice(0, Math.ceil(word.length * LONGER)))}${CLOSE}`;
}

/** What of a text is in no catalogue. */
export function outsideOf(text: string): string {
  let depth = 0;
  let outside = "";
  for (const letter of text) {
    if (letter === OPEN) depth++;
    else if (letter === CLOSE) depth--;
    else if (depth === 0) outside += letter;
  }
  return outside;
}
