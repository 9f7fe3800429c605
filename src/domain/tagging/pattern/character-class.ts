type Takes = (character: string) => boolean;

/** `\d`, `\w`, `\s` and their opposites. Letters of any language are letters. */
export const SHORTHANDS: Readonly<Record<string, Takes>> = {
  d: (one) => /\d/.test(one),
  D: (one) => !/\d/.test(one),
  w: isWordCharacter,
  W: (one) => !isWordCharacter(one),
  s: (one) => /\s/.test(one),
  S: (one) => !/\s/.test(one),
};

export function isWordCharacter(character: string): boolean {
  // Nearly every character of a payee is one of these, and the wide class is slow.
  if (/^[a-z0-9 ]$/.test(character)) return character !== " ";
  return /[\p{L}\p{N}_]/u.test(character);
}

/**
 * Reads a class such as `[a-f0-9 ]` or `[^,;]`.
 *
 * @param at - place after the opening bracket.
 * @returns what it takes and the place after it; null where it is not closed or a range runs backwards.
 */
export function readClass(text: string, at: number): { readonly takes: Takes; readonly end: number } | null {
  const negated = text.charAt(at) === "^";
  const tests: Takes[] = [];
  let place = at + (negated ? 1 : 0);
  const first = place;
  while (place < text.length && (text.charAt(place) !== "]" || place === first)) {
    const member = readMember(text, place);
    if (!member) return null;
    tests.push(member.takes);
    place = member.end;
  }
  if (place >= text.length) return null;
  // Text comes in lower case: a class of capitals means the same letters.
  const holds: Takes = (one) => tests.some((takes) => takes(one) || takes(one.toUpperCase()));
  return { takes: negated ? (one) => !holds(one) : holds, end: place + 1 };
}

interface Member {
  readonly takes: Takes;
  readonly end: number;
}

/** One character, a shorthand or a range. */
function readMember(text: string, place: number): Member | null {
  const from = readCharacter(text, place);
  if (!from) return null;
  if (typeof from.means === "function") return { takes: from.means, end: from.end };
  const isRange = text.charAt(from.end) === "-" && text.charAt(from.end + 1) !== "]";
  if (!isRange) return { takes: (one) => one === from.means, end: from.end };
  const to = readCharacter(text, from.end + 1);
  if (!to || typeof to.means === "function") return null;
  const [low, high] = [from.means.codePointAt(0)!, to.means.codePointAt(0)!];
  if (high < low) return null;
  return { takes: (one) => one.codePointAt(0)! >= low && one.codePointAt(0)! <= high, end: to.end };
}

function readCharacter(text: string, place: number): { means: string | Takes; end: number } | null {
  if (place >= text.length) return null;
  const isEscaped = text.charAt(place) === "\\";
  const at = place + (isEscaped ? 1 : 0);
  if (at >= text.length) return null;
  const one = String.fromCodePoint(text.codePointAt(at)!);
  const shorthand = isEscaped ? SHORTHANDS[one] : undefined;
  return { means: shorthand ?? one, end: at + one.length };
}
