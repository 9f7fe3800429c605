/**
 * The name a supplier goes by: of its names as found the plainest. Fewest brackets, points and figures first, then small letters
 * before capitals only, then the shortest, then A to Z.
 *
 * @param names - at least one.
 */
export function chooseDisplay(names: readonly string[]): string {
  if (names.length === 1) return names[0]!;
  const ranked = names.map((name) => ({ name, noise: noiseOf(name), shout: shoutOf(name) }));
  const isBefore = (a: (typeof ranked)[number], b: (typeof ranked)[number]): number =>
    a.noise - b.noise || a.shout - b.shout || a.name.length - b.name.length || (a.name < b.name ? -1 : 1);
  return ranked.sort(isBefore)[0]!.name;
}

const BEYOND_ASCII = /[^\0-\x7f]/;
const NOISE = /[^A-Za-z &'-]/g;
const NOISE_ANYWHERE = /[^\p{L} &'’-]/gu;

/** Letters of plain names are told from the rest some ten times sooner than those of all alphabets. */
function noiseOf(name: string): number {
  const trimmed = name.trim();
  const noise = trimmed.match(BEYOND_ASCII.test(name) ? NOISE_ANYWHERE : NOISE);
  const isLoose = trimmed.length < name.length || /\s{2}|[\r\n]/.test(name);
  return (noise === null ? 0 : noise.join("").length) + (isLoose ? 1 : 0);
}

function shoutOf(name: string): number {
  return name === name.toUpperCase() || name === name.toLowerCase() ? 1 : 0;
}
