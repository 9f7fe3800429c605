import type { BookLayout } from "../layout/book-layout.ts";
import { cell, formula, rowBlock } from "../plan/cells.ts";
import { FORMATS, formatOfUnit } from "../plan/formats.ts";
import type { CellBlock } from "../plan/sheet-plan.ts";
import type { StyleName } from "../plan/style-names.ts";
import { joinParts, returnLine, type ReturnPart, sectionHead, textLine } from "./return-cells.ts";

const FIRST = 20;
const SHOWN = 12;
/** Points of a row that no body needs: it stays, since bodies may come, and takes no room on the page. */
const UNUSED = 1;

/** Rows 19 to 34: section 2, the twelve largest bodies, the others, and who is expected and missing. */
export function planReturnBodies(book: BookLayout): ReturnPart {
  const { bodies, agencies } = book;
  const total = String(bodies.total);
  const rows = Array.from({ length: SHOWN }, (_, at) => FIRST + at);
  const unused = rows.slice(agencies.length);
  return joinParts([
    {
      blocks: [
        sectionHead({
          row: 19,
          number: 2,
          title: "Bodies",
          heads: [null, null, null, null, "Basis and share", "Agreed by"],
        }),
        ...rows.map((row) => bodyRow(book, row)),
        returnLine(book, {
          row: 32,
          label: "Other bodies",
          figure: "ROUND(C33-SUM(C20:C31),2)",
          income: "ROUND(F33-SUM(F20:F31),2)",
        }),
        returnLine(book, {
          row: 33,
          label: "All bodies counted",
          figure: `'TP Bodies'!$C$${total}`,
          kind: "subtotal",
          income: `'TP Bodies'!$F$${total}`,
          note: "TP Bodies",
          check: "F2",
        }),
      ],
      heights: Object.fromEntries([[18, 16], ...unused.map((row) => [row - 1, UNUSED])]) as Record<number, number>,
    },
    textLine(34, expectedText(book), { height: 14 }),
  ]);
}

/** The body of this rank; rows that no body needs hold formulas that give "". */
function bodyRow({ bodies, input, agencies }: BookLayout, row: number): CellBlock {
  // A row that no body needs is a thin one without rules.
  const isUsed = row - FIRST < agencies.length;
  const styled = (style: StyleName): StyleName => (isUsed ? style : "TP Prose");
  const at = String(row);
  const unit = formatOfUnit(input.registers.place.unit);
  const rank = `ROWS(B$${String(FIRST)}:B${at})`;
  const range = (column: string): string =>
    `'TP Bodies'!$${column}$${String(bodies.first)}:$${column}$${String(bodies.last)}`;
  const of = (column: string, style: StyleName, format?: string) =>
    cell(formula(`=IFERROR(INDEX(${range(column)},MATCH(${rank},${range("I")},0)),"")`), styled(style), format);
  return rowBlock(row - 1, 0, [
    cell(formula(`=IF($B${at}="","",${rank})`), styled("TP Note"), "0"),
    of("A", "TP Label line"),
    of("C", "TP Figure", unit),
    of("D", "TP Figure", FORMATS.percent),
    of("E", "TP Figure", FORMATS.pence),
    of("F", "TP Figure", unit),
    of("J", "TP Note line", FORMATS.besideFigure),
    of("K", "TP Note line"),
  ]);
}

function expectedText({ input }: BookLayout): string {
  const { expectedNotCounted } = input.made;
  if (expectedNotCounted.length > 0) return `Expected, not counted: ${expectedNotCounted.join("; ")}`;
  const said = input.agencies.some(({ expected }) => expected !== null);
  return said
    ? "Expected, not counted: none"
    : "Expected, not counted: nobody has said which bodies are expected (TP Agencies)";
}
