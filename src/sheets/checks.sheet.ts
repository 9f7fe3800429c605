import type { CheckRow } from "#domain/checks/check";
import { sayOutdated } from "#domain/checks/given-reason";
import { ARITHMETIC_CHECK_FORMULAS } from "./checks/arithmetic-checks.ts";
import { type CheckCells, type CheckFormula, noughtTies, type PlanCheck } from "./checks/check-formula.ts";
import { DUPLICATE_CHECK_FORMULAS } from "./checks/duplicate-checks.ts";
import { COMPARE_CHECK_FORMULAS } from "./checks/compare-checks.ts";
import { LEFT_OUT_CHECK_FORMULAS } from "./checks/left-out-checks.ts";
import { SOURCE_CHECK_FORMULAS } from "./checks/source-checks.ts";
import { TAG_AND_SHARE_CHECK_FORMULAS } from "./checks/tag-and-share-checks.ts";
import { TRANSFER_CHECK_FORMULAS } from "./checks/transfer-checks.ts";
import { VERSION_CHECK_FORMULAS } from "./checks/version-checks.ts";
import { reasonNotes } from "./checks/reason-notes.ts";
import type { BookLayout } from "./layout/book-layout.ts";
import { type CheckLine, checkLines } from "./layout/check-rows.ts";
import { countChecks, stopsOpen } from "./layout/check-reference.ts";
import { formula } from "./plan/cells.ts";
import { type ColumnLook, LOOK, mixedColumn, tablePlan, valueColumn } from "./plan/columns.ts";
import { planSheet } from "./plan/frame.ts";
import { FORMATS } from "./plan/formats.ts";
import { resultLooks } from "./plan/result-looks.ts";
import { standingCells } from "./standing-cells.ts";
import type { ColumnPlan, PlannedValue, SheetPlan } from "./plan/sheet-plan.ts";

const FORMULAS: Readonly<Record<string, PlanCheck>> = {
  ...SOURCE_CHECK_FORMULAS,
  ...TAG_AND_SHARE_CHECK_FORMULAS,
  ...TRANSFER_CHECK_FORMULAS,
  ...LEFT_OUT_CHECK_FORMULAS,
  ...ARITHMETIC_CHECK_FORMULAS,
  ...VERSION_CHECK_FORMULAS,
  ...DUPLICATE_CHECK_FORMULAS,
  ...COMPARE_CHECK_FORMULAS,
};

/** A check as cells: both sides, difference, result and severity. */
interface CheckCellsPlan {
  readonly thisSide: PlannedValue;
  readonly thatSide: PlannedValue;
  readonly difference: PlannedValue;
  readonly result: PlannedValue;
  readonly severity: PlannedValue;
}

/**
 * TP Checks: one row a check that this count makes, each a formula where its figure can be one.
 *
 * @source assurance.md, sheet TP Checks
 */
export function planChecksSheet(book: BookLayout): SheetPlan {
  const lines = checkLines(book.input);
  const last = String(Math.max(5, lines.length + 4));
  return planSheet(book, {
    name: "TP Checks",
    group: "checks",
    title: "Checks",
    source: formula(`=${summary(book)}`),
    widths: [28, 94, 111, 80, 80, 80, 58, 66, 44, 78, 60, 60],
    // What a reason was given for, which only the formulas read.
    widthsBeside: [60, 60, 120, 60],
    tables: [tablePlan("TP_Checks", checkColumns(book, lines))],
    freeze: { rows: 4, columns: 2 },
    conditionalFormats: [
      ...resultLooks(`H5:H${last}`, "$H5"),
      { range: `I5:I${last}`, formula: '=AND($I5="S",$H5="Does not tie")', look: "stop" },
      { range: `F5:F${last}`, formula: '=$H5="Does not tie"', look: "difference" },
    ],
    links: lines.flatMap((line, at) => ("check" in line ? [{ row: at + 4, column: 9, to: line.check.where }] : [])),
    checkLine: { id: "F1", text: "reported, less outside, less paid between bodies = total", row: lines.length + 5 },
    page: { orientation: "landscape", printArea: `A1:L${String(lines.length + 6)}` },
  });
}

