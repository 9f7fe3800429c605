/** A row by where it stands and what identifies it; print "" = nothing identifies it. */
export interface PlacedPrint {
  readonly place: number;
  readonly print: string;
}

/**
 * Finds for each row now the row that stood before: the one in its place with its print, else one with its print anywhere,
 * else, where the row in its place has no other taker, that one.
 *
 * @returns index into `before`, or -1. No row of `before` is given twice.
 */
export function matchRows(now: readonly PlacedPrint[], before: readonly PlacedPrint[]): number[] {
  const matched = now.map(() => -1);
  const free = new Set(before.keys());
  const inPlace = new Map(before.map(({ place }, at) => [place, at]));
  const give = (row: number, at: number | undefined): void => {
    if (at === undefined || matched[row] !== -1 || !free.delete(at)) return;
    matched[row] = at;
  };
  now.forEach(({ place, print }, row) => {
    const at = inPlace.get(place);
    if (at !== undefined && before[at]!.print === print) give(row, at);
  });
  const byPrint = new Map<string, number[]>();
  for (const at of free) {
    const alike = byPrint.get(before[at]!.print);
    if (alike) alike.push(at);
    else byPrint.set(before[at]!.print, [at]);
  }
  now.forEach(({ print }, row) => {
    if (print !== "" && matched[row] === -1) give(row, byPrint.get(print)?.shift());
  });
  now.forEach(({ place }, row) => {
    give(row, inPlace.get(place));
  });
  return matched;
}
