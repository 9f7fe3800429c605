import type { SharedSupplier } from "#domain/overlap/shared-suppliers";
import type { BookLayout } from "./layout/book-layout.ts";
import { cell, formula, poundsCell, rowBlock } from "./plan/cells.ts";
import { formulaColumn, LOOK, tablePlan, thisRow, valueColumn, workingLook } from "./plan/columns.ts";
import { planSheet } from "./plan/frame.ts";
import { FORMATS } from "./plan/formats.ts";
import { headingCells } from "./plan/lines.ts";
import type { CellBlock, PlannedValue, SheetPlan } from "./plan/sheet-plan.ts";
import { withFilter } from "./plan/with-filter.ts";
import { paymentBlocks } from "./duplicates/duplicate-columns.ts";
import { alikeBlocks, alikeMerges } from "./suppliers/alike-blocks.ts";
import { sumOver } from "./ranges.ts";

const row = thisRow("TP_Shared_suppliers");

/** Rows from the head of the totals to the next words: its lines at most, what they are together, two empty rows. */
const TOTALS_HEIGHT = 13;

/** Suppliers listed one by one; the rest is one line below. */
const MOST_SHARED = 500;

/**
 * TP Shared suppliers: suppliers that at least two bodies pay. An upper bound of what buying together could touch, no saving.
 *
 * Which payee is which supplier stands beside no row, so that £ by supplier are values; what follows from them is formulas, and
 * the whole is set against the payments as they stand.
 *
 * @source method.md 1.6, D2; FORMULAS 15
 */
export function planSharedSuppliersSheet(book: BookLayout): SheetPlan {
  const all = book.input.sharedSuppliers?.shared ?? [];
  const listed = all.slice(0, MOST_SHARED);
  const below = 4 + Math.max(1, listed.length) + 2;
  return planSheet(book, {
    name: "TP Shared suppliers",
    group: "output",
    title: "Suppliers that several bodies pay",
    source: !book.input.sharedSuppliers
      ? "No source with payments: no suppliers to compare."
      : "Source: payments. £, credits off. What is paid outside the lead body is an upper bound of what buying together could " +
        "touch: it is no saving. A line £ is paid ÷ lines: a price only where lines are bought one by one.",
    widths: [142, 44, 112, 76, 76, 76, 42, 38, 52, 66, 114],
    tables: [withFilter(tablePlan("TP_Shared_suppliers", columnsOf(listed)))],
    ...(book.input.sharedSuppliers
      ? {
          blocks: [...totals(book, all, below), ...alikeBlocks(all, below + TOTALS_HEIGHT)],
          merges: alikeMerges(all, below + TOTALS_HEIGHT),
        }
      : {}),
    freeze: { rows: 4, columns: 1 },
    page: { orientation: "landscape" },
  });
}

function columnsOf(shared: readonly SharedSupplier[]) {
  const pence = { style: "TP Figure", figure: true, format: FORMATS.pence } as const;
  const count = { style: "TP Figure", figure: true, format: FORMATS.count } as const;
  const lead = ({ measure }: SharedSupplier): number => measure.positivePence - measure.nonLeadPence;
  const of = (
    heading: string,
    read: (one: SharedSupplier) => string | number | null,
    look: Parameters<typeof valueColumn>[2],
  ) => valueColumn(heading, shared.map(read), look);
  return [
    of("Supplier", ({ name }) => name, LOOK.label),
    of("Bodies", ({ measure }) => measure.agencies, count),
    of("Lead body", ({ measure }) => measure.lead, LOOK.label),
    of("Paid £", ({ measure }) => poundsCell(measure.positivePence), pence),
    of("Lead £", (one) => poundsCell(lead(one)), pence),
    formulaColumn("Other bodies £", `=ROUND(N(${row("Paid £")})-N(${row("Lead £")}),2)`, pence),
    formulaColumn(
      "Rate",
      `=IF(N(${row("Paid £")})=0,0,${row("Other bodies £")}/${row("Paid £")})`,
      workingLook(FORMATS.percent),
    ),
    of("HHI", ({ measure }) => measure.hhi, { ...count, format: FORMATS.hhi }),
    formulaColumn("Effective number", `=IF(N(${row("HHI")})=0,"",1/${row("HHI")})`, workingLook(FORMATS.effective)),
    of("Documents", ({ documents }) => documents, count),
    of("Paid by", ({ byBody }) => bodiesOf(byBody), LOOK.note),
  ];
}

/** `Hart Council 1,200.00; Hart ICB 300.00` */
function bodiesOf(byBody: SharedSupplier["byBody"]): string {
  return [...byBody]
    .sort(([, a], [, b]) => b - a)
    .map(([body, pence]) => `${body} ${(pence / 100).toLocaleString("en-GB", { minimumFractionDigits: 2 })}`)
    .join("; ");
}

/** Where every penny of the payments stands, and that it is all of them. */
function totals(book: BookLayout, all: readonly SharedSupplier[], head: number): CellBlock[] {
  const { oneBodyPence, creditsLeftOutPence, leftOutPence } = book.input.sharedSuppliers!;
  const rest = all.slice(MOST_SHARED);
  const restPence = rest.reduce((sum, { measure }) => sum + measure.positivePence, 0);
  const lines: (readonly [label: string, pounds: PlannedValue])[] = [
    ["Suppliers that several bodies pay, listed", formula("=ROUND(SUM(TP_Shared_suppliers[Paid £]),2)")],
    ...(rest.length > 0
      ? [[`${rest.length.toLocaleString("en-GB")} smaller ones, not listed`, poundsCell(restPence)] as const]
      : []),
    ["Suppliers that one body pays", poundsCell(oneBodyPence)],
    ["Credits of a body beyond what it paid a supplier", poundsCell(creditsLeftOutPence)],
    ["Paid to counted bodies", poundsCell(leftOutPence.netted)],
    ["Published twice", poundsCell(leftOutPence.republished)],
    ["Payee withheld", poundsCell(leftOutPence.withheld)],
    ["No payee named", poundsCell(leftOutPence["no payee"])],
  ];
  const last = head + lines.length;
  const ties = `IF(ROUND(D${String(last + 1)}-D${String(last + 2)},2)=0,"Ties","Does not tie")`;
  const read = `=ROUND(${sumOver(paymentBlocks(book), "TP Read")},2)`;
  return [
    rowBlock(head - 1, 0, headingCells(["Where every payment stands", "", "", "£"], new Set([3]))),
    ...lines.map(([label, pounds], at) => line(head + 1 + at, label, pounds)),
    line(last + 1, "Together", formula(`=ROUND(SUM(D${String(head + 1)}:D${String(last)}),2)`)),
    line(last + 2, "Payments as they stand", formula(read)),
    rowBlock(last + 2, 0, [cell(formula(`="Every payment stands in one line - "&${ties}`), "TP Check line")]),
  ];
}

function line(at: number, label: string, pounds: PlannedValue): CellBlock {
  return rowBlock(at - 1, 0, [
    cell(label, "TP Label long"),
    cell(null, "TP Label long"),
    cell(null, "TP Label long"),
    cell(pounds, "TP Figure", FORMATS.pence),
  ]);
}