/**
 * How the checks stand, counted as the pane counts them: what stops is counted once, as a stop; what is only a note is not
 * among what is to be looked at.
 */
function summary(book: BookLayout): string {
  const of = (results: readonly string[], severities: readonly ("S" | "L" | "N")[]): string =>
    results.flatMap((result) => severities.map((one) => countChecks(book, result, one))).join("+");
  const tied = countChecks(book, "Ties");
  const others = ["Does not tie", "Look at", "Not proven", "n/a"].map((result) => countChecks(book, result)).join("+");
  const notUsed = countChecks(book, "n/a");
  const notes = `(${of(["Look at", "Does not tie", "Not proven"], ["N"])})`;
  const legend =
    '"      S stops the signature · L is printed on the return · N is a note"&"      = ties   ≠ does not tie   ! look at   ? not proven   – not used"';
  return (
    `${tied}&" of "&(${tied}+${others})&" tie · "&(${of(["Look at", "Does not tie"], ["L"])})&" to look at · "` +
    `&(${of(["Not proven"], ["L"])})&" not proven · "&IF(${notUsed}=0,"",${notUsed}&" not used · ")&IF(${notes}=0,"",${notes}&" note"&IF(${notes}=1,"","s")&" · ")` +
    `&"STOP checks open: "&${stopsOpen(book)}&${legend}`
  );
}

function checkColumns(book: BookLayout, lines: readonly CheckLine[]): ColumnPlan[] {
  const cells = lines.map((line, at) => ("check" in line ? planCheck(book, line.check, at + 5) : null));
  const groups = lines.flatMap((line, at) => ("group" in line ? [at] : []));
  const grouped: ColumnPlan["rowLooks"] = Object.fromEntries(groups.map((at) => [at, { style: "TP Group" as const }]));
  const figures = figureLooks(lines, grouped);
  const words = (heading: string, of: (line: CheckLine) => string | null, look: ColumnLook): ColumnPlan =>
    valueColumn(heading, lines.map(of), { ...look, rowLooks: grouped });
  const ofCheck = (read: (check: CheckRow) => string) => (line: CheckLine) =>
    "check" in line ? read(line.check) || null : null;
  const mixed = (heading: string, of: keyof CheckCellsPlan, look: ColumnLook): ColumnPlan =>
    mixedColumn(
      heading,
      cells.map((cell) => cell?.[of] ?? null),
      { ...look, rowLooks: look.figure ? figures : grouped },
    );
  const figure: ColumnLook = { style: "TP Figure", figure: true, format: FORMATS.pence };
  const standing = standingCells(book.input.standing?.checks, ["No."]);
  const explained = (heading: string, look: ColumnLook): ColumnPlan => {
    const cells = lines.map((line) => ("check" in line ? standing([line.check.id], heading) : null));
    return valueColumn(heading, cells, { ...look, rowLooks: grouped });
  };
  return [
    words("No.", (line) => ("check" in line ? line.check.id : line.group), LOOK.label),
    words("Check", (line) => ("check" in line ? line.check.name : line.title), LOOK.label),
    words("In words", ofCheck(inWords), LOOK.note),
    mixed("This side £", "thisSide", figure),
    mixed("That side £", "thatSide", figure),
    mixed("Difference £", "difference", figure),
    words("Tolerance", ofCheck(toleranceOf), LOOK.note),
    mixed("Result", "result", { style: "TP Result" }),
    // A result that is not proven stands in a box: what follows stands apart from it.
    mixed("Severity", "severity", { style: "TP Label beside" }),
    words("Where", ofCheck(sheetOf), { style: "TP Link" }),
    explained("Explained by", LOOK.input),
    explained("On", LOOK.inputDate),
    ...reasonNotes(book, lines, grouped),
  ];
}

