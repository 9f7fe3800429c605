import type { PagePlan } from "#sheets/plan/sheet-plan";
import { columnLetters } from "./a1.ts";
import { CALL_BYTES } from "./chunks.ts";
import type { WriteQueue } from "./write-queue.ts";
import type { OpenSheet } from "./write-tables.ts";

/** Centimetres: the API knows no millimetres. */
const MARGINS = { left: 1.2, right: 1.2, top: 1.2, bottom: 1.5, header: 0.7, footer: 0.7 };
const FOOTER_FONT = '&"Arial,Regular"&8';

/** Paper, margins, fit, repeated rows and columns, print area, page breaks and footer. */
export async function writePage(queue: WriteQueue, open: OpenSheet, page: PagePlan): Promise<void> {
  await queue.add({ sheet: open.name, bytes: 16 * CALL_BYTES, run: () => setPage(open.sheet.pageLayout, page) });
  const { breaksBefore } = page;
  if (breaksBefore === undefined) return;
  const run = (): void => setBreaks(open.sheet.horizontalPageBreaks, breaksBefore);
  await queue.add({ sheet: open.name, bytes: (2 + 2 * breaksBefore.length) * CALL_BYTES, run });
}

/** In place of those of an earlier count. PageBreakCollection: ExcelApi 1.9. */
function setBreaks(standing: Excel.PageBreakCollection, rows: readonly number[]): void {
  standing.removePageBreaks();
  for (const row of rows) standing.add(`A${row + 1}`);
}

function setPage(layout: Excel.PageLayout, page: PagePlan): void {
  layout.orientation = page.orientation === "portrait" ? "Portrait" : "Landscape";
  layout.paperSize = "A4";
  layout.centerHorizontally = page.centred ?? false;
  layout.zoom =
    page.fitTall === 0
      ? { horizontalFitToPages: page.fitWide }
      : { horizontalFitToPages: page.fitWide, verticalFitToPages: page.fitTall };
  layout.setPrintMargins("Centimeters", marginsOf(page));
  if (page.titleRows) layout.setPrintTitleRows(`$${page.titleRows.first + 1}:$${page.titleRows.last + 1}`);
  if (page.titleColumns) {
    const { first, last } = page.titleColumns;
    layout.setPrintTitleColumns(`$${columnLetters(first)}:$${columnLetters(last)}`);
  }
  if (page.printArea !== undefined) layout.setPrintArea(page.printArea);
  setFooter(layout.headersFooters.defaultForAllPages, page.footer);
}

function setFooter(footer: Excel.HeaderFooter, texts: PagePlan["footer"]): void {
  footer.leftFooter = footerText(texts?.left);
  footer.centerFooter = footerText(texts?.centre);
  footer.rightFooter = footerText(texts?.right);
}

function marginsOf(page: PagePlan): typeof MARGINS {
  if (page.topAndBottomMargin === undefined) return MARGINS;
  const size = page.topAndBottomMargin / 10;
  return { ...MARGINS, top: size, bottom: size };
}

/** The house's font before the text; the codes in it (`&P`, `&&`) are the plan's own. */
function footerText(text = ""): string {
  return text === "" || text.startsWith('&"') ? text : FOOTER_FONT + text;
}
