import { foldName } from "../place/match-agency.ts";
import type { Agency } from "../place/registers.ts";
import type { BodyWords } from "./body-words.ts";
import { type Likeness, likenessOf, ranksAgree } from "./likeness.ts";
import { nameTokens } from "./name-tokens.ts";
import type { TitleWords } from "./name-in-title.ts";

/** Names shorter than this stand in too many words by chance. */
const SHORTEST = 3;
/** So many words behind a name may still be its own: `Wold | Fire and Rescue Service`. */
const WORDS_BEHIND = 4;

/** The words by which one body is told from another. */
export type BodyAndTitleWords = Pick<BodyWords, "kinds" | "others" | "spellings" | "phrases"> &
  Pick<TitleWords, "apart" | "payees">;

/**
 * The registered body whose name or alias stands whole in a title or the name of a file, the longest there; null where none
 * or several do, and where the words beside it make it another body: `Wold` is neither `North Wold` nor `Wold Police`.
 */
export function registeredInTitle(text: string, agencies: readonly Agency[], words: BodyAndTitleWords): string | null {
  const title = ` ${foldName(text)} `;
  const found = agencies.flatMap((agency) =>
    formsOf(agency)
      .filter((form) => form.length >= SHORTEST && isNamed(title, form, { agency, words }))
      .map((form) => ({ name: agency.name, length: form.length })),
  );
  const longest = Math.max(0, ...found.map(({ length }) => length));
  const names = new Set(found.filter(({ length }) => length === longest).map(({ name }) => name));
  const [only] = names;
  return names.size === 1 ? only! : null;
}

interface OfBody {
  readonly agency: Agency;
  readonly words: BodyAndTitleWords;
}

function formsOf({ name, aliases }: Agency): string[] {
  return [name, ...aliases].map(foldName);
}

function isNamed(title: string, form: string, { agency, words }: OfBody): boolean {
  const at = title.indexOf(` ${form} `);
  if (at < 0) return false;
  const before = title.slice(0, at).trim().split(" ").at(-1) ?? "";
  const behind = title
    .slice(at + form.length + 2)
    .trim()
    .split(" ")
    .slice(0, WORDS_BEHIND);
  if ([...words.apart, ...words.payees].includes(before)) return false;
  if ([before, behind[0] ?? ""].some((word) => words.others.includes(word))) return false;
  return isOfItsKind(form, behind, { agency, words });
}

/** False where name and words behind it are of a kind or rank that no name of the body bears. */
function isOfItsKind(form: string, behind: readonly string[], { agency, words }: OfBody): boolean {
  const cut = nameTokens(words);
  const likeness = (name: string): Likeness | null => likenessOf(cut(name), words.kinds);
  const said = likeness([form, ...behind].join(" "));
  // A name that bears its kind has said it: what stands behind says nothing new.
  if (!said || said.kind === kindIn(cut(form), words)) return true;
  const own = formsOf(agency).flatMap((name) => likeness(name) ?? []);
  return (
    own.some((one) => one.kind === said.kind) && own.every((one) => one.kind !== said.kind || ranksAgree(one, said))
  );
}

function kindIn(tokens: readonly string[], { kinds }: BodyAndTitleWords): string | undefined {
  return kinds.find(({ marks }) => marks.some((mark) => mark.every((word) => tokens.includes(word))))?.name;
}
