import { guessesText } from "#domain/place/guessed-terms";
import { isOfOneBody } from "#domain/checks/compare-bodies";
import { readPenceOf } from "#domain/checks/read-pence";
import { printOfAgreement } from "#domain/place/agreement";
import { NO_FILE, POUNDS_IN, type Unit } from "#domain/place/registers";
import type { SourceRow } from "./book-input.ts";
import type { BookLayout } from "./layout/book-layout.ts";
import { SOURCES_BESIDE, type SourcesHeading, sourcesLetters, TP_SOURCES_HEADINGS } from "./layout/sources-columns.ts";
import { columnLetters, textLiteral } from "./plan/address.ts";
import { formula } from "./plan/cells.ts";
import {
  type ColumnLook,
  formulaColumn,
  LOOK,
  mixedColumn,
  tablePlan,
  thisRow,
  valueColumn,
  workingLook,
} from "./plan/columns.ts";
import { planSheet, type SheetSpec } from "./plan/frame.ts";
import { FORMATS } from "./plan/formats.ts";
import type { ColumnPlan, ListPlan, SheetPlan } from "./plan/sheet-plan.ts";
import { withFilter } from "./plan/with-filter.ts";
import { type Condition, countIfs, sumIfs } from "./ranges.ts";

const row = thisRow("TP_Sources");

/**
 * TP Sources: what each source is and what may be counted with it, and what was read from it.
 *
 * @source workbook-model.md, TP_Sources; `Place spend £` is ours, so that checks by basis, measure and VAT are one SUMIFS
 */
export function planSourcesSheet(book: BookLayout): SheetPlan {
  const columns = sourceColumns(book);
  const rows = Math.max(1, book.input.sources.length);
  const last = 4 + rows;
  const list = (heading: SourcesHeading, choices: readonly string[]): ListPlan => ({
    range: `${sourcesLetters(heading)}5:${sourcesLetters(heading)}${String(Math.max(60, last))}`,
    choices,
  });
  const difference = sourcesLetters("Difference £");
  const widths = TP_SOURCES_HEADINGS.map((heading) => WIDTHS[heading]);
  return planSheet(book, {
    name: "TP Sources",
    group: "input",
    title: "Sources",
    source:
      "Where the figures come from. One row a source. Boxed cells are stated by a person; grey cells are read or reckoned.",
    widths: widths.slice(0, -SOURCES_BESIDE),
    widthsBeside: widths.slice(-SOURCES_BESIDE),
    textColumn: 2,
    tables: [withFilter(tablePlan("TP_Sources", columns))],
    conditionalFormats: [
      { range: `${difference}5:${difference}${String(last)}`, formula: `=N($${difference}5)<>0`, look: "not-nil" },
    ],
    lists: [
      list("Unit", ["£", "£000", "£m"]),
      list("Use", ["count", "detail", "control"]),
      list("Accounting basis", ["outturn", "budget", "forecast", "payments"]),
      list("Measure", ["gross", "net"]),
      list("VAT", ["net", "gross", "unknown", "n/a"]),
      list("Reference is", ["supplier", "document", "dummy", "unknown"]),
    ],
    checkLine: { id: "A2", text: "read = the file's own total", row: last + 2 },
    page: pageOf(last),
  });
}

function pageOf(last: number): SheetSpec["page"] {
  const printArea = `A1:${sourcesLetters("Note")}${String(last + 3)}`;
  return { orientation: "landscape", titleColumns: { first: 0, last: 1 }, printArea };
}

/** Columns of three pages, each beside Source and Sheet: what it is; what was read; what it is agreed to. */
const WIDTHS: Readonly<Record<SourcesHeading, number>> = {
  Source: 40,
  Sheet: 84,
  Table: 46,
  Range: 54,
  File: 110,
  "Read on": 54,
  Agency: 112,
  Unit: 38,
  "Unit £": 50,
  Use: 46,
  "Accounting basis": 62,
  Measure: 50,
  VAT: 54,
  Months: 44,
  "Threshold £": 60,
  "Reference is": 60,
  "Header row": 44,
  Lines: 46,
  "Suspense rows": 54,
  "Left out rows": 50,
  "Read £": 90,
  "Place spend £": 90,
  "Control total £": 90,
  "Control from": 76,
  "First read £": 90,
  "Difference £": 80,
  "Agreed by": 100,
  "Agreed on": 64,
  Fingerprint: 60,
  "Use by default": 56,
  Note: 190,
  "Agreed at £": 90,
  "Agreed print": 60,
  "Guessed, because": 320,
};

function sourceColumns(book: BookLayout): ColumnPlan[] {
  return [...whereColumns(book), ...termColumns(book), ...readColumns(book), ...agreedColumns(book)];
}

type ReadSource = (source: SourceRow) => string | number | null;

function stated({ input }: BookLayout): (heading: SourcesHeading, of: ReadSource, look: ColumnLook) => ColumnPlan {
  return (heading, of, look) => {
    const values = input.sources.map(of);
    return valueColumn(
      heading,
      values.map((value) => (value === "" ? null : value)),
      look,
    );
  };
}

/** Where a source stands. */
function whereColumns(book: BookLayout): ColumnPlan[] {
  const say = stated(book);
  return [
    say("Source", ({ terms }) => terms.key, LOOK.label),
    say("Sheet", ({ block }) => block.sheet, LOOK.label),
    say("Table", ({ block }) => block.table, LOOK.label),
    say("Range", rangeOf, LOOK.label),
    say("File", fileOf, LOOK.label),
    say("Read on", ({ readOn }) => readOn, LOOK.label),
  ];
}

