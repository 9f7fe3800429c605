import type { SupplierName } from "#domain/supplier-list/list-suppliers";
import type { RawCell } from "#domain/columns/raw-cell";
import type { BookLayout } from "./layout/book-layout.ts";
import { poundsCell } from "./plan/cells.ts";
import { type ColumnLook, LOOK, tablePlan, valueColumn, workingLook } from "./plan/columns.ts";
import { planSheet } from "./plan/frame.ts";
import { FORMATS } from "./plan/formats.ts";
import type { SheetPlan } from "./plan/sheet-plan.ts";
import { withFilter } from "./plan/with-filter.ts";
import { standingCells } from "./standing-cells.ts";
import { joinWords } from "./suppliers/join-words.ts";

/**
 * TP Suppliers: names of payees that were taken for one supplier, with the reason, and what people answered.
 *
 * @source workbook-model.md, TP_Suppliers
 */
export function planSuppliersSheet(book: BookLayout): SheetPlan {
  const list = book.input.suppliers;
  const names = list?.names ?? [];
  const standing = standingCells(book.input.standing?.suppliers, ["Name as found"]);
  const of = (heading: string, read: (name: SupplierName) => RawCell, look: ColumnLook) =>
    valueColumn(heading, names.map(read), look);
  const last = String(Math.max(200, names.length + 4));
  return planSheet(book, {
    name: "TP Suppliers",
    group: "input",
    title: "Payees that are one supplier",
    source: sourceLine(book),
    widths: [150, 120, 150, 54, 206, 76, 84],
    tables: [
      withFilter(
        tablePlan("TP_Suppliers", [
          of("Name as found", ({ name }) => name, LOOK.label),
          of("Key", ({ key }) => key || null, LOOK.note),
          of("Supplier", ({ supplier }) => supplier, LOOK.input),
          of("Decision", ({ decision }) => decision, LOOK.input),
          of("Why", ({ why, decision, key }) => whyOf(joinWords(why), decision, key), LOOK.note),
          of("Decided by", ({ name }) => standing([name], "Decided by"), LOOK.input),
          of("Paid £", ({ pence }) => poundsCell(pence), workingLook(FORMATS.pence)),
        ]),
      ),
    ],
    lists: [{ range: `D5:D${last}`, choices: ["same", "apart"] }],
    freeze: { rows: 4, columns: 1 },
    page: { orientation: "landscape" },
  });
}

function whyOf(words: string, decision: SupplierName["decision"], key: string): string | null {
  if (decision === null) return words || null;
  return key === "" ? "Answered earlier; no file holds this name now" : words || "A person said so";
}

function sourceLine({ input: { suppliers } }: BookLayout): string {
  if (!suppliers)
    return "No source with payments. To part a name from a supplier or join it to one: Decision, then Recount.";
  const { found, names, unlisted } = suppliers;
  const counts = `${found.names.toLocaleString("en-GB")} names, ${found.suppliers.toLocaleString("en-GB")} suppliers.`;
  const more = unlisted === 0 ? "" : ` ${unlisted.toLocaleString("en-GB")} smaller joined names are not listed.`;
  return (
    `${counts} Listed: ${names.length.toLocaleString("en-GB")} names that are one supplier with another.${more} ` +
    "apart parts a name from the Supplier in its row, same joins it: then Recount."
  );
}
