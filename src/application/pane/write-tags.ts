import type { RawCell } from "#domain/ledger/cells";
import { readCofog } from "#domain/ledger/read-cofog";
import { type RowTags, TAG_COLUMNS } from "#domain/tagging/row-tags";
import { printByPerson } from "#domain/tagging/print-row";
import { takenByPerson, tagsOfPerson } from "#domain/tagging/tagged-by";
import { COFOG } from "#reference/cofog";
import type { TagCells } from "../ports/workbook.port.ts";
import type { TypedRow } from "../typed-tags.ts";
import type { FoundLine } from "./source-lines.ts";
import { COFOG_1, NO_ROW, PRINT, type StandingCells, TAGGED_BY } from "./standing-tags.ts";

const PART = "TP Eliminate";

/** Heading of the column that holds a tag. */
export const HEADING_OF: ReadonlyMap<keyof RowTags, string> = new Map(
  Object.entries(TAG_COLUMNS).map(([heading, tag]) => [tag, heading]),
);

/** What one row is tagged with, and what takes it back. */
export interface TaggedRow {
  readonly rowId: string;
  /** All that is said of the row, the part of a transfer with it. */
  readonly tags: Partial<RowTags>;
  /** What takes each tag back: the person's earlier tag where there was one, else nothing said. */
  readonly stood: TypedRow;
  /**
   * The cells to write with what stood in them. null where some tag has no cell: the row was never counted, or it is the
   * first of its source with such a tag. It goes in with a Recount, which makes the column.
   */
  readonly cells: { readonly before: StandingCells; readonly after: StandingCells } | null;
}

/** Headings to read before these tags are written. */
export function headingsFor(tags: Partial<RowTags>): string[] {
  return [...new Set([...Object.keys(cellsOf(tags)), ...(tags.transferTo === undefined ? [] : [PART])])];
}

/** Says cell by cell what is to be written beside a row. @param standing - the row's own cells; undefined = none. */
export function planRow(line: FoundLine, said: Partial<RowTags>, standing: StandingCells | undefined): TaggedRow {
  const tags = withPart(said, line, standing?.cells);
  const cells = cellsOf(tags);
  const stood = whatStood(tags, standing?.cells ?? {});
  const { rowId } = line.ref;
  if (!standing || standing.row === NO_ROW || !Object.keys(cells).every((heading) => heading in standing.cells)) {
    return { rowId, tags, stood, cells: null };
  }
  const written = withOwner(cells, standing.cells, tags);
  const before = Object.fromEntries(Object.keys(written).map((heading) => [heading, standing.cells[heading] ?? null]));
  return {
    rowId,
    tags,
    stood,
    cells: { before: { ...standing, cells: before }, after: { ...standing, cells: written } },
  };
}

/** A transfer of which no part is stated is one as a whole: the sheet's formulas take an empty cell for none of it. */
function withPart(
  tags: Partial<RowTags>,
  { part }: FoundLine,
  standing: TagCells["cells"] | undefined,
): Partial<RowTags> {
  if (tags.transferTo === undefined || tags.eliminate !== undefined) return tags;
  const canHold = standing === undefined || PART in standing;
  if (tags.transferTo === "") return canHold ? { ...tags, eliminate: null } : tags;
  return isStated(partNow(part, standing)) ? tags : { ...tags, eliminate: 1 };
}

/** The part as its column states it; where there is no such column, as the row was last read. */
function partNow(part: FoundLine["part"], standing: TagCells["cells"] | undefined): RawCell {
  return standing && PART in standing ? (standing[PART] ?? null) : part;
}

function isStated(part: RawCell): boolean {
  return part !== null && part !== "" && !Number.isNaN(part);
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
  tags: Partial<RowTags>,
): Record<string, RawCell> {
  const written: Record<string, RawCell> = { ...cells };
  if (COFOG_1 in standing && "TP COFOG" in cells) written[COFOG_1] = divisionOf(cells["TP COFOG"] ?? null);
  if (TAGGED_BY in standing)
    written[TAGGED_BY] = takenByPerson(String(standing[TAGGED_BY] ?? ""), Object.keys(tags) as (keyof RowTags)[]);
  // What a person gives in the pane must not look at the next count as if it had been typed over in the grid.
  if (PRINT in standing) written[PRINT] = printByPerson(String(standing[PRINT] ?? ""), textsOf(tags));
  return written;
}

function textsOf(tags: Partial<RowTags>): Record<string, string> {
  return Object.fromEntries(Object.entries(tags).map(([tag, value]) => [tag, String(value ?? "")]));
}

function divisionOf(cofog: RawCell): string | null {
  return readCofog(String(cofog ?? ""), COFOG)?.level1 ?? null;
}

function whatStood(tags: Partial<RowTags>, standing: TagCells["cells"]): TypedRow {
  const owned = tagsOfPerson(String(standing[TAGGED_BY] ?? ""));
  const names = Object.keys(tags) as (keyof RowTags)[];
  return Object.fromEntries(
    names.map((name) => [name, owned.has(name) ? (standing[HEADING_OF.get(name)!] ?? null) : undefined]),
  );
}
