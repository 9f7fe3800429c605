import { foldCase } from "#domain/columns/fold-case";
import type { LogRow } from "#domain/ledger/source-row";
import type { RowTags } from "#domain/tagging/row-tags";
import type { Amendments, TagsBefore, WorkDone } from "./amendments.ts";
import type { Counted } from "./counted.ts";
import { type LogStamp, sourcesOf } from "./log-amendments.ts";
import { valueOf } from "./log-grid-tags.ts";

/**
 * A line of TP Log for each thing that the pane did between two Recounts, at the time at which it was done. Of tags it says on how many
 * rows they stand no more: Excel's own undo puts cells back without a word to anybody.
 */
export function logWorkDone(
  counted: Pick<Counted, "assembled">,
  { workDone = [] }: Amendments,
  { version, who = "" }: LogStamp,
): LogRow[] {
  return workDone.map((work) => ({
    when: work.when,
    who,
    ...sayWork(work, counted),
    beforePence: null,
    afterPence: null,
    version,
    undoId: "",
  }));
}

function sayWork(
  { action, tagged }: WorkDone,
  { assembled: { ledger } }: Pick<Counted, "assembled">,
): Pick<LogRow, "action" | "source" | "rows"> {
  if (!tagged) return { action, source: "", rows: null };
  const ids = Object.keys(tagged);
  const rows = new Map(ledger.rowId.map((id, row) => [id, row]));
  const back = ids.filter((id) => {
    const row = rows.get(id);
    return row !== undefined && standsAsBefore((tag) => valueOf(ledger, tag, row), tagged[id]!);
  });
  const since = back.length === 0 ? "" : `. Taken back since on ${String(back.length)} of ${String(ids.length)}`;
  return { action: `${action}${since}`, source: sourcesOf(ids), rows: ids.length };
}

/** Every cell that was written over says what it said before. */
function standsAsBefore(now: (tag: keyof RowTags) => string, before: TagsBefore): boolean {
  const tags = Object.entries(before) as [keyof RowTags, TagsBefore[keyof RowTags]][];
  return tags.length > 0 && tags.every(([tag, stood]) => foldCase(now(tag)) === foldCase(String(stood ?? "")));
}
