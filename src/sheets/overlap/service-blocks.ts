import type { NamedOverlap } from "#domain/overlap/named-overlap";
import type { BookLayout } from "../layout/book-layout.ts";
import { bridgeCell } from "../layout/bridge-rows.ts";
import { MOST_SERVICES, type OverlapRows, sharedServices } from "../layout/overlap-rows.ts";
import { cell, formula, poundsCell, rowBlock } from "../plan/cells.ts";
import { FORMATS } from "../plan/formats.ts";
import { headingCells } from "../plan/lines.ts";
import type { CellBlock, PlannedValue } from "../plan/sheet-plan.ts";
import { FIGURE_COLUMNS, MEASURES, measureCells, measureTotal } from "./measure-row.ts";

const WHAT =
  "Services that two bodies or more name alike, as at the last Recount: each body has its own words, so that others stay unseen";

/**
 * Services that several bodies name alike. A service stands in the source's own words, which no criterion of a formula can be
 * trusted with, so that £ by body are values; what follows from them is formulas, and the whole is set against T.
 */
export function serviceBlocks(book: BookLayout, rows: NonNullable<OverlapRows["services"]>): CellBlock[] {
  const shared = sharedServices(book.input);
  const headings = ["Service", ...MEASURES.map((heading) => (heading === "Theme total £" ? "Total £" : heading))];
  return [
    rowBlock(rows.title - 1, 0, [cell(WHAT, "TP Run-in head")]),
    rowBlock(rows.head - 1, 0, headingCells(headings, FIGURE_COLUMNS)),
    ...shared.slice(0, MOST_SERVICES).map((service, at) => serviceRow(book, service, rows.first + at)),
    measureTotal(rows),
    ...restLines(book, rows, shared.slice(MOST_SERVICES)),
  ];
}

function serviceRow({ input }: BookLayout, service: NamedOverlap, row: number): CellBlock {
  const { positivePence, nonLeadPence, creditsLeftOutPence, belowMaterialityPence } = service;
  return rowBlock(row - 1, 0, [
    cell(service.name, "TP Label"),
    ...measureCells(String(row), {
      spend: poundsCell(positivePence)!,
      count: service.agencies,
      hhi: service.hhi,
      lead: service.lead,
      leadPounds: poundsCell(positivePence - nonLeadPence)!,
      leftOut: poundsCell(creditsLeftOutPence + belowMaterialityPence)!,
      total: poundsCell(service.netTotalPence)!,
      before: poundsCell(input.services?.nonLeadBefore.get(service.name) ?? 0)!,
    }),
  ]);
}

/** Every penny of T that is in no listed service, so that a row added since shows as a difference. */
function restLines(book: BookLayout, rows: NonNullable<OverlapRows["services"]>, unlisted: readonly NamedOverlap[]) {
  const total = bridgeCell(book.bridge, "total");
  const first = rows.total + 1;
  const lines: (readonly [label: string, pounds: PlannedValue])[] = [
    ["More of such services, not listed", poundsCell(netOf(unlisted))],
    ["Services that one body names", poundsCell(oneBodyPence(book))],
    ["No service stated", poundsCell(unstatedPence(book))],
    ["Together", formula(`=ROUND(K${String(rows.total)}+SUM(K${String(first)}:K${String(first + 2)}),2)`)],
  ];
  const together = `K${String(first + lines.length - 1)}`;
  const ties = `IF(ROUND(${together}-${total},2)=0,"Ties","Does not tie: Recount")`;
  return [
    ...lines.map(([label, pounds], at) =>
      rowBlock(first + at - 1, 0, [
        cell(label, "TP Label long"),
        ...MEASURES.slice(0, 9).map(() => cell(null, "TP Label long")),
        cell(pounds, "TP Figure", FORMATS.pounds),
      ]),
    ),
    rowBlock(first + lines.length - 1, 0, [
      cell(formula(`="Services and the rest = total place spend - "&${ties}`), "TP Check line"),
    ]),
  ];
}

function netOf(services: readonly NamedOverlap[]): number {
  return services.reduce((sum, { netTotalPence }) => sum + netTotalPence, 0);
}

function unstatedPence({ input }: BookLayout): number {
  return [...(input.services?.cells.values() ?? [])].reduce((sum, row) => sum + (row.get("") ?? 0), 0);
}

/** All else that names a service: of one body, or with nothing but credits. */
function oneBodyPence(book: BookLayout): number {
  const all = [...(book.input.services?.cells.values() ?? [])].flatMap((row) => [...row.values()]);
  const named = all.reduce((sum, pence) => sum + pence, 0) - unstatedPence(book);
  return named - netOf(sharedServices(book.input));
}
