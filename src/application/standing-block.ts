import type { RawCell } from "#domain/ledger/cells";
import type { SourceBlock } from "#domain/ledger/ledger";
import { tpColumnOf } from "#domain/ledger/tp-columns";
import { readPrint } from "#domain/tagging/print-row";
import { type StandingRow, TAG_COLUMNS } from "#domain/tagging/row-tags";
import { tagsInGrid, tagsOfPerson, wordsOfPair } from "#domain/tagging/tagged-by";
import type { BlockContents } from "./block-contents.ts";
import type { TableCells } from "./ports/workbook.port.ts";
import type { RecognisedBlock } from "./recognise-sources.ts";
import { type ChangedRows, changedRows, matchStood, movedEntries, NONE_CHANGED, stoodRows } from "./stood-rows.ts";
import { LEDGER_ROW } from "./standing-ledgers.ts";

/** What an earlier count left of a source: the ids of its rows and the tags in its TP columns. */
export interface StandingBlock {
  /** By entry of the reading (0 = the row below the headings). Ids stay with their row; rows without one get the next. */
  readonly rowIds: readonly string[];
  readonly rowAt: (entry: number) => StandingRow | undefined;
  /** True where the same stands of an entry as stood before, of the same block with the same lines. */
  readonly isAsBefore: (before: StandingBlock, entry: number) => boolean;
  /** What stands of each row, cell by cell. */
  readonly cells: StandingCells;
  /** Rows that a person had tagged and that are not known again for sure. */
  readonly changed: ChangedRows;
}

/** Cells of ours that a count reads, by the entry of the row whose they are. */
interface StandingCells {
  /** Headings of the columns read, in their order. */
  readonly headings: readonly string[];
  /** @param at - place among the headings. */
  readonly cellAt: (entry: number, at: number) => RawCell;
}

type Contents = Pick<BlockContents, "prints" | "olderPrints">;

/** Reads what stands of a source: in its ledger where it has one, else in the TP columns beside it. */
export function standingBlock(recognised: RecognisedBlock, contents: Contents): StandingBlock {
  const { standingLedger } = recognised;
  return standingLedger ? standingInLedger(recognised, contents, standingLedger) : standingBeside(recognised, contents);
}

/** The columns of ours beside a source: its rows' tags stand beside them, unless the council sorted its own columns alone. */
function standingBeside({ block, cells }: RecognisedBlock, contents: Contents): StandingBlock {
  const { headerRow, kinds } = block.reading;
  const tp = tpColumnOf(cells);
  // A source never counted before has nothing beside it.
  if (!tp) return standingRows(block, { headings: [], cellAt: () => null, changed: NONE_CHANGED });
  // The columns of ours alone: what is held of a count must not hold the council's cells with it.
  const columns = cells.columns.slice(tp.column);
  const headings = columns.map((column) => String(column[headerRow] ?? ""));
  const cellAt = (entry: number, column: number): RawCell => columns[column]?.[headerRow + 1 + entry] ?? null;
  const ids = columns[headings.indexOf("TP Row")] ?? [];
  // Where the council deleted cells of its own alone, tags of its last rows stand below them.
  let count = kinds.length;
  while (String(ids[headerRow + 1 + count] ?? "").startsWith(`${block.id}-`)) count++;
  const stood = stoodRows(headings, { count, cellAt, placeOf: (at) => at });
  const matches = matchStood(contents, (entry) => entry, stood);
  return standingRows(block, {
    headings,
    cellAt: (entry, column) => cellAt(matches.matched[entry] ?? -1, column),
    changed: { ...changedRows(contents.prints, stood, matches), moved: movedEntries(matches) },
  });
}

/** Rows of a ledger are found by their print, since the council's rows may have been sorted or moved beneath it. */
function standingInLedger(
  { block }: RecognisedBlock,
  contents: Contents,
  { headings, rows }: TableCells,
): StandingBlock {
  const rowColumn = headings.indexOf(LEDGER_ROW);
  const cellAt = (at: number, column: number): RawCell => rows[at]?.[column] ?? null;
  const stood = stoodRows(headings, { count: rows.length, cellAt, placeOf: (at) => Number(rows[at]?.[rowColumn]) });
  const matches = matchStood(contents, (entry) => block.reading.headerRow + 2 + entry, stood);
  return standingRows(block, {
    headings,
    cellAt: (entry, column) => cellAt(matches.matched[entry] ?? -1, column),
    // A tag typed in the ledger is typed beside the words of its row there, wherever the council has moved it.
    changed: { ...changedRows(contents.prints, stood, matches), moved: NONE_CHANGED.moved },
  });
}

