import { financingOf } from "#domain/checks/left-out-checks";
import type { LeftOutGroup } from "#domain/left-out/list-left-out";
import type { RawCell } from "#domain/columns/raw-cell";
import type { BookInput } from "./book-input.ts";
import type { BookLayout } from "./layout/book-layout.ts";
import { cellAddress, quoteSheet } from "./plan/address.ts";
import { type ColumnLook, LOOK, tablePlan, valueColumn, workingLook } from "./plan/columns.ts";
import { FORMATS } from "./plan/formats.ts";
import { planSheet } from "./plan/frame.ts";
import type { ColumnPlan, LinkPlan, SheetPlan } from "./plan/sheet-plan.ts";
import { withFilter } from "./plan/with-filter.ts";

const ROWS_COLUMN = 8;

/**
 * TP Left Out: counted lines whose words say a class that no place count holds, one row a body and wording. Nothing is left
 * out until a person says Y; the answer stays, and holds for the same words in the next file.
 *
 * @source method.md, "What may be counted together" 4; assurance.md E1, E2; workbook-model.md, TP_Left_Out
 */
export function planLeftOutSheet(book: BookLayout): SheetPlan {
  const groups = book.input.leftOut ?? [];
  const classes = (book.input.classes ?? []).map(({ name }) => name);
  const last = 4 + Math.max(1, groups.length);
  const choicesTo = String(Math.max(200, last));
  return planSheet(book, {
    name: "TP Left Out",
    group: "input",
    title: "Words that leave lines out",
    source:
      "Y leaves the lines out under the class, N keeps them in; then Recount. An answer holds for the same words next month.",
    widths: [130, 150, 110, 54, 110, 120, 54, 52, 110, 44, 80, 80, 80],
    tables: [withFilter(tablePlan("TP_Left_Out", columnsOf(groups, book.input)))],
    freeze: { rows: 4, columns: 2 },
    conditionalFormats: [{ range: `M5:M${String(last)}`, formula: '=AND($D5<>"N",N($M5)<>0)', look: "not-nil" }],
    lists: [
      ...(classes.length > 0 ? [{ range: `C5:C${choicesTo}`, choices: classes }] : []),
      { range: `D5:D${choicesTo}`, choices: ["Y", "N"] },
    ],
    links: groups.flatMap((group, at) => linkTo(group, at, book.input)),
    checkLine: { id: "E1", text: "every such line answered", row: last + 2 },
    textColumn: 2,
    page: { orientation: "landscape", titleColumns: { first: 0, last: 1 } },
  });
}

function columnsOf(groups: readonly LeftOutGroup[], input: BookInput): ColumnPlan[] {
  const say = (heading: string, read: (group: LeftOutGroup) => RawCell, look: ColumnLook): ColumnPlan =>
    valueColumn(
      heading,
      groups.map((group) => read(group)).map((value) => (value === "" ? null : value)),
      look,
    );
  const [count, pence] = [workingLook(FORMATS.count), workingLook(FORMATS.pence)];
  return [
    say("Body", ({ body }) => body, LOOK.input),
    say("Words", ({ words }) => words, LOOK.input),
    say("Class", (group) => group.class, LOOK.input),
    say("Confirmed", ({ confirmed }) => (confirmed === null ? null : confirmed ? "Y" : "N"), LOOK.input),
    say("Note", ({ note }) => note, LOOK.input),
    say("Words that say it", ({ found }) => found, LOOK.word),
    say("Where", ({ field }) => field, LOOK.word),
    say("Financing", financingOf, LOOK.word),
    say("Rows", (group) => rowsInWords(group, input), { style: "TP Link" }),
    say("Counted", ({ countedRows }) => countedRows, count),
    say("Read £", (group) => group.pence / 100, pence),
    say("In the total £", ({ placePence }) => placePence / 100, pence),
    say("Without signs £", ({ absolutePence }) => absolutePence / 100, pence),
  ];
}

/** `Spend row 12 and 3 more`; "" where no line bears the words now. */
function rowsInWords({ rows }: LeftOutGroup, { ledger, blocks }: BookInput): string {
  const [first] = rows;
  if (first === undefined) return "";
  const more = rows.length === 1 ? "" : ` and ${String(rows.length - 1)} more`;
  return `${blocks[ledger.block[first]!]!.sheet} row ${String(ledger.sheetRow[first]! + 1)}${more}`;
}

function linkTo({ rows }: LeftOutGroup, at: number, { ledger, blocks }: BookInput): LinkPlan[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { sheet } = blocks[ledger.block[first]!]!;
  return [{ row: at + 4, column: ROWS_COLUMN, to: `${quoteSheet(sheet)}!${cellAddress(ledger.sheetRow[first]!, 0)}` }];
}
