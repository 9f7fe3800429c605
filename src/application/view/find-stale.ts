import type { RawCell } from "#domain/ledger/cells";
import { tpColumnOf } from "#domain/ledger/tp-columns";
import { readPrint } from "#domain/tagging/print-row";
import type { BookInput } from "#sheets/book-input";
import { rowsOfBlock } from "#sheets/columns/block-rows";
import { planTagColumns } from "#sheets/columns/tag-columns";
import type { ColumnPlan } from "#sheets/plan/sheet-plan";
import type { RecognisedBlock } from "../recognise-sources.ts";

/** A TP cell of a source as it stands, by heading and entry of the reading. */
type StandingCell = (heading: string, entry: number) => RawCell;

/** Who tagged a row follows from its tags, and is written anew after a tag was typed by hand without harm to any figure. */
const NOT_COMPARED: ReadonlySet<string> = new Set(["TP Tagged by"]);
/** Live formulas, or values where there are too many rows: either way they must say what is reckoned. */
const FIGURES = { "TP Place spend": "placeSpend", "TP Eliminated": "eliminated" } as const;

/**
 * Counts the rows beside which a Recount would now write something else: rows without TP columns, rows whose tags follow
 * another rule, register or source by now, and figures that do not say what is reckoned.
 *
 * A tag typed by hand stands and moves live figures by itself, so it is no such row. The test compares what stands with
 * what is planned, cell by cell: what a Recount would not change is not out of date, whatever else was touched.
 *
 * Cost: one pass over the TP cells, which were read with the source.
 */
export function countStaleRows(blocks: readonly RecognisedBlock[], input: BookInput): number {
  let stale = 0;
  for (const recognised of blocks) {
    const standing = standingCell(recognised);
    const rows = rowsOfBlock(recognised.block, input);
    const planned = planTagColumns(rows).filter(({ heading }) => !NOT_COMPARED.has(heading));
    rows.ledgerRow.forEach((row, entry) => {
      const differs =
        planned.some((column) => !isSame(column, plannedAt(column, entry), standing(column.heading, entry))) ||
        (row >= 0 && figuresDiffer(input, row, (heading) => standing(heading, entry)));
      if (differs) stale++;
    });
  }
  return stale;
}

function plannedAt({ cells }: ColumnPlan, entry: number): RawCell {
  return cells.kind === "values" ? (cells.values.at(entry) ?? null) : null;
}

function isSame({ heading }: ColumnPlan, planned: RawCell, stands: RawCell): boolean {
  if (emptyOr(planned) === emptyOr(stands)) return true;
  if (heading !== "TP Print") return false;
  const [now, then] = [planned, stands].map((cell) => readPrint(String(cell ?? "")));
  // What rules gave shows in the tags themselves; a person who typed over it left the print as it was.
  return now!.identity === then!.identity && now!.source === then!.source;
}

function emptyOr(cell: RawCell): RawCell {
  return cell === "" ? null : cell;
}

/** A formula that Excel has not worked out yet is no number and proves nothing either way. */
function figuresDiffer({ rowFigures }: BookInput, row: number, cell: (heading: string) => RawCell): boolean {
  return Object.entries(FIGURES).some(([heading, figure]) => {
    const stands = cell(heading);
    return typeof stands === "number" && Math.round(stands * 100) !== rowFigures[figure][row]!;
  });
}

function standingCell({ block, cells, standingLedger }: RecognisedBlock): StandingCell {
  if (standingLedger) {
    const headings = new Map(standingLedger.headings.map((heading, at) => [heading, at]));
    return (heading, entry) => standingLedger.rows[entry]?.[headings.get(heading) ?? -1] ?? null;
  }
  const { headerRow } = block.reading;
  const first = tpColumnOf(cells)?.column ?? cells.columns.length;
  const headings = new Map(
    cells.columns.slice(first).map((column, at) => [String(column[headerRow] ?? ""), first + at]),
  );
  return (heading, entry) => cells.columns[headings.get(heading) ?? -1]?.[headerRow + 1 + entry] ?? null;
}
