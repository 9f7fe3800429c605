import { spendOfStreams } from "../layout/control-and-streams.ts";
import type { BookLayout } from "../layout/book-layout.ts";
import { MOST_STREAMS, type OverlapRows, streamsOf } from "../layout/overlap-rows.ts";
import { settingOf } from "../place-settings.ts";
import { cell, formula, rowBlock } from "../plan/cells.ts";
import { FORMATS } from "../plan/formats.ts";
import { headingCells } from "../plan/lines.ts";
import { poundsText } from "../plan/pounds-text.ts";
import type { CellBlock, PlannedCell } from "../plan/sheet-plan.ts";
import { countIfs, sumIfs } from "../ranges.ts";

type StreamRows = NonNullable<OverlapRows["streams"]>;

const HEADINGS = ["Funding stream", "Spend £", "Rows", "", "Of these", "Small grant", "Small £"];
const FIGURES = new Set([1, 2, 4, 6]);
const LIMIT = settingOf("Small grant £");

/**
 * Funding streams, largest first: how many there are, how far the money is spread over them, and how many are small grants.
 * All of them are set against what rows with any stream spend: a name that a criterion misreads shows.
 *
 * @source method.md 1.6 D4 and FORMULAS 17
 */
export function streamBlocks(book: BookLayout, rows: StreamRows): CellBlock[] {
  const names = streamsOf(book.input);
  return [
    rowBlock(rows.title - 1, 0, [cell(formula(`=${finding(rows)}`), "TP Run-in head")]),
    rowBlock(rows.head - 1, 0, headingCells(HEADINGS, FIGURES)),
    ...names.slice(0, MOST_STREAMS).map((name, at) => streamRow(book, { name, row: rows.first + at, rows })),
    totalRow(rows),
    ...tieLines(book, { rows, unlisted: names.slice(MOST_STREAMS) }),
  ];
}

/** What the list comes to, in a sentence. */
function finding({ first, last, total }: StreamRows): string {
  const spend = `B${String(first)}:B${String(last)}`;
  const small = `COUNTIFS(${spend},">0",${spend},"<"&${LIMIT})`;
  const part = `IF(B${String(total)}=0,0,G${String(total)}/B${String(total)})`;
  const pence = poundsText(LIMIT);
  return `"Funding streams: "&COUNTIF(${spend},"<>0")&", "&${small}&" of them small grants under "&${pence}&", "&TEXT(${part},"0.0%")&" of their spending"`;
}

interface StreamLine {
  readonly name: string;
  readonly row: number;
  readonly rows: StreamRows;
}

function streamRow({ blocks }: BookLayout, { name, row, rows }: StreamLine): CellBlock {
  const at = String(row);
  const stream = `$A${at}`;
  const spend = sumIfs(blocks, "TP Place spend", [["TP Stream", stream]]);
  const count = countIfs(blocks, [
    ["TP Stream", stream],
    ["TP Place spend", '"<>0"'],
  ]);
  const total = `B$${String(rows.total)}`;
  const isSmall = `AND(B${at}>0,B${at}<${LIMIT})`;
  return rowBlock(row - 1, 0, [
    cell(name, "TP Label"),
    cell(formula(`=ROUND(${spend},2)`), "TP Figure"),
    cell(formula(`=${count}`), "TP Figure", FORMATS.count),
    cell(null, "TP Figure"),
    cell(formula(`=IF(${total}=0,0,B${at}/${total})`), "TP Figure", FORMATS.percent),
    cell(formula(`=IF(${isSmall},"small","")`), "TP Label beside"),
    cell(formula(`=IF(${isSmall},B${at},0)`), "TP Figure"),
  ]);
}

function totalRow({ first, last, total }: StreamRows): CellBlock {
  const sum = (column: string): string => `SUM(${column}${String(first)}:${column}${String(last)})`;
  const blank: PlannedCell = cell(null, "TP Total");
  return rowBlock(total - 1, 0, [
    cell("Total", "TP Total label"),
    cell(formula(`=ROUND(${sum("B")},2)`), "TP Total", FORMATS.pounds),
    cell(formula(`=${sum("C")}`), "TP Total", FORMATS.count),
    blank,
    cell(formula(`=${sum("E")}`), "TP Total", FORMATS.percent),
    blank,
    cell(formula(`=ROUND(${sum("G")},2)`), "TP Total", FORMATS.pounds),
  ]);
}

interface Ties {
  readonly rows: StreamRows;
  readonly unlisted: readonly string[];
}

/** Streams beyond the listed ones, and the sum of all against the rows that name any. */
function tieLines(book: BookLayout, { rows, unlisted }: Ties): CellBlock[] {
  const first = rows.total + 1;
  const together = `ROUND(B${String(rows.total)}-(${spendOfStreams(book)}),2)`;
  const words =
    unlisted.length === 0
      ? `"Streams = rows that name a stream - "&IF(${together}=0,"Ties","Does not tie: Recount")`
      : `"${String(unlisted.length)} more streams, not listed: "&${poundsText(`-${together}`)}`;
  return [rowBlock(first - 1, 0, [cell(formula(`=${words}`), "TP Check line")])];
}
