import { SourceRows } from "#domain/tagging/source-text";
import type { RecognisedBlock } from "./recognise-sources.ts";

/**
 * The bodies that the lines of a block name, as they are written there, by the source each line belongs to; "" stands among
 * them where lines leave the body blank.
 *
 * @returns source key -> names. A source without a line has none.
 */
export function bodiesBySource(recognised: RecognisedBlock): ReadonlyMap<string, ReadonlySet<string>> {
  const { block, sourceKeys } = recognised;
  const named = new Map<string, Set<string>>();
  eachLine(recognised, (row) => {
    const key = sourceKeys.get(row.text("source")) ?? block.id;
    const names = named.get(key);
    if (names) names.add(row.text("agency"));
    else named.set(key, new Set([row.text("agency")]));
  });
  return named;
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
