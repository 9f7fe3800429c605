import type { RawCell } from "#domain/ledger/cells";
import type { SourceBlock } from "#domain/ledger/ledger";
import { tpColumnOf } from "#domain/ledger/tp-columns";
import { printIdentity, readPrint } from "#domain/tagging/print-row";
import { type StandingRow, TAG_COLUMNS } from "#domain/tagging/row-tags";
import { SourceRows } from "#domain/tagging/source-text";
import { tagsInGrid, tagsOfPerson, wordsOfPair } from "#domain/tagging/tagged-by";
import type { TableCells } from "./ports/workbook.port.ts";
import type { RecognisedBlock } from "./recognise-sources.ts";
import { matchRows } from "./match-rows.ts";
import { LEDGER_ROW } from "./standing-ledgers.ts";

/** What an earlier count left of a source: the ids of its rows and the tags in its TP columns. */
export interface StandingBlock {
  /** By entry of the reading (0 = the row below the headings). Ids stay with their row; rows without one get the next. */
  readonly rowIds: readonly string[];
  readonly rowAt: (entry: number) => StandingRow | undefined;
}

/** Reads what stands of a source: in its ledger where it has one, else in the TP columns beside it. */
export function standingBlock(recognised: RecognisedBlock): StandingBlock {
  const { standingLedger } = recognised;
  return standingLedger ? standingInLedger(recognised, standingLedger) : standingBeside(recognised);
}

/** A source never counted before has nothing beside it. */
function standingBeside(recognised: RecognisedBlock): StandingBlock {
  const { block, cells } = recognised;
  const { headerRow } = block.reading;
  const tp = tpColumnOf(cells);
  if (!tp) return standingRows(block, [], () => null);
  const headings = cells.columns.map((column, at) => (at < tp.column ? "" : String(column[headerRow] ?? "")));
  const cellAt = (entry: number, column: number): RawCell => cells.columns[column]?.[headerRow + 1 + entry] ?? null;
  const stood = whereStood(recognised, (entry) => String(cellAt(entry, headings.indexOf("TP Print")) ?? ""));
  return standingRows(block, headings, (entry, column) => cellAt(stood(entry), column));
}

/**
 * Where the tags of each row stand: beside it, or where it stood before the council sorted its own columns and left ours.
 *
 * @param printOf - TP Print of an entry. @returns the entry whose TP cells are the row's; -1 = none.
 */
function whereStood(recognised: RecognisedBlock, printOf: (entry: number) => string): (entry: number) => number {
  const { kinds } = recognised.block.reading;
  const now = printsNow(recognised);
  const before = kinds.map((_, entry) => readPrint(printOf(entry)).identity);
  if (before.every((print, entry) => print === "" || print === now[entry])) return (entry) => entry;
  const placed = (prints: readonly string[]) => prints.map((print, place) => ({ place, print }));
  const matched = matchRows(placed(now), placed(before));
  return (entry) => matched[entry] ?? -1;
}

/** Print of every line; "" of what is none. */
function printsNow({ block, cells, dateOrder }: RecognisedBlock): string[] {
  const { headerRow, kinds, mapping } = block.reading;
  const source = new SourceRows(cells, mapping, dateOrder);
  return kinds.map((kind, entry) => (kind === "line" ? printIdentity(source.at(headerRow + 1 + entry)) : ""));
}

/** Rows of a ledger are found by their print, since the council's rows may have been sorted or moved beneath it. */
function standingInLedger(recognised: RecognisedBlock, { headings, rows }: TableCells): StandingBlock {
  const { block } = recognised;
  const rowColumn = headings.indexOf(LEDGER_ROW);
  const printColumn = headings.indexOf("TP Print");
  const matched = matchRows(
    printsNow(recognised).map((print, entry) => ({ place: block.reading.headerRow + 2 + entry, print })),
    rows.map((row) => ({
      place: Number(row[rowColumn]),
      print: readPrint(String(row[printColumn] ?? "")).identity,
    })),
  );
  return standingRows(block, headings, (entry, column) => rows[matched[entry] ?? -1]?.[column] ?? null);
}

function standingRows(
  { reading, id }: SourceBlock,
  headings: readonly string[],
  /** One cell, not a row of them: a hundred thousand rows are read, of which few columns matter. */
  cellAt: (entry: number, column: number) => RawCell,
): StandingBlock {
  const textAt = (entry: number, heading: string): string => String(cellAt(entry, headings.indexOf(heading)) ?? "");
  const held = reading.kinds.map((_, entry) => textAt(entry, "TP Row"));
  const tags = headings.flatMap((heading, column) => {
    const tag = TAG_COLUMNS[heading];
    return tag ? [{ tag, column }] : [];
  });
  return {
    rowIds: completeIds(held, id),
    rowAt: (entry) => {
      // A row without an id of this block was added or copied in since: nothing of ours stands beside it yet.
      if (!held[entry]!.startsWith(`${id}-`)) return undefined;
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
