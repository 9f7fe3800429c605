import type { RawCell } from "#domain/columns/raw-cell";
import { GIVEN_NOW } from "#domain/checks/read-reason";
import type { RegisterTable } from "#domain/place/register-rows";
import { PAIR_REASON_HEADINGS, readPairReasons } from "#domain/checks/pair-reason";

/** Why the two sides of a pair differ, said in the pane; kept in the row of TP_Transfers that it names. "" takes it back. */
export interface SaidOfPair {
  readonly payer: string;
  readonly payee: string;
  readonly capital: string;
  readonly reason: string;
}

const { reason: REASON, on: ON, at: AT, print: PRINT } = PAIR_REASON_HEADINGS;
const KEYS = ["Payer", "Payee", "Capital"] as const;

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
  const at = (heading: string): number => table.headings.indexOf(heading);
  const write = (row: readonly RawCell[], cells: Readonly<Record<string, RawCell>>): RawCell[] =>
    table.headings.map((heading, column) => (heading in cells ? cells[heading]! : (row[column] ?? null)));
  const says = (row: readonly RawCell[], keys: readonly (typeof KEYS)[number][]): boolean =>
    keys.every((key) => String(row[at(key)] ?? "").trim() === wordOf(said, key));
  const reason = said.reason.trim();
  const given = { [REASON]: reason, [ON]: on, [AT]: null, [PRINT]: GIVEN_NOW };
  const none = { [REASON]: null, [ON]: null, [AT]: null, [PRINT]: null };
  const cleared = table.rows.map((row) => (says(row, ["Payer", "Payee"]) ? write(row, none) : row));
  if (reason === "") return { ...table, rows: cleared };
  const isOwn = (row: readonly RawCell[]): boolean => says(row, KEYS);
  if (cleared.some(isOwn)) return { ...table, rows: cleared.map((row) => (isOwn(row) ? write(row, given) : row)) };
  const keys = Object.fromEntries(KEYS.map((key) => [key, wordOf(said, key)]));
  return { ...table, rows: [...cleared, write([], { ...keys, ...given })] };
}

function withHeadings(standing: RegisterTable | null): RegisterTable {
  const headings = standing?.headings ?? [];
  const missing = [...KEYS, REASON, ON, AT, PRINT].filter((heading) => !headings.includes(heading));
  return { headings: [...headings, ...missing], rows: standing?.rows ?? [] };
}

function wordOf({ payer, payee, capital }: SaidOfPair, key: (typeof KEYS)[number]): string {
  return { Payer: payer, Payee: payee, Capital: capital }[key];
}

/** What takes reasons of pairs back: each pair says again what it said before. */
export function pairReasonsBefore(held: RegisterTable | null, said: readonly SaidOfPair[]): SaidOfPair[] {
  const before = readPairReasons(held);
  return said.map((one) => {
    const ofPair = before.filter(({ payer, payee }) => payer === one.payer && payee === one.payee);
    const [first] = ofPair;
    return first ? { ...one, capital: first.capital, reason: first.given.reason } : { ...one, reason: "" };
  });
}
