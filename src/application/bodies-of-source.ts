import { entryOf } from "#domain/columns/entry-of";
import { SourceRows } from "#domain/tagging/source-text";
import type { RecognisedBlock } from "./recognise-sources.ts";

/** What the lines of a source say of its bodies, by the name that stands there; "" where lines leave the body blank. */
export type BodiesOfSource = ReadonlyMap<string, BodyLines>;

/** Amounts of one body's lines, in the source's unit, by the financial year they state ("" where they state none). */
export type BodyLines = ReadonlyMap<string, number>;

/** The bodies that the lines of a block name, by the key of the source each line belongs to. A source without a line has none. */
export function bodiesBySource(recognised: RecognisedBlock): ReadonlyMap<string, BodiesOfSource> {
  const { block, sourceKeys } = recognised;
  const found = new Map<string, Map<string, Map<string, number>>>();
  eachLine(recognised, (row, entry) => {
    const key = sourceKeys.get(row.text("source")) ?? block.id;
    const bodies = entryOf(found, key, () => new Map<string, Map<string, number>>());
    const years = entryOf(bodies, row.text("agency"), () => new Map<string, number>());
    const year = row.financialYear();
    years.set(year, (years.get(year) ?? 0) + (block.reading.amounts[entry] ?? 0));
  });
  return found;
}

/** Shows every line of a block; the row shown is one object, moved from line to line. */
export function eachLine(
  { block, cells, dateOrder }: RecognisedBlock,
  see: (row: SourceRows, entry: number) => void,
): void {
  const rows = new SourceRows(cells, block.reading.mapping, dateOrder);
  block.reading.kinds.forEach((kind, entry) => {
    if (kind === "line") see(rows.at(block.reading.headerRow + 1 + entry), entry);
  });
}
