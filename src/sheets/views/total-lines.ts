import { type Control, CONTROLS } from "#domain/ledger/read-control";
import { benefitsSpend } from "../layout/benefits.ts";
import type { BookLayout } from "../layout/book-layout.ts";
import { bridgeCell } from "../layout/bridge-rows.ts";
import { checkCell } from "../layout/check-reference.ts";
import { ENOUGH_SAID, spendOfStreams, spendUnderControl } from "../layout/control-and-streams.ts";
import { settingOf } from "../place-settings.ts";
import { cell, formula, rowBlock } from "../plan/cells.ts";
import { FORMATS } from "../plan/formats.ts";
import { headingCells, LINE_STYLES, noteCell } from "../plan/lines.ts";
import type { CellBlock, PlannedCell, PlannedValue } from "../plan/sheet-plan.ts";

/** What a person asks of the total beside the four views. Texts are formula texts without "=". */
interface TotalLine {
  readonly words: string;
  readonly pounds?: string;
  /** Where the part of T is not its £ ÷ T. */
  readonly part?: string;
  readonly aHead?: string;
  readonly rests: PlannedValue;
  readonly check?: string;
}

const HEADINGS = ["", "What the total says", "£", "% of T", "£ a head", "Rests on", "Check"];

/**
 * The figures that are read beside the total: without benefits, net of outside income, by who may decide on it, the named
 * funding streams, and whether the total is plausible. What cannot be known says so: no nought stands for it.
 *
 * @param first - row of the headings, as the sheet numbers them.
 * @source features.md 36, 37, 49; method.md "ten facts" 6 to 8
 */
export function totalBlocks(book: BookLayout, first: number): CellBlock[] {
  const lines = [...withoutLines(book), ...controlLines(book), streamLine(book), ...plausibleLines(book)];
  return [rowBlock(first - 1, 0, headings()), ...lines.map((line, at) => totalRow(book, line, first + 1 + at))];
}

/** The results stand level with those of the views above, which are right of figures. */
function headings(): PlannedCell[] {
  const cells = headingCells(HEADINGS, new Set([2, 3, 4]));
  return [...cells.slice(0, -1), cell("Check", "TP Heading beside")];
}

/** Rows that the lines take, the headings with them. */
export const TOTAL_ROWS = 11;

/** What the two bands rest on is worked out by formula, so that no height follows from it: lines of notes as the house states them, three and four. */
export function bandHeights(first: number): Readonly<Record<number, number>> {
  const last = first + TOTAL_ROWS - 2;
  return { [last - 1]: 38, [last]: 50 };
}

function totalRow({ bridge }: BookLayout, line: TotalLine, row: number): CellBlock {
  const { label, figure } = LINE_STYLES.plain;
  const at = String(row);
  const people = bridgeCell(bridge, "population");
  const ofTotal = line.part ?? `IF(NOT(ISNUMBER(C${at})),"",IF($C$5=0,0,C${at}/$C$5))`;
  const aHead = line.aHead ?? `IF(OR(NOT(ISNUMBER(C${at})),N(${people})=0),"",C${at}/${people})`;
  const optional = (text: string | undefined): PlannedValue => (text === undefined ? null : formula(`=${text}`));
  return rowBlock(row - 1, 0, [
    cell(null, label),
    cell(line.words, label),
    cell(optional(line.pounds), figure),
    cell(formula(`=${ofTotal}`), figure, FORMATS.percent),
    cell(formula(`=${aHead}`), figure, FORMATS.pence),
    noteCell("plain", line.rests),
    cell(optional(line.check), "TP Result beside"),
  ]);
}

function withoutLines(book: BookLayout): TotalLine[] {
  const { benefitsThemes } = book.input.registers.place;
  const themes = benefitsThemes.length > 0 ? benefitsThemes.join("; ") : "themes that begin with Benefits";
  return [
    { words: "Benefits and pensions", pounds: benefitsSpend(book), rests: themes },
    { words: "Total without benefits and pensions", pounds: `ROUND($C$5-(${benefitsSpend(book)}),2)`, rests: themes },
    {
      words: "Net of fees, charges and other outside income",
      pounds: bridgeCell(book.bridge, "net"),
      rests: "income that the sources state",
    },
  ];
}

/** Statutory to discretionary; the controllable share is what of it may be decided on. */
function controlLines(book: BookLayout): TotalLine[] {
  const spendOf = (control: Control): string => spendUnderControl(book, control);
  const said = `(${CONTROLS.map(spendOf).join("+")})`;
  const known = (text: string): string => `IF(ABS(${said})<${String(ENOUGH_SAID)}*ABS($C$5),"not known",${text})`;
  const rests = formula(`=IF($C$5=0,"no total",TEXT(${said}/$C$5,"0.0%")&" of T says so")`);
  return CONTROLS.map((control) => ({
    words: control === "discretionary" ? "Controllable: discretionary" : `Of T: ${control}`,
    pounds: known(spendOf(control)),
    rests,
  }));
}

function streamLine(book: BookLayout): TotalLine {
  const spend = spendOfStreams(book);
  const isSaid = spend !== "0";
  return {
    words: "From named funding streams",
    pounds: isSaid ? spend : '"not known"',
    rests: isSaid ? "rows with a word in TP Stream" : "no row names its funding stream",
  };
}

/** The two figures that say whether a total can be right, each with its band and where the band is from. */
function plausibleLines(book: BookLayout): TotalLine[] {
  const percent = (text: string): string => `TEXT(${text},"0%")`;
  const shape = checkCell(book, "G1", "D");
  const head = checkCell(book, "G2", "D");
  const shapeBand = `${percent(settingOf("Shape, low"))}&" to "&${percent(settingOf("Shape, high"))}`;
  const benchmark = settingOf("Spend a head benchmark £");
  const source = settingOf("Spend a head benchmark source");
  const headBand = `${percent(settingOf("A head, low"))}&" to "&${percent(settingOf("A head, high"))}`;
  return [
    {
      words: "Social protection, education and health",
      part: shape === null ? '"not known"' : `IF(ISNUMBER(${shape}),${shape},"not known")`,
      aHead: '""',
      rests: formula(`="Band "&${shapeBand}&": the pilots of 2009-10"`),
      check: checkCell(book, "G1") ?? '""',
    },
    {
      words: "Total a head",
      part: '""',
      aHead: head === null ? '"not known"' : `IF(ISNUMBER(${head}),${head},"not known")`,
      rests: formula(
        `=IF(N(${benchmark})=0,"no benchmark stated",${headBand}&" of £"&TEXT(${benchmark},"#,##0")&IF(${source}="","",": "&${source}))`,
      ),
      check: checkCell(book, "G2") ?? '""',
    },
  ];
}
