import { type Evidence, groupBy, isSameRow, matchTwins, type Pair, type PlacedRow, type Twins } from "./match-twins.ts";

/** For each row now the row that stood before. */
export interface RowMatches {
  /** Index into the rows before; -1 = none. No row is given twice. */
  readonly matched: readonly number[];
  /** False where the row may be another than the one that stood, or stands in its place alone. */
  readonly isSure: readonly boolean[];
}

/**
 * Finds for each row now the row that stood before: one that is the only one of its words on both sides, else one of its twins
 * (`matchTwins`), else, where the row in its place has no other taker, that one, which is not sure.
 *
 * Cost: O(rows).
 */
export function matchRows(now: readonly PlacedRow[], before: readonly PlacedRow[]): RowMatches {
  const [matched, isSure] = [now.map(() => -1), now.map(() => false)];
  const free = new Set(before.keys());
  const give = (pair: Pair): void => {
    matched[pair.now] = pair.before;
    isSure[pair.now] = pair.isSure;
    free.delete(pair.before);
  };
  const groups = twinsOf(now, before);
  const [single, several] = [groups.filter(isSingle), groups.filter((group) => !isSingle(group))];
  const singles = single.map(({ now: [row], before: [at] }): Pair => {
    return { now: row!, before: at!, isSure: isSameRow(now[row!]!, before[at!]!) };
  });
  singles.forEach(give);
  const evidence = evidenceOf(singles, now, before);
  for (const twins of several) matchTwins(twins, { now, before, evidence }).forEach(give);
  const inPlace = new Map(before.map(({ place }, at) => [place, at]));
  now.forEach(({ place }, row) => {
    const at = inPlace.get(place);
    if (matched[row] === -1 && at !== undefined && free.has(at)) give({ now: row, before: at, isSure: false });
  });
  return { matched, isSure };
}

function isSingle({ now, before }: Twins): boolean {
  return now.length === 1 && before.length === 1;
}

/** Rows of the same words that stand on both sides. */
function twinsOf(now: readonly PlacedRow[], before: readonly PlacedRow[]): Twins[] {
  const [ofNow, ofBefore] = [byWords(now), byWords(before)];
  return [...ofNow].flatMap(([words, rows]) => {
    const stood = ofBefore.get(words);
    return stood ? [{ now: rows, before: stood }] : [];
  });
}

/** Rows by their words, in the order of their places. */
function byWords(rows: readonly PlacedRow[]): Map<string, number[]> {
  const known = [...rows.keys()].filter((at) => rows[at]!.identity !== null);
  const groups = groupBy(known, (at) => rows[at]!.identity!.words);
  for (const group of groups.values()) group.sort((a, b) => rows[a]!.place - rows[b]!.place);
  return groups;
}

function evidenceOf(singles: readonly Pair[], now: readonly PlacedRow[], before: readonly PlacedRow[]): Evidence {
  const inOrder = [...singles].sort((a, b) => now[a.now]!.place - now[b.now]!.place);
  const places = inOrder.map((pair) => before[pair.before]!.place);
  const changed = singles.filter((pair) => {
    const amounts = [now[pair.now]!, before[pair.before]!].map(({ identity }) => identity?.amount);
    return !amounts.includes("") && amounts[0] !== amounts[1];
  });
  return {
    isOrderKept: places.every((place, at) => at === 0 || places[at - 1]! <= place),
    areAmountsKept: changed.length * 2 <= singles.length,
  };
}
