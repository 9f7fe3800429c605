import type { Unit } from "../place/registers.ts";
import type { Decision } from "./classify-rows.ts";
import { halfAPenny } from "./half-a-penny.ts";
import type { FoundTotal, Mapping } from "./reading.ts";

/** Rows that are the sum of rows beside them, though no word says so; positions among the decisions. */
export interface FoundSums {
  readonly rows: readonly number[];
  /** What they come to, in the unit of the file. */
  readonly amount: number;
  /** True where the rest of the sheet proves it, so that they were left out; else they were counted. */
  readonly isProved: boolean;
}

export interface WithoutSums {
  readonly decisions: readonly Decision[];
  /** null = there are none. */
  readonly sums: FoundSums | null;
}

/** A list of payments names these; what stands in it is paid, whatever its rows add up to. */
const OF_A_LIST = ["payee", "date", "reference", "line", "vat"] as const;
/** A longer list is no table of services, and some of its rows are the sum of others by chance. */
const MOST_LINES = 2000;
const ROWS_A_SUM = 8;

/**
 * Takes out the rows of a table of services that sum up the rows above or below them under a name of their own ("Adults" under
 * "Homes" and "Day care", "Net cost of services" at the foot): with them its pounds would count twice, or three times.
 *
 * They are left out where the sheet proves it to the penny: its own total is the sum of the lines without them and not with
 * them; or two or more of them hold every line of the sheet. Otherwise they are counted and told. A sheet whose lines name a
 * payee, a date, a document or a line number is a list, and is never asked.
 *
 * @param total - the file's own, in its unit; null where it states none.
 * @param unit - of the amounts.
 * Cost: O(lines) times the sums found.
 * @source inputs.md 2.7 rows 10 and 11
 */
export function takeOutSums(
  decisions: readonly Decision[],
  mapping: Mapping,
  { total, unit }: { readonly total: FoundTotal | null; readonly unit: Unit },
): WithoutSums {
  const lines = decisions.flatMap(({ kind, amount }, at) =>
    kind === "line" && amount !== null ? [{ at, amount }] : [],
  );
  const table: Table = { lines, unit, total: total?.value ?? null };
  const isAsked = lines.length <= MOST_LINES && OF_A_LIST.every((field) => mapping[field] === undefined);
  const found = isAsked && !ties(table) ? findSums(table) : null;
  return found ? without(decisions, found.sums, found.proved) : { decisions, sums: null };
}

/** The sums that the table proves, else those that it does not disprove. */
function findSums(table: Table): { readonly sums: readonly Line[]; readonly proved: boolean } | null {
  const ways = [table.lines, [...table.lines].reverse()].map((lines) => sumsIn(lines, table.unit));
  const found = ways.filter((sums) => sums.length > 0);
  const proved = found.find((sums) => isProved(table, sums));
  if (proved) return { sums: proved, proved: true };
  // A total that disagrees stops the count by itself.
  return table.total === null && found[0] ? { sums: found[0], proved: false } : null;
}

function ties({ lines, total, unit }: Table): boolean {
  return total !== null && isSame({ unit }, sumOf(lines), total);
}

interface Line {
  readonly at: number;
  readonly amount: number;
}

interface Table {
  readonly lines: readonly Line[];
  readonly unit: Unit;
  readonly total: number | null;
}

/**
 * Lines that are the sum of those before them: of two or more since the last such line, of several such sums right before it,
 * or, at the end, of all.
 */
function sumsIn(lines: readonly Line[], unit: Unit): Line[] {
  const found: Line[] = [];
  /** Sum of the parts before each place where a sum may begin, the innermost last. */
  let starts = [0];
  let sum = 0;
  let parts = 0;
  lines.forEach((line, i) => {
    const is = (from: number): boolean => isSame({ unit }, line.amount, sum - from);
    const start = line.amount === 0 ? -1 : startOf(starts, parts, is);
    const isFoot = i === lines.length - 1 && i > 1 && is(0);
    if (start < 0 && !isFoot) {
      sum += line.amount;
      parts++;
      return;
    }
    found.push(line);
    starts = [...starts.slice(0, start + 1), sum];
    parts = 0;
  });
  return found;
}

/** Where the sum begins: at the last sum if lines stand in between, else before two sums or more; -1 = it is none. */
function startOf(starts: readonly number[], parts: number, is: (from: number) => boolean): number {
  if (parts === 0) return starts.slice(0, -2).map(is).lastIndexOf(true);
  return parts > 1 && is(starts.at(-1)!) ? starts.length - 1 : -1;
}

function isProved(table: Table, sums: readonly Line[]): boolean {
  const { lines, total } = table;
  if (total !== null) return isSame(table, sumOf(lines) - sumOf(sums), total);
  const ends = sums.at(-1) === lines.at(-1) || sums.at(-1) === lines[0];
  return ends && sums.length >= 2 && sums.length * ROWS_A_SUM >= lines.length && areTelling(table, sums);
}

/**
 * Small figures and equal grants are the sum of others by chance: 100, 50, 150, 50 and 200, or 1,250 twice and 2,500 twice. By the
 * step that all amounts have in common, each sum is one of so many it could have been; together, one of a thousand at least.
 */
function areTelling({ lines, unit }: Table, sums: readonly Line[]): boolean {
  const pennies = (amount: number): number => Math.abs(Math.round(amount / (2 * halfAPenny(unit))));
  const step = lines.reduce((common, { amount }) => commonStep(common, pennies(amount)), 0);
  return sums.reduce((chances, { amount }) => chances * (pennies(amount) / step), 1) >= CHANCES;
}
const CHANCES = 1000;

function commonStep(a: number, b: number): number {
  return b === 0 ? a : commonStep(b, a % b);
}

function without(decisions: readonly Decision[], sums: readonly Line[], proved: boolean): WithoutSums {
  const rows = sums.map(({ at }) => at).sort((a, b) => a - b);
  const taken = new Set(proved ? rows : []);
  return {
    decisions: decisions.map((decision, at) => (taken.has(at) ? asSum(decision) : decision)),
    sums: { rows, amount: sumOf(sums), isProved: proved },
  };
}

function asSum(decision: Decision): Decision {
  return { ...decision, kind: "subtotal", reason: "sum of rows beside it", problem: null };
}

function sumOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { amount }) => sum + amount, 0);
}

function isSame({ unit }: Pick<Table, "unit">, a: number, b: number): boolean {
  return Math.abs(a - b) < halfAPenny(unit);
}
