import { totalBefore } from "#domain/checks/signed-version";
import type { BookInput, LogRow } from "./book-input.ts";
import type { BookLayout } from "./layout/book-layout.ts";

import { poundsCell } from "./plan/cells.ts";
import { type ColumnLook, LOOK, tablePlan, valueColumn } from "./plan/columns.ts";
import { planSheet } from "./plan/frame.ts";
import { FORMATS } from "./plan/formats.ts";
import type { SheetPlan } from "./plan/sheet-plan.ts";
import { withFilter } from "./plan/with-filter.ts";

/** TP Log: what was done, when and by whom. Append only: the caller gives every line that stands; this run's is the last. */
export function planLogSheet(book: BookLayout): SheetPlan {
  const { earlierLog = [], decided = [], signedNow = [] } = book.input;
  const log = [...earlierLog, ...decided, thisRun(book.input), ...signedNow];
  const of = (heading: string, read: (line: LogRow) => string | number | null, look: ColumnLook) =>
    valueColumn(
      heading,
      log.map((line) => (read(line) === "" ? null : read(line))),
      look,
    );
  const figure = (format: string): ColumnLook => ({ style: "TP Figure", figure: true, format });
  return planSheet(book, {
    name: "TP Log",
    group: "checks",
    title: "What was done, when and by whom",
    source: "Append only. £ is Total place spend before and after the action.",
    widths: [96, 82, 250, 60, 40, 90, 90, 48, 50],
    tables: [
      withFilter(
        tablePlan("TP_Log", [
          of("When", ({ when }) => when, LOOK.label),
          of("Who", ({ who }) => who, LOOK.label),
          of("Action", ({ action }) => action, LOOK.label),
          of("Source", ({ source }) => source, LOOK.label),
          of("Rows", ({ rows }) => rows, figure(FORMATS.count)),
          of("£ before", ({ beforePence }) => poundsCell(beforePence), figure(FORMATS.pounds)),
          of("£ after", ({ afterPence }) => poundsCell(afterPence), figure(FORMATS.pounds)),
          of("Version", ({ version }) => version, LOOK.label),
          of("Undo id", ({ undoId }) => undoId, LOOK.label),
        ]),
      ),
    ],
    checkLine: { id: "F11", text: "sheet = tool", row: Math.max(1, log.length) + 6 },
    page: { orientation: "landscape" },
  });
}

/** What was the total before is what the last line left; null where this is the first. */
function thisRun({ made, count, earlierLog = [], settings = {} }: BookInput): LogRow {
  return {
    when: made.when,
    who: String(settings["Prepared by"] ?? ""),
    action: "Recount; sheets refreshed",
    source: "",
    rows: count.rowsRead,
    beforePence: totalBefore(earlierLog),
    afterPence: count.totalPence,
    version: made.version,
    undoId: "",
  };
}
