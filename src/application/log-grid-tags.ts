import { wordAt } from "#domain/columns/coded";
import type { Ledger } from "#domain/ledger/ledger";
import { poundsInFull } from "#domain/money/say-pounds";
import type { LogRow } from "#domain/ledger/source-row";
import type { RowTags } from "#domain/tagging/row-tags";
import type { TypedOver } from "#domain/tagging/typed-over";
import { type LogStamp, sourcesOf } from "./log-amendments.ts";
import type { Counted } from "./counted.ts";
import { worthOf } from "./reckon-place.ts";

/** Different tags that get a line each; the rest share one. */
const MOST_LINES = 20;

interface TypedAlike {
  readonly said: string;
  readonly rows: string[];
  pence: number;
}

/**
 * What people have typed into TP columns since the last count, for TP Log: one line for each tag and what it became from what, most money
 * first, with its rows and £. The total is on the Recount's own line.
 */
export function logGridTags(counted: Counted, { when, version }: LogStamp): LogRow[] {
  const alike = typedAlike(counted);
  const lines = alike.slice(0, MOST_LINES).map(sayTyped);
  const rest = alike.slice(MOST_LINES);
  if (rest.length > 0) lines.push(sayRest(rest));
  const stamp = { when, version, who: "", beforePence: null, afterPence: null, undoId: "" };
  return lines.map((line) => ({ ...line, ...stamp }));
}

function typedAlike(counted: Counted): TypedAlike[] {
  const { ledger, typedInGrid } = counted.assembled;
  const groups = new Map<string, TypedAlike>();
  for (const { row, tags } of typedInGrid) {
    for (const over of tags) {
      const said = sayChange(over, valueOf(ledger, over.tag, row));
      const group = groups.get(said) ?? { said, rows: [], pence: 0 };
      group.rows.push(ledger.rowId[row]!);
      group.pence += worthOf(row, counted);
      groups.set(said, group);
    }
  }
  return [...groups.values()].sort((a, b) => Math.abs(b.pence) - Math.abs(a.pence) || (a.said < b.said ? -1 : 1));
}

/** `theme: Housing → Roads`; only what is said now where nothing stood. */
function sayChange({ tag, before }: TypedOver, now: string): string {
  const stood = before === undefined ? "what a rule gave" : String(before ?? "");
  return `${tag}: ${stood === "" ? "" : `${stood} → `}${now || "emptied"}`;
}

/** What a tag says in words; "" = nothing. */
export function valueOf(ledger: Ledger, tag: keyof RowTags, row: number): string {
  const column = ledger[tag];
  if (!(column instanceof Float64Array)) return wordAt(column, row);
  return Number.isNaN(column[row]!) ? "" : String(column[row]!);
}

type Said = Pick<LogRow, "action" | "source" | "rows">;

function sayTyped({ said, rows, pence }: TypedAlike): Said {
  return { action: `Typed in the grid. ${said} (${poundsInFull(pence)})`, source: sourcesOf(rows), rows: rows.length };
}

function sayRest(rest: readonly TypedAlike[]): Said {
  const rows = [...new Set(rest.flatMap((group) => group.rows))];
  return {
    action: `Typed in the grid. ${String(rest.length)} other tags of less money`,
    source: sourcesOf(rows),
    rows: rows.length,
  };
}
