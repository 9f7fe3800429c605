/**
 * True where two letters at most changed places. Of texts as long as each other that differ in two letters at most: two numbers
 * are known by their sum and the sum of their squares.
 */
export function haveSameLetters(from: string, to: string): boolean {
  let [sum, squares] = [0, 0];
  for (let at = 0; at < from.length; at++) {
    const [x, y] = [from.charCodeAt(at), to.charCodeAt(at)];
    sum += x - y;
    squares += x * x - y * y;
  }
  return sum === 0 && squares === 0;
}

/** Alike where each letter that stands there several times running is taken once. */
export function areSameButDoubles(a: string, b: string): boolean {
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length && a[i] === b[j]) {
    const letter = a[i];
    while (a[i] === letter) i++;
    while (b[j] === letter) j++;
  }
  return i === a.length && j === b.length;
}

/** `dargateand` is `dargate and`, the blank left out. */
export function endsInAnd(from: string, to: string): boolean {
  const [short, long] = from.length < to.length ? [from, to] : [to, from];
  if (long.length !== short.length + 3 || short.length <= 3) return false;
  return (long.endsWith("and") && long.startsWith(short)) || (long.startsWith("and") && long.endsWith(short));
}

/** `school` and `schools`: one word is the other with `s` or `es`. Not of short words. */
export function isPlural(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const more = long.length - short.length;
  if (short.length < 5 || more < 1 || more > 2 || !long.endsWith("s") || !long.startsWith(short)) return false;
  return more === 1 || long.endsWith("es");
}

/** Words that both names have stand in another order (`Network for Skills`, `Skills Network`). */
export function areTurned(words: readonly number[], others: readonly number[]): boolean {
  const [own, other] = [[...new Set(words)], [...new Set(others)]];
  const order = own.filter((word) => other.includes(word));
  return other.filter((word) => own.includes(word)).some((word, at) => word !== order[at]);
}