interface Standing {
  readonly headings: readonly string[];
  /** One cell, not a row of them: a hundred thousand rows are read, of which few columns matter. */
  readonly cellAt: (entry: number, at: number) => RawCell;
  readonly changed: ChangedRows;
}

function standingRows({ reading, id }: SourceBlock, { headings, cellAt, changed }: Standing): StandingBlock {
  const textAt = (entry: number, heading: string): string => String(cellAt(entry, headings.indexOf(heading)) ?? "");
  const held = reading.kinds.map((_, entry) => textAt(entry, "TP Row"));
  const tags = headings.flatMap((heading, column) => {
    const tag = TAG_COLUMNS[heading];
    return tag ? [{ tag, column }] : [];
  });
  const cells = cellsRead(headings, cellAt);
  /** A row that was added since the last count bears nothing of ours but what a person typed beside it. */
  const typedBesideNew = (entry: number): StandingRow | undefined => {
    const typed = tags.map(({ tag, column }) => [tag, cellAt(entry, column)] as const);
    const filled = typed.filter(([, cell]) => cell !== null && cell !== "");
    if (filled.length === 0 || textAt(entry, "TP Print") !== "") return undefined;
    return { tags: Object.fromEntries(filled), print: "", ruleGiven: new Map(), byPerson: new Set(), isNew: true };
  };
  return {
    cells,
    changed,
    isAsBefore: (before, entry) => isSame(before.cells, cells, entry),
    rowIds: completeIds(held, id),
    rowAt: (entry) => {
      // Of a row that was copied in from another block nothing that stands is its own.
      if (!held[entry]!.startsWith(`${id}-`)) return held[entry] === "" ? typedBesideNew(entry) : undefined;
      const print = readPrint(textAt(entry, "TP Print"));
      const taggedBy = textAt(entry, "TP Tagged by");
      return {
        tags: Object.fromEntries(tags.map(({ tag, column }) => [tag, cellAt(entry, column)])),
        print: print.source,
        ruleGiven: print.ruleGiven,
        ...(print.personGave && { personGave: print.personGave }),
        byPerson: tagsOfPerson(taggedBy),
        inGrid: tagsInGrid(taggedBy),
        pairWords: wordsOfPair(taggedBy),
      };
    },
  };
}

/** Tags stand in the order of their columns, so that these are told apart by their order too. */
function cellsRead(headings: readonly string[], cellAt: StandingCells["cellAt"]): StandingCells {
  const read = headings.flatMap((heading, column) =>
    READ_BESIDE_TAGS.has(heading) || TAG_COLUMNS[heading] !== undefined ? [{ heading, column }] : [],
  );
  const columns = read.map(({ column }) => column);
  return { headings: read.map(({ heading }) => heading), cellAt: (entry, at) => cellAt(entry, columns[at]!) };
}

const READ_BESIDE_TAGS: ReadonlySet<string> = new Set(["TP Row", "TP Print", "TP Tagged by"]);

function isSame(before: StandingCells, now: StandingCells, entry: number): boolean {
  const { headings } = now;
  if (headings.length !== before.headings.length) return false;
  for (let at = 0; at < headings.length; at++) {
    if (headings[at] !== before.headings[at]) return false;
    if (!Object.is(before.cellAt(entry, at), now.cellAt(entry, at))) return false;
  }
  return true;
}

function completeIds(held: readonly string[], block: string): string[] {
  const used = new Set<string>();
  const ordinal = new RegExp(`^${block}-(\\d+)$`);
  let last = 0;
  for (const id of held) last = Math.max(last, id === "" ? 0 : Number(ordinal.exec(id)?.[1] ?? 0));
  return held.map((id) => {
    const own = id.startsWith(`${block}-`) && !used.has(id) ? id : `${block}-${String(++last).padStart(6, "0")}`;
    used.add(own);
    return own;
  });
}
