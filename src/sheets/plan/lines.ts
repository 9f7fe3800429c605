import { cell } from "./cells.ts";
import { FORMATS } from "./formats.ts";
import type { PlannedCell, PlannedValue } from "./sheet-plan.ts";
import type { StyleName } from "./style-names.ts";

/** What a printed line is: a figure, one taken away, a subtotal under a rule, a total over a double rule. */
export type LineKind = "plain" | "less" | "subtotal" | "total";

/** Styles of a line's label, of its figures and of the note that says where they are from. */
export const LINE_STYLES: Readonly<Record<LineKind, Readonly<Record<"label" | "figure" | "note", StyleName>>>> = {
  plain: { label: "TP Label", figure: "TP Figure", note: "TP Note beside" },
  less: { label: "TP Label less", figure: "TP Figure", note: "TP Note beside" },
  subtotal: { label: "TP Subtotal label", figure: "TP Subtotal", note: "TP Subtotal note" },
  total: { label: "TP Total label", figure: "TP Total", note: "TP Total note" },
};

/** A heading row: words stand left, apart from figures left of them; figures right. */
export function headingCells(words: readonly PlannedValue[], figures: ReadonlySet<number>): PlannedCell[] {
  return words.map((word, at) => {
    if (figures.has(at)) return cell(word, "TP Heading figure");
    return cell(word, figures.has(at - 1) ? "TP Heading beside" : "TP Heading");
  });
}

/** Text beside a line's figures: a grey note, under the line's own rules. */
export function noteCell(kind: LineKind, value: PlannedValue): PlannedCell {
  const { note } = LINE_STYLES[kind];
  return note === "TP Note beside" ? cell(value, note) : cell(value, note, FORMATS.besideFigure);
}

/** A check's result beside a line. */
export function resultCell(kind: LineKind, value: PlannedValue): PlannedCell {
  return cell(value, kind === "plain" || kind === "less" ? "TP Result" : LINE_STYLES[kind].label);
}
