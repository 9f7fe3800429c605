import type { DuplicateList } from "#domain/duplicate-list/duplicate-list";
import { isAtRisk } from "#domain/duplicate-list/list-duplicates";
import { ASIDE_STATES, type AsideState, DUPLICATE_GRADES, type DuplicateGrade } from "#domain/duplicates/duplicates";
import type { BookLayout } from "../layout/book-layout.ts";
import type { DuplicateRows } from "../layout/duplicate-rows.ts";
import { cell, formula, poundsCell, rowBlock } from "../plan/cells.ts";
import { FORMATS } from "../plan/formats.ts";
import type { CellBlock, PlannedCell, PlannedValue } from "../plan/sheet-plan.ts";
import { type Condition, countIfs, sumIfs, sumOver } from "../ranges.ts";
import { ofSource } from "../sources.sheet.ts";
import { paymentBlocks } from "./duplicate-columns.ts";

/** What each class is called below the table. */
const ASIDE_LABELS: Readonly<Record<AsideState, string>> = {
  recurring: "Set aside: regular payments",
  "set aside": "Set aside: alike for another reason",
  reversal: "Set aside: paid and credited back",
  "published twice": "Published twice: counted as one payment",
  "not testable": "Not testable: payee withheld or not named",
};
export const GRADE_LABELS: Readonly<Record<DuplicateGrade, string>> = {
  strong: "Strong",
  "two bodies": "Same invoice at two bodies: ask both",
  probable: "Probable",
  possible: "Possible",
};

/** The figures below the table: what became of every payment that was read, and what is to be looked into, by strength. */
export function duplicateFigures(book: BookLayout, list: DuplicateList, rows: DuplicateRows): CellBlock[] {
  return [...tallyBlocks(book, list, rows), ...gradeBlocks(list, rows)];
}

function tallyBlocks(book: BookLayout, { tally }: DuplicateList, rows: DuplicateRows): CellBlock[] {
  const blocks = paymentBlocks(book);
  const lines = countIfs(blocks, [
    ["TP Line", '"line"'],
    ["TP Status", '"<>suspense"'],
  ]);
  return [
    rowBlock(rows.tallyHead - 1, 0, heads("What became of every payment", TALLY_HEADS)),
    line(rows.tally.read, "Payments read", {
      pounds: formula(`=ROUND(${sumOver(blocks, "TP Read")},2)`),
      rows: formula(`=${lines}`),
    }),
    line(rows.tally.tested, "Tested against one another", {
      pounds: poundsCell(tally.tested.pence),
      rows: tally.tested.rows,
      note: openCreditsNote(tally.openCredits.rows),
    }),
    ...ASIDE_STATES.map((strength) => line(rows.tally[strength], ASIDE_LABELS[strength], listedOf(strength))),
    ...rows.unlisted
      .filter(({ strength }) => !isAtRisk(strength))
      .map((one) =>
        line(one.row, `Not listed one by one: ${one.strength}`, { pounds: poundsCell(one.pence), rows: one.rows }),
      ),
    line(rows.withoutNumber, "Of those read: no supplier's invoice number", {
      pounds: formula(`=ROUND(${withoutNumber(book, "pounds")},2)`),
      rows: formula(`=${withoutNumber(book, "rows")}`),
      note: "Only payee, amount and day are compared: TP Sources does not call their numbers suppliers'.",
    }),
  ];
}

/** Formula text: payments of sources whose references are not stated to be suppliers' invoice numbers. */
function withoutNumber(book: BookLayout, of: "pounds" | "rows"): string {
  const weak = book.input.sources.filter(
    ({ block, terms }) => block.reading.layout === "payments" && terms.reference !== "supplier",
  );
  const sums = weak.map((source) => {
    const blocks = book.blocks.filter(({ block }) => block === source.block);
    const lines: Condition[] = [["TP Line", '"line"'], ["TP Status", '"<>suspense"'], ...ofSource(source)];
    return of === "rows" ? countIfs(blocks, lines) : sumIfs(blocks, "TP Read", ofSource(source));
  });
  return sums.join("+") || "0";
}

/** Short enough to end on the page. */
const NOT_BELOW = "Every payment but those in the lines below, counted by the tool.";

function openCreditsNote(credits: number): string {
  if (credits === 0) return NOT_BELOW;
  const count = credits === 1 ? "1 credit" : `${String(credits)} credits`;
  return `${NOT_BELOW} Among them ${count} that no payment answers.`;
}

/** Rows of a strength that stand in the table. */
function listedOf(strength: AsideState) {
  const holds = `TP_Duplicates[Strength],"${strength}"`;
  return {
    pounds: formula(`=ROUND(SUMIFS(TP_Duplicates[Amount £],${holds}),2)`),
    rows: formula(`=COUNTIFS(${holds})`),
  };
}

interface Figures {
  readonly pounds: PlannedValue;
  readonly rows: PlannedValue;
  readonly note?: string;
}

