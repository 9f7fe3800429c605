import type { LogRow } from "#domain/ledger/source-row";
import type { Amendments } from "./amendments.ts";
import type { LogStamp } from "./log-amendments.ts";

/** A line of TP Log for each thing that the pane did between two Recounts, at the time at which it was done. */
export function logWorkDone({ workDone = [] }: Amendments, { version, who = "" }: LogStamp): LogRow[] {
  return workDone.map(({ when, action }) => ({
    when,
    who,
    action,
    source: "",
    rows: null,
    beforePence: null,
    afterPence: null,
    version,
    undoId: "",
  }));
}
