import { NOT_STATED_ROW } from "./cofog-rows.ts";
import type { BookInput } from "../book-input.ts";
import { type BackOfficeRows, layOutBackOffice } from "./back-office-rows.ts";

/** Rows of a measured list on TP Overlap with the words above it; rows as the sheet numbers them. */
interface MeasuredRows {
  readonly title: number;
  readonly head: number;
  readonly first: number;
  readonly last: number;
  readonly total: number;
}

/** Rows of a block of bodies among the workings beside the print area. */
interface WorkingRows {
  readonly title: number;
  readonly head: number;
  readonly first: number;
  readonly last: number;
}

/** TP Overlap by function of government: what is measured, and the bodies' spending it is measured on. */
export interface FunctionRows extends MeasuredRows {
  readonly names: readonly string[];
  readonly after: WorkingRows;
  readonly before: WorkingRows;
}

/** Rows of TP Overlap: themes with their total, functions, services, pairs. Rows as the sheet numbers them. */
export interface OverlapRows {
  readonly first: number;
  readonly last: number;
  readonly total: number;
  /** null where no line states its function. */
  readonly functions: FunctionRows | null;
  /** null where no two bodies name one service. */
  readonly services: MeasuredRows | null;
  readonly pairs: MeasuredRows;
  /** Bodies of the matrix of pairs, A to Z. */
  readonly pairBodies: readonly string[];
  readonly pairMatrix: WorkingRows;
  /** null where no line names its funding stream. */
  readonly streams: MeasuredRows | null;
  /** null where no line says what kind of work it pays for. */
  readonly backOffice: BackOfficeRows | null;
  readonly end: number;
}

const FIRST = 5;
/** Words above a list, its headings. */
const ABOVE = 2;
/** Below the themes: their total, what materiality is, an empty row. */
const BELOW_THEMES = 3;
/** Below a list: its total, a line that ties it, an empty row. */
const BELOW_LIST = 3;
/** More bodies on a matrix of pairs would not be read; every pair stands in the list. */
const MOST_BODIES = 20;
/** More services would not be read; the rest is one line. */
export const MOST_SERVICES = 60;

/** @param themes, agencies - how many there are. */
export function layOutOverlap(input: BookInput, themes: number, agencies: number): OverlapRows {
  const total = FIRST + themes;
  const names = [...input.count.byCofog1.keys()].filter((name) => name !== "").sort();
  const functions = names.length === 0 ? null : listAt(total + BELOW_THEMES, names.length);
  const shared = Math.min(MOST_SERVICES, sharedServices(input).length);
  const below = functions ? functions.total + BELOW_LIST : total + BELOW_THEMES;
  const services = shared === 0 ? null : listAt(below, shared);
  // Below services stand the lines that tie them.
  const pairs = listAt(services ? services.total + BELOW_LIST + SERVICE_LINES : below, input.count.pairOverlap.size);
  const after = workingsAt(FIRST - ABOVE, agencies);
  const before = workingsAt(after.last + 3, agencies);
  const pairBodies = bodiesOfPairs(input);
  return {
    first: FIRST,
    last: total - 1,
    total,
    functions: functions && { ...functions, names: [...names, NOT_STATED_ROW.functions], after, before },
    services,
    pairs,
    pairBodies,
    pairMatrix: workingsAt(functions ? before.last + 3 : FIRST - ABOVE, pairBodies.length),
    ...belowPairs(pairs.last, input),
  };
}

/** Streams and the back office, where rows say so, and where the sheet ends. */
function belowPairs(last: number, input: BookInput): Pick<OverlapRows, "streams" | "backOffice" | "end"> {
  const streams = streamsBelow(last, input);
  const above = streams ? streams.total + STREAM_LINES : last;
  const backOffice = layOutBackOffice(input, above + ABOVE);
  return { streams, backOffice, end: (backOffice?.end ?? above) + 1 };
}

/** More streams would not be read; the rest is one line. */
export const MOST_STREAMS = 100;

/** Line below the total of the streams: one that ties them, or says what is not listed. */
export const STREAM_LINES = 1;

/** Funding streams that counted lines name, the one with most reported first. */
export function streamsOf({ ledger: { stream, leftOut, amountPence, size } }: BookInput): readonly string[] {
  const reported = stream.words.map(() => 0);
  for (let row = 0; row < size; row++) {
    const code = stream.codes[row]!;
    if (code >= 0 && leftOut.codes[row]! < 0) reported[code]! += Math.abs(amountPence[row]!);
  }
  return stream.words
    .map((name, code) => ({ name, pence: reported[code]! }))
    .filter(({ pence }) => pence > 0)
    .sort((a, b) => b.pence - a.pence || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}

/** Lines below the services: of one body, with no service, not listed, together, T. */
export const SERVICE_LINES = 5;

/** Services that two bodies at least spend on, the largest outside the lead body first. */
export function sharedServices({ services }: BookInput) {
  return (services?.measures ?? [])
    .filter(({ agencies }) => agencies > 1)
    .sort((a, b) => b.nonLeadPence - a.nonLeadPence || (a.name < b.name ? -1 : 1));
}

function streamsBelow(last: number, input: BookInput): MeasuredRows | null {
  const named = Math.min(MOST_STREAMS, streamsOf(input).length);
  return named === 0 ? null : listAt(last + ABOVE, named);
}

function listAt(title: number, count: number): MeasuredRows {
  const first = title + ABOVE;
  return { title, head: title + 1, first, last: first + count - 1, total: first + count };
}

function workingsAt(title: number, count: number): WorkingRows {
  const first = title + ABOVE;
  return { title, head: title + 1, first, last: first + count - 1 };
}

function bodiesOfPairs({ count }: BookInput): readonly string[] {
  const shared = new Map<string, number>();
  for (const [pair, pence] of count.pairOverlap) {
    for (const body of pair.split(" | ")) shared.set(body, (shared.get(body) ?? 0) + pence);
  }
  const most = [...shared].sort(([, a], [, b]) => b - a).slice(0, MOST_BODIES);
  return most.map(([body]) => body).sort();
}
