import type { RawCell } from "#domain/ledger/cells";
import type { RegisterTable } from "#domain/place/register-rows";
import { RULE_OF_BODY, RULE_TAG_COLUMNS } from "#domain/tagging/read-rules";
import type { Amendments, NewRule } from "./amendments.ts";

const SWITCH = "Active";
const HEADINGS = ["Order", "Field", "Match", "Words", ...Object.keys(RULE_TAG_COLUMNS), RULE_OF_BODY, SWITCH, "Note"];
/** Steps between orders, so that a person can put a rule in between. */
const STEP = 10;

/**
 * TP_Rules with the rules that a person has stated in the pane below those that stand, and without those withdrawn.
 *
 * Rows and columns of people's own stay as they are. A rule that stands already is not added again: its switch is turned
 * where it stands otherwise.
 *
 * @returns null where there is no table and nothing to add.
 */
export function amendRules(standing: RegisterTable | null, amendments: Amendments): RegisterTable | null {
  const { rules = [], withdrawnRules = [] } = amendments;
  if (standing === null && rules.length === 0) return null;
  const table = withHeadings(standing ?? { headings: [], rows: [] });
  const withdrawn = new Set(withdrawnRules.map(sayingOf));
  const kept = table.rows.filter((row) => isFilled(row) && !withdrawn.has(sayingOfRow(table, row)));
  return { headings: table.headings, rows: rules.reduce<Rows>((rows, rule) => withRule(table, rows, rule), kept) };
}

/**
 * What takes amendments of TP_Rules back: a rule goes only where it was added, one that stood goes back to how it was
 * switched, and one that was taken out stands again.
 *
 * @param standing - TP_Rules before the amendments.
 */
export function invertRules(
  standing: RegisterTable | null,
  { rules, withdrawnRules }: Amendments,
): Pick<Amendments, "rules" | "withdrawnRules"> {
  const table = withHeadings(standing ?? { headings: [], rows: [] });
  const before = (rule: NewRule): NewRule[] => {
    const rows = rowsSaying(table, table.rows, rule);
    return rows.length === 0 ? [] : [{ ...rule, active: rows.some((row) => isOn(table, row)) }];
  };
  /** With what a person may have typed beside it, which goes where it goes. */
  const whole = (rule: NewRule): NewRule[] =>
    before(rule).map((stood) => ({ ...stood, ...besides(table, rowsSaying(table, table.rows, rule)[0]!) }));
  const again = [...(rules ?? []).flatMap(before), ...(withdrawnRules ?? []).flatMap(whole)];
  const added = rules?.filter((rule) => before(rule).length === 0) ?? [];
  return {
    ...(again.length > 0 && { rules: again }),
    ...(added.length > 0 && { withdrawnRules: added }),
  };
}

type Rows = readonly (readonly RawCell[])[];

function withRule(table: RegisterTable, rows: Rows, rule: NewRule): Rows {
  const same = rowsSaying(table, rows, rule);
  const wanted = rule.active ?? true;
  if (same.length === 0) return [...rows, rowOf(table, rule, rule.order ?? lastOrder(table, rows) + STEP)];
  if (same.some((row) => isOn(table, row)) === wanted) return rows;
  // Of rows that say the same, one switched on is enough; all must be off.
  const turned = wanted ? same.slice(0, 1) : same;
  return rows.map((row) => (turned.includes(row) ? switched(table, row, wanted) : row));
}

function rowsSaying(table: RegisterTable, rows: Rows, rule: NewRule): Rows {
  const saying = sayingOf(rule);
  return rows.filter((row) => sayingOfRow(table, row) === saying);
}

/** As TP_Rules is read: a rule whose switch says nothing is on. */
function isOn({ headings }: RegisterTable, row: readonly RawCell[]): boolean {
  return ["", "y", "yes", "true"].includes(plain(row[headings.indexOf(SWITCH)] ?? ""));
}

function besides({ headings }: RegisterTable, row: readonly RawCell[]): Pick<NewRule, "order" | "note"> {
  const [order, note] = ["Order", "Note"].map((heading) => row[headings.indexOf(heading)] ?? null);
  return { order: typeof order === "number" ? order : null, note: String(note ?? "") };
}

function switched({ headings }: RegisterTable, row: readonly RawCell[], on: boolean): RawCell[] {
  return headings.map((heading, at) => (heading === SWITCH ? switchCell(on) : (row[at] ?? null)));
}

function switchCell(on: boolean): string {
  return on ? "Y" : "N";
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

function cellsOf({ field, match, words, gives, ofBody, note, active }: NewRule): Record<string, string | number> {
  const tags = Object.entries(RULE_TAG_COLUMNS).map(([heading, tag]) => [heading, gives[tag] ?? ""] as const);
  return {
    Field: field,
    Match: match,
    Words: words.join("|"),
    ...Object.fromEntries(tags),
    [RULE_OF_BODY]: ofBody ?? "",
    [SWITCH]: switchCell(active ?? true),
    Note: note,
  };
}

function rowOf({ headings }: RegisterTable, rule: NewRule, order: number): RawCell[] {
  const cells: Record<string, RawCell> = { ...cellsOf(rule), Order: order };
  return headings.map((heading) => (cells[heading] === "" ? null : (cells[heading] ?? null)));
}

/** What a rule says: where and how it looks, for what, and what it gives. Order, note and switch apart. */
const SAYING = ["Field", "Match", "Words", ...Object.keys(RULE_TAG_COLUMNS), RULE_OF_BODY];

/** Tells rules apart by what they say: note and switch apart. */
export function sayingOf(rule: NewRule): string {
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

function lastOrder({ headings }: RegisterTable, rows: Rows): number {
  const column = headings.indexOf("Order");
  const orders = rows.map((row) => Number(row[column] ?? 0)).filter(Number.isFinite);
  return Math.max(0, ...orders);
}
