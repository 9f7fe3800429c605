import { DUCKDB_ENUM, DUCKDB_TEXT, KERNEL, KERNEL_CODED, SUM_LOOP } from "../aggregation/step-names.ts";
import { CREDITS, DUCKDB_JOIN, TWO_BODIES } from "../duplicates/step-names.ts";
import { PARSE, READING } from "../moving/reading-step.ts";
import { WRITING } from "../moving/writing-step.ts";
import { SUMIFS } from "../sheets/sheets-step.ts";
import { INDEL, SUPPLIERS } from "../suppliers-step.ts";
import { INCLUDES, PASS, TAGGING } from "../tagging/tagging-step.ts";
import { ratioOf } from "./bench-report.ts";
import type { Demand } from "./judge-demand.ts";

/** Bytes that Excel on the web takes and gives at once. */
const MOST_BYTES = 5_000_000;
const RULES_CAUSE =
  "the table of words, case and spaces folded on the way, is some four passes; to keep each text and the list of every rule that matches it, so that rules which disagree are told, is some ten more";
const NAMES_CAUSE =
  "which of the made-up names are taken for another supplier's is not looked into here; the peer's figures stand beside it";

/** What performance.md demands and one run can tell, in its order. */
export const DEMANDS: readonly Demand[] = [
  atMost(20, [KERNEL, SUM_LOOP], "the loop reads one column, the kernel reads six and writes two"),
  atMost(
    1.5,
    [KERNEL, DUCKDB_ENUM],
    "two columns are kept for the sheet: their memory alone takes as long as the plain sums; the shares take little",
  ),
  atMost(
    1.5,
    [KERNEL_CODED, DUCKDB_TEXT],
    "each word of a row is looked up in a table of its column, which is four fifths of the time",
  ),
  timesAsFast(100, [KERNEL_CODED, SUMIFS], "LibreOffice adds the few rows there are as fast as words are coded"),
  atMost(3, [TAGGING, PASS], RULES_CAUSE),
  timesAsFast(50, [TAGGING, INCLUDES], RULES_CAUSE),
  atMost(1, [SUPPLIERS, INDEL], "of few names all pairs are sooner compared than candidates found"),
  atLeast("suppliers: F1, at least the peer's (its F1 = 1)", 1, {
    figure: ({ quality, peerQuality }) => quality.suppliers.f1 / peerQuality.f1,
    cause: NAMES_CAUSE,
  }),
  ...(["precision", "recall"] as const).map((part) =>
    atLeast(`suppliers: ${part}`, 0.95, { figure: ({ quality }) => quality.suppliers[part], cause: NAMES_CAUSE }),
  ),
  ...[TWO_BODIES, CREDITS].map((id) =>
    atMost(0.7, [id, DUCKDB_JOIN], "the pass is short beside the join, and waits for memory"),
  ),
  ...["exact", "other date", "two bodies", "reversal"].map((kind) => found(kind, 1)),
  ...["amount transposed", "number transposed", "supplier variant"].map((kind) => found(kind, 0.97)),
  atMost(2, [READING, PARSE], "equal texts of a column are made one, and each cell is measured for the next chunk"),
  atMost(2, [WRITING, PARSE], "each cell is measured, so that no request is over 5 MB"),
  {
    what: "reading: columns read, of a sheet whose 6 are mapped",
    asked: { most: 6 },
    figure: ({ columnsRead }) => columnsRead,
    isTime: false,
    cause:
      "rules look at every column down to the last row: headings that stand again on other columns, totals told by a word, lines that repeat. “Columns from which no field is read” says what published sheets would come to without",
  },
  {
    what: "reading: round trips beyond one a chunk",
    asked: { most: 2 },
    figure: ({ host }) => host.syncs - host.chunks,
    isTime: false,
    cause: "a request that is refused as too large is asked again in halves",
  },
  {
    what: "reading: bytes of the largest request or response",
    asked: { most: MOST_BYTES },
    figure: ({ host }) => Math.max(host.maxRequestBytes, host.maxResponseBytes),
    isTime: false,
    cause: "cells grew longer from one chunk to the next more than was allowed for",
  },
];

type Beside = readonly [id: string, peer: string];

function atMost(most: number, [id, peer]: Beside, cause: string): Demand {
  const what = `${id} ÷ ${peer}`;
  return { what, asked: { most }, figure: (report) => ratioOf(report, id, peer), isTime: true, cause };
}

function timesAsFast(least: number, [id, peer]: Beside, cause: string): Demand {
  const figure: Demand["figure"] = (report) => {
    const ratio = ratioOf(report, id, peer);
    return ratio === null ? null : 1 / ratio;
  };
  return { what: `${id}: times as fast as ${peer}`, asked: { least }, figure, isTime: true, cause };
}

function atLeast(what: string, least: number, rest: Pick<Demand, "figure" | "cause">): Demand {
  return { what, asked: { least }, isTime: false, ...rest };
}

function found(kind: string, least: number): Demand {
  return atLeast(`duplicates: recall, ${kind}`, least, {
    figure: ({ quality }) => quality.duplicates[kind] ?? null,
    cause: "which of the payments that were put in are missed, and why, is not looked into here",
  });
}
