import type { RawCell } from "#domain/ledger/cells";
import type { RegisterTable } from "#domain/place/register-rows";
import { RULE_TAG_COLUMNS } from "#domain/tagging/read-rules";
import type { Amendments, NewRule } from "./amendments.ts";

const HEADINGS = ["Order", "Field", "Match", "Words", ...Object.keys(RULE_TAG_COLUMNS), "Active", "Note"];
/** Steps between orders, so that a person can put a rule in between. */
const STEP = 10;

/**
 * TP_Rules with the rules that a person has stated in the pane below those that stand, and without those withdrawn.
 *
 * Rows and columns of people's own stay as they are. A rule that stands already is not added again.
 *
 * @returns null where there is no table and nothing to add.
 */
export function amendRules(standing: RegisterTable | null, amendments: Amendments): RegisterTable | null {
  const { rules = [], withdrawnRules = [] } = amendments;
  if (standing === null && rules.length === 0) return null;
  const table = withHeadings(standing ?? { headings: [], rows: [] });
  const withdrawn = new Set(withdrawnRules.map(sayingOf));
  const kept = table.rows.filter((row) => !withdrawn.has(sayingOfRow(table, row)));
  const known = new Set(kept.map((row) => sayingOfRow(table, row)));
  let order = lastOrder(table, kept);
  const added = rules.flatMap((rule) => {
    const saying = sayingOf(rule);
    if (known.has(saying)) return [];
    known.add(saying);
    order += STEP;
    return [rowOf(table, rule, order)];
  });
  return { headings: table.headings, rows: [...kept.filter(isFilled), ...added] };
}

/** Our headings in our spelling wherever they stand (a settings file writes `transfer_to`), those missing at the end. */
function withHeadings({ headings, rows }: RegisterTable): RegisterTable {
  const spelt = headings.map((heading) => HEADINGS.find((ours) => fold(ours) === fold(heading)) ?? heading);
  return { headings: [...spelt, ...HEADINGS.filter((heading) => !spelt.includes(heading))], rows };
}

function fold(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[\s_]+/g, " ")
    .trim();
}

function cellsOf({ field, match, words, gives, note }: NewRule): Record<string, string> {
  const tags = Object.entries(RULE_TAG_COLUMNS).map(([heading, tag]) => [heading, gives[tag] ?? ""] as const);
  return { Field: field, Match: match, Words: words.join("|"), ...Object.fromEntries(tags), Active: "Y", Note: note };
}

function rowOf({ headings }: RegisterTable, rule: NewRule, order: number): RawCell[] {
  const cells: Record<string, RawCell> = { ...cellsOf(rule), Order: order };
  return headings.map((heading) => (cells[heading] === "" ? null : (cells[heading] ?? null)));
}

/** What a rule says: where and how it looks, for what, and what it gives. Order, note and switch apart. */
const SAYING = ["Field", "Match", "Words", ...Object.keys(RULE_TAG_COLUMNS)];

function sayingOf(rule: NewRule): string {
  const cells = cellsOf(rule);
  return SAYING.map((heading) => plain(cells[heading] ?? "")).join("\u001f");
}

function sayingOfRow({ headings }: RegisterTable, row: readonly RawCell[]): string {
  return SAYING.map((heading) => plain(row[headings.indexOf(heading)] ?? "")).join("\u001f");
}

function plain(cell: RawCell): string {
  return String(cell).trim().toLowerCase();
}

function isFilled(row: readonly RawCell[]): boolean {
  return row.some((cell) => cell !== null && cell !== "");
}

function lastOrder({ headings }: RegisterTable, rows: readonly (readonly RawCell[])[]): number {
  const column = headings.indexOf("Order");
  const orders = rows.map((row) => Number(row[column] ?? 0)).filter(Number.isFinite);
  return Math.max(0, ...orders);
}
