import { foldCase } from "#domain/columns/fold-case";
import { keyWord } from "#domain/columns/key-word";
import type { RawCell } from "#domain/ledger/cells";
import { readCofog } from "#domain/ledger/read-cofog";
import { agencyMatcher } from "#domain/place/match-agency";
import { normaliseTags } from "#domain/tagging/normalise-tags";
import type { RowTags, StandingTags } from "#domain/tagging/row-tags";
import { printByPerson, readPrint } from "#domain/tagging/print-row";
import { releasedByPerson } from "#domain/tagging/tagged-by";
import { RuleRunner } from "#domain/tagging/run-rules";
import { COFOG } from "#reference/cofog";
import type { TypedRow } from "../typed-tags.ts";
import type { PlaceView } from "../view/place-view.ts";
import { COFOG_1, PRINT, type StandingCells, TAGGED_BY } from "./standing-tags.ts";
import { HEADING_OF, type TaggedRow } from "./write-tags.ts";

/** What goes back beside one row; a tag that somebody has changed since stays as it is. */
export interface RevertedRow {
  /** Cells to write; null = none. */
  readonly write: StandingCells | null;
  /** What a Recount takes back; empty = nothing. */
  readonly untyped: TypedRow;
  /** Tags that no longer say what was written. */
  readonly changed: readonly (keyof RowTags)[];
}

/** Reads tags as a Recount in between will have written them: an alias as its body, `10.4` as its function. */
export function recountedTags(tags: Partial<RowTags>, { registers }: PlaceView): StandingTags {
  const match = agencyMatcher(registers.agencies);
  return normaliseTags(tags, {
    nameBody: (text) => match(text) ?? keyWord(text),
    isBody: (text) => match(text) !== null,
    nameFunction: (text) => {
      const function_ = readCofog(text, COFOG);
      return function_ === null ? "" : (function_.level2 ?? function_.level1);
    },
    financialYear: "",
    rules: new RuleRunner([]),
  });
}

/**
 * Says what goes back beside a row: only tags whose cell still says what was written.
 *
 * @param standing - the row's own cells as they stand now.
 * @param view - the place as it was just looked at.
 */
export function planRevert(tagged: TaggedRow, standing: StandingCells, view: PlaceView): RevertedRow {
  const recounted = recountedTags(tagged.tags, view);
  const names = Object.keys(tagged.tags) as (keyof RowTags)[];
  const cellOf = (name: keyof RowTags): RawCell => standing.cells[HEADING_OF.get(name)!] ?? null;
  const holds = names.filter((name) => says(cellOf(name), tagged.tags[name]) || says(cellOf(name), recounted[name]));
  const before = tagged.cells?.before.cells;
  const isBack = (name: keyof RowTags): boolean =>
    before !== undefined && says(cellOf(name), before[HEADING_OF.get(name)!]);
  const changed = names.filter((name) => !holds.includes(name) && !isBack(name));
  if (!tagged.cells) {
    return { write: null, untyped: Object.fromEntries(holds.map((name) => [name, tagged.stood[name]])), changed };
  }
  return {
    write: holds.length === 0 ? null : writeBack(tagged.cells, standing, { tagged, holds }),
    untyped: {},
    changed,
  };
}

/** Empty text and an empty cell are the same, and so are two spellings that a Recount joins. */
function says(cell: RawCell, written: RawCell | undefined): boolean {
  const [stands, said] = [cell ?? "", written ?? ""];
  if (typeof stands !== "string" || typeof said !== "string") return stands === said;
  return foldCase(stands) === foldCase(said);
}

function writeBack(
  { before, after }: NonNullable<TaggedRow["cells"]>,
  standing: StandingCells,
  { tagged, holds }: { readonly tagged: TaggedRow; readonly holds: readonly (keyof RowTags)[] },
): StandingCells {
  const headings = holds.map((name) => HEADING_OF.get(name)!);
  const beforeOf = (heading: string): RawCell => before.cells[heading] ?? null;
  const stands = (heading: string): boolean => heading in before.cells && heading in standing.cells;
  const textNow = (heading: string): string => String(standing.cells[heading] ?? "");
  const cells: Record<string, RawCell> = Object.fromEntries(headings.map((one) => [one, beforeOf(one)]));
  if (stands(COFOG_1) && "TP COFOG" in cells) cells[COFOG_1] = beforeOf(COFOG_1);
  if (stands(TAGGED_BY)) {
    const now = textNow(TAGGED_BY);
    const isOurs = now === after.cells[TAGGED_BY] && holds.length === Object.keys(tagged.tags).length;
    cells[TAGGED_BY] = isOurs ? beforeOf(TAGGED_BY) : released(now, tagged, holds);
  }
  if (stands(PRINT)) cells[PRINT] = printBefore(textNow(PRINT), beforeOf(PRINT), holds);
  return { ...standing, cells };
}

/** TP Print with what a person had given before, of the tags that go back. */
function printBefore(now: string, before: RawCell, names: readonly (keyof RowTags)[]): string {
  const { personGave } = readPrint(String(before ?? ""));
  return printByPerson(now, Object.fromEntries(names.map((name) => [name, personGave?.get(name)])));
}

function released(now: string, { stood }: TaggedRow, holds: readonly (keyof RowTags)[]): string {
  const given = holds.filter((name) => stood[name] === undefined);
  return releasedByPerson(now, given);
}
