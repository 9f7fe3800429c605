import { wordAt } from "#domain/columns/coded";
import type { Finding } from "#domain/findings/finding";
import type { RawCell } from "#domain/ledger/cells";
import type { Ledger } from "#domain/ledger/ledger";
import type { LogRow } from "#domain/ledger/source-row";
import { tpColumnOf } from "#domain/ledger/tp-columns";
import { printAt, readPrint } from "#domain/tagging/print-row";
import { tagsOfPerson } from "#domain/tagging/tagged-by";
import type { LogStamp } from "./log-amendments.ts";
import { matchRows, type PlacedPrint } from "./match-rows.ts";
import type { RecognisedBlock } from "./recognised-block.ts";
import { LEDGER_ROW } from "./standing-ledgers.ts";

/** Rows named in the sentence; the rest is counted. */
const ROWS_NAMED = 8;

/** A row as it stood at the last count, with whether a person had tagged it. */
interface StoodRow extends PlacedPrint {
  readonly isPersons: boolean;
}

/**
 * Rows of which the words have changed since a person tagged them: a cell was corrected, or the council's rows were sorted
 * so that no row is known again. The tags stand where they stood, which may be beside another row now, or found no row at all.
 *
 * Finding: `row-changed-since-tagged`, a look, one a source, with its rows and what they come to.
 */
export function findChangedRows(ledger: Ledger, blocks: readonly RecognisedBlock[]): Finding[] {
  return blocks.flatMap((recognised, at): Finding[] => {
    const stood = stoodColumns(recognised);
    // Most sources bear no tag of a person: their rows are not looked at one by one.
    if (!stood?.owners.some(isPersons)) return [];
    const before = stoodRows(stood);
    const rows = rowsOf(ledger, at);
    const now = rows.map((row) => ({
      place: ledger.sheetRow[row]!,
      print: readPrint(printAt(ledger.prints, row)).identity,
    }));
    const found = changedAmong(rows, now, before);
    return found.changed.length === 0 ? [] : [findingOf(ledger, recognised, found)];
  });
}

function rowsOf(ledger: Ledger, block: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < ledger.size; row++) if (ledger.block[row] === block) rows.push(row);
  return rows;
}

/** Rows of the ledger, and how many rows' tags of a person no row has any more. */
interface ChangedRows {
  readonly changed: readonly number[];
  readonly lost: number;
}

/**
 * The rows that have the tags of a person only by their place; where tags found no row, the rows that found none too.
 *
 * @param now - of `rows`, in their order.
 */
function changedAmong(rows: readonly number[], now: readonly PlacedPrint[], before: readonly StoodRow[]): ChangedRows {
  const matched = matchRows(now, before);
  const taken = new Set(matched);
  const lost = before.filter(({ isPersons }, at) => isPersons && !taken.has(at)).length;
  const changed = rows.filter((_, index) => {
    const stood = before[matched[index] ?? -1];
    if (!stood) return lost > 0;
    return stood.isPersons && stood.print !== "" && stood.print !== now[index]!.print;
  });
  return { changed, lost };
}

/** What the last count left beside the rows of a source, a list each, in one order. */
interface StoodColumns {
  /** 0-based rows of the council's sheet. */
  readonly places: readonly number[];
  readonly prints: readonly (RawCell | undefined)[];
  readonly owners: readonly (RawCell | undefined)[];
}

/** Null where nothing of ours stands beside the source yet. */
function stoodColumns({ standingLedger, cells, block }: RecognisedBlock): StoodColumns | null {
  if (standingLedger) {
    const under = (heading: string) => {
      const at = standingLedger.headings.indexOf(heading);
      return standingLedger.rows.map((row) => row[at]);
    };
    const places = under(LEDGER_ROW).map((row) => Number(row) - 1);
    return { places, prints: under("TP Print"), owners: under("TP Tagged by") };
  }
  const tp = tpColumnOf(cells);
  if (!tp) return null;
  const { headerRow, kinds } = block.reading;
  const first = headerRow + 1;
  const under = (heading: string) =>
    cells.columns
      .find((column, at) => at >= tp.column && column[headerRow] === heading)
      ?.slice(first, first + kinds.length) ?? [];
  return { places: kinds.map((_, entry) => first + entry), prints: under("TP Print"), owners: under("TP Tagged by") };
}

function stoodRows({ places, prints, owners }: StoodColumns): StoodRow[] {
  return places.map((place, at) => ({
    place,
    print: readPrint(String(prints[at] ?? "")).identity,
    isPersons: isPersons(owners[at]),
  }));
}

function isPersons(taggedBy: RawCell | undefined): boolean {
  return tagsOfPerson(String(taggedBy ?? "")).size > 0;
}

function findingOf(ledger: Ledger, { block }: RecognisedBlock, { changed, lost }: ChangedRows): Finding {
  const numbers = changed.map((row) => String(ledger.sheetRow[row]! + 1));
  const pence = changed.reduce((sum, row) => sum + ledger.amountPence[row]!, 0);
  const rest = numbers.length - ROWS_NAMED;
  return {
    code: "row-changed-since-tagged",
    severity: "look",
    sheet: block.sheet,
    row: ledger.sheetRow[changed[0]!]!,
    column: block.reading.mapping.amount?.column ?? 0,
    params: {
      source: wordAt(ledger.source, changed[0]!),
      rows: changed.length,
      numbers: numbers.slice(0, ROWS_NAMED).join(", ") + (rest > 0 ? ` and ${String(rest)} more` : ""),
      amount: pence / 100,
      lost,
    },
  };
}

/** One line of TP Log a source: the next count knows these rows by what they say now, and would tell of them no more. */
export function logChangedRows(findings: readonly Finding[], { when, version }: LogStamp): LogRow[] {
  return findings
    .filter(({ code }) => code === "row-changed-since-tagged")
    .map(({ sheet = "", params }) => ({
      ...{ when, version, who: "", beforePence: null, afterPence: null, undoId: "" },
      action: `Changed since a person tagged them, tags kept: “${sheet}”, rows ${String(params["numbers"])}`,
      source: String(params["source"]),
      rows: Number(params["rows"]),
    }));
}
