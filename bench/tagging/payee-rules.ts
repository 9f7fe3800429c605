import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";

/** A published file of payments: its path, and the payee of each record as it stands there, the headings' record included. */
export interface PayeesOfFile {
  readonly path: string;
  readonly payees: readonly string[];
}

/** A plain rule as it would stand in TP_Rules: its word, its order (no two alike) and its theme. */
export interface PlainRule {
  readonly word: string;
  readonly order: number;
  readonly theme: string;
}

const HEADINGS = ["Supplier Name", "Supplier ID(T)", "Supplier (Beneficiary) Name"];
const THEMES = 20;

/** The payees of every .csv below a folder, in the order of the paths. Parsed apart from the product. */
export function readPayees(folder: string): PayeesOfFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".csv"))
    .sort()
    .map((name) => ({ path: join(folder, name), payees: payeesIn(join(folder, name)) }));
}

function payeesIn(path: string): string[] {
  const bytes = readFileSync(path);
  const { data } = Papa.parse<string[]>(decode(bytes), { skipEmptyLines: false });
  const column = data[0]?.findIndex((heading) => HEADINGS.includes(heading)) ?? -1;
  if (column < 0) throw new Error(`${path} has no column of payees that this bench knows.`);
  const isBlank = data.at(-1)?.every((cell) => cell === "") ?? false;
  return (isBlank ? data.slice(0, -1) : data).map((record) => record[column] ?? "");
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Rules of pieces of names spread over all payees, so that most rows match several; each word once. */
export function makeRules(names: readonly string[], most: number): PlainRule[] {
  const pieces = new Set<string>();
  const all = [...new Set(names)].sort();
  for (let at = 0; pieces.size < most && at < all.length * 7; at++) {
    const piece = pieceOf(all[(at * 7919) % all.length] ?? "", at % 3 === 0);
    if (piece.length > 3) pieces.add(piece);
  }
  return [...pieces].map((word, at) => ({ word, order: (at * 31) % most, theme: `Theme ${String(at % THEMES)}` }));
}

/** The beginning of a name, or its first two words; without the mark that parts the words of a rule. */
function pieceOf(name: string, isShort: boolean): string {
  const [first = "", second = ""] = plain(name).split("|", 1).join("").split(" ");
  return isShort ? first.slice(0, 5) : `${first} ${second}`.trim();
}

/** The first rule by order whose word a payee holds, sought rule by rule with `includes`; null = none. */
export function naiveRule(rules: readonly PlainRule[], payee: string): PlainRule | null {
  const text = plain(payee);
  let best: PlainRule | null = null;
  for (const rule of rules) if (text.includes(rule.word) && (best === null || rule.order < best.order)) best = rule;
  return best;
}

/** Case and runs of spaces do not tell texts apart. */
function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}
