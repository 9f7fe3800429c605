import { planAgenciesSheet } from "./agencies.sheet.ts";
import { planAgencyThemeSheet } from "./agency-theme.sheet.ts";
import { planBodiesSheet } from "./bodies.sheet.ts";
import type { BookInput } from "./book-input.ts";
import { planBridgeSheet } from "./bridge.sheet.ts";
import { planChecksSheet } from "./checks.sheet.ts";
import { cellsTypedOver } from "./checks/whole-formulas.ts";
import { planCofogSheet } from "./cofog.sheet.ts";
import { planCubeSheet } from "./cube.sheet.ts";
import { planDriversSheet } from "./drivers.sheet.ts";
import { type BookLayout, layOutBook } from "./layout/book-layout.ts";
import { planDuplicatesSheet } from "./duplicates.sheet.ts";
import { planLedgerSheet } from "./ledger.sheet.ts";
import { planLeftOutSheet } from "./left-out.sheet.ts";
import { planLogSheet } from "./log.sheet.ts";
import { planMappingsSheet } from "./mappings.sheet.ts";
import { planMethodSheet } from "./method.sheet.ts";
import { planOverlapSheet } from "./overlap.sheet.ts";
import { planPlaceSheet } from "./place.sheet.ts";
import type { BookPlan, SheetPlan } from "./plan/sheet-plan.ts";
import { planReturnSheet } from "./return.sheet.ts";
import { planRulesSheet } from "./rules.sheet.ts";
import { planSourceColumns } from "./source-columns.sheet.ts";
import { planSourcesSheet } from "./sources.sheet.ts";
import { foldLongSums } from "./sums/fold-long-sums.ts";
import { planSplitsSheet } from "./splits.sheet.ts";
import { planThemesSheet } from "./themes.sheet.ts";
import { planTransfersSheet } from "./transfers.sheet.ts";
import { planSharedSuppliersSheet } from "./shared-suppliers.sheet.ts";
import { planSuppliersSheet } from "./suppliers.sheet.ts";
import { planViewsSheet } from "./views.sheet.ts";

/** Every sheet of ours in tab order: outputs, checks, inputs, workings. A new sheet is one line here. */
const SHEETS: readonly ((book: BookLayout) => SheetPlan)[] = [
  planReturnSheet,
  planBridgeSheet,
  planViewsSheet,
  planBodiesSheet,
  planAgencyThemeSheet,
  planCofogSheet,
  planOverlapSheet,
  planSharedSuppliersSheet,
  planChecksSheet,
  planMethodSheet,
  planLogSheet,
  planPlaceSheet,
  planSourcesSheet,
  planAgenciesSheet,
  planDriversSheet,
  planThemesSheet,
  planRulesSheet,
  planTransfersSheet,
  planLeftOutSheet,
  planSplitsSheet,
  planSuppliersSheet,
  planMappingsSheet,
  planDuplicatesSheet,
  planCubeSheet,
];

/**
 * Plans the whole book from a settled count: plain data, nothing is written.
 *
 * Formulas point at one another across sheets, so that the book is one live model: the sources' own cells, TP columns,
 * cube, sheets, checks, return.
 */
export function planBook(input: BookInput): BookPlan {
  const laidOut = layOutBook(input);
  const ledgers = input.blocks.filter(({ ledger }) => ledger !== null).map((block) => planLedgerSheet(laidOut, block));
  const others = SHEETS.filter((plan) => plan !== planChecksSheet).map((plan) => plan(laidOut));
  // The checks last: one of them looks for formulas of all the others.
  const book = { ...laidOut, typedOver: cellsTypedOver([...others, ...ledgers], laidOut) };
  const sheets = [...others];
  sheets.splice(SHEETS.indexOf(planChecksSheet), 0, planChecksSheet(book));
  return {
    sheets: [...foldLongSums(book, sheets), ...ledgers],
    sourceColumns: input.blocks.filter(({ ledger }) => ledger === null).map((block) => planSourceColumns(block, input)),
  };
}
