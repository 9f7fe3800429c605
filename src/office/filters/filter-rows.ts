import type { FilterAnswer, NotFiltered, TagPlace } from "#application/ports/workbook.port";
import { columnLetters } from "../a1.ts";
import type { Session } from "../session.ts";
import { bringToFront } from "../show-rows.ts";
import { extentOf } from "../survey.ts";
import { findTagColumns, ROW_HEADING } from "../tag-columns.ts";
import { findList, type FoundList } from "./find-list.ts";
import { askForFilter, headingsOf, judgeFilter, liftFilter, type ListFilter } from "./list-filter.ts";

/** Texts that one filter is given: Excel's own list of them ends at 10,000. */
const MOST_TEXTS = 10_000;

/**
 * Leaves exactly these rows of a list in sight and brings it to the front: a filter by the texts of TP Row, which no two rows
 * share. No cell is written. Where it cannot be exact, or would touch what the council has hidden or filtered, nothing is
 * done and the answer says why.
 *
 * @throws Refusal `sheet-missing`, `protected`.
 */
export async function filterRows(session: Session, place: TagPlace, rows: readonly number[]): Promise<FilterAnswer> {
  if (place.ledger !== null) return { why: "in-ledger" };
  const found = await findTagColumns(session, place);
  const column = found?.columns.get(ROW_HEADING);
  if (!found || column === undefined) return { why: "no-tp-row" };
  const list = await findList(session, { sheet: found.sheet, headerRow: place.headerRow, column });
  const wanted = wantedTexts(list, rows);
  if ("why" in wanted) return wanted;
  const why = hindrance(list);
  return why ? { why } : lay(session, list, wanted);
}

interface Wanted {
  readonly rows: readonly number[];
  readonly texts: readonly string[];
}

/** The texts that name these rows and no others. */
function wantedTexts({ firstRow, ids }: FoundList, rows: readonly number[]): Wanted | { readonly why: NotFiltered } {
  const chosen = new Set(rows);
  const texts = [...chosen].map((row) => ids[row - firstRow] ?? "");
  if (texts.includes("")) return { why: "no-tp-row" };
  if (texts.length > MOST_TEXTS) return { why: "too-many" };
  // Excel tells no case in the texts of a filter.
  const folded = new Set(texts.map((text) => text.toLowerCase()));
  const isAnothers = ids.some((id, at) => folded.has(id.toLowerCase()) && !chosen.has(firstRow + at));
  return isAnothers ? { why: "same-tp-row" } : { rows: [...chosen], texts };
}

/** What of the council's stands in the way. */
function hindrance({ table, filter, rowsHidden }: FoundList): NotFiltered | null {
  if (filter) return hindranceOf(filter, rowsHidden);
  if (table) return "no-buttons";
  return rowsHidden ? "rows-hidden" : null;
}

function hindranceOf(filter: ListFilter, rowsHidden: boolean): NotFiltered | null {
  if (filter.kind === "ours") return null;
  if (filter.kind === "another") return "filtered";
  if (!headingsOf(filter).includes(ROW_HEADING)) return "buttons-apart";
  // Excel brings rows that were hidden by hand to sight with a filter, and nothing would hide them again.
  return rowsHidden ? "rows-hidden" : null;
}

async function lay(session: Session, list: FoundList, { rows, texts }: Wanted): Promise<FilterAnswer> {
  const { filter, table, sheet, headerRow, column, firstRow, ids } = list;
  if (filter?.kind === "ours") liftFilter(filter);
  const criteria = { filterOn: "Values" as const, values: [...texts] };
  if (table) table.columns.getItem(ROW_HEADING).filter.apply(criteria);
  else if (filter && filter.range.columnCount > 1)
    filter.autoFilter.apply(filter.range, column - filter.range.columnIndex, criteria);
  else sheet.autoFilter.apply(sheet.getRangeByIndexes(headerRow, column, ids.length + 1, 1), 0, criteria);
  const view = sheet.getRangeByIndexes(firstRow, column, ids.length, 1).getVisibleView().load("rowCount");
  const { used } = await bringToFront(session, sheet.name);
  if (view.rowCount !== rows.length) return takeBack(session, list);
  const last = columnLetters(Math.max(1, extentOf(used).columnCount) - 1);
  const top = String(Math.min(...rows) + 1);
  sheet.getRange(`A${top}:${last}${top}`).select();
  await session.sync();
  return { shown: rows.length, hidden: ids.length - rows.length };
}

/** What Excel shows is not what was asked for: better no filter than a false one. */
async function takeBack(session: Session, { sheet, table }: FoundList): Promise<FilterAnswer> {
  const asked = askForFilter((table ?? sheet).autoFilter, table);
  await session.sync();
  liftFilter(judgeFilter(asked));
  await session.sync();
  return { why: "not-exact" };
}
