import type { RawCell, SheetCells } from "#domain/ledger/cells";
import type { SourceBlock } from "#domain/ledger/ledger";
import { tpColumnOf } from "#domain/ledger/tp-columns";
import { printIdentity, readPrint } from "#domain/tagging/print-row";
import { type StandingRow, TAG_COLUMNS } from "#domain/tagging/row-tags";
import { SourceRows } from "#domain/tagging/source-text";
import { tagsOfPerson } from "#domain/tagging/tagged-by";
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
  const { block, cells, standingLedger } = recognised;
  return standingLedger ? standingInLedger(recognised, standingLedger) : standingBeside(cells, block);
}

/** A source never counted before has nothing beside it. */
function standingBeside(cells: SheetCells, block: SourceBlock): StandingBlock {
  const { headerRow } = block.reading;
  const tp = tpColumnOf(cells);
  if (!tp) return standingRows(block, [], () => null);
  const headings = cells.columns.map((column, at) => (at < tp.column ? "" : String(column[headerRow] ?? "")));
  return standingRows(block, headings, (entry, column) => cells.columns[column]?.[headerRow + 1 + entry] ?? null);
}

/** Rows of a ledger are found by their print, since the council's rows may have been sorted or moved beneath it. */
function standingInLedger({ block, cells, dateOrder }: RecognisedBlock, { headings, rows }: TableCells): StandingBlock {
  const { headerRow, kinds, mapping } = block.reading;
  const source = new SourceRows(cells, mapping, dateOrder);
  const rowColumn = headings.indexOf(LEDGER_ROW);
  const printColumn = headings.indexOf("TP Print");
  const matched = matchRows(
    kinds.map((kind, entry) => ({
      place: headerRow + 2 + entry,
      print: kind === "line" ? printIdentity(source.at(headerRow + 1 + entry)) : "",
    })),
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
      return {
        tags: Object.fromEntries(tags.map(({ tag, column }) => [tag, cellAt(entry, column)])),
        print: print.source,
        ruleGiven: print.ruleGiven,
        byPerson: tagsOfPerson(textAt(entry, "TP Tagged by")),
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
