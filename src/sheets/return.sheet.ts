import type { BookLayout } from "./layout/book-layout.ts";
import { planReturnBodies } from "./return/return-bodies.ts";
import { memoIsNotNil, planReturnBridge, planReturnHead } from "./return/return-bridge.ts";
import { joinParts } from "./return/return-cells.ts";
import { planReturnLeftOut, planReturnSavings, planReturnSignature } from "./return/return-close.ts";
import { CHANGED_SINCE } from "./return/return-stamp.ts";
import { planReturnTheme } from "./return/return-theme.ts";
import { planReturnFunctions, planReturnViews } from "./return/return-views.ts";
import { resultLooks } from "./plan/result-looks.ts";
import type { SheetPlan } from "./plan/sheet-plan.ts";

const ROWS = 58;
const LINE_HEIGHT = 12.4;
/** Points; together the width of the paper. Whole pounds take more room than thousands. */
const WIDTHS = [18, 151, 52, 40, 46, 44, 104, 72];
const WIDTHS_IN_POUNDS = [18, 149, 74, 40, 42, 60, 82, 62];
const RETURN_PAGE: SheetPlan["page"] = {
  orientation: "portrait",
  fitWide: 1,
  fitTall: 1,
  titleRows: null,
  printArea: `A1:H${String(ROWS)}`,
  // Row 58 is the footer of this page.
  footer: null,
  topAndBottomMargin: 10,
};

/**
 * TP Return: the count on one A4 page, for the treasurer's signature. Every figure is a formula to its sheet.
 *
 * @source assurance.md, sheet TP Return; sheets-style.md 7
 */
export function planReturnSheet(book: BookLayout): SheetPlan {
  const parts = joinParts([
    planReturnHead(book),
    planReturnBridge(book),
    planReturnBodies(book),
    planReturnViews(book),
    planReturnFunctions(book),
    planReturnLeftOut(book),
    planReturnTheme(book),
    planReturnSavings(),
    planReturnSignature(book),
  ]);
  const plain = Object.fromEntries(Array.from({ length: ROWS }, (_, row) => [row, LINE_HEIGHT]));
  return {
    name: "TP Return",
    group: "output",
    blocks: parts.blocks,
    tables: [],
    columnWidths: book.input.registers.place.unit === "£" ? WIDTHS_IN_POUNDS : WIDTHS,
    rowHeights: { ...plain, ...parts.heights },
    freeze: { rows: 4, columns: 0 },
    merges: parts.merges,
    conditionalFormats: [
      { range: "G1:H1", formula: `=OR(LEFT($G$1,5)="DRAFT",$G$1="${CHANGED_SINCE}")`, look: "stamp-draft" },
      // What was signed and has changed since must not look signed.
      { range: "G1:H1", formula: `=AND(LEFT($G$1,6)="SIGNED",$G$1<>"${CHANGED_SINCE}")`, look: "stamp-signed" },
      { range: "A18:H18", formula: `=${memoIsNotNil(book)}<>0`, look: "not-nil" },
      { range: "H20:H31", formula: '=LEFT($H20,10)="not agreed"', look: "difference" },
      ...resultLooks("H5:H17", "$H5"),
      ...resultLooks("H32:H50", "$H32"),
    ],
    lists: [],
    links: [],
    page: RETURN_PAGE,
  };
}
