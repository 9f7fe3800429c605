import type { RawCell } from "../columns/raw-cell.ts";
import { registerRows, type RegisterRow, type RegisterTable } from "../place/register-rows.ts";
import { type DuplicateDecision, type Verdict, VERDICTS } from "./duplicate-decision.ts";

interface StandingRow {
  readonly rowId: string;
  /** 1 = the earliest payment; null where none was at risk. */
  readonly payment: number | null;
  readonly cells: RegisterRow;
}

/**
 * Reads what people decided on TP_Duplicates, however the table was sorted since.
 *
 * A decision on the row of a payment holds against the earliest of its group; one on the earliest itself holds for every
 * payment of the group that has none of its own. A word that is no verdict is kept in the note, as unsure.
 */
export function readDuplicateDecisions(table: RegisterTable | null | undefined): DuplicateDecision[] {
  const groups = new Map<string, StandingRow[]>();
  for (const cells of registerRows(table, "tp row")) {
    const group = cells.text("group");
    const row = { rowId: cells.text("tp row"), payment: cells.number("payment"), cells };
    const held = groups.get(group);
    if (held) held.push(row);
    else groups.set(group, [row]);
  }
  return [...groups.values()].flatMap(decisionsOfGroup);
}

function decisionsOfGroup(rows: readonly StandingRow[]): DuplicateDecision[] {
  if (!rows.some(isDecided)) return [];
  const members = rows.map(({ rowId }) => rowId).sort();
  const earliest = rows.find(({ payment }) => payment === 1) ?? rows[0]!;
  const onAll = rows.find((row) => isEarliest(row, earliest) && isDecided(row));
  return paymentsOf(rows.filter((row) => !isEarliest(row, earliest))).flatMap((lines) => {
    const decided = lines.filter(isDecided);
    const [first = onAll] = decided;
    if (!first) return [];
    const decision = decisionOf([earliest.rowId, lines[0]!.rowId], first.cells, members);
    const words = [...new Set(decided.map(({ cells }) => cells.text("decision")))];
    return [words.length > 1 ? undecided(decision, words) : decision];
  });
}

function isEarliest(row: StandingRow, earliest: StandingRow): boolean {
  return row === earliest || (earliest.payment !== null && row.payment === earliest.payment);
}

/** The lines of each payment; of what has no number there, every row by itself. */
function paymentsOf(rows: readonly StandingRow[]): StandingRow[][] {
  const payments = new Map<number | string, StandingRow[]>();
  for (const row of rows) {
    const key = row.payment ?? row.rowId;
    payments.set(key, [...(payments.get(key) ?? []), row]);
  }
  return [...payments.values()];
}

function isDecided({ cells }: StandingRow): boolean {
  return cells.text("decision") !== "";
}

function decisionOf(
  rows: DuplicateDecision["rows"],
  cells: RegisterRow,
  members: readonly string[],
): DuplicateDecision {
  const word = cells.text("decision");
  const verdict = verdictOf(word);
  const note = cells.text("note");
  return {
    rows,
    verdict: verdict ?? "unsure",
    note: verdict === null ? [`“${word}”`, note].filter((text) => text !== "").join("; ") : note,
    decidedBy: cells.text("decided by"),
    decidedOn: dateOf(cells),
    members,
  };
}

/** The lines of one payment say different things: which of them is meant, only a person knows. */
function undecided(decision: DuplicateDecision, words: readonly string[]): DuplicateDecision {
  const said = `its lines said ${words.map((word) => `“${word}”`).join(" and ")}`;
  return { ...decision, verdict: "unsure", note: [decision.note, said].filter((text) => text !== "").join("; ") };
}

function verdictOf(word: string): Verdict | null {
  const folded = word.toLowerCase();
  if (/^(no|not a duplicate)$/.test(folded)) return "not";
  return VERDICTS.find((verdict) => verdict === folded) ?? null;
}

/** Typed as a date it is a number; written by us it is text. */
function dateOf(cells: RegisterRow): RawCell {
  const text = cells.text("decided on");
  return text === "" ? null : (cells.number("decided on") ?? text);
}