/** The check's words, and what the tool found by name. */
function inWords(check: CheckRow): string {
  const { words, finding } = check;
  const found = finding === "" ? words : `${words}. Found: ${shortened(finding)}`;
  return check.outdated ? `${found}. Its reason ${sayOutdated(check)}` : found;
}

/** Characters of a finding that a row has room for beside its check. */
const FINDING_ROOM = 360;

/** The first of a long list of names, and how many more there are: a row must not be a page. */
function shortened(finding: string): string {
  if (finding.length <= FINDING_ROOM) return finding;
  const names = finding.split("; ");
  let kept = names.length;
  while (kept > 1 && names.slice(0, kept).join("; ").length > FINDING_ROOM) kept--;
  return kept === names.length
    ? finding
    : `${names.slice(0, kept).join("; ")}; and ${String(names.length - kept)} more`;
}

function toleranceOf({ tolerance }: CheckRow): string {
  return tolerance;
}

function sheetOf({ where }: CheckRow): string {
  return /^'(.+)'!/.exec(where)?.[1] ?? where;
}

function figureLooks(
  lines: readonly CheckLine[],
  grouped: ColumnPlan["rowLooks"],
): NonNullable<ColumnPlan["rowLooks"]> {
  const formats = { pence: FORMATS.pence, rows: FORMATS.count, share: FORMATS.percent, "pounds a head": FORMATS.pence };
  const looks = lines.flatMap((line, at) =>
    "check" in line ? [[at, { format: formats[line.check.unit] }] as const] : [],
  );
  return { ...Object.fromEntries(looks), ...grouped };
}

function planCheck(book: BookLayout, check: CheckRow, row: number): CheckCellsPlan {
  const at = String(row);
  const cells: CheckCells = {
    thisSide: `$D$${at}`,
    thatSide: `$E$${at}`,
    difference: `$F$${at}`,
    fails: `"${failureOf(check)}"`,
  };
  const planned = FORMULAS[check.id]?.(book) ?? null;
  return planned ? planFormulas(check, planned, cells) : planValues(check, cells);
}

function planFormulas(check: CheckRow, planned: CheckFormula, cells: CheckCells): CheckCellsPlan {
  const digits = check.unit === "share" ? "4" : "2";
  const difference = `ROUND(${cells.thisSide}-${cells.thatSide},${digits})`;
  const guarded = `IF(OR(${cells.thisSide}="",${cells.thatSide}=""),"",${difference})`;
  const result = planned.result ?? noughtTies;
  return {
    thisSide: formula(`=${planned.thisSide}`),
    thatSide: planned.thatSide === null ? null : constantOrFormula(planned.thatSide),
    difference: planned.thatSide === null ? null : formula(`=${planned.mayBeEmpty ? guarded : difference}`),
    result: formula(`=${result(cells)}`),
    severity: planned.severity ? formula(`=${planned.severity(cells)}`) : check.severity,
  };
}

/** A check that only the tool can know: its figures as values, its result still a formula where nought is what ties. */
function planValues(check: CheckRow, cells: CheckCells): CheckCellsPlan {
  const scale = check.unit === "pence" ? 100 : 1;
  const side = (value: number | null): number | null => (value === null ? null : value / scale);
  const noughtDecides = check.difference !== null && (check.difference === 0) === (check.result === "Ties");
  return {
    thisSide: side(check.thisSide),
    thatSide: side(check.thatSide),
    difference: check.difference === null ? null : formula(`=ROUND(${cells.thisSide}-${cells.thatSide},2)`),
    result: noughtDecides ? formula(`=${noughtTies(cells)}`) : check.result,
    severity: check.severity,
  };
}

function constantOrFormula(text: string): PlannedValue {
  const value = Number(text);
  return Number.isNaN(value) ? formula(`=${text}`) : value;
}

/** What the tool calls this check when it fails; stops do not tie, the others are to be looked at. */
function failureOf({ result, severity }: CheckRow): string {
  if (result === "Does not tie" || result === "Look at") return result;
  return severity === "S" ? "Does not tie" : "Look at";
}
