import type { BookLayout } from "./layout/book-layout.ts";
import { duplicatesMethod, overlapMethod } from "./method/duplicates-text.ts";
import { layOutMethod } from "./method/method-part.ts";
import { sharesInUse, transfersBothSides, whoIsCounted } from "./method/method-tables.ts";
import * as text from "./method/method-text.ts";
import { planSheet } from "./plan/frame.ts";
import type { SheetPlan } from "./plan/sheet-plan.ts";

/**
 * TP Method: how this was counted, in words with live figures.
 *
 * @source assurance.md, sheet TP Method
 */
export function planMethodSheet(book: BookLayout): SheetPlan {
  const { blocks, merges, heights, end } = layOutMethod([
    text.whatThisIs(book),
    whoIsCounted(book),
    text.notCounted(book),
    text.whatIsCounted(book),
    text.placeShare(book),
    sharesInUse(book),
    text.paidBetween(book),
    transfersBothSides(book),
    text.rounding(book),
    text.tags(book),
    overlapMethod(book),
    duplicatesMethod(book),
    text.decisions(book),
    ...text.reperform(book),
  ]);
  return planSheet(book, {
    name: "TP Method",
    group: "checks",
    title: "How this was counted",
    source: "Every figure in the text is read from the sheets. Same inputs, same figures.",
    widths: [66, 112, 68, 48, 60, 60, 56, 57],
    blocks,
    merges,
    heights,
    freeze: { rows: 3, columns: 0 },
    checkLine: { id: "F1", text: "reported, less outside, less paid between bodies = total", row: end },
    page: { orientation: "portrait", titleRows: { first: 0, last: 2 }, printArea: `A1:H${String(end + 1)}` },
  });
}
