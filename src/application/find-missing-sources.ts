import type { Finding } from "#domain/findings/finding";
import { registerRows, type RegisterTable } from "#domain/place/register-rows";
import type { RecognisedSources } from "./recognise-sources.ts";

/**
 * Finds sources that TP_Sources holds from the last count and that are not there to be read now: a sheet deleted, renamed
 * or spoiled must not drop out of the total in silence.
 *
 * Findings: `source-missing`, one a source, each a stop.
 */
export function findMissingSources(held: RegisterTable | null, found: RecognisedSources): Finding[] {
  const keys = new Set(found.blocks.flatMap(({ block }) => block.sources));
  return registerRows(held, "source").flatMap((row): Finding[] => {
    const source = row.text("source");
    if (keys.has(source) || row.text("use") !== "count") return [];
    return [{ code: "source-missing", severity: "stop", params: { source, sheet: row.text("sheet") } }];
  });
}
