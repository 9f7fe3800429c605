import { type Control, CONTROLS } from "#domain/ledger/read-control";
import type { BookLayout } from "../layout/book-layout.ts";
import { ENOUGH_SAID, spendUnderControl } from "../layout/control-and-streams.ts";
import { settingOf, statedOr } from "../place-settings.ts";
import { formula } from "../plan/cells.ts";
import type { PlannedValue } from "../plan/sheet-plan.ts";
import { textFormatOfUnit } from "../plan/formats.ts";
import { VIEW_ROWS } from "../views.sheet.ts";
import { returnLine, type ReturnPart, sectionHead } from "./return-cells.ts";

/** Rows 35 to 39: section 3, the four views, with the other way of counting beside each. */
export function planReturnViews(book: BookLayout): ReturnPart {
  const unit = textFormatOfUnit(book.input.registers.place.unit);
  const view = (row: keyof typeof VIEW_ROWS, column = "C"): string => `'TP Views'!$${column}$${String(VIEW_ROWS[row])}`;
  const note = (words: string, cell: string) => formula(`="${words}: "&TEXT(${cell},${unit})`);
  // A visible setting says where straddling bodies stand; the other answer stands beside it.
  const isOut = `${settingOf("Straddling shown")}="out"`;
  const shown = (row: "v2" | "v3"): string => `IF(${isOut},${view(row, "F")},${view(row)})`;
  const otherWay = (row: "v2" | "v3", whenIn: string, whenOut: string) =>
    formula(`=IF(${isOut},"${whenOut}: "&TEXT(${view(row)},${unit}),"${whenIn}: "&TEXT(${view(row, "F")},${unit}))`);
  const funder = formula(`="funder: "&TEXT(${view("v2", "E")},${unit})&" + "&TEXT(${view("v3", "E")},${unit})`);
  const priority = formula(`="View 4  "&${statedOr("Priority", "no priority stated")}`);
  // prettier-ignore
  const lines = [
    returnLine(book, { row: 36, label: "View 1  Total public spending", figure: view("v1"), note: funder, check: "F6" }),
    returnLine(book, { row: 37, label: formula(`="View 2  Bodies of the place"&IF(${isOut},", straddling out","")`), figure: shown("v2"), note: otherWay("v2", "straddling out", "straddling in"), check: "F6" }),
    returnLine(book, { row: 38, label: "View 3  Bodies from outside", figure: shown("v3"), note: otherWay("v3", "straddling in", "straddling out"), check: "F6" }),
    returnLine(book, { row: 39, label: priority, figure: view("v4"), note: note("not aligned", view("unaligned")), check: "F7" }),
  ];
  return {
    blocks: [
      sectionHead({
        row: 35,
        number: 3,
        title: "Four views",
        heads: [null, null, null, null, "The other way", "Check"],
      }),
      ...lines,
    ],
    heights: { 34: 16 },
  };
}

/** Rows 40 to 46: section 4, the six largest functions and what is left. */
export function planReturnFunctions(book: BookLayout): ReturnPart {
  const { functions } = book.cofog;
  const unit = textFormatOfUnit(book.input.registers.place.unit);
  // Uncoded is no function: it stands among "other functions".
  const last = Math.max(functions.first, functions.last - 1);
  const range = (column: string): string =>
    `'TP COFOG'!$${column}$${String(functions.first)}:$${column}$${String(last)}`;
  const lines = [41, 42, 43, 44, 45, 46].map((row) => {
    const at = String(row);
    const rank = `ROWS(C$41:C${at})`;
    const other = formula(`="others, uncoded: "&TEXT(ROUND($C$13-SUM($C$41:$C$46),2),${unit})`);
    return returnLine(book, {
      row,
      label: formula(`=IF(C${at}="","",IFERROR(INDEX(${range("A")},MATCH(C${at},${range("B")},0)),""))`),
      // A rank that no function takes stays empty: a dash beside no name would read as a nil.
      figure: `IF(ROWS(${range("B")})<${rank},"",IF(LARGE(${range("B")},${rank})=0,"",LARGE(${range("B")},${rank})))`,
      ...(row < 45 ? { note: controlNote(book, row) } : {}),
      ...(row === 46 ? { note: other, check: "F4" } : {}),
    });
  });
  return {
    blocks: [
      sectionHead({
        row: 40,
        number: 4,
        title: "What on: functions of government",
        heads: [null, null, null, null, "Control over it", "Check"],
      }),
      ...lines,
    ],
    heights: { 39: 16 },
  };
}

/** How much of the total anybody can decide on, a word a row; "not tagged" where too little of it says so. */
function controlNote(book: BookLayout, row: number): PlannedValue {
  const unit = textFormatOfUnit(book.input.registers.place.unit);
  const spendOf = (control: Control): string => spendUnderControl(book, control);
  const tagged = CONTROLS.map(spendOf).join("+");
  const control = CONTROLS[row - 41]!;
  const words = `"${control}: "&TEXT(${spendOf(control)},${unit})&IF($C$13=0,""," "&TEXT(${spendOf(control)}/$C$13,"0.0%"))`;
  return formula(`=IF(ABS(${tagged})<${String(ENOUGH_SAID)}*ABS($C$13),"${row === 41 ? "not tagged" : ""}",${words})`);
}
