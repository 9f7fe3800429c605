import type { RowIdentity } from "#domain/tagging/row-identity";

/** A row by where it stands and which row it is; null = nothing identifies it. */
export interface PlacedRow {
  readonly place: number;
  readonly identity: RowIdentity | null;
}

/** Rows of one set of words, in the order in which they stand. */
export interface Twins {
  readonly now: readonly number[];
  readonly before: readonly number[];
}

/** What the rows without twins show of what was done to the sheet: twins alone cannot show it. */
export interface Evidence {
  /** They stand in the order in which they stood. */
  readonly isOrderKept: boolean;
  /** Most of them read what they read. */
  readonly areAmountsKept: boolean;
}

/** Row `now` stood before as `before`; not sure where it may as well have been one of its twins. */
export interface Pair {
  readonly now: number;
  readonly before: number;
  readonly isSure: boolean;
}

interface Rows {
  readonly now: readonly PlacedRow[];
  readonly before: readonly PlacedRow[];
  readonly evidence: Evidence;
}

type Key = (row: PlacedRow) => string;

const amountOf: Key = ({ identity }) => identity?.amount ?? "";
const wholeOf: Key = (row) => `${amountOf(row)} ${aboveOf(row)}`;

/**
 * Pairs rows of the same words with the rows that they were. Where the amounts that stood still stand, rows were moved, added
 * or deleted, and each is known by its amount and by what was filled down to it. Where they do not but the rows are as many,
 * amounts were corrected in place: the first is the first still. Else nothing is sure.
 *
 * @returns no row twice; rows that no other can be are left out.
 */
export function matchTwins(twins: Twins, rows: Rows): Pair[] {
  const isAsMany = twins.now.length === twins.before.length;
  if (twins.before.some((at) => amountOf(rows.before[at]!) === "")) return matchUnknown(twins, rows, isAsMany);
  if (stands(twins, rows, wholeOf)) return matchBy([wholeOf], twins, { rows, isSure: () => isTrusted(rows, isAsMany) });
  if (stands(twins, rows, amountOf)) return matchByAmount(twins, rows, isAsMany);
  if (isAsMany) return matchInOrder(twins, rows);
  return matchBy([wholeOf, amountOf], twins, { rows, isSure: () => false });
}

/** A row without twins is the same row, whatever it reads now: unless all else but its words has changed. */
export function isSameRow(now: PlacedRow, before: PlacedRow): boolean {
  return isAlike(amountOf(now), amountOf(before)) || isAlike(aboveOf(now), aboveOf(before));
}

/** What is not known of one of them tells them not apart. */
function isAlike(a: string, b: string): boolean {
  return a === b || a === "" || b === "";
}

function aboveOf({ identity }: PlacedRow): string {
  return identity?.above ?? "";
}

/** Counted before amounts were kept: as many rows stand in their order; of more or fewer nothing says which is which. */
function matchUnknown(twins: Twins, rows: Rows, isAsMany: boolean): Pair[] {
  if (isAsMany) return inOrder(twins, () => rows.evidence.isOrderKept);
  return matchBy([() => ""], twins, { rows, isSure: () => false });
}

/** Where all amounts were corrected, one of those left may read what another read. */
function isTrusted({ evidence }: Rows, isAsMany: boolean): boolean {
  return isAsMany || evidence.areAmountsKept;
}

/** True where the rows of one side are all of the other, or some of them. */
function stands({ now, before }: Twins, rows: Rows, keyOf: Key): boolean {
  const counts = new Map<string, number>();
  const add = (key: string, by: number) => counts.set(key, (counts.get(key) ?? 0) + by);
  for (const row of now) add(keyOf(rows.now[row]!), 1);
  for (const at of before) add(keyOf(rows.before[at]!), -1);
  const left = [...counts.values()];
  return left.every((count) => count >= 0) || left.every((count) => count <= 0);
}

/**
 * The amounts stand and what was filled down does not: it was renamed, or a sort took it away. Rows of one amount that only
 * what was filled down told apart are not sure where several are left.
 */
function matchByAmount(twins: Twins, rows: Rows, isAsMany: boolean): Pair[] {
  const whole = matchBy([wholeOf], twins, { rows, isSure: () => isTrusted(rows, isAsMany) });
  const left = leftOf(twins, whole);
  const ofNow = groupBy(left.now, (row) => amountOf(rows.now[row]!));
  const ofBefore = groupBy(left.before, (at) => amountOf(rows.before[at]!));
  const isOnly = (amount: string): boolean => ofNow.get(amount)?.length === 1 && ofBefore.get(amount)?.length === 1;
  const only = new Set([...ofNow.keys()].filter(isOnly));
  const isSure = (row: PlacedRow): boolean => only.has(amountOf(row)) && isTrusted(rows, isAsMany);
  return [...whole, ...matchBy([amountOf], left, { rows, isSure })];
}

/** Amounts were corrected: a row that reads what it read is the same, unless the sheet was sorted or all amounts changed. */
function matchInOrder(twins: Twins, rows: Rows): Pair[] {
  const { isOrderKept, areAmountsKept } = rows.evidence;
  return inOrder(
    twins,
    (now, before) => isOrderKept && areAmountsKept && wholeOf(rows.now[now]!) === wholeOf(rows.before[before]!),
  );
}

function inOrder({ now, before }: Twins, isSure: (now: number, before: number) => boolean): Pair[] {
  return now.map((row, at) => ({ now: row, before: before[at]!, isSure: isSure(row, before[at]!) }));
}

interface By {
  readonly rows: Rows;
  readonly isSure: (now: PlacedRow) => boolean;
}

/** Pairs by each key in turn: of several with one key first those in their place, then in their order. */
function matchBy(keys: readonly Key[], twins: Twins, { rows, isSure }: By): Pair[] {
  const pairs: Pair[] = [];
  for (const keyOf of keys) {
    for (const key of [(row: PlacedRow) => `${keyOf(row)} ${String(row.place)}`, keyOf]) {
      const left = leftOf(twins, pairs);
      const free = groupBy(left.before, (at) => key(rows.before[at]!));
      for (const now of left.now) {
        const before = free.get(key(rows.now[now]!))?.shift();
        if (before !== undefined) pairs.push({ now, before, isSure: isSure(rows.now[now]!) });
      }
    }
  }
  return pairs;
}

function leftOf(twins: Twins, pairs: readonly Pair[]): Twins {
  const [now, before] = [new Set(pairs.map((pair) => pair.now)), new Set(pairs.map((pair) => pair.before))];
  return { now: twins.now.filter((row) => !now.has(row)), before: twins.before.filter((at) => !before.has(at)) };
}

/** In the order in which they come. */
export function groupBy<T>(all: Iterable<T>, keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
