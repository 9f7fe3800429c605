import type { BookLayout } from "./layout/book-layout.ts";
import { type ColumnLook, LOOK, tablePlan, valueColumn, workingLook } from "./plan/columns.ts";
import { planSheet } from "./plan/frame.ts";
import { FORMATS } from "./plan/formats.ts";
import type { ColumnPlan, SheetPlan } from "./plan/sheet-plan.ts";

/** Tags that a rule may give, one column each. */
const TAGS = ["Agency", "Theme", "COFOG", "Capital", "Client", "Control", "Stream", "Transfer to", "Left out"];

/** TP Rules: the tagging rules. This version reads none yet: what people wrote stays as it is, columns of their own too. */
export function planRulesSheet(book: BookLayout): SheetPlan {
  const standing = book.input.standing?.rules ?? { headings: [], rows: [] };
  const held = (heading: string, look: ColumnLook): ColumnPlan => {
    const at = standing.headings.indexOf(heading);
    return valueColumn(
      heading,
      standing.rows.map((row) => row[at] ?? null),
      look,
    );
  };
  const words = (headings: readonly string[]) => headings.map((heading) => held(heading, LOOK.input));
  const ours = [
    held("Order", LOOK.inputFigure),
    ...words(["Field", "Match", "Words", ...TAGS, "Active", "Note"]),
    held("Rule", workingLook(FORMATS.plain)),
    held("Rows", workingLook(FORMATS.count)),
    held("£", workingLook(FORMATS.pounds)),
    held("Last problem", LOOK.word),
  ];
  const own = standing.headings.filter((heading) => !ours.some((column) => column.heading === heading));
  const columns = [...ours, ...words(own)];
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
    checkLine: { id: "B3", text: "spending that carries a theme", row: Math.max(1, standing.rows.length) + 6 },
    page: { orientation: "landscape" },
  });
}
