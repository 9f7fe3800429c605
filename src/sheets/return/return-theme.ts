import { DUPLICATE_GRADES, type DuplicateGrade } from "#domain/duplicates/duplicates";
import type { BookLayout } from "../layout/book-layout.ts";
import { checkResult } from "../layout/check-reference.ts";
import { duplicatesPounds } from "../layout/duplicate-rows.ts";
import { settingOf } from "../place-settings.ts";
import { cell, formula, rowBlock } from "../plan/cells.ts";
import { textFormatOfUnit } from "../plan/formats.ts";
import type { PlannedValue } from "../plan/sheet-plan.ts";
import { joinParts, type ReturnPart, sectionHead, textLine } from "./return-cells.ts";

/** Rows 50 to 52: the theme shown, and the duplicate payments to look into. */
export function planReturnTheme(book: BookLayout): ReturnPart {
  const { overlap, input } = book;
  const unit = textFormatOfUnit(input.registers.place.unit);
  const range = (column: string): string =>
    `'TP Overlap'!$${column}$${String(overlap.first)}:$${column}$${String(overlap.last)}`;
  const of = (column: string): string => `INDEX(${range(column)},MATCH(${settingOf("Theme shown")},${range("A")},0))`;
  const facts =
    `${of("C")}&" bodies · lead "&${of("F")}&" "&TEXT(${of("G")}/${of("B")},"0.0%")&" · other bodies "&TEXT(${of("H")},${unit})` +
    `&" ("&TEXT(${of("I")},"0.0%")&") · false overlap that netting removed, all themes: "&TEXT('TP Overlap'!$N$${String(overlap.total)},${unit})`;
  const title = formula(
    `="Theme: "&${settingOf("Theme shown")}&". Several bodies spend on this theme. That is not a saving."`,
  );
  return joinParts([
    {
      blocks: [
        sectionHead({ row: 50, number: 6, title }),
        rowBlock(49, 7, [cell(checkResult(book, "F10"), "TP Section word")]),
      ],
      heights: { 49: 16, 52: 16, 53: 16 },
    },
    textLine(51, formula(`=IFERROR(${facts},"No spending by theme to show.")`)),
    textLine(52, duplicatesLine(book)),
  ]);
}

/** £ of each class by itself: within a body, at two bodies, not testable. Payments are in full pounds and pence. */
function duplicatesLine({ duplicates }: BookLayout): PlannedValue {
  if (!duplicates) return "Duplicate payments to look into: no source with payments.";
  const pounds = (strength: DuplicateGrade | "not testable"): string =>
    `"£"&TEXT(${duplicatesPounds(duplicates, strength)},"#,##0.00")`;
  const within = DUPLICATE_GRADES.filter((one) => one !== "two bodies")
    .map((one) => `${pounds(one)}&" ${one}"`)
    .join('&", "&');
  return formula(
    `="Duplicate payments to look into: within a body "&${within}&" · same invoice at two bodies "&${pounds("two bodies")}` +
      `&" · not testable "&${pounds("not testable")}`,
  );
}
