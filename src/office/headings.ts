/**
 * True where writing `wanted` over `old` from left to right would pass through two equal headings, which Excel does not
 * allow in a table: it would rename the second.
 */
export function headingsClash(old: readonly string[], wanted: readonly string[]): boolean {
  return wanted.some((heading, index) => {
    const stood = old.findIndex((other) => other.toLowerCase() === heading.toLowerCase());
    return stood > index;
  });
}

/** Gives a table's headings names that clash with none, until the wanted ones are written. */
export function parkHeadings(head: Excel.Range, width: number): void {
  head.values = [Array.from({ length: width }, (_, index) => `TP~${index + 1}`)];
}
