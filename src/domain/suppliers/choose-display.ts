/**
 * The name a supplier goes by: of its names as found the plainest. Fewest brackets, points and figures first, then small letters
 * before capitals only, then the shortest, then A to Z.
 *
 * @param names - at least one.
 */
export function chooseDisplay(names: readonly string[]): string {
  const [best] = [...names].sort(
    (a, b) => noiseOf(a) - noiseOf(b) || shoutOf(a) - shoutOf(b) || a.length - b.length || (a < b ? -1 : 1),
  );
  return best!;
}

function noiseOf(name: string): number {
  return name.trim().replace(/[\p{L} &'’-]/gu, "").length + (/\s{2}|[\r\n]|^\s|\s$/.test(name) ? 1 : 0);
}

function shoutOf(name: string): number {
  return name === name.toUpperCase() || name === name.toLowerCase() ? 1 : 0;
}
