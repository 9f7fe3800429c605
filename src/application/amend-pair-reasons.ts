import type { RawCell } from "#domain/columns/raw-cell";
import type { RegisterTable } from "#domain/place/register-rows";
import { asGiven } from "./amend-explanations.ts";
import { PAIR_REASON_HEADINGS, type PairReason, readPairReasons } from "#domain/checks/pair-reason";

/** Why the two sides of a pair differ, said in the pane; kept in the row of TP_Transfers that it names. "" takes it back. */
export interface SaidOfPair {
  readonly payer: string;
  readonly payee: string;
  readonly capital: string;
  readonly reason: string;
  /** Every reason that stood for the pair before, each in its row: they go back as they were given, in place of `reason`. */
  readonly stood?: readonly PairReason[];
}

const { reason: REASON, on: ON, at: AT, print: PRINT } = PAIR_REASON_HEADINGS;
const KEYS = ["Payer", "Payee", "Capital"] as const;
type PairKey = Pick<SaidOfPair, "payer" | "payee" | "capital">;

/**
 * Lays reasons given in the pane over TP_Transfers as it stands. A pair has one reason: what stood in its other rows goes.
 * Before the first count there is no such table: it is then made, and the count puts the reasons into its own.
 *
 * @param on - 22/11/2026
 */
export function amendPairReasons(
  standing: RegisterTable | null,
  said: readonly SaidOfPair[] | undefined,
  on: string,
): RegisterTable | null {
  return (said ?? []).reduce<RegisterTable | null>((table, one) => withReason(table, one, on), standing);
}

function withReason(standing: RegisterTable | null, said: SaidOfPair, on: string): RegisterTable {
  const table = withHeadings(standing);
  const none = { [REASON]: null, [ON]: null, [AT]: null, [PRINT]: null };
  const isOfPair = isOf(table.headings, said, ["Payer", "Payee"]);
  const rows = table.rows.map((row) => (isOfPair(row) ? write(table, row, none) : row));
  return reasonsToPut(said, on).reduce<RegisterTable>(putReason, { ...table, rows });
}

function reasonsToPut({ stood, ...said }: SaidOfPair, on: string): readonly PairReason[] {
  if (stood) return stood;
  return said.reason.trim() === "" ? [] : [{ ...said, given: asGiven(said.reason, on) }];
}

/** In the row that it names, which is made where there is none. */
function putReason(table: RegisterTable, { given, ...pair }: PairReason): RegisterTable {
  const cells = { [REASON]: given.reason, [ON]: given.on, [AT]: given.at, [PRINT]: given.print };
  const isOwn = isOf(table.headings, pair, KEYS);
  if (table.rows.some(isOwn)) {
    return { ...table, rows: table.rows.map((row) => (isOwn(row) ? write(table, row, cells) : row)) };
  }
  const keys = Object.fromEntries(KEYS.map((key) => [key, wordOf(pair, key)]));
  return { ...table, rows: [...table.rows, write(table, [], { ...keys, ...cells })] };
}

/** Whether a row names the pair, by the columns given. */
function isOf(headings: readonly string[], pair: PairKey, keys: readonly (typeof KEYS)[number][]) {
  return (row: readonly RawCell[]): boolean =>
    keys.every((key) => String(row[headings.indexOf(key)] ?? "").trim() === wordOf(pair, key));
}

function write(
  { headings }: RegisterTable,
  row: readonly RawCell[],
  cells: Readonly<Record<string, RawCell>>,
): RawCell[] {
  return headings.map((heading, column) => (heading in cells ? cells[heading]! : (row[column] ?? null)));
}

function withHeadings(standing: RegisterTable | null): RegisterTable {
  const headings = standing?.headings ?? [];
  const missing = [...KEYS, REASON, ON, AT, PRINT].filter((heading) => !headings.includes(heading));
  return { headings: [...headings, ...missing], rows: standing?.rows ?? [] };
}

function wordOf({ payer, payee, capital }: PairKey, key: (typeof KEYS)[number]): string {
  return { Payer: payer, Payee: payee, Capital: capital }[key];
}

/** What takes reasons of pairs back: each pair says again what it said before, for the difference for which that was said. */
export function pairReasonsBefore(held: RegisterTable | null, said: readonly SaidOfPair[]): SaidOfPair[] {
  const before = readPairReasons(held);
  return said.map(({ payer, payee, capital }) => {
    const stood = before.filter((one) => one.payer === payer && one.payee === payee);
    return { payer, payee, capital, reason: stood.map(({ given }) => given.reason).join("; "), stood };
  });
}
