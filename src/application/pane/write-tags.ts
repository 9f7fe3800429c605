import type { RawCell } from "#domain/ledger/cells";
import { type RowTags, TAG_COLUMNS } from "#domain/tagging/row-tags";
import { takenByPerson, tagsOfPerson } from "#domain/tagging/tagged-by";
import { readCofog } from "#domain/ledger/read-cofog";
import { COFOG } from "#reference/cofog";
import { done, type Result } from "../ports/result.ts";
import type { WorkbookError } from "../ports/workbook-error.ts";
import type { TagCells, TagPlace, WorkbookPort } from "../ports/workbook.port.ts";
import type { TypedRow } from "../typed-tags.ts";
import type { FoundLine, SourceLines } from "./source-lines.ts";

const TAGGED_BY = "TP Tagged by";
const ROW_ID = "TP Row";
const COFOG_1 = "TP COFOG 1";

/** Tags on their way into TP columns. */
export interface TagsToWrite {
  /** Every cell that changes, with what stood in it, by place. */
  readonly writes: readonly { readonly place: TagPlace; readonly before: TagCells[]; readonly after: TagCells[] }[];
  /**
   * Rows of which some tag has no cell: never counted, or the first of their source with such a tag. They go in with a
   * Recount, which makes the column. By row id: what to say, and what takes it back.
   */
  readonly typed: Readonly<Record<string, TypedRow>>;
  readonly untyped: Readonly<Record<string, TypedRow>>;
}

/** Reads what stands beside the rows and says cell by cell what is to be written. Nothing is written. */
export async function planTags(
  workbook: WorkbookPort,
  lines: readonly FoundLine[],
  tags: Partial<RowTags>,
): Promise<Result<TagsToWrite, WorkbookError>> {
  const cells = cellsOf(tags);
  const planned = { writes: [] as TagsToWrite["writes"][number][], typed: {}, untyped: {} };
  for (const [place, ofPlace] of byPlace(lines)) {
    const at = { sheet: place.sheet, headerRow: place.headerRow, ledger: place.ledger };
    const rows = ofPlace.map(({ ref }) => ref.row);
    const stands = await workbook.readTags(at, rows, [ROW_ID, TAGGED_BY, COFOG_1, ...Object.keys(cells)]);
    if (!stands.ok) return stands;
    const before: TagCells[] = [];
    const after: TagCells[] = [];
    ofPlace.forEach(({ ref }, index) => {
      const standing = stands.value[index]!.cells;
      if (standing[ROW_ID] === ref.rowId && Object.keys(cells).every((heading) => heading in standing)) {
        const written = withOwner(cells, standing, Object.keys(tags) as (keyof RowTags)[]);
        after.push({ row: ref.row, cells: written });
        before.push({ row: ref.row, cells: sameHeadings(written, standing) });
      } else {
        Object.assign(planned.typed, { [ref.rowId]: tags });
        Object.assign(planned.untyped, { [ref.rowId]: whatStood(tags, standing) });
      }
    });
    if (after.length > 0) planned.writes.push({ place: at, before, after });
  }
  return done(planned);
}

function byPlace(lines: readonly FoundLine[]): ReadonlyMap<SourceLines, FoundLine[]> {
  const places = new Map<SourceLines, FoundLine[]>();
  for (const line of lines) places.set(line.place, [...(places.get(line.place) ?? []), line]);
  return places;
}

/** The tags by the heading of their column. */
function cellsOf(tags: Partial<RowTags>): Record<string, RawCell> {
  return Object.fromEntries(
    Object.entries(TAG_COLUMNS).flatMap(([heading, tag]) => {
      const value = tags[tag];
      return value === undefined ? [] : [[heading, value === "" ? null : value] as const];
    }),
  );
}

/** The cells to write, with who tagged the row, and the division of a function where that column stands. */
function withOwner(
  cells: Readonly<Record<string, RawCell>>,
  standing: TagCells["cells"],
  names: readonly (keyof RowTags)[],
): Record<string, RawCell> {
  const written: Record<string, RawCell> = { ...cells };
  if (COFOG_1 in standing && "TP COFOG" in cells) written[COFOG_1] = divisionOf(cells["TP COFOG"] ?? null);
  if (TAGGED_BY in standing) written[TAGGED_BY] = takenByPerson(String(standing[TAGGED_BY] ?? ""), names);
  return written;
}

function divisionOf(cofog: RawCell): string | null {
  return readCofog(String(cofog ?? ""), COFOG)?.level1 ?? null;
}

function sameHeadings(written: Readonly<Record<string, RawCell>>, standing: TagCells["cells"]): TagCells["cells"] {
  return Object.fromEntries(Object.keys(written).map((heading) => [heading, standing[heading] ?? null]));
}

/** What takes a typed tag back: the person's earlier tag where there was one, else nothing said. */
function whatStood(tags: Partial<RowTags>, standing: TagCells["cells"]): TypedRow {
  const owned = tagsOfPerson(String(standing[TAGGED_BY] ?? ""));
  const headingOf = new Map(Object.entries(TAG_COLUMNS).map(([heading, tag]) => [tag, heading]));
  const names = Object.keys(tags) as (keyof RowTags)[];
  return Object.fromEntries(
    names.map((name) => [name, owned.has(name) ? (standing[headingOf.get(name)!] ?? null) : undefined]),
  );
}
