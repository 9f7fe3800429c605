/** The lines of a name that a table drawn from a page broke: at least two, none of them empty. */
export type BrokenLines = readonly [first: string, ...others: string[]];

const BREAK = /[\r\n]/;

/**
 * The lines of a name that was broken; null where it was not.
 *
 * Who draws tables from pages breaks a name that is wider than its column, and often puts its last line at the head of the next row's
 * name: `FT⏎Homerton University Hospital NHS`.
 */
export function brokenLines(name: string): BrokenLines | null {
  if (!BREAK.test(name)) return null;
  const [first, ...others] = name.split(BREAK).flatMap((line) => line.trim() || []);
  return first === undefined || others.length === 0 ? null : [first, ...others];
}

/** The name with its first line behind the others. */
export function turnedLines([first, ...others]: BrokenLines): string {
  return [...others, first].join(" ");
}
