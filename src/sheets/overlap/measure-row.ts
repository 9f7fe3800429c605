import { settingOf } from "../place-settings.ts";
import { columnLetters } from "../plan/address.ts";
import { cell, formula, rowBlock } from "../plan/cells.ts";
import { FORMATS } from "../plan/formats.ts";
import type { CellBlock, PlannedCell, PlannedValue } from "../plan/sheet-plan.ts";

/** Columns of every list of TP Overlap; the first is the list's own. */
export const MEASURES = [
  "Spend £",
  "Bodies",
  "HHI",
  "Effective number",
  "Lead body",
  "Lead £",
  "Other bodies £",
  "Rate",
  "Credits and small left out £",
  "Theme total £",
  "Ties £",
  "Before netting £",
  "False overlap £",
  "Lead share",
] as const;
/** points */
export const MEASURE_WIDTHS = [96, 70, 38, 36, 46, 110, 70, 62, 38, 50, 70, 32, 62, 60, 42];
const LAST = columnLetters(MEASURES.length);
const WORD_COLUMNS = new Set([0, 5]);
/** Columns whose words are figures. */
export const FIGURE_COLUMNS: ReadonlySet<number> = new Set(
  [0, ...MEASURES.keys(), MEASURES.length].filter((at) => !WORD_COLUMNS.has(at)),
);

/** What a row measures: ranges of its bodies' spending, one cell a body, as formulas address them. */
export interface Measured {
  readonly name: string;
  /** As the sheet numbers it. */
  readonly row: number;
  readonly bodies: string;
  readonly after: string;
  readonly before: string;
  /** Formula text of what the bodies' cells are to come to. */
  readonly total: string;
}

/** One theme or function, measured live. @source workbook-model.md, Overlap; method.md FORMULAS 12-13 */
export function measureRow({ name, row: at, bodies, after, before, total }: Measured): CellBlock {
  const row = String(at);
  const counted = `(${after}>0)*(${after}>=${settingOf("Materiality £")})`;
  const beforeNetting = `IF(COUNTIF(${before},">0")<2,0,ROUND(SUMIF(${before},">0")-MAX(${before}),2))`;
  return rowBlock(at - 1, 0, [
    cell(name, "TP Label"),
    ...measureCells(row, {
      spend: formula(`=SUMPRODUCT(${counted}*${after})`),
      count: formula(`=SUMPRODUCT(${counted})`),
      hhi: formula(`=IF(B${row}=0,"",SUMPRODUCT(${counted}*(${after}/B${row})^2))`),
      lead: formula(`=IF(B${row}=0,"",INDEX(${bodies},MATCH(G${row},${after},0)))`),
      leadPounds: formula(`=MAX(${after},0)`),
      leftOut: formula(`=ROUND(SUM(${after})-B${row},2)`),
      total: formula(`=${total}`),
      before: formula(`=${beforeNetting}`),
    }),
  ]);
}

/** What differs between a row that is measured live and one whose bodies are values; the rest follows from it. */
export interface MeasureCells {
  readonly spend: PlannedValue;
  readonly count: PlannedValue;
  readonly hhi: PlannedValue;
  /** A body's name, or a formula: which of them is never told by its text, since a body may be called `=A1`. */
  readonly lead: PlannedValue;
  readonly leadPounds: PlannedValue;
  readonly leftOut: PlannedValue;
  readonly total: PlannedValue;
  readonly before: PlannedValue;
}

/** The figures of a row, from B on. */
export function measureCells(row: string, of: MeasureCells): PlannedCell[] {
  const figure = (value: PlannedValue, format: string): PlannedCell => cell(value, "TP Figure", format);
  return [
    figure(of.spend, FORMATS.pounds),
    figure(of.count, FORMATS.count),
    figure(of.hhi, FORMATS.hhi),
    figure(formula(`=IF(B${row}=0,"",1/D${row})`), FORMATS.effective),
    cell(of.lead, "TP Label beside"),
    figure(of.leadPounds, FORMATS.pounds),
    figure(formula(`=IF(C${row}<2,0,ROUND(B${row}-G${row},2))`), FORMATS.pounds),
    figure(formula(`=IF(B${row}=0,0,H${row}/B${row})`), FORMATS.percent),
    figure(of.leftOut, FORMATS.pounds),
    figure(of.total, FORMATS.pounds),
    figure(formula(`=ROUND(B${row}+J${row}-K${row},2)`), FORMATS.pence),
    figure(of.before, FORMATS.pounds),
    figure(formula(`=ROUND(M${row}-H${row},2)`), FORMATS.pounds),
    figure(formula(`=IF(B${row}=0,"",G${row}/B${row})`), FORMATS.percent),
  ];
}

/** The sums of a list, and what part of it stands outside the lead bodies. */
export function measureTotal({ first, last, total }: { first: number; last: number; total: number }): CellBlock {
  const row = String(total);
  const cells = MEASURES.map((heading, at): PlannedCell => {
    const column = columnLetters(at + 1);
    if (heading === "Rate") return cell(formula(`=IF(B${row}=0,0,H${row}/B${row})`), "TP Total", FORMATS.percent);
    if (!heading.endsWith("£")) return cell(null, "TP Total");
    const sum = formula(`=ROUND(SUM(${column}${String(first)}:${column}${String(last)}),2)`);
    return cell(sum, "TP Total", FORMATS.pounds);
  });
  return rowBlock(total - 1, 0, [cell("Total", "TP Total label"), ...cells]);
}

/** Rows in which several bodies spend stand out. */
export function sharedLook({ first, last }: { readonly first: number; readonly last: number }) {
  return {
    range: `A${String(first)}:${LAST}${String(last)}`,
    formula: `=$C${String(first)}>1`,
    look: "shared",
  } as const;
}
