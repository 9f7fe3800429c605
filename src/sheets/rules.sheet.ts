import type { BookLayout } from "./layout/book-layout.ts";
import { type ColumnLook, LOOK, tablePlan, valueColumn, workingLook } from "./plan/columns.ts";
import { planSheet } from "./plan/frame.ts";
import { FORMATS } from "./plan/formats.ts";
import type { ColumnPlan, SheetPlan } from "./plan/sheet-plan.ts";

const EMPTY_ROW = [null];
/** Tags that a rule may give, one column each. */
const TAGS = ["Agency", "Theme", "COFOG", "Capital", "Client", "Control", "Stream", "Transfer to", "Left out"];

/** TP Rules: the tagging rules. This version reads none yet: the table stands with its shape and one empty row. */
export function planRulesSheet(book: BookLayout): SheetPlan {
  const empty = (heading: string, look: ColumnLook): ColumnPlan => valueColumn(heading, EMPTY_ROW, look);
  const words = (headings: readonly string[]) => headings.map((heading) => empty(heading, LOOK.input));
  const columns = [
    empty("Order", LOOK.inputFigure),
    ...words(["Field", "Match", "Words", ...TAGS, "Active", "Note"]),
    empty("Rule", workingLook(FORMATS.plain)),
    empty("Rows", workingLook(FORMATS.count)),
    empty("£", workingLook(FORMATS.pounds)),
    empty("Last problem", LOOK.word),
  ];
  return planSheet(book, {
    name: "TP Rules",
    group: "input",
    title: "The tagging rules",
    source: "Lower order wins. Words part with |. Rows and £ show what each rule tagged at the last Recount.",
    widths: [36, 50, 50, 120, 100, 94, 100, 50, 60, 60, 60, 100, 60, 40, 110, 32, 32, 84, 56],
    tables: [tablePlan("TP_Rules", columns)],
    lists: [
      { range: "B5:B200", choices: ["any", "payee", "service", "purpose", "reference", "code", "agency text"] },
      { range: "C5:C200", choices: ["contains", "word", "starts", "equals", "code", "pattern"] },
    ],
    checkLine: { id: "B3", text: "spending that carries a theme", row: 7 },
    page: { orientation: "landscape" },
  });
}