function line(row: number, label: string, { pounds, rows, note = "" }: Figures): CellBlock {
  return rowBlock(row - 1, 0, [
    ...labelCells(label),
    cell(pounds, "TP Figure", FORMATS.pence),
    cell(null, "TP Figure"),
    cell(rows, "TP Figure", FORMATS.count),
    ...(note === "" ? [] : [cell(note, "TP Source line", FORMATS.besideFigure)]),
  ]);
}

/** Words that run over the columns left of the figures. */
function labelCells(label: string): PlannedCell[] {
  return [cell(label, "TP Label long"), ...[1, 2, 3].map(() => cell(null, "TP Label long"))];
}

function heads(title: string, figures: readonly string[]): PlannedCell[] {
  return [
    cell(title, "TP Section"),
    ...[1, 2, 3].map(() => cell(null, "TP Section")),
    ...figures.map((words) => cell(words, "TP Section figure")),
  ];
}

const TALLY_HEADS = ["£", "", "Rows"];
const GRADE_HEADS = [
  "At risk £",
  "Groups",
  "Rows",
  "Confirmed £",
  "Hit rate",
  "Not one £",
  "Decided",
  "Unsure",
  "Questions",
];
/** What the rate is of; the pane says it in the same words. */
export const HIT_RATE_NOTE =
  "Hit rate: of the rows decided to be a duplicate or not, those that are. Unsure is left out of it, and so is what was recovered since.";

/** Why the pane asks fewer questions than there are groups. */
const QUESTIONS_NOTE =
  "Questions: a payment run that stands there again is one question of several groups. The pane asks it once; its rows name the run under Reasons.";

function gradeBlocks({ members }: DuplicateList, rows: DuplicateRows): CellBlock[] {
  const recovered = 'TP_Duplicates[Strength],"recovered",TP_Duplicates[Decision],"duplicate"';
  return [
    rowBlock(rows.gradeHead - 1, 0, heads("To look into", GRADE_HEADS)),
    ...DUPLICATE_GRADES.map((grade) => gradeLine(rows.grade[grade], grade, members)),
    ...rows.unlisted
      .filter(({ strength }) => isAtRisk(strength))
      .map((one) =>
        line(one.row, `Not listed one by one: ${one.strength}${one.isAtTwoBodies ? ", at two bodies" : ""}`, {
          pounds: poundsCell(one.atRiskPence),
          rows: one.rows,
          note: "The smallest of this strength. Look into the listed ones first, then Recount.",
        }),
      ),
    line(rows.recovered, "Recovered: confirmed, and credited since", {
      pounds: formula(`=ROUND(SUMIFS(TP_Duplicates[Amount £],${recovered}),2)`),
      rows: formula(`=COUNTIFS(${recovered})`),
    }),
    rowBlock(rows.hitRateNote - 1, 0, [cell(HIT_RATE_NOTE, "TP Source line")]),
    rowBlock(rows.questionsNote - 1, 0, [cell(QUESTIONS_NOTE, "TP Source line")]),
  ];
}

/** Rows decided from which a rate is said in per cent, as in the pane: one of one is no 100 %. */
const ENOUGH = 10;

function gradeLine(row: number, grade: DuplicateGrade, members: DuplicateList["members"]): CellBlock {
  const own = members.filter(({ strength }) => strength === grade);
  const groups = new Set(own.map(({ group }) => group)).size;
  const questions = new Set(own.map(({ group, run }) => run?.name ?? group)).size;
  const holds = `TP_Duplicates[Strength],"${grade}",TP_Duplicates[At risk £],"<>0"`;
  const decided = (word: string): string => `${holds},TP_Duplicates[Decision],"${word}"`;
  const sum = (conditions: string): PlannedValue => formula(`=ROUND(SUMIFS(TP_Duplicates[At risk £],${conditions}),2)`);
  const [hits, misses] = [decided("duplicate"), decided("not")].map((conditions) => `COUNTIFS(${conditions})`);
  const judged = `(${hits!}+${misses!})`;
  const few = `${hits!}&" of "&${judged}`;
  const rate = `IF(${judged}=0,"",IF(${judged}<${String(ENOUGH)},${few},${hits!}/${judged}))`;
  return rowBlock(row - 1, 0, [
    ...labelCells(GRADE_LABELS[grade]),
    cell(sum(holds), "TP Figure", FORMATS.pence),
    cell(groups, "TP Figure", FORMATS.count),
    cell(formula(`=COUNTIFS(${holds})`), "TP Figure", FORMATS.count),
    cell(sum(decided("duplicate")), "TP Figure", FORMATS.pence),
    cell(formula(`=${rate}`), "TP Figure", FORMATS.percent),
    cell(sum(decided("not")), "TP Figure", FORMATS.pence),
    cell(formula(`=COUNTIFS(${decided("?*")})`), "TP Figure", FORMATS.count),
    cell(formula(`=COUNTIFS(${decided("unsure")})`), "TP Figure", FORMATS.count),
    cell(questions, "TP Figure", FORMATS.count),
  ]);
}
