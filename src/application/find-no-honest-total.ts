import type { Finding } from "#domain/findings/finding";
import { findBeyondPence } from "#domain/ledger/beyond-pence";
import { checkBlockCount } from "#domain/ledger/check-block-count";
import { findMissingSources } from "#domain/place/find-missing-sources";
import type { AssembledCount } from "./assemble-count.ts";
import { findWaysGone } from "./decide-shares.ts";
import type { ReadWorkbook } from "./read-workbook.ts";
import type { RecognisedSources } from "./recognise-sources.ts";

/**
 * What of the registers, the sources as a whole or the decisions lets no honest total be made.
 *
 * @param tagged - null = nothing was tagged, since nothing can be counted.
 */
export function findNoHonestTotal(
  read: ReadWorkbook,
  { sources, tagged }: { readonly sources: RecognisedSources; readonly tagged: AssembledCount | null },
): Finding[] {
  const blocks = sources.blocks.map(({ block }) => block);
  const held = new Set(blocks.flatMap((block) => block.sources));
  return [
    ...read.unclear,
    ...checkBlockCount(blocks.length),
    ...findMissingSources(read.sourcesHeld, held),
    ...(tagged ? findWaysGone(read.amendments.shares ?? [], tagged) : []),
    ...(tagged ? findBeyondPence(tagged.ledger, blocks) : []),
  ];
}