/** The folders above may name a person or a machine, and the workbook is passed on. */
function fileOf({ block, terms }: SourceRow): string {
  return block.path.split("/").slice(-2).join("/") || (terms.broughtIn?.file ?? NO_FILE);
}

/** What a person says of it. */
function termColumns(book: BookLayout): ColumnPlan[] {
  const say = stated(book);
  return [
    say("Agency", agencyOf, LOOK.input),
    say("Unit", unitOf, LOOK.input),
    formulaColumn("Unit £", unitFormula(), workingLook(FORMATS.count)),
    say("Use", ({ terms }) => terms.use, LOOK.input),
    say("Accounting basis", ({ terms }) => terms.accountingBasis, LOOK.input),
    say("Measure", ({ terms }) => terms.measure, LOOK.input),
    say("VAT", ({ terms }) => terms.vat, LOOK.input),
    say("Months", ({ terms }) => terms.months, LOOK.inputFigure),
    say("Threshold £", ({ terms }) => terms.thresholdPounds, LOOK.inputFigure),
    say("Reference is", ({ terms }) => terms.reference, LOOK.input),
  ];
}

/** What was read from it, by formula over its TP columns. */
function readColumns(book: BookLayout): ColumnPlan[] {
  const { input } = book;
  const blockOf = (source: SourceRow) => book.blocks.filter(({ block }) => block === source.block);
  const read = (heading: SourcesHeading, of: (source: SourceRow) => string, look: ColumnLook): ColumnPlan =>
    mixedColumn(
      heading,
      input.sources.map((source) => formula(`=${of(source)}`)),
      look,
    );
  const lines = (heading: string, word: string) => (source: SourceRow) =>
    countIfs(blockOf(source), [[heading, `"${word}"`], ...ofSource(source)]);
  const sum = (heading: string) => (source: SourceRow) => sumIfs(blockOf(source), heading, ofSource(source));
  const rows = workingLook(FORMATS.count);
  const pence = workingLook(FORMATS.pence);
  return [
    stated(book)("Header row", ({ block }) => block.reading.headerRow + 1, rows),
    read("Lines", lines("TP Line", "line"), rows),
    read("Suspense rows", lines("TP Status", "suspense"), rows),
    read("Left out rows", lines("TP Status", "left out"), rows),
    read("Read £", sum("TP Read"), pence),
    read("Place spend £", sum("TP Place spend"), pence),
  ];
}

/** What it is agreed to, and by whom. */
function agreedColumns(book: BookLayout): ColumnPlan[] {
  const say = stated(book);
  const pence = workingLook(FORMATS.pence);
  const difference = `IF(${row("Control from")}="none","",ROUND(${row("Read £")}-${row("Control total £")},2))`;
  return [
    say("Control total £", controlPounds, { ...LOOK.inputFigure, format: FORMATS.pence }),
    say("Control from", ({ controlFrom }) => controlFrom, LOOK.label),
    say("First read £", ({ firstReadPence }) => firstReadPence / 100, pence),
    formulaColumn("Difference £", `=${difference}`, pence),
    say("Agreed by", ({ terms }) => terms.agreedBy, LOOK.input),
    say("Agreed on", ({ terms }) => terms.agreedOn, LOOK.input),
    say("Fingerprint", ({ fingerprint }) => fingerprint, LOOK.label),
    // Beside Use while nobody has chosen it: the same word here means that the next count settles it anew.
    say("Use by default", ({ terms }) => (terms.useIsDefault === true ? terms.use : null), LOOK.label),
    say("Note", ({ terms }) => terms.note, LOOK.input),
    say("Agreed at £", (source) => agreedAt(book, source), pence),
    say("Agreed print", ({ terms }) => (terms.agreedBy === "" ? null : printOfAgreement(terms)), LOOK.word),
    say("Guessed, because", ({ terms }) => guessesText(terms), LOOK.word),
  ];
}

/** The figure that was agreed: it stays what it was when another is read. */
function agreedAt({ input }: BookLayout, { terms }: SourceRow): number | null {
  if (terms.agreedBy === "") return null;
  return terms.agreedAt ?? readPenceOf(input.ledger, terms.key) / 100;
}

function agencyOf(source: SourceRow): string | null {
  // What the file's own column says is read again at every count: only a person's word stands here for all rows.
  if (isOfOneBody(source)) return source.terms.agency;
  return source.block.reading.mapping.agency ? "by column" : null;
}

/** Lines of one source among several over one range. */
export function ofSource({ terms, sharesBlock, block }: SourceRow): readonly Condition[] {
  return sharesBlock || block.sources.length > 1 ? [["TP Source", textLiteral(terms.key)]] : [];
}

function unitFormula(): string {
  const unit = row("Unit");
  return `=IF(${unit}="£m",${String(POUNDS_IN["£m"])},IF(${unit}="£000",${String(POUNDS_IN["£000"])},1))`;
}

function unitOf({ terms }: SourceRow): Unit {
  return terms.unit ?? "£";
}

function controlPounds(source: SourceRow): number | null {
  const { controlTotal } = source;
  return controlTotal === null ? null : Math.round(controlTotal * POUNDS_IN[unitOf(source)] * 100) / 100;
}

/** A1 of the block: headings, rows, and the TP columns' neighbours as the file uses them. */
function rangeOf({ block }: SourceRow): string {
  const { headerRow, lastRow, firstColumn = 0, lastColumn } = block.reading;
  return `${columnLetters(firstColumn)}${String(headerRow + 1)}:${columnLetters(lastColumn)}${String(lastRow + 1)}`;
}
