import type { MappingRow } from "./book-input.ts";
import type { BookLayout } from "./layout/book-layout.ts";
import { type ColumnLook, LOOK, tablePlan, valueColumn, workingLook } from "./plan/columns.ts";
import { planSheet } from "./plan/frame.ts";
import type { SheetPlan } from "./plan/sheet-plan.ts";
import { withFilter } from "./plan/with-filter.ts";

/**
 * TP Mappings: which heading of each source was taken for what. A heading with Y under Confirmed is a person's word: it is
 * taken whatever it looks like, and next month's file with the same headings is read the same way.
 *
 * @source workbook-model.md, TP_Mappings
 */
export function planMappingsSheet(book: BookLayout): SheetPlan {
  const rows = book.input.mappings ?? [];
  const of = (heading: string, read: (row: MappingRow) => string | number | null, look: ColumnLook) =>
    valueColumn(
      heading,
      rows.map((row) => read(row) || null),
      look,
    );
  const last = String(Math.max(200, rows.length + 4));
  return planSheet(book, {
    name: "TP Mappings",
    group: "input",
    title: "Which column is which",
    source: "One row a field of a source. Y under Confirmed makes a heading stand; the others are recognised anew.",
    widths: [150, 80, 150, 110, 62, 60, 130, 96],
    tables: [
      withFilter(
        tablePlan("TP_Mappings", [
          of("Body", ({ body }) => body, LOOK.label),
          of("Field", ({ field }) => field, LOOK.label),
          of("Heading", ({ heading }) => heading, LOOK.input),
          of("Heading before", ({ headingBefore }) => headingBefore, LOOK.label),
          of("Confidence", ({ confidence }) => Math.round(confidence * 100) / 100, workingLook("0.00")),
          of("Confirmed", ({ confirmed }) => (confirmed ? "Y" : null), LOOK.input),
          of("Last file", ({ lastFile }) => lastFile, LOOK.label),
          of("Last read", ({ lastRead }) => lastRead, LOOK.label),
        ]),
      ),
    ],
    lists: [{ range: `F5:F${last}`, choices: ["Y", "N"] }],
    page: { orientation: "landscape" },
  });
}
