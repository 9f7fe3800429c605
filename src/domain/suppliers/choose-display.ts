/**
 * The name a supplier goes by: of its names as found the plainest. Fewest brackets, points and figures first, then small letters
 * before capitals only, then the shortest, then A to Z.
 *
 * @param names - at least one.
 */
export function chooseDisplay(names: readonly string[]): string {
  let plainest = names[0]!;
  let least = names.length === 1 ? 0 : noiseOf(plainest);
  for (let at = 1; at < names.length; at++) {
    const name = names[at]!;
    const noise = noiseOf(name);
    if (noise > least || (noise === least && !isPlainer(name, plainest))) continue;
    plainest = name;
    least = noise;
  }
  return plainest;
}

/** Of two names with the same noise. */
function isPlainer(name: string, other: string): boolean {
  const order = shoutOf(name) - shoutOf(other) || name.length - other.length;
  return order < 0 || (order === 0 && name < other);
}

/** Nothing but words with a blank between them: most names, and seen at once. */
const PLAIN = /^[A-Za-z&'-]+(?: [A-Za-z&'-]+)*$/;
const BEYOND_ASCII = /[^\0-\x7f]/;
const NOISE = /[^A-Za-z &'-]/g;
const NOISE_ANYWHERE = /[^\p{L} &'’-]/gu;

/** Letters of plain names are told from the rest some ten times sooner than those of all alphabets. */
function noiseOf(name: string): number {
  if (PLAIN.test(name)) return 0;
  const trimmed = name.trim();
  const noise = trimmed.match(BEYOND_ASCII.test(name) ? NOISE_ANYWHERE : NOISE);
  const isLoose = trimmed.length < name.length || /\s{2}|[\r\n]/.test(name);
  return (noise === null ? 0 : noise.join("").length) + (isLoose ? 1 : 0);
}

const SMALL = /[a-z]/;
const CAPITAL = /[A-Z]/;

function shoutOf(name: string): number {
  if (SMALL.test(name) && CAPITAL.test(name)) return 0;
  return name === name.toUpperCase() || name === name.toLowerCase() ? 1 : 0;
}
