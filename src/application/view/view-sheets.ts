import { registerRows, type RegisterTable } from "#domain/place/register-rows";
import { SPLIT } from "#domain/counting/theme-parts";
import { UNFINISHED_SHEET } from "#sheets/plan/unfinished";
import type { BookInput } from "#sheets/book-input";
import type { ReadWorkbook } from "../read-workbook.ts";
import type { ReckonedPlace } from "../reckon-place.ts";
import { countStaleRows } from "./find-stale.ts";
import type { SheetState } from "./place-view.ts";
import { sayCount } from "../pane/say.ts";

/** What puts a sheet out of date: rows that a Recount would write otherwise, or a body or theme without a line on it. */
type Cause = "rows" | "bodies" | "themes";

interface SummarySheet {
  readonly name: string;
  readonly shows: string;
  readonly causes: readonly Cause[];
}

/** The sheets that show figures, in tab order. */
const SUMMARIES: readonly SummarySheet[] = [
  { name: "TP Return", shows: "the return to sign, on one page", causes: ["rows", "bodies"] },
  { name: "TP Bridge", shows: "from what was read to the total", causes: ["rows"] },
  { name: "TP Views", shows: "the total in four views", causes: ["rows"] },
  { name: "TP Bodies", shows: "what each body spends", causes: ["bodies", "rows"] },
  { name: "TP Agency x Theme", shows: "who spends on what", causes: ["bodies", "themes", "rows"] },
  { name: "TP COFOG", shows: "spending by function of government", causes: ["rows"] },
  { name: "TP Overlap", shows: "themes on which several bodies spend", causes: ["bodies", "themes", "rows"] },
  { name: "TP Checks", shows: "every check and its difference", causes: ["rows"] },
  { name: "TP Method", shows: "how it was counted, in words", causes: ["rows"] },
  { name: "TP Log", shows: "what was done, when and by whom", causes: [] },
];

/** A Recount broke off and nothing has written the sheets since: they are read from TP Unfinished. */
export function isHalfWritten(sheets: readonly SheetState[]): boolean {
  return sheets.some(({ reason }) => reason === BROKE_OFF);
}

/** What keeps the sheets from saying what the rows say, each in words; "" = nothing. */
export type Staleness = Readonly<Record<Cause, string>>;

export const NOTHING_STALE: Staleness = { rows: "", bodies: "", themes: "" };

const BROKE_OFF = "A Recount broke off: the sheets are part old, part new.";
const HALF_WRITTEN: Staleness = { rows: BROKE_OFF, bodies: BROKE_OFF, themes: BROKE_OFF };

/** Finds what a Recount would change. Before the first count nothing is out of date: nothing is there. */
export function findStaleness(read: ReadWorkbook, reckoned: ReckonedPlace | null, book: BookInput | null): Staleness {
  if (read.sheetNames.includes(UNFINISHED_SHEET)) return HALF_WRITTEN;
  if (read.sourcesHeld === null || !reckoned || !book) return NOTHING_STALE;
  const { count } = reckoned.counted;
  const themes = [...count.byTheme.keys()].filter((theme) => theme !== "" && theme !== SPLIT);
  return {
    rows: rowsReason(countStaleRows(reckoned.sources.blocks, book), unappliedRules(read, reckoned)),
    bodies: withoutLine("Body", [...count.byAgency.keys()], namesIn(read.cube, "Agency")),
    themes: withoutLine("Theme", themes, namesIn(read.cube, "Theme")),
  };
}

export function isStale({ rows, bodies, themes }: Staleness): boolean {
  return rows !== "" || bodies !== "" || themes !== "";
}

export function viewSheets(sheetNames: readonly string[], staleness: Staleness): SheetState[] {
  return SUMMARIES.map(({ name, shows, causes }) => {
    if (!sheetNames.includes(name)) return { name, shows, state: "not built", reason: "" };
    const reason = causes.map((cause) => staleness[cause]).find((words) => words !== "") ?? "";
    return { name, shows, state: reason === "" ? "up to date" : "out of date", reason };
  });
}

/** Rules on TP Rules that bear no name yet, or that of another place in the table: no count has run them so. */
function unappliedRules({ rules: table }: ReadWorkbook, { rules }: ReckonedPlace): number {
  if (!table) return 0;
  const column = table.headings.indexOf("Rule");
  return rules.filter(({ rule }) => table.rows[Number(rule.name.slice(1)) - 1]?.[column] !== rule.name).length;
}

function rowsReason(rows: number, rules: number): string {
  if (rows > 0)
    return `${sayCount(rows, "row is", "rows are")} new or would be tagged otherwise since the last Recount.`;
  return rules > 0 ? `${sayCount(rules, "rule", "rules")} on TP Rules not applied yet.` : "";
}

function namesIn(table: RegisterTable | null, heading: string): ReadonlySet<string> {
  return new Set(registerRows(table, heading).map((row) => row.text(heading)));
}

function withoutLine(what: string, names: readonly string[], lines: ReadonlySet<string>): string {
  const missing = names.filter((name) => name !== "" && !lines.has(name));
  if (missing.length === 0) return "";
  const others = missing.length === 1 ? "" : ` and ${String(missing.length - 1)} more`;
  return `${what} “${missing[0]!}”${others} has no line on it.`;
}
