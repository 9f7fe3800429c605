import { DUPLICATE_GRADES, type DuplicateGrade, type DuplicateTest } from "#domain/duplicates/duplicates";
import type { BookLayout } from "../layout/book-layout.ts";
import { checkResult } from "../layout/check-reference.ts";
import {
  DUPLICATE_COUNT,
  DUPLICATE_POUNDS,
  duplicatesCell,
  duplicatesPounds,
  type DuplicateRows,
} from "../layout/duplicate-rows.ts";
import { settingOf } from "../place-settings.ts";
import { cell, formula, rowBlock } from "../plan/cells.ts";
import { sumOrNil } from "../plan/pounds-text.ts";
import type { PlannedValue } from "../plan/sheet-plan.ts";
import { joinParts, type ReturnPart, sectionHead, textLine } from "./return-cells.ts";

const SEVERAL = '". Several bodies spend on this theme. That is not a saving."';

/** Rows 50 to 52: the theme shown, and the duplicate payments to look into. */
export function planReturnTheme(book: BookLayout): ReturnPart {
  const { overlap, input } = book;
  const { unit } = input.registers.place;
  const range = (column: string): string =>
    `'TP Overlap'!$${column}$${String(overlap.first)}:$${column}$${String(overlap.last)}`;
  const of = (column: string): string => `INDEX(${range(column)},MATCH(${settingOf("Theme shown")},${range("A")},0))`;
  const facts =
    `${of("C")}&IF(${of("C")}=1," body"," bodies")&" · lead "&${of("F")}&" "&TEXT(${of("G")}/${of("B")},"0.0%")&" · other bodies "&${sumOrNil(unit, of("H"))}` +
    `&" ("&TEXT(${of("I")},"0.0%")&") · false overlap that netting removed, all themes: "&${sumOrNil(unit, `'TP Overlap'!$N$${String(overlap.total)}`)}`;
  const title = formula(
    `=IF(${settingOf("Theme shown")}="","Theme: no spending is tagged by theme",` +
      `"Theme: "&${settingOf("Theme shown")}&IFERROR(IF(${of("C")}<2,". One body spends on this theme.",${SEVERAL}),${SEVERAL}))`,
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
    textLine(52, duplicatesLine(book), { height: 12 + 10 * moreLines(book) }),
  ]);
}

/** Lines that the words of row 52 take beyond the first: £ in full take two, what more there is to say a third. */
function moreLines({ input }: BookLayout): number {
  if (!input.duplicates) return 0;
  return hasSameAmount(input) || hasWeakReferences(input) ? 2 : 1;
}

/** £ of each class by itself, in the unit of the page: within a body, at two bodies, not testable. */
function duplicatesLine({ duplicates, input }: BookLayout): PlannedValue {
  if (!duplicates) return "Duplicate payments to look into: no source with payments.";
  const of = (strength: DuplicateGrade | "not testable"): string => duplicatesPounds(duplicates, strength);
  const say = (figure: string): string => sumOrNil(input.registers.place.unit, figure);
  const sameAmount = sameAmountAtTwoBodies(duplicates);
  const within = DUPLICATE_GRADES.filter((one) => one !== "two bodies")
    .map((one) => `${say(one === "possible" ? `ROUND(${of(one)}-(${sameAmount}),2)` : of(one))}&" ${one}"`)
    .join('&", "&');
  const parts = [
    `="Duplicate payments to look into: within a body "&${within}`,
    `" · same invoice at two bodies "&${say(of("two bodies"))}`,
    ...(hasSameAmount(input) ? [`" · same amount at two bodies "&${say(sameAmount)}`] : []),
    `" · not testable "&${say(of("not testable"))}`,
    ...(hasWeakReferences(input) ? [withoutNumber(duplicates, say)] : []),
  ];
  return formula(parts.join("&"));
}

const SAME_AMOUNT: DuplicateTest = "same amount at two bodies";

/** Formula text: what is no more than possible since each ledger has a number of its own. It is within no body. */
function sameAmountAtTwoBodies({ unlisted }: DuplicateRows): string {
  const beyond = unlisted.filter(({ strength, isAtTwoBodies }) => strength === "possible" && isAtTwoBodies);
  const listed = `SUMIFS(TP_Duplicates[At risk £],TP_Duplicates[Test],"${SAME_AMOUNT}",TP_Duplicates[Strength],"possible")`;
  return [listed, ...beyond.map(({ row }) => duplicatesCell(row, DUPLICATE_POUNDS))].join("+");
}

function hasSameAmount({ duplicates }: BookLayout["input"]): boolean {
  return duplicates?.members.some(({ test }) => test === SAME_AMOUNT) ?? false;
}

function hasWeakReferences({ sources }: BookLayout["input"]): boolean {
  return sources.some(({ block, terms }) => block.reading.layout === "payments" && terms.reference !== "supplier");
}

/** Formula text: the limitation of the test, on what it rests. */
function withoutNumber({ withoutNumber: row }: DuplicateRows, say: (figure: string) => string): string {
  return (
    `IF(${duplicatesCell(row, DUPLICATE_COUNT)}=0,""," · "&${say(duplicatesCell(row, DUPLICATE_POUNDS))}` +
    `&" without a supplier's invoice number: only payee, amount and day compared")`
  );
}
