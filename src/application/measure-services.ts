import type { RowFigures } from "#domain/apportionment/row-figures";
import type { Ledger } from "#domain/ledger/ledger";
import type { OverlapBy } from "#domain/overlap/overlap-by";
import { shareServices } from "#domain/overlap/share-services";
import { SourceRows } from "#domain/tagging/source-text";
import type { RecognisedBlock } from "./recognise-sources.ts";

/** Measures overlap by the services that rows state in the sources' own words; null where no source has such a column. */
export function measureServices(
  { ledger, figures }: { readonly ledger: Ledger; readonly figures: RowFigures },
  blocks: readonly RecognisedBlock[],
  materialityPence: number,
): OverlapBy | null {
  const stating = blocks.map(({ block, cells, dateOrder }) =>
    block.reading.mapping.service ? new SourceRows(cells, block.reading.mapping, dateOrder) : null,
  );
  if (stating.every((rows) => rows === null)) return null;
  const serviceOf = (row: number): string =>
    stating[ledger.block[row]!]?.at(ledger.sheetRow[row]!).text("service") ?? "";
  return shareServices({ ledger, figures }, serviceOf, materialityPence);
}
