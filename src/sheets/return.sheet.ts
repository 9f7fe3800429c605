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
/** Points: what a line may grow to, and what there is of A4 between the margins, with a little to spare. */
const HIGHEST_LINE = 15.75;
const PAGE = 770;
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
    rowHeights: filled({ ...plain, ...parts.heights }),
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

/** What the page has left goes to its lines: a return of few bodies would else end at three quarters of the paper. */
function filled(heights: Readonly<Record<number, number>>): Record<number, number> {
  const all = Object.values(heights);
  const lines = all.filter((height) => height === LINE_HEIGHT).length;
  const left = PAGE - all.reduce((sum, height) => sum + height, 0);
  // Whole pixels, three quarters of a point each.
  const line = Math.min(HIGHEST_LINE, Math.floor((LINE_HEIGHT + left / lines) / 0.75) * 0.75);
  if (line <= LINE_HEIGHT) return { ...heights };
  return Object.fromEntries(Object.entries(heights).map(([row, of]) => [row, of === LINE_HEIGHT ? line : of]));
}
