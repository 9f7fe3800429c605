import type { Finding } from "../findings/finding.ts";
import { registerRows, type RegisterTable } from "./register-rows.ts";

/**
 * Finds sources that TP_Sources holds from the last count and that are not there to be read now: a sheet deleted, renamed
 * or spoiled must not drop out of the total in silence.
 *
 * @param found - keys of the sources that were read now.
 * Findings: `source-missing`, one a source, each a stop.
 */
export function findMissingSources(held: RegisterTable | null, found: ReadonlySet<string>): Finding[] {
  return registerRows(held, "source").flatMap((row): Finding[] => {
    const source = row.text("source");
    if (found.has(source) || row.text("use") !== "count") return [];
    return [{ code: "source-missing", severity: "stop", params: { source, sheet: row.text("sheet") } }];
  });
}
