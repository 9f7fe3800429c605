import { CONTROLS } from "#domain/ledger/read-control";
import { RULE_OF_BODY } from "#domain/tagging/read-rules";
import { RULE_FIELDS, RULE_MATCHES } from "#domain/tagging/rule";
import { WORKS } from "#domain/ledger/read-work";
import type { RuleOutcome } from "./book-input.ts";
import type { BookLayout } from "./layout/book-layout.ts";
import { type ColumnLook, LOOK, tablePlan, valueColumn, workingLook } from "./plan/columns.ts";
import { planSheet } from "./plan/frame.ts";
import { FORMATS } from "./plan/formats.ts";
import type { ColumnPlan, ListPlan, SheetPlan } from "./plan/sheet-plan.ts";
import { withFilter } from "./plan/with-filter.ts";

/** Tags that a rule may give, one column each. */
const TAGS = [
  "Agency",
  "Theme",
  "COFOG",
  "Capital",
  "Client",
  "Control",
  "Stream",
  "Function",
  "Transfer to",
  "Left out",
  "Share",
];

/** What may be chosen, down to where people add rules of their own. */
const LISTS: readonly ListPlan[] = [
  { range: "B5:B200", choices: RULE_FIELDS },
  { range: "C5:C200", choices: RULE_MATCHES },
  { range: "H5:H200", choices: ["revenue", "capital"] },
  { range: "J5:J200", choices: [...CONTROLS] },
  { range: "L5:L200", choices: [...WORKS] },
  { range: "Q5:Q200", choices: ["Y", "N"] },
];

/**
 * TP Rules: the tagging rules, with what each tagged at this count. What people wrote stays as it is, columns of their own
 * too.
 *
 * @source workbook-model.md, TP_Rules
 */
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
    ...words(["Field", "Match", "Words", ...TAGS.filter((tag) => tag !== "Share")]),
    held("Share", { ...LOOK.inputFigure, format: FORMATS.multiple }),
    ...words([RULE_OF_BODY, "Active", "Note"]),
    ...outcomeColumns(book, standing.rows.length),
  ];
  const own = standing.headings.filter((heading) => !ours.some((column) => column.heading === heading));
  const columns = [...ours, ...words(own)];
  return planSheet(book, {
    name: "TP Rules",
    group: "input",
    title: "The tagging rules",
    source:
      "Lower order wins; a row's own tag and a person's go first. Words part with |. Rows and £ are those of the last Recount.",
    widths: [...[40, 58, 58, 110], ...[88, 84, 88, 52, 64, 66, 60, 72], ...[72, 56, 40, 70, 44, 74, 34, 44, 70, 66]],
    tables: [withFilter(tablePlan("TP_Rules", columns))],
    lists: LISTS,
    checkLine: { id: "B3", text: "spending that carries a theme", row: Math.max(1, standing.rows.length) + 6 },
    // Twenty-two columns on one page would be read by nobody: what a rule looks for stands on every page.
    textColumn: 4,
    page: { orientation: "landscape", titleColumns: { first: 0, last: 3 } },
  });
}

/** What the count says of each rule, in the row in which it stands; rows that hold no rule stay empty. */
function outcomeColumns({ input }: BookLayout, rows: number): ColumnPlan[] {
  const byName = new Map((input.rules ?? []).map((outcome) => [outcome.name, outcome]));
  const of = (heading: string, read: (outcome: RuleOutcome) => string | number | null, look: ColumnLook) =>
    valueColumn(
      heading,
      Array.from({ length: rows }, (_, at) => {
        const outcome = byName.get(`R${String(at + 1)}`);
        return outcome ? read(outcome) : null;
      }),
      look,
    );
  return [
    of("Rule", ({ name }) => name, LOOK.word),
    of("Rows", (outcome) => outcome.rows, workingLook(FORMATS.count)),
    of("£", ({ pence }) => pence / 100, workingLook(FORMATS.pounds)),
    of("Last problem", ({ problem }) => problem || null, LOOK.word),
  ];
}
